"""`status --site`: whether what is on the site is what the program put there. Nothing there is changed."""

from collections.abc import Iterator
from datetime import date

from visitdocs.messages import FileName, Message, phrase
from visitdocs.pipeline.builder import build, current_pack
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.site.site_order import account
from visitdocs.pipeline.site.values import Seen, SiteAccess
from visitdocs.publication import SitePage, read_record, with_draft_published, write_record
from visitdocs.site.marks import digest_of
from visitdocs.site.wordpress import Page, WordPress


def look_at_site(programme: Programme, access: SiteAccess, day: date) -> Seen:
    """Ask the site whether what is there is what was put there; a draft that somebody has published is remembered as
    public since `day`. Raises `VisitdocsError`."""
    record = read_record(programme.definition)
    if record is None or record.site is None:
        return Seen("", live=False, differs=())
    there = record.site
    with WordPress(account(programme, access)) as site:
        if site.account.site != there.site:
            other = phrase("the page was put on another site: {site}", site=there.site)
            return Seen(there.address, live=False, differs=(other,))
        page = site.page(f"{there.type}s", there.id)
        differs = tuple(_differences(site, there, page))
    live, since = bool(page and page.is_live), None
    if live and record.draft:
        since, current = day, current_pack(programme)
        write_record(programme.definition, with_draft_published(record, day), {})
        if current:
            build(programme)  # whose pack names the record
    return Seen(page.link if page else there.address, live, differs, since)


def _differences(site: WordPress, there: SitePage, page: Page | None) -> Iterator[Message]:
    if page is None:
        yield phrase("the page is not there any more")
    elif digest_of(page.raw) != there.written:
        yield phrase("the page was edited by hand")
    media = {one.id: one for one in site.files(there.key)}
    for file in there.files:
        one = media.pop(file.id, None)
        if one is None:
            yield phrase("the file {name} is not there any more", name=FileName(file.name))
        elif one.mark.sha256 != file.sha256 or not site.holds(one):
            yield phrase("the file {name} is another than was put there", name=FileName(file.name))
    for one in media.values():
        yield phrase("the file {name} is not needed any more", name=FileName(one.url.rpartition("/")[2]))
