"""A typeset document seen by readers that are not ours: PDFium for glyphs and pixels, pikepdf for what lies behind.

Places are points from the page's upper left corner, as in the typesetter.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image
from said import polish

from visitdocs.document.model import Document
from visitdocs.pdf import Typeset, typeset

SCALE = 4  # pixels a point
HYPHEN_AT_LINE_END = "\x02"  # what PDFium makes of any hyphen that parts a word at a line's end

ATTRIBUTES = ("Scope", "ColSpan", "RowSpan", "Summary", "ListNumbering", "BBox")

MADE: dict[str, bytes] = {}
"""Every PDF that a test made, by the test's name; at the end veraPDF judges them all."""


@dataclass(frozen=True)
class Glyph:
    """A drawn character: where it begins and ends, and its baseline."""

    character: str
    left: float
    right: float
    baseline: float


@dataclass(frozen=True)
class Line:
    """Glyphs on one baseline, from left to right; spaces at the ends do not count."""

    text: str
    left: float
    right: float
    baseline: float
    glyphs: tuple[Glyph, ...] = field(repr=False, compare=False)

    def glyph(self, characters: str) -> Glyph:
        """The first glyph of `characters` in the line."""
        return self.glyphs["".join(glyph.character for glyph in self.glyphs).index(characters)]


@dataclass(frozen=True)
class Page:
    """One page as PDFium sees it."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    copied: str
    pdf: bytes = field(repr=False, compare=False)
    index: int

    @cached_property
    def image(self) -> Image.Image:
        """The page as it looks, SCALE pixels a point."""
        with pypdfium2.PdfDocument(self.pdf) as document:
            return document[self.index].render(scale=SCALE).to_pil().convert("RGB")

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of text from top to bottom."""
        ordered = sorted(self.glyphs, key=lambda glyph: (glyph.baseline, glyph.left))
        groups = groupby(ordered, key=lambda glyph: glyph.baseline)
        return [line for _, group in groups if (line := _line(tuple(group))) is not None]

    @property
    def texts(self) -> list[str]:
        """The words of each line."""
        return [line.text for line in self.lines]

    def colour(self, x: float, y: float) -> tuple[int, int, int]:
        """The colour of the pixel at a place."""
        return self.image.getpixel((int(x * SCALE), int(y * SCALE)))

    def inked(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether anything but white is seen in an area."""
        area = self.image.crop(tuple(int(edge * SCALE) for edge in (left, top, right, bottom)))
        return area.getextrema() != ((255, 255),) * 3


class Printed:
    """A typeset document, remembered for veraPDF, with its pages."""

    def __init__(self, document: Document, font_folders: tuple[Path, ...] | None = None) -> None:
        self.typeset: Typeset = typeset(document, font_folders=font_folders)
        self.data = self.typeset.pdf
        test = os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]
        MADE[f"{test} {len(MADE)}"] = self.data

    @cached_property
    def pages(self) -> list[Page]:
        """All pages."""
        with pypdfium2.PdfDocument(self.data) as document:
            return [_page(page, self.data, index) for index, page in enumerate(document)]

    @property
    def lines(self) -> list[Line]:
        """The lines of the only page."""
        (page,) = self.pages
        return page.lines

    @property
    def texts(self) -> list[list[str]]:
        """The words of each line of each page."""
        return [page.texts for page in self.pages]

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """The file opened with pikepdf."""
        return pikepdf.open(BytesIO(self.data))

    @property
    def problems(self) -> list[str]:
        """What the typesetter complains of."""
        return [polish(problem.message) for problem in self.typeset.problems]


def _page(page: pypdfium2.PdfPage, pdf: bytes, index: int) -> Page:
    text = page.get_textpage()
    indexes = [index for index in range(text.count_chars()) if not pdfium.FPDFText_IsGenerated(text, index)]
    glyphs = tuple(_glyph(text, index, page.get_height()) for index in indexes)
    return Page(page.get_width(), page.get_height(), glyphs, text.get_text_range(), pdf, index)


def _glyph(text: pypdfium2.PdfTextPage, index: int, height: float) -> Glyph:
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
    right = text.get_charbox(index, loose=True)[2]
    character = chr(pdfium.FPDFText_GetUnicode(text, index)).replace(HYPHEN_AT_LINE_END, "-")
    return Glyph(character, round(x.value, 2), round(right, 2), round(height - y.value, 2))


def parted(line: Line) -> Iterator[Line]:
    """The line in pieces: a glyph more than two points away from the one before begins another."""
    start = 0
    for index, (before, glyph) in enumerate(pairwise(line.glyphs), 1):
        if glyph.left - before.right > 2.0 or glyph.left < before.left:
            yield from filter(None, [_line(line.glyphs[start:index])])
            start = index
    yield from filter(None, [_line(line.glyphs[start:])])


def _line(glyphs: tuple[Glyph, ...]) -> Line | None:
    visible = [index for index, glyph in enumerate(glyphs) if not glyph.character.isspace()]
    if not visible:
        return None
    shown = glyphs[visible[0] : visible[-1] + 1]
    words = "".join(glyph.character for glyph in shown)
    return Line(words, shown[0].left, shown[-1].right, shown[0].baseline, shown)


def tree(pdf: pikepdf.Pdf) -> str:
    """The structure tree as the file has it, in the same notation as the typesetter's own account."""
    (root,) = pdf.Root.StructTreeRoot.K
    return "\n".join(_element(root, 0))


def _element(element: pikepdf.Dictionary, depth: int) -> Iterator[str]:
    marks = sum("/MCID" in kid for kid in element.K)
    facts = [
        f"{name}={str(element['/' + name])!r}" for name in ("Alt", "Lang", "ActualText", "ID") if "/" + name in element
    ]
    for owner in [element.A] if isinstance(element.get("/A"), pikepdf.Dictionary) else element.get("/A", []):
        names = [name for name in ATTRIBUTES if "/" + name in owner]
        assert len(names) == len(owner.keys()) - 1
        facts += [f"{str(owner.O)[1:]}.{name}={_value(owner['/' + name])}" for name in names]
    yield "  " * depth + " ".join([str(element.S)[1:], *facts, *([f"[{marks}]"] if marks else [])])
    for kid in element.K:
        if "/S" in kid:
            assert kid.P.objgen == element.objgen
            yield from _element(kid, depth + 1)


def _value(value: object) -> str:
    if isinstance(value, pikepdf.Array):
        return str([float(number) for number in value])
    return str(value).removeprefix("/")


def written(data: bytes) -> str:
    """Every character drawn, by the operators and the fonts' ToUnicode tables alone, wherever it stands."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return "".join(_written(page) for page in pdf.pages)


def _written(page: pikepdf.Page) -> str:
    tables = {str(name): _to_unicode(font) for name, font in page.Resources.Font.items()}
    table: dict[bytes, str] = {}
    characters = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            table = tables[str(operands[0])]
        elif str(operator) == "Tj":
            codes = bytes(operands[0])
            characters += [table[codes[start : start + 2]] for start in range(0, len(codes), 2)]
    return "".join(characters)


def _to_unicode(font: pikepdf.Dictionary) -> dict[bytes, str]:
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes().partition(b"endcodespace")[2])
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
