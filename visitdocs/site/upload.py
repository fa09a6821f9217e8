"""Upload → read back and compare → write the page → remove what was replaced; stopped anywhere, a new run goes on.

At no time does the page lead to a file that is not there: files come before the page that names them, and go after it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, Message, Quoted, message, phrase
from visitdocs.problems import SiteError
from visitdocs.site.failures import SiteRefusalError, site_error
from visitdocs.site.losses import losses
from visitdocs.site.marks import digest_of, marked_page, page_mark
from visitdocs.site.order import File, Order
from visitdocs.site.plan import Found, plan_of
from visitdocs.site.wordpress import LIVE, Media, Page, WordPress

Tell = Callable[[Message], None]


@dataclass(frozen=True)
class Put:
    """What is on the site now: the page, its files by their names in the pack, and what is to be removed still.

    `written` is the digest of the page's text as the site keeps it; `lost` is what the site took out of it.
    """

    page: Page
    files: dict[str, Media]
    surplus: tuple[Media, ...]
    written: str
    lost: tuple[str, ...] = ()

    @classmethod
    def of(cls, found: Found, page: Page) -> "Put":
        """What is there if the page's text is not written: an edit made by hand goes on being one."""
        mark = page_mark(page.raw)
        by_program = found.order.written or (mark.sha256 if mark else "")
        return cls(page, dict(found.plan.kept), (), by_program if found.is_edited else digest_of(page.raw))


def put(site: WordPress, found: Found, tell: Tell, *, live: bool, rewrite: bool) -> Put:
    """Bring files and page to the site; with `live` everybody sees the page from then on.

    With `rewrite` the page is written even if it should say what it said before. Raises `SiteError`; files of this
    run are then taken away again, unless the page may lead to them already.
    """
    order = found.order
    _check_rights(site, order, live=live)
    category = site.category(order.category) if order.category and found.page is None else None
    uploaded: list[Media] = []
    with _taken_away(site, uploaded, lambda _error: True):
        _bring_files(site, found, tell, uploaded)
        plan = plan_of(order, site.files(order.key))
        lacking = [*plan.new, *(file for _, file in plan.replaced)]
        if lacking:
            raise _gone(site, lacking[0].name)
        text = order.text({name: media.url for name, media in plan.kept.items()})
    values = _values(found, text, category, live=live, rewrite=rewrite)
    page = found.page
    if page is None or values:
        tell(phrase("writing the page"))
        with _taken_away(site, uploaded, _is_refused):
            page = site.write_page(order.collection, page.id if page else None, values)
    if found.page is None:
        page = _only_one(site, order, page)
    if "content" not in values:
        return replace(Put.of(found, page), files=dict(plan.kept), surplus=plan.surplus)
    lost = losses(marked_page(order.key, text), page.raw)
    return Put(page, dict(plan.kept), plan.surplus, digest_of(page.raw), lost)


def remove_replaced(site: WordPress, order: Order, there: Put, tell: Tell) -> tuple[Media, ...]:
    """Remove the files that the page does not need any more; those. Raises `SiteError`.

    Nothing is removed if another page has taken the place of this one meanwhile.
    """
    if not there.surplus:
        return ()
    page = site.page(order.collection, there.page.id)
    if page is None or page.raw != there.page.raw:
        changed = message("site-changed-meanwhile", "somebody has changed the page at the same time")
        raise site_error(site.account, changed, phrase("run the same command again"))
    gone = tuple(media for media in there.surplus if media.url not in page.raw)
    for media in gone:
        tell(phrase("removing {name}", name=FileName(media.url.rpartition("/")[2])))
        site.delete_file(media)
    return gone


def _bring_files(site: WordPress, found: Found, tell: Tell, uploaded: list[Media]) -> None:
    plan, key = found.plan, found.order.key
    in_place = bool(plan.replaced) and site.replaces_in_place()
    for file in (*plan.new, *(() if in_place else (file for _, file in plan.replaced))):
        tell(phrase("uploading {name}", name=FileName(file.name)))
        media = site.upload(file, file.mark(key))
        uploaded.append(media)
        _read_back(site, media, file)
    for old, file in plan.replaced if in_place else ():
        tell(phrase("replacing {name}", name=FileName(file.name)))
        _read_back(site, site.replace(old, file, file.mark(key)), file)


def _read_back(site: WordPress, media: Media, file: File) -> None:
    if not site.holds(media):
        other = message(
            "site-file-differs", "the site gives another file than was sent: {name}", name=FileName(file.name)
        )
        hint = phrase("something there changes files, or keeps people from them; ask who looks after the site")
        raise site_error(site.account, other, hint)


def _values(found: Found, text: str, category: int | None, *, live: bool, rewrite: bool) -> dict[str, object]:
    """What is written of the page: only what it lacks."""
    order, page = found.order, found.page
    mark = page_mark(page.raw) if page else None
    values: dict[str, object] = {}
    if page is None:
        values |= {"title": order.title, "slug": order.slug, "status": LIVE if live else "draft"}
        values |= {"categories": [category]} if category else {}
    elif live and not page.is_live:
        values |= {"status": LIVE}
    if found.title_differs:
        values |= {"title": order.title}
    if rewrite or mark is None or mark.key != order.key or mark.sha256 != digest_of(text):
        values |= {"content": marked_page(order.key, text)}
    return values


def _only_one(site: WordPress, order: Order, made: Page) -> Page:
    """The page, if another run made one at the same time: the older one stays."""
    marked = ((page, page_mark(page.raw)) for page in site.pages_named(order.collection, order.slug))
    first = next((page for page, mark in marked if mark and mark.key == order.key), made)
    if first.id < made.id:
        site.delete_page(order.collection, made.id)
        return first
    return made


@contextmanager
def _taken_away(site: WordPress, uploaded: list[Media], surely: Callable[[SiteError], bool]) -> Iterator[None]:
    """Take the files of this run away again, if what failed has `surely` left no page that leads to them."""
    try:
        yield
    except SiteError as error:
        if surely(error):
            with suppress(SiteError):
                for media in uploaded:
                    site.delete_file(media)
        raise


def _is_refused(error: SiteError) -> bool:
    return isinstance(error, SiteRefusalError) and error.status < 500


def _check_rights(site: WordPress, order: Order, *, live: bool) -> None:
    rights = site.rights()
    needed = ["upload_files", f"edit_{order.collection}", *([f"publish_{order.collection}"] if live else [])]
    lacking = [] if rights is None else [right for right in needed if right not in rights]
    if lacking:
        said = Quoted(lacking[0])
        none = message(
            "site-no-rights",
            "the user {user} may not do this on the site: {said}",
            user=Quoted(site.account.user),
            said=said,
        )
        raise site_error(
            site.account, none, phrase("the user needs the role of an editor, or of an author for pages of their own")
        )


def _gone(site: WordPress, name: str) -> SiteError:
    gone = message("site-file-gone", "the file {name} has gone from the site again", name=FileName(name))
    return site_error(site.account, gone, phrase("somebody publishes at the same time; run the same command again"))
