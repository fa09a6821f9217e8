"""One page: text, rules, fills and pictures drawn as operators, each inside marked content.

Places are points from the page's upper left corner, going right and down; the canvas turns them into PDF's own.
Everything drawn belongs to a structure element or is an artifact (ISO 32000-1 14.8.2): there is no third way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

from visitdocs.document.model import BLACK, Border, Colour, Picture
from visitdocs.pdf.faces import Face
from visitdocs.pdf.outline import Entry, destination
from visitdocs.pdf.structure import Element

if TYPE_CHECKING:
    from visitdocs.pdf.pdf_file import PdfFile

ARTIFACTS = {
    "Header": "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
    "Footer": "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
    "Layout": "/Artifact <</Type /Layout>> BDC",
}
DASHES = {"dotted": "[{w} {w2}] 0 d ", "dashed": "[{w4} {w2}] 0 d "}
URI_CHARACTERS = "%:/?#[]@!$&'()*+,;=~"  # RFC 3986: these stay as they are
UNDERLINE_POSITION = 0.12
UNDERLINE_WIDTH = 0.055
STRIKE_POSITION = -0.26
LOWEST_RANK = 6  # H1 to H6 are all there is (ISO 32000-1 14.8.4.3.2)


class PageCanvas:
    """A page being drawn. `furniture` is "Header" or "Footer" while those are drawn, else None.

    `number` counts the file's pages from 1; `label` and `page_count` are what page fields print.
    """

    def __init__(
        self, file: PdfFile, page_number: int, width: float, height: float, label: str, page_count: str
    ) -> None:
        self.number = page_number
        self.label = label
        self.page_count = page_count
        self.width = width
        self.height = height
        self.annotations: list[PDFDictionary] = []
        self.furniture: str | None = None
        self._file = file
        self._operators: list[str] = []

    def content(self) -> str:
        """The page's content stream."""
        return "\n".join(self._operators) + "\n"

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:
        """What is drawn inside belongs to `element`; without one, or in a header or footer, it is an artifact."""
        if element is None or self.furniture:
            self._operators.append(ARTIFACTS[self.furniture or "Layout"])
        else:
            identifier = self._file.structure.mark(element, self.number)
            self._operators.append(f"/{element.tag} <</MCID {identifier}>> BDC")
        yield
        self._operators.append("EMC")

    @contextmanager
    def read_as(self, text: str) -> Iterator[None]:
        """What is drawn inside is read and copied as `text` (ISO 32000-1 14.9.4). Stands inside `tagged`."""
        self._operators.append(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
        yield
        self._operators.append("EMC")

    def text(
        self, x: float, baseline: float, text: str, face: Face, size: float, colour: Colour, spacing: float
    ) -> None:
        """Draw text from `x` on; `spacing` is added after every character. Stands inside `tagged`."""
        font = self._file.font(face)
        self._operators.append(
            f"BT {_fill(colour)} /{font.name} {number(size)} Tf {number(spacing)} Tc "
            f"1 0 0 1 {number(x)} {number(self.height - baseline)} Tm {font.encode(text)} Tj ET"
        )

    def fill(self, x: float, top: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle, as an artifact."""
        with self.tagged(None):
            place = " ".join(map(number, (x, self.height - top - height, width, height)))
            self._operators.append(f"q {_fill(colour)} {place} re f Q")

    def rule(self, start: tuple[float, float], end: tuple[float, float], border: Border) -> None:
        """Draw a straight line in a border's width, colour and pattern, as an artifact."""
        with self.tagged(None):
            if border.style == "double":
                self._double_rule(start, end, border)
            else:
                self._stroke(start, end, border.width, border.colour, border.style)

    def _double_rule(self, start: tuple[float, float], end: tuple[float, float], border: Border) -> None:
        """Two thin lines with as much space between them (ECMA-376 17.18.2, double)."""
        across = (0.0, border.width) if start[1] == end[1] else (border.width, 0.0)
        for side in (-1, 1):
            moved = [(x + side * across[0], y + side * across[1]) for x, y in (start, end)]
            self._stroke(moved[0], moved[1], border.width, border.colour, "single")

    def _stroke(
        self, start: tuple[float, float], end: tuple[float, float], width: float, colour: Colour, style: str
    ) -> None:
        dash = DASHES.get(style, "").format(w=number(width), w2=number(width * 2), w4=number(width * 4))
        path = " ".join(f"{number(x)} {number(self.height - y)} {step}" for (x, y), step in ((start, "m"), (end, "l")))
        self._operators.append(f"q {_stroke_colour(colour)} {number(width)} w {dash}{path} S Q")

    def box(self, x: float, top: float, width: float, height: float, line: float, colour: Colour = BLACK) -> None:
        """Draw the outline of a rectangle, as an artifact."""
        with self.tagged(None):
            place = " ".join(map(number, (x, self.height - top - height, width, height)))
            self._operators.append(f"q {_stroke_colour(colour)} {number(line)} w {place} re S Q")

    def ring(self, x: float, top: float, size: float, line: float, colour: Colour = BLACK) -> None:
        """Draw a circle of the diameter `size`, as an artifact."""
        with self.tagged(None):
            path = circle(x + size / 2, self.height - top - size / 2, size / 2)
            self._operators.append(f"q {_stroke_colour(colour)} {number(line)} w {path} s Q")

    def picture(self, x: float, top: float, picture: Picture) -> None:
        """Draw a picture in its size. Stands inside `tagged`. Raises DocumentError if it cannot be read."""
        name = self._file.picture(picture)
        matrix = " ".join(map(number, (picture.width, 0, 0, picture.height, x, self.height - top - picture.height)))
        self._operators.append(f"q {matrix} cm /{name} Do Q")

    def link(self, element: Element, area: tuple[float, float, float, float], target: str, text: str) -> None:
        """Make an area (left, top, right, bottom) lead to `target`; `text` describes it (PDF/UA-1 7.18.5)."""
        left, top, right, bottom = area
        rectangle = [round(value, 2) for value in (left, self.height - bottom, right, self.height - top)]
        annotation = PDFDictionary({"Type": "/Annot", "Subtype": "/Link", "Rect": PDFArray(rectangle), "F": 4})
        annotation["Border"] = PDFArray([0, 0, 0])
        annotation["Contents"] = PDFString(text)
        if target.startswith("#"):
            self._file.inner_links.append((annotation, target[1:], self.number))
        else:
            uri = PDFString(quote(target, safe=URI_CHARACTERS).encode("ascii"), enc="raw")
            annotation["A"] = PDFDictionary({"S": "/URI", "URI": uri})
        self.annotate(element, annotation)

    def annotate(self, element: Element, annotation: PDFDictionary) -> None:
        """Add an annotation that `element` encloses; in a header or footer there is nothing to enclose it."""
        self.annotations.append(annotation)
        self._file.structure.enclose(element, self.number, annotation)

    def heading(self, level: int, title: str, top: float, element: Element) -> None:
        """Remember a heading for the bookmarks, and tag it so that no rank is skipped (PDF/UA-1 7.4.2)."""
        self._file.headings.append(Entry(level, title, self.number, self.height - top))
        element.tag = f"H{min(self._file.heading_ranks.next(level).depth, LOWEST_RANK)}"

    def bookmark(self, name: str, top: float) -> None:
        """Remember a place that links of the document lead to."""
        self._file.bookmarks[name] = destination(self.number, self.height - top)


def circle(x: float, y: float, radius: float) -> str:
    """Path operators of a circle out of four Bézier curves."""
    k = 0.5523 * radius
    r = radius
    curves = [
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    ]
    start = f"{number(x + r)} {number(y)} m "
    return start + " ".join(" ".join(map(number, curve)) + " c" for curve in curves)


def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def _channels(colour: Colour) -> str:
    return " ".join(number(channel / 255) for channel in colour)


def _fill(colour: Colour) -> str:
    return f"{_channels(colour)} rg"


def _stroke_colour(colour: Colour) -> str:
    return f"{_channels(colour)} RG"
