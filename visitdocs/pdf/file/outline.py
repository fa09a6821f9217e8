"""Bookmarks: the headings as a tree that readers show beside the pages (ISO 32000-1 12.3.3)."""

from __future__ import annotations

from dataclasses import field

from visitdocs.frozen import dataclass
from visitdocs.pdf.file.navigation import HeadingPlace, destination
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFDictionary, PDFString


@dataclass
class OutlineItem:
    """A heading and those below it."""

    heading: HeadingPlace
    children: list[OutlineItem] = field(default_factory=list)


def nest(headings: list[HeadingPlace]) -> list[OutlineItem]:
    """Put every heading under the nearest earlier one of a higher rank; a skipped level makes no gap."""
    roots: list[OutlineItem] = []
    open_items: list[OutlineItem] = []
    for item in map(OutlineItem, headings):
        while open_items and open_items[-1].heading.level >= item.heading.level:
            open_items.pop()
        (open_items[-1].children if open_items else roots).append(item)
        open_items.append(item)
    return roots


def write_outline(document: PDFDocument, headings: list[HeadingPlace]) -> None:
    """Add the bookmarks to the catalog; without headings there are none."""
    document.Catalog.Outlines = None
    if headings:
        outlines = PDFDictionary({"Type": "/Outlines"})
        document.Catalog.Outlines = outlines
        _write_children(document, outlines, nest(headings))


def _write_children(document: PDFDocument, parent: PDFDictionary, items: list[OutlineItem]) -> int:
    """Link `items` under `parent`; returns how many items are visible below it."""
    dictionaries = [PDFDictionary({"Title": PDFString(item.heading.title)}) for item in items]
    references = [document.Reference(dictionary) for dictionary in dictionaries]
    count = len(items)
    for index, (item, dictionary) in enumerate(zip(items, dictionaries, strict=True)):
        dictionary["Parent"] = document.Reference(parent)
        dictionary["Dest"] = destination(item.heading.page, item.heading.top)
        if index:
            dictionary["Prev"] = references[index - 1]
        if index + 1 < len(items):
            dictionary["Next"] = references[index + 1]
        if item.children:
            count += _write_children(document, dictionary, item.children)
    parent["First"], parent["Last"], parent["Count"] = references[0], references[-1], count
    return count
