"""The few calls of WordPress's REST interface that publishing needs (core, 5.6 or later, for application passwords)."""

from collections.abc import Iterator, Mapping
from hashlib import md5, sha256
from html import unescape
from types import TracebackType
from typing import Any, Self

from visitdocs.dataclass import dataclass
from visitdocs.messages import Quoted, message, phrase
from visitdocs.problems import SiteError
from visitdocs.site.account import Account
from visitdocs.site.client import SiteClient
from visitdocs.site.failures import SiteRefusalError, not_json, site_error
from visitdocs.site.marks import FileMark, beginning_of, file_mark
from visitdocs.site.order import File

STATES = "publish,future,draft,pending,private"
LIVE = "publish"
TRASH = "trash"
MAXIMUM_PAGES = 50
"""Pages of a list, a hundred files each."""
MAXIMUM_FILE = 200_000_000
"""Bytes of a file that is read back; no pack has one as large."""
_PAGE_FIELDS = "id,status,link,slug,title,content"
_FILE_FIELDS = "id,source_url,description"


@dataclass(frozen=True)
class Page:
    """A page as it is on the site: `raw` is its text as it is edited."""

    id: int
    status: str
    link: str
    title: str
    raw: str

    @property
    def is_live(self) -> bool:
        """Whether everybody sees it."""
        return self.status == LIVE


@dataclass(frozen=True)
class Media:
    """A file as it is on the site, with the mark that came with it."""

    id: int
    url: str
    mark: FileMark


