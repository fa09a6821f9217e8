"""What is to be on the site: the files, and the page, whose text is made when their addresses are known."""

from collections.abc import Callable, Mapping
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.site.marks import FileMark

TYPES = {".pdf": "application/pdf", ".ics": "text/calendar"} | {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}


@dataclass(frozen=True)
class File:
    """A file of the pack that is public; `content` is a digest of what it holds, whatever packed it."""

    name: str
    title: str
    sha256: str
    content: str
    data: bytes = field(repr=False)

    def mark(self, key: str) -> FileMark:
        """Give the mark that goes up with it."""
        return FileMark(key, self.sha256, self.content, self.name)

    @property
    def type(self) -> str:
        """The media type (RFC 6838)."""
        suffix = self.name[self.name.rfind(".") :].lower() if "." in self.name else ""
        return TYPES.get(suffix, "application/octet-stream")


@dataclass(frozen=True)
class Order:
    """A page with its files. `key` marks all that belongs to it; `text` makes its HTML of the files' addresses.

    `collection` is what WordPress calls the pages of this type: `posts` or `pages`. `title_before` is the title that
    was last written, None if that is not known: one that somebody has changed since stays.
    """

    key: str
    collection: str
    slug: str
    title: str
    category: str | None
    files: tuple[File, ...]
    text: Callable[[Mapping[str, str]], str]
    page: int | None = None
    written: str | None = None
    title_before: str | None = None
