"""`publish`: the pack that is in its folder is put on the site, as a draft or for everybody."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.messages import Listed, Message, message, phrase
from visitdocs.pipeline.builder import build
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.pipeline.public.publishing import current_files
from visitdocs.pipeline.site.intentions import is_to_be_written, planned_steps, refuse
from visitdocs.pipeline.site.site_order import account, site_order
from visitdocs.pipeline.site.values import OnSite, SiteAccess, Wish
from visitdocs.problems import Place, Problem, Severity
from visitdocs.publication import (
    Record,
    SiteFile,
    SitePage,
    is_public,
    public_pack_of,
    read_record,
    with_draft,
    with_draft_published,
    with_public_pack,
    write_record,
)
from visitdocs.site.plan import Found, look
from visitdocs.site.upload import Put, put, remove_replaced
from visitdocs.site.wordpress import WordPress
from visitdocs.store import Manifest
from visitdocs.store.failures import explained

PATIENCE = 300.0
"""Seconds to wait for another run that publishes."""


@dataclass(frozen=True)
class _Work:
    """The pack, what is remembered, and what was found on the site when it was looked at."""

    programme: Programme
    manifest: Manifest
    files: dict[str, bytes]
    record: Record | None
    found: Found


def publish_to_site(
    programme: Programme,
    access: SiteAccess,
    day: date,
    wish: Wish,
    progress: Progress,
    remark: Callable[[Message], None],
) -> OnSite:
    """Put the pack on the site; a second time only what differs. Raises `VisitdocsError`.

    `remark` is told what is to be known before the first file goes up.
    """
    whose = account(programme, access)
    with WordPress(whose) as site:
        if wish.dry_run:
            work = _look(programme, site)
            refuse(work.found, programme.slug, live=wish.live, force=wish.force)
            return _shown(work, site, planned=tuple(planned_steps(work.found, live=wish.live, force=wish.force)))
        with explained(programme.output.parent), store.held(programme.output.parent, PATIENCE):
            work = _look(programme, site)
            if work.found.is_live and work.found.is_ours and work.record and work.record.draft:
                write_record(programme.definition, with_draft_published(work.record, day), {})
                build(programme)
                work = _look(programme, site)
            refuse(work.found, programme.slug, live=wish.live, force=wish.force)
            return _brought(site, work, day, wish, progress, remark)


def _look(programme: Programme, site: WordPress) -> _Work:
    manifest, files = current_files(programme, BUILD_FIRST)
    record, visit = read_record(programme.definition), read_definition_file(programme).visit
    found = look(site, site_order(programme, visit, manifest, files, record, site.account.site))
    return _Work(programme, manifest, files, record, found)


def _brought(
    site: WordPress, work: _Work, day: date, wish: Wish, progress: Progress, remark: Callable[[Message], None]
) -> OnSite:
    found = work.found
    if found.page and not is_to_be_written(found, live=wish.live, force=wish.force):
        _remember(work, Put.of(found, found.page), day, site)
        return _shown(work, site, problems=tuple(_about_edits(found, site)))
    tell = _teller(found, progress)
    if not found.is_live and (found.plan.new or found.plan.replaced):
        remark(
            phrase(
                "The files can be reached by their addresses as soon as they are there, also while the page is a draft."
            )
        )
    there = put(site, found, tell, live=wish.live, rewrite=wish.force and found.is_edited)
    _remember(work, there, day, site)
    removed = remove_replaced(site, found.order, there, tell)
    dead = tuple(media.url for media in removed)
    return _shown(work, site, there, new=True, dead=dead, problems=tuple(_about_losses(there, site)))


def _teller(found: Found, progress: Progress) -> Callable[[Message], None]:
    """Tells the steps: a file each, the page, and a file each that is removed."""
    plan = found.plan
    steps, numbers = len(plan.new) + 2 * len(plan.replaced) + 1 + len(plan.surplus), count(1)

    def tell(doing: Message) -> None:
        number = next(numbers)
        progress(Step(doing, number, max(steps, number)))

    return tell


def _remember(work: _Work, there: Put, day: date, site: WordPress) -> None:
    """Write the record if it says anything else, and make the pack current again, which names the record."""
    programme, manifest, record, found = work.programme, work.manifest, work.record, work.found
    pack = public_pack_of(manifest, programme.definition_name, work.files, record, day, "site")
    page = _page(there, found, site.account.site)
    if there.page.is_live:
        if record and record.public and is_public(record.public, pack) and record.site == page and not record.draft:
            return
        new = with_public_pack(record, pack, manifest, work.files, page)
    else:
        if record and record.draft and is_public(record.draft.pack, pack) and record.site == page:
            return
        new = with_draft(record, pack, manifest, work.files, page)
    write_record(programme.definition, new, work.files)
    build(programme)


def _page(there: Put, found: Found, site: str) -> SitePage:
    order = found.order
    files = (
        SiteFile(name=name, id=media.id, url=media.url, sha256=media.mark.sha256)
        for name, media in sorted(there.files.items())
    )
    return SitePage(
        site=site,
        type="page" if order.collection == "pages" else "post",
        id=there.page.id,
        address=there.page.link,
        key=order.key,
        title=order.title,
        written=there.written,
        files=tuple(files),
    )


def _shown(
    work: _Work,
    site: WordPress,
    there: Put | None = None,
    *,
    new: bool = False,
    problems: tuple[Problem, ...] = (),
    planned: tuple[Message, ...] = (),
    dead: tuple[str, ...] = (),
) -> OnSite:
    page = there.page if there else work.found.page
    edit = f"{site.account.site}wp-admin/post.php?post={page.id}&action=edit" if page else ""
    return OnSite(
        live=bool(page and page.is_live),
        new=new,
        address=page.link if page else "",
        edit=edit,
        revision=work.manifest.revision,
        problems=problems,
        planned=planned,
        dead=dead,
    )


def _about_edits(found: Found, site: WordPress) -> Iterator[Problem]:
    if found.is_edited:
        edited = message("site-page-edited", "the page on the site was edited by hand since the program wrote it")
        hint = phrase("nothing is to be written now; to put the program's text back, add --force")
        yield Problem(Severity.WARNING, edited, Place(file=site.account.site), hint)


def _about_losses(there: Put, site: WordPress) -> Iterator[Problem]:
    if there.lost:
        lost = message("site-took-out", "the site has taken out of the page: {lost}", lost=Listed(there.lost))
        hint = phrase("look at the page; the site lets this user write only some of HTML")
        yield Problem(Severity.WARNING, lost, Place(file=site.account.site), hint)


BUILD_FIRST = phrase("run the program with the definition, look at the files, and publish them then")
