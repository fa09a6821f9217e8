"""`publish`: the pack that is in its folder is what is public from now on."""

from collections.abc import Callable
from datetime import date

from visitdocs.frozen import dataclass
from visitdocs.messages import Message, phrase
from visitdocs.pipeline.builder import build
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress
from visitdocs.pipeline.public.current_files import current_files
from visitdocs.pipeline.site.values import OnSite, Seen, SiteAccess, Wish


@dataclass(frozen=True)
class Published:
    """What is public: which revision, and since when. `new` is whether it was not before."""

    revision: int
    day: date
    new: bool


@dataclass(frozen=True)
class Raised:
    """The revision that the definition says, and its day; `new` is whether it was edited for that."""

    revision: int
    revised: date
    new: bool


def raise_revision(programme: Programme, today: date) -> Raised:
    """Make the revision in the definition the one after that which is public, of `today`. Raises `VisitdocsError`."""
    from visitdocs.pipeline.public.raising import raise_revision

    revision, revised, new = raise_revision(programme, today)
    return Raised(revision, revised, new)


def publish_by_hand(programme: Programme, day: date) -> Published:
    """Remember that somebody has put the pack on the page, on `day`. Raises `VisitdocsError` if it is out of date."""
    from visitdocs.pipeline.inputs.definition_file import read_definition_file
    from visitdocs.pipeline.inputs.sources import published_record
    from visitdocs.publication import is_public, public_pack_of, with_public_pack, write_record

    record = published_record(programme, read_definition_file(programme))
    put_there = phrase(
        "run the program with {name}, put on the page what it names, and then tell that it is published",
        name=programme.definition_name,
    )
    manifest, files = current_files(programme, put_there)
    new = public_pack_of(manifest, programme.definition_name, files, record, day)
    if record and record.public and is_public(record.public, new):
        return Published(record.public.revision, record.public.day, new=False)
    write_record(programme.definition, with_public_pack(record, new, manifest, files), files)
    build(programme)  # so that the list of changes, which are public now, goes
    return Published(new.revision, new.day, new=True)


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
    from visitdocs.pipeline.site.site_publication import publish_to_site

    return publish_to_site(programme, access, day, wish, progress, remark)


def look_at_site(programme: Programme, access: SiteAccess, day: date) -> Seen:
    """Ask the site whether what is there is what was put there; a draft that somebody has published is remembered as
    public since `day`. Raises `VisitdocsError`."""
    from visitdocs.pipeline.site.site_status import look_at_site

    return look_at_site(programme, access, day)


def store_site_password(programme: Programme, access: SiteAccess) -> tuple[str, str]:
    """Store the password in the computer's own store; for which site and which user. Raises `VisitdocsError`."""
    from visitdocs.pipeline.site.site_order import site_and_user
    from visitdocs.site.stored_passwords import store_password

    site, user = site_and_user(programme, access)
    if access.password:
        store_password(site, user, access.password)
    return site, user
