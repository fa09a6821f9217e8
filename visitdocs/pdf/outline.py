"""Bookmarks: the headings as a tree that readers show beside the pages (ISO 32000-1 12.3.3)."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString


@dataclass
class Entry:
    """A heading: its level, its text, and where it stands; `top` is points from the page's lower edge."""

    level: int
    title: str
    page: int
    top: float
    children: list[Entry] = field(default_factory=list)


def nest(entries: list[Entry]) -> list[Entry]:
    """Put every entry under the nearest earlier one of a higher rank; a skipped level makes no gap."""
    roots: list[Entry] = []
    open_entries: list[Entry] = []
    for entry in entries:
        while open_entries and open_entries[-1].level >= entry.level:
            open_entries.pop()
        (open_entries[-1].children if open_entries else roots).append(entry)
        open_entries.append(entry)
    return roots


def write_outline(document: PDFDocument, entries: list[Entry]) -> None:
    """Add the bookmarks to the catalog; without headings there are none."""
    document.Catalog.Outlines = None
    if entries:
        outlines = PDFDictionary({"Type": "/Outlines"})
        document.Catalog.Outlines = outlines
        _write_children(document, outlines, nest(entries))


def _write_children(document: PDFDocument, parent: PDFDictionary, entries: list[Entry]) -> int:
    """Link `entries` under `parent`; returns how many items are visible below it."""
    items = [PDFDictionary({"Title": PDFString(entry.title)}) for entry in entries]
    references = [document.Reference(item) for item in items]
    count = len(items)
    for index, (entry, item) in enumerate(zip(entries, items, strict=True)):
        item["Parent"] = document.Reference(parent)
        item["Dest"] = destination(entry.page, entry.top)
        if index:
            item["Prev"] = references[index - 1]
        if index + 1 < len(items):
            item["Next"] = references[index + 1]
        if entry.children:
            count += _write_children(document, item, entry.children)
    parent["First"], parent["Last"], parent["Count"] = references[0], references[-1], count
    return count


def destination(page: int, top: float) -> PDFArray:
    """A place to go to: the top of the view, `top` points from the page's lower edge, zoom kept."""
    return PDFArray([PDFObjectReference(f"Page{page}"), "/XYZ", 0, round(top, 2), "null"])
