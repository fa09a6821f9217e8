"""Where links and bookmarks lead: the headings, bookmarks and inner links met while pages are drawn, and the outline.

The outline has the headings as a tree that readers show beside the pages (ISO 32000-1 12.3.3).
"""

from __future__ import annotations

from dataclasses import field

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.dataclass import dataclass
from visitdocs.document.model import HeadingRanks
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString

MAXIMUM_HEADING_RANK = 6  # H1 to H6 are all there is (ISO 32000-1 14.8.4.3.2)


@dataclass(frozen=True)
class HeadingPlace:
    """A heading: its level in the document, its text, and where it stands; `top` is points from the page's lower edge.

    `page` counts the file's pages from 1.
    """

    level: int
    title: str
    page: int
    top: float


@dataclass(frozen=True)
class InnerLink:
    """A link annotation on a page that leads to a bookmark; `page_height` is points."""

    annotation: PDFDictionary
    bookmark: str
    page: int
    page_height: float


class Navigation:
    """Collects headings, bookmarks and inner links of one file."""

    def __init__(self) -> None:
        self.headings: list[HeadingPlace] = []
        self._ranks = HeadingRanks()
        self._bookmarks: dict[str, PDFArray] = {}
        self._links: list[InnerLink] = []

    def add_heading(self, heading: HeadingPlace) -> str:
        """Remember a heading for the outline; the tag that skips no rank (PDF/UA-1 7.4.2)."""
        self.headings.append(heading)
        return f"H{min(self._ranks.next(heading.level).depth, MAXIMUM_HEADING_RANK)}"

    def add_bookmark(self, name: str, page: int, top: float) -> None:
        """Remember a place that links of the document lead to."""
        self._bookmarks[name] = destination(page, top)

    def add_link(self, link: InnerLink) -> None:
        """Remember a link, whose bookmark may come later."""
        self._links.append(link)

    def resolve(self) -> list[str]:
        """Give every inner link its destination; the names of bookmarks that do not exist, each once.

        A link to one of those leads to the top of its own page.
        """
        missing = []
        for link in self._links:
            if link.bookmark not in self._bookmarks:
                missing.append(link.bookmark)
                self._bookmarks[link.bookmark] = destination(link.page, link.page_height)
            link.annotation["Dest"] = self._bookmarks[link.bookmark]
        return missing


def destination(page: int, top: float) -> PDFArray:
    """A place to go to: the top of the view, `top` points from the page's lower edge, zoom kept."""
    return PDFArray([PDFObjectReference(f"Page{page}"), "/XYZ", 0, round(top, 2), "null"])


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
