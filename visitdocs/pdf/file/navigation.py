"""Where links and bookmarks lead: the headings, bookmarks and inner links met while pages are drawn."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model import HeadingRanks
from visitdocs.frozen import dataclass
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary

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
