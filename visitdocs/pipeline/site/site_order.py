"""The definition, the environment, the pack → whose account is used, and what is to be on the site."""

import re

from visitdocs.definition import Visit
from visitdocs.messages import Quoted, message, phrase
from visitdocs.news import NEWS_TEMPLATES
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.pack import page_text
from visitdocs.pipeline.programme import CHANGES, Programme
from visitdocs.pipeline.site.values import SiteAccess
from visitdocs.problems import Problem, Severity, UsageError
from visitdocs.publication import Record, SitePage
from visitdocs.publication.contents import content_digest
from visitdocs.site.account import Account, account_of
from visitdocs.site.marks import page_key
from visitdocs.site.order import File, Order
from visitdocs.site.secret import store_password, stored_password
from visitdocs.store import FileEntry, Manifest
from visitdocs.wording.file_names import file_name


def site_and_user(programme: Programme, access: SiteAccess) -> tuple[str, str]:
    """The address of the site and the user who publishes. Raises `VisitdocsError`."""
    publication = read_definition_file(programme).visit.publication
    return account_of(access.site or publication.site, access.user or publication.user, programme.definition_name)


def account(programme: Programme, access: SiteAccess) -> Account:
    """The account with its password. Raises `VisitdocsError` for what is missing."""
    site, user = site_and_user(programme, access)
    password = access.password or stored_password(site, user)
    if not password:
        missing = message("site-password-missing", "the password of the user {user} is missing", user=Quoted(user))
        hint = phrase(
            "store it with: publish {name} --set-password; or put it into the variable {variable}",
            name=programme.slug,
            variable="VISITDOCS_PASSWORD",
        )
        raise UsageError(Problem(Severity.ERROR, missing, hint=hint))
    return Account(site, user, password)


def store_site_password(programme: Programme, access: SiteAccess) -> tuple[str, str]:
    """Store the password in the computer's own store; for which site and which user. Raises `VisitdocsError`."""
    site, user = site_and_user(programme, access)
    if access.password:
        store_password(site, user, access.password)
    return site, user


def site_order(
    programme: Programme, visit: Visit, manifest: Manifest, files: dict[str, bytes], record: Record | None, site: str
) -> Order:
    """What is to be on the site: of the pack's files those that are public, and the page that leads to them."""
    entries = [entry for entry in manifest.files if entry.public and entry.name not in (CHANGES, *NEWS_TEMPLATES)]
    publication, page = visit.publication, page_of(record, visit, site)
    slug = publication.slug or default_slug(manifest.programme)
    about = visit.visit
    return Order(
        key=page.key if page else page_key(manifest.programme, slug, about.title, str(about.dates.first.year)),
        collection=f"{publication.type}s",
        slug=slug,
        title=about.title,
        category=publication.category,
        files=tuple(_file(entry, files[entry.name]) for entry in entries),
        text=page_text(programme, entries),
        page=page.id if page else None,
        written=page.written if page else None,
        title_before=page.title if page else None,
    )


def _file(entry: FileEntry, data: bytes) -> File:
    return File(entry.name, entry.title, entry.sha256, content_digest(entry.name, data), data)


def page_of(record: Record | None, visit: Visit, site: str) -> SitePage | None:
    """The page as it is remembered, if it is one of this site and type."""
    page = record.site if record else None
    return page if page and page.site == site and page.type == visit.publication.type else None


def default_slug(programme: str) -> str:
    """The end of the page's address unless the definition gives one."""
    return re.sub(r"[^a-z0-9]+", "-", file_name(programme).lower()).strip("-") or "visit"
