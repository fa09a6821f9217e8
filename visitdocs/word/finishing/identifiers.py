"""Identifiers and names of parts made unique over the whole document.

Loops repeat the pictures, controls and bookmarks inside them. python-docx gives parts that it adds their usual names,
which others may have.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from itertools import count

from docx.document import Document
from docx.opc.packuri import PackURI
from lxml import etree

from visitdocs.ooxml.namespaces import WP, W
from visitdocs.word.elements import drop, parent_of

BOOKMARK_START, BOOKMARK_END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
LARGEST_ID = 2**31 - 1
IDENTIFIER = re.compile(r"-?[0-9]{1,10}")


def make_unique(roots: Sequence[etree._Element]) -> None:
    """Number pictures and bookmarks anew, give every content control an id of its own, and drop double bookmarks."""
    pictures, bookmarks = count(1), count(1)
    controls: set[int] = set()
    names: set[str] = set()
    for root in roots:
        for properties in root.iter(f"{WP}docPr"):
            properties.set("id", str(next(pictures)))
        for identifier in root.iter(f"{W}id"):
            if parent_of(identifier).tag == f"{W}sdtPr":
                _own_id(identifier, controls)
        for start, end in _bookmarks(root):
            name = (start.get(f"{W}name") or "").lower()
            if name in names:
                drop(start)
                drop(end)
            else:
                names.add(name)
                number = str(next(bookmarks))
                start.set(f"{W}id", number)
                end.set(f"{W}id", number)


def _own_id(identifier: etree._Element, taken: set[int]) -> None:
    text = identifier.get(f"{W}val", "")
    number = int(text) if IDENTIFIER.fullmatch(text) else 1
    while number in taken or not number:
        number = number % LARGEST_ID + 1
    taken.add(number)
    identifier.set(f"{W}val", str(number))


def _bookmarks(root: etree._Element) -> list[tuple[etree._Element, etree._Element]]:
    """Starts with their ends, in order; what has lost its partner is removed."""
    open_ones: dict[str | None, etree._Element] = {}
    pairs, lonely = [], []
    for mark in root.iter(BOOKMARK_START, BOOKMARK_END):
        identifier = mark.get(f"{W}id")
        if mark.tag == BOOKMARK_START:
            if identifier in open_ones:
                lonely.append(open_ones[identifier])
            open_ones[identifier] = mark
        elif identifier in open_ones:
            pairs.append((open_ones.pop(identifier), mark))
        else:
            lonely.append(mark)
    for mark in (*lonely, *open_ones.values()):
        drop(mark)
    return pairs


def make_distinct(document: Document) -> None:
    """Give every part a name that no other has, whatever the case of its letters (ECMA-376 Part 2, 6.2.2)."""
    taken: set[str] = set()
    for part in document.part.package.iter_parts():
        name = str(part.partname)
        stem, extension = posixpath.splitext(name)
        others = (f"{stem}-{number}{extension}" for number in count(2))
        while name.lower() in taken:
            name = next(others)
        if name != part.partname:
            part.partname = PackURI(name)
        taken.add(name.lower())