class WordPress:
    """A session with a WordPress site as one of its users. All methods raise `SiteError`."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._client = SiteClient(account)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.__exit__(kind, error, at)

    def page(self, collection: str, number: int) -> Page | None:
        """Give the page with this number; None if it is gone or in the bin."""
        try:
            found, _ = self._client.call(
                "GET", f"wp/v2/{collection}/{number}", query={"context": "edit", "_fields": _PAGE_FIELDS}
            )
        except SiteRefusalError as error:
            if error.status in (404, 410) and error.code == "rest_post_invalid_id":
                return None
            raise
        page = self._page_in(found)
        return None if page.status == TRASH else page

    def pages_named(self, collection: str, slug: str) -> list[Page]:
        """Give the pages whose address ends in `slug`, the oldest first."""
        query: dict[str, str | int] = {"slug": slug, "status": STATES, "context": "edit", "_fields": _PAGE_FIELDS}
        found, _ = self._client.call("GET", f"wp/v2/{collection}", query=query)
        return sorted(map(self._page_in, self._list(found)), key=lambda page: page.id)

    def write_page(self, collection: str, number: int | None, values: Mapping[str, object]) -> Page:
        """Write a page, a new one if it has no number; as it is afterwards."""
        path = f"wp/v2/{collection}" if number is None else f"wp/v2/{collection}/{number}"
        found, _ = self._client.call("POST", path, query={"context": "edit", "_fields": _PAGE_FIELDS}, json=values)
        return self._page_in(found)

    def delete_page(self, collection: str, number: int) -> None:
        """Delete a page that this run has made one too many."""
        self._delete(f"wp/v2/{collection}/{number}")

    def files(self, key: str) -> list[Media]:
        """Give the files that are marked with a key, the oldest first."""
        return sorted(self._files(key), key=lambda media: media.id)

    def upload(self, file: File, mark: FileMark) -> Media:
        """Upload a file with its mark. Twice the same makes two."""
        found, _ = self._client.call(
            "POST",
            "wp/v2/media",
            file.name,
            query={"context": "edit", "_fields": _FILE_FIELDS},
            form={"title": file.title, "description": str(mark)},
            file=file,
            headers={"Content-MD5": md5(file.data, usedforsecurity=False).hexdigest()},
        )
        media = self._media_in(found)
        if media is None or media.mark != mark:
            raise self._strange()
        return media

    def replaces_in_place(self) -> bool:
        """Say whether the site has the plugin by which a file keeps its address."""
        try:
            self._client.call("GET", "visitdocs/v1")
        except SiteRefusalError as error:
            if error.status == 404:
                return False
            raise
        return True

    def replace(self, media: Media, file: File, mark: FileMark) -> Media:
        """Replace the bytes of a file on a site that has the plugin."""
        found, _ = self._client.call(
            "POST",
            f"visitdocs/v1/media/{media.id}/file",
            file.name,
            query={"description": str(mark)},
            content=file.data,
            headers={
                "Content-MD5": md5(file.data, usedforsecurity=False).hexdigest(),
                "Content-Type": "application/octet-stream",
            },
        )
        if not isinstance(found, dict) or found.get("bytes") != len(file.data):
            raise self._strange()
        return Media(media.id, media.url, mark)

    def holds(self, media: Media) -> bool:
        """Say whether anybody who follows the address of a file gets the bytes that its mark says.

        The address is asked for with an end of its own, so that no cache answers in the site's place.
        """
        data = self._client.download(f"{media.url}?visitdocs={media.mark.sha256[:12]}", media.mark.name, MAXIMUM_FILE)
        return data is not None and sha256(data).hexdigest() == media.mark.sha256

    def delete_file(self, media: Media) -> None:
        """Delete a file; one that is gone already is fine."""
        self._delete(f"wp/v2/media/{media.id}")

    def rights(self) -> frozenset[str] | None:
        """Give what the user may do, in WordPress's words; None if the site does not tell."""
        found, _ = self._client.call("GET", "wp/v2/users/me", query={"context": "edit", "_fields": "id,capabilities"})
        given = found.get("capabilities") if isinstance(found, dict) else None
        return frozenset(name for name, may in given.items() if may) if isinstance(given, dict) else None

    def category(self, name: str) -> int:
        """Give the number of the category with this name. Raises `SiteError`, too, if there is none."""
        found, _ = self._client.call(
            "GET", "wp/v2/categories", query={"search": name, "per_page": 100, "_fields": "id,name,slug"}
        )
        for category in self._list(found):
            names = (unescape(str(category.get("name", ""))).casefold(), str(category.get("slug", "")))
            if name.casefold() in names and isinstance(category.get("id"), int):
                return int(category["id"])
        missing = message("site-category-missing", "there is no category {name} on the site", name=Quoted(name))
        raise site_error(
            self.account, missing, phrase("make it in WordPress (Posts, Categories), or correct the definition")
        )

    def _files(self, key: str) -> Iterator[Media]:
        query: dict[str, str | int] = {
            "search": beginning_of(key),
            "context": "edit",
            "per_page": 100,
            "orderby": "id",
            "order": "asc",
            "_fields": _FILE_FIELDS,
        }
        for number in range(1, MAXIMUM_PAGES + 1):
            found, headers = self._client.call("GET", "wp/v2/media", query=query | {"page": number})
            marked = (self._media_in(one) for one in self._list(found))
            yield from (media for media in marked if media and media.mark.key == key)
            if number >= _number(headers.get("x-wp-totalpages", "")):
                return

    def _delete(self, path: str) -> None:
        try:
            self._client.call("DELETE", path, query={"force": "true"})
        except SiteRefusalError as error:
            if error.status not in (404, 410):
                raise

    def _page_in(self, found: Any) -> Page:
        match found:
            case {
                "id": int(number),
                "status": str(status),
                "link": str(link),
                "title": {"raw": str(title)},
                "content": {"raw": str(raw)},
            }:
                return Page(number, status, link, title, raw)
        raise self._strange()

    def _media_in(self, found: Any) -> Media | None:
        match found:
            case {"id": int(number), "source_url": str(url), "description": {"raw": str(description)}}:
                mark = file_mark(description)
                return Media(number, url, mark) if mark else None
        raise self._strange()

    def _list(self, found: Any) -> list[Any]:
        if isinstance(found, list) and all(isinstance(one, dict) for one in found):
            return found
        raise self._strange()

    def _strange(self) -> SiteError:
        return not_json(self.account)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else 1
