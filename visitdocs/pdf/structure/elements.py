"""Structure elements: what the document means and in which language, in reading order (ISO 32000-1 14.7, PDF/UA-1 7.1).

Elements are made while the document is laid out; drawing then records which marked content belongs to which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from visitdocs.dataclass import dataclass
from visitdocs.pdf.objects.values import PDFDictionary

LANGUAGE_TAG = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"
"""As PDF wants them (RFC 3066, ISO 32000-1 14.9.2)."""
DEFAULT_LANGUAGE = "pl-PL"


@lru_cache(maxsize=1000)
def language_tag(language: str, default: str = DEFAULT_LANGUAGE) -> str:
    """`language` as a tag; `default` if it is none."""
    tag = language.replace("_", "-").strip()
    return tag if re.fullmatch(LANGUAGE_TAG, tag) else default


@dataclass(frozen=True)
class MarkedContent:
    """A marked-content sequence: page number (from 1) and its identifier on that page."""

    page: int
    identifier: int


@dataclass(frozen=True)
class ObjectReference:
    """An annotation that an element encloses; `annotation` is its dictionary."""

    page: int
    annotation: PDFDictionary


class Element:
    """A structure element: its standard type, attributes and children in reading order.

    `properties` are entries of the element's own dictionary (Alt, Lang, ActualText, ID); `attributes` maps an
    attribute owner (Table, List, Layout) to its entries.

    Elements are made when the document is laid out but join the tree when something of theirs is first drawn, so
    that text, links and nested lists stand in reading order, and what draws nothing leaves nothing. One that stands
    `after` a sibling follows it whenever it is drawn, as a note at the foot of a page follows its paragraph.
    """

    def __init__(
        self, tag: str, parent: Element | None = None, *, after: Element | None = None, **properties: str
    ) -> None:
        self.tag = tag
        self.parent = parent
        self.followers: list[Element] = []
        self._after = after
        if after is not None:
            after.followers.append(self)
        self.children: list[Element | MarkedContent | ObjectReference] = []
        self.properties = properties
        self.attributes: dict[str, dict[str, object]] = {}
        self._attached = parent is None

    def attach(self) -> None:
        """Take the next place among the parent's children; once."""
        if not self._attached and self.parent is not None:
            self._attached = True
            self.parent.attach()
            siblings = self.parent.children
            siblings.insert(self._place(siblings), self)

    def _place(self, siblings: list[Element | MarkedContent | ObjectReference]) -> int:
        """The end, or the place after a sibling and after those made earlier that follow the same one.

        A note of a list item stands with the item's text, before the lists in it.
        """
        if self.tag == "Note" and self._after is None:
            lists = (index for index, child in enumerate(siblings) if isinstance(child, Element) and child.tag == "L")
            return next(lists, len(siblings))
        if self._after is None or self._after not in siblings:
            return len(siblings)
        earlier = takewhile(lambda follower: follower is not self, self._after.followers)
        return siblings.index(self._after) + 1 + sum(1 for follower in earlier if follower._attached)

    def with_identifiers(self) -> Iterator[Element]:
        """The element itself and those below it that have an ID."""
        if "ID" in self.properties:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.with_identifiers()

    def dump(self) -> list[str]:
        """The tree as indented lines, marked content counted."""
        lines: list[str] = []
        self._dump_into(lines, "")
        return lines

    def _dump_into(self, lines: list[str], indent: str) -> None:
        marks = sum(isinstance(child, MarkedContent) for child in self.children)
        facts = [f"{name}={value!r}" for name, value in self.properties.items()]
        facts += [f"{owner}.{name}={value}" for owner, row in self.attributes.items() for name, value in row.items()]
        lines.append(indent + " ".join([self.tag, *facts, *([f"[{marks}]"] if marks else [])]))
        for child in self.children:
            if isinstance(child, Element):
                child._dump_into(lines, indent + "  ")
