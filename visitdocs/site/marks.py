"""The marks by which the program knows again what it has put on a site, also if it remembers nothing.

The digest travels in the same request as what it is of, so that a run that is killed leaves nothing unmarked.
"""

import re
from hashlib import sha256

from visitdocs.dataclass import dataclass

KEY_LENGTH = 16
_FILE = re.compile(r"visitdocs:([0-9a-f]{16}):([0-9a-f]{64}):([0-9a-f]{64}):([^\s<>\"]+)")
_PAGE = re.compile(r"<!-- visitdocs:([0-9a-f]{16}):([0-9a-f]{64}) -->")
_OPENED, _CLOSED = "<!-- wp:html -->\n", "<!-- /wp:html -->"


@dataclass(frozen=True)
class FileMark:
    """Whose file it is (the page's key), the SHA-256 of its bytes and of what it holds, its name in the pack."""

    key: str
    sha256: str
    content: str
    name: str

    def __str__(self) -> str:
        return f"{beginning_of(self.key)}:{self.sha256}:{self.content}:{self.name}"


@dataclass(frozen=True)
class PageMark:
    """Whose page it is, and the digest of what the program sent as its text."""

    key: str
    sha256: str


def page_key(*parts: str) -> str:
    """Give the key of what these parts name, a visit on a site."""
    return digest_of("\n".join(parts))[:KEY_LENGTH]


def digest_of(text: str) -> str:
    """Give the SHA-256 of a text."""
    return sha256(text.encode("utf-8")).hexdigest()


def beginning_of(key: str) -> str:
    """Give what the marks of all files of a page begin with."""
    return f"visitdocs:{key}"


def file_mark(description: str) -> FileMark | None:
    """Read the mark in a file's description."""
    found = _FILE.search(description)
    return FileMark(*found.groups()) if found else None


def marked_page(key: str, body: str) -> str:
    """Give what is written as the page: our HTML as one block that WordPress adds nothing to."""
    return f"{_OPENED}<!-- visitdocs:{key}:{digest_of(body)} -->\n{body}{_CLOSED}"


def page_mark(raw: str) -> PageMark | None:
    """Read the mark in a page's text."""
    found = _PAGE.search(raw)
    return PageMark(*found.groups()) if found else None


def is_as_marked(raw: str) -> bool:
    """Say whether a page's text is what the program sent, to the letter."""
    mark = page_mark(raw)
    if mark is None:
        return False
    body = raw.removeprefix(f"{_OPENED}<!-- visitdocs:{mark.key}:{mark.sha256} -->\n").removesuffix(_CLOSED)
    return raw == marked_page(mark.key, body)
