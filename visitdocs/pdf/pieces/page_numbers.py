"""What is known of page numbers while pages are made: how many there are, and where bookmarks stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.document.model import PageField
from visitdocs.wording.number_formats import write_number


@dataclass
class PageNumbers:
    """What page fields print: a guess until the pages are made, then the truth.

    `count` is how many pages there are, `labels` the page number of every bookmark. `asked` collects the bookmarks
    whose page number is printed in the text.
    """

    count: str = "1"
    labels: Mapping[str, str] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def label(self, bookmark: str, known: str) -> str:
        """The number of a bookmark's page; `known` is what the document holds for it."""
        self.asked.add(bookmark)
        return self.labels.get(bookmark, known)

    def agree(self, other: PageNumbers) -> bool:
        """Whether the numbers printed for bookmarks are those of `other`."""
        return all(self.labels.get(name) == other.labels.get(name) for name in self.asked)


def printed_number(asked: PageField, number: int, number_format: str = "decimal") -> str:
    """Give what a page field prints; `number_format` holds where the field does not ask for another one."""
    return write_number(number, asked.number_format or number_format, asked.style.language).zfill(asked.digits)
