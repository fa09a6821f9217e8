"""One page: text, rules, fills and pictures drawn as operators, each inside marked content.

Places are points from the page's upper left corner, going right and down; the canvas turns them into PDF's own.
Everything drawn belongs to a structure element or is an artifact (ISO 32000-1 14.8.2): there is no third way.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from urllib.parse import quote

from visitdocs.dataclass import dataclass
from visitdocs.document.model import BLACK, WHITE, Border, Colour, Picture
from visitdocs.pdf.file.navigation import HeadingPlace, InnerLink, Navigation
from visitdocs.pdf.file.operators import (
    circle,
    dash_pattern,
    fill_colour,
    number,
    numbers,
    placement,
    stretches,
    stroke_colour,
)
from visitdocs.pdf.file.resources import Resources
from visitdocs.pdf.fonts.face import Face
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString
from visitdocs.pdf.structure.elements import Element
from visitdocs.pdf.structure.structure_tree import StructureTree

URI_CHARACTERS = "%:/?#[]@!$&'()*+,;=~"  # RFC 3986: these stay as they are

Point = tuple[float, float]
Modules = tuple[bytes, ...]
"""Rows of a code, from above; 1 is dark."""


class Pagination(StrEnum):
    """Artifacts that every page repeats (ISO 32000-1 14.8.2.2.2)."""

    HEADER = "Header"
    FOOTER = "Footer"


@dataclass(frozen=True)
class PageLabels:
    """What is printed of a page: its number, and how many there are in the document and in its section.

    `number_format` is how its section writes page numbers (ECMA-376 17.18.59).
    """

    number: int
    pages: int
    section_pages: int
    number_format: str = "decimal"


class _Marked:
    """Marked content that has begun among the operators of a page; it ends where the `with` ends.

    A class, as each word and rule has its own, and `contextmanager` takes three times as long.
    """

    def __init__(self, operators: list[str]) -> None:
        self._operators = operators

    def __enter__(self) -> None:
        """Nothing: it has begun."""

    def __exit__(self, *error: object) -> None:
        self._operators.append("EMC")


@dataclass
class PageCanvas:
    """A page being drawn; sizes in points. What is drawn while there is a `pagination` is a header or footer.

    `number` counts the file's pages from 1; `labels` are what page fields print.
    """

    number: int
    width: float
    height: float
    labels: PageLabels
    structure: StructureTree
    resources: Resources
    navigation: Navigation
    annotations: list[PDFDictionary] = field(default_factory=list)
    pagination: Pagination | None = None
    _operators: list[str] = field(default_factory=list)

    def content(self) -> str:
        """The page's content stream."""
        return "\n".join(self._operators) + "\n"

    def tagged(self, element: Element | None) -> _Marked:
        """What is drawn inside belongs to `element`; without one, or in a header or footer, it is an artifact."""
        if self.pagination is not None:
            self._operators.append(f"/Artifact <</Type /Pagination /Subtype /{self.pagination}>> BDC")
        elif element is None:
            self._operators.append("/Artifact <</Type /Layout>> BDC")
        else:
            identifier = self.structure.mark(element, self.number)
            self._operators.append(f"/{element.tag} <</MCID {identifier}>> BDC")
        return _Marked(self._operators)

    def read_as(self, text: str) -> _Marked:
        """What is drawn inside is read and copied as `text` (ISO 32000-1 14.9.4). Stands inside `tagged`."""
        self._operators.append(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
        return _Marked(self._operators)

    def text(
        self, x: float, baseline: float, text: str, face: Face, size: float, colour: Colour, spacing: float
    ) -> None:
        """Draw text from `x` on; `spacing` is added after every character. Stands inside `tagged`."""
        font = self.resources.font(face)
        self._operators.append(
            f"BT {fill_colour(colour)} /{font.name} {number(size)} Tf {number(spacing)} Tc "
            f"1 0 0 1 {numbers(x, self.height - baseline)} Tm {font.encode(text)} Tj ET"
        )

    def fill(self, x: float, top: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle, as an artifact."""
        with self.tagged(None):
            rectangle = numbers(x, self.height - top - height, width, height)
            self._operators.append(f"q {fill_colour(colour)} {rectangle} re f Q")

    def rule(self, start: Point, end: Point, border: Border) -> None:
        """Draw a straight line in a border's width, colour and pattern, as an artifact."""
        with self.tagged(None):
            if border.style == "double":
                self._double_rule(start, end, border)
            else:
                self._stroke(start, end, border.width, border.colour, border.style)

    def _double_rule(self, start: Point, end: Point, border: Border) -> None:
        """Two thin lines with as much space between them (ECMA-376 17.18.2, double)."""
        across = (0.0, border.width) if start[1] == end[1] else (border.width, 0.0)
        for side in (-1, 1):
            moved = [(x + side * across[0], y + side * across[1]) for x, y in (start, end)]
            self._stroke(moved[0], moved[1], border.width, border.colour, "single")

    def _stroke(self, start: Point, end: Point, width: float, colour: Colour, style: str) -> None:
        path = " ".join(f"{numbers(x, self.height - y)} {step}" for (x, y), step in ((start, "m"), (end, "l")))
        dashes = dash_pattern(style, width)
        self._operators.append(f"q {stroke_colour(colour)} {number(width)} w {dashes}{path} S Q")

    def box(self, x: float, top: float, width: float, height: float, line: float, colour: Colour = BLACK) -> None:
        """Draw the outline of a rectangle, as an artifact."""
        with self.tagged(None):
            rectangle = numbers(x, self.height - top - height, width, height)
            self._operators.append(f"q {stroke_colour(colour)} {number(line)} w {rectangle} re S Q")

    def ring(self, x: float, top: float, size: float, line: float, colour: Colour = BLACK) -> None:
        """Draw a circle of the diameter `size`, as an artifact."""
        with self.tagged(None):
            path = circle(x + size / 2, self.height - top - size / 2, size / 2)
            self._operators.append(f"q {stroke_colour(colour)} {number(line)} w {path} s Q")

    def picture(self, x: float, top: float, picture: Picture) -> None:
        """Draw a picture in its size. Stands inside `tagged`. Raises DocumentError if it cannot be read."""
        name = self.resources.picture(picture)
        matrix = numbers(*placement(picture, x, self.height - top - picture.height))
        self._operators.append(f"q {matrix} cm /{name} Do Q")

    def modules(self, x: float, top: float, side: float, rows: Modules) -> None:
        """Draw the dark modules of a square code, black on white, as one path. Stands inside `tagged`."""
        size, bottom = side / len(rows), self.height - top - side
        dark = " ".join(
            f"{numbers(x + start * size, self.height - top - (row + 1) * size, length * size, size)} re"
            for row, modules in enumerate(rows)
            for start, length in stretches(modules)
        )
        paper = f"{numbers(x, bottom, side, side)} re"
        self._operators.append(f"q {fill_colour(WHITE)} {paper} f {fill_colour(BLACK)} {dark} f Q")

    def link(self, element: Element, area: tuple[float, float, float, float], target: str, text: str) -> None:
        """Make an area (left, top, right, bottom) lead to `target`; `text` describes it (PDF/UA-1 7.18.5)."""
        left, top, right, bottom = area
        rectangle = [round(value, 2) for value in (left, self.height - bottom, right, self.height - top)]
        annotation = PDFDictionary({"Type": "/Annot", "Subtype": "/Link", "Rect": PDFArray(rectangle), "F": 4})
        annotation["Border"] = PDFArray([0, 0, 0])
        annotation["Contents"] = PDFString(text)
        if target.startswith("#"):
            self.navigation.add_link(InnerLink(annotation, target[1:], self.number, self.height))
        else:
            uri = PDFString(quote(target, safe=URI_CHARACTERS).encode("ascii"), enc="raw")
            annotation["A"] = PDFDictionary({"S": "/URI", "URI": uri})
        self.annotate(element, annotation)

    def annotate(self, element: Element, annotation: PDFDictionary) -> None:
        """Add an annotation that `element` encloses; in a header or footer there is nothing to enclose it."""
        self.annotations.append(annotation)
        self.structure.enclose(element, self.number, annotation)

    def heading(self, level: int, title: str, top: float, element: Element) -> None:
        """Remember a heading for the outline, and tag it so that no rank is skipped (PDF/UA-1 7.4.2)."""
        element.tag = self.navigation.add_heading(HeadingPlace(level, title, self.number, self.height - top))

    def bookmark(self, name: str, top: float) -> None:
        """Remember a place that links of the document lead to."""
        self.navigation.add_bookmark(name, self.number, self.height - top)
