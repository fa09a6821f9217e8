"""A PDF seen with pikepdf and with PDFium alone: its tag tree with the texts in it, its pages' texts, its bookmarks.

Nothing here knows of visitdocs. Text comes from the operators through the fonts' ToUnicode tables (ISO 32000-1 9.10).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from meaning import Node

FACTS = ("/Alt", "/Lang")
ATTRIBUTES = ("/Scope", "/ColSpan", "/RowSpan", "/Summary", "/ListNumbering")
RANGES = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\n")


class PdfFile:
    """An opened PDF."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = [PageText(page) for page in self.pdf.pages]
        self._numbers = {page.objgen: index for index, page in enumerate(self.pdf.pages)}

    @cached_property
    def tree(self) -> Node:
        """The structure tree with the text of its marked content."""
        roots = self.pdf.Root.StructTreeRoot.K
        assert len(roots) == 1
        return self._element(roots[0])

    def _element(self, element: pikepdf.Dictionary) -> Node:
        node = Node(str(element.S)[1:], dict(self._facts(element)))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            assert isinstance(kid, pikepdf.Dictionary)
            if "/MCID" in kid:
                node.add(self.pages[self._numbers[kid.Pg.objgen]].marked.pop(int(kid.MCID)))
            elif "/Obj" in kid:
                node.facts |= _annotation_facts(kid.Obj)
            else:
                node.add(self._element(kid))
        return node

    @staticmethod
    def _facts(element: pikepdf.Dictionary) -> Iterator[tuple[str, object]]:
        for name in FACTS:
            if name in element:
                yield name[1:], str(element[name])
        attributes = element.get("/A", [])
        for row in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            for name in ATTRIBUTES:
                if name in row:
                    value = row[name]
                    text = str(value)
                    yield name[1:], int(value) if text.isdigit() else text.removeprefix("/")

    def reading_order(self) -> list[tuple[int, int]]:
        """Page and identifier of each piece of marked content, in the order of the tag tree."""
        return list(self._pieces(self.pdf.Root.StructTreeRoot.K[0]))

    def _pieces(self, element: pikepdf.Dictionary) -> Iterator[tuple[int, int]]:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if "/MCID" in kid:
                yield self._numbers[kid.Pg.objgen], int(kid.MCID)
            elif "/Obj" not in kid:
                yield from self._pieces(kid)

    def left_over(self) -> list[str]:
        """Marked text that no element of the tree has taken."""
        assert self.tree
        return [text for page in self.pages for text in page.marked.values()]

    def bookmarks(self) -> list[tuple[int, str]]:
        """Level from 1 and title of each bookmark."""
        with self.pdf.open_outline() as outline:
            return list(_bookmarks(outline.root, 1))

    def tooltips(self) -> dict[str, str]:
        """What is said of each field, by its name, page by page."""
        annotations = (annotation for page in self.pdf.pages for annotation in page.get("/Annots", []))
        return {_field_name(widget): str(widget.TU) for widget in annotations if widget.Subtype == "/Widget"}

    def links(self) -> list[tuple[str, str]]:
        """Target and description of each link annotation, page by page."""
        return [
            (str(annotation.A.URI), str(annotation.Contents))
            for page in self.pdf.pages
            for annotation in page.get("/Annots", [])
            if annotation.Subtype == "/Link"
        ]

    @cached_property
    def ink(self) -> list[DrawnCharacter]:
        """Where PDFium finds each visible character."""
        document = pypdfium2.PdfDocument(self.data)
        try:
            return [drawn for number, page in enumerate(document) for drawn in _drawn_characters(number, page)]
        finally:
            document.close()

    def seen_by_pdfium(self) -> list[tuple[str, str]]:
        """For each page the characters drawn, and the text as PDFium would copy it."""
        document = pypdfium2.PdfDocument(self.data)
        try:
            return [_page_seen_by_pdfium(page) for page in document]
        finally:
            document.close()


@dataclass(frozen=True)
class DrawnCharacter:
    """A character that leaves ink: its page from 0 and its box, points from the page's lower left corner."""

    character: str
    page: int
    left: float
    bottom: float
    right: float
    top: float

    def from_edges(self, width: float, height: float) -> tuple[float, float, float, float]:
        """How far its box is from the left, lower, right and upper edge of a page of this size."""
        return self.left, self.bottom, width - self.right, height - self.top


def _drawn_characters(number: int, page: pypdfium2.PdfPage) -> Iterator[DrawnCharacter]:
    text = page.get_textpage()
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not pdfium.FPDFText_IsGenerated(text, index) and not character.isspace():
            yield DrawnCharacter(character, number, *text.get_charbox(index))


def _page_seen_by_pdfium(page: pypdfium2.PdfPage) -> tuple[str, str]:
    text = page.get_textpage()
    drawn = "".join(
        chr(pdfium.FPDFText_GetUnicode(text, index))
        for index in range(text.count_chars())
        if not pdfium.FPDFText_IsGenerated(text, index)
    )
    return drawn, text.get_text_range()


def _bookmarks(items: list[pikepdf.OutlineItem], level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _bookmarks(item.children, level + 1)


def _annotation_facts(annotation: pikepdf.Dictionary) -> dict[str, object]:
    if annotation.Subtype == "/Link":
        return {"target": str(annotation.A.URI) if "/A" in annotation else "a place in the document"}
    return {"field": _field_name(annotation)}


def _field_name(widget: pikepdf.Dictionary) -> str:
    """The full name; for a radio button with the name of its own state, as Word's control has it."""
    parts, node = [], widget
    while node is not None:
        if "/T" in node:
            parts.insert(0, str(node.T))
        node = node.get("/Parent")
    if "/T" not in widget:
        (state,) = (str(name)[1:] for name in widget.AP.N if name != "/Off")
        parts.append(state)
    return ".".join(parts)


class PageText:
    """The texts of one page: `marked` by identifier, `artifacts` with their subtype, `loose` outside of both."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.marked: dict[int, str] = {}
        self.artifacts: list[tuple[str, str]] = []
        self.loose = ""
        self._tables = {str(name): _to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
        self._read(page)

    def _read(self, page: pikepdf.Page) -> None:
        stack: list[tuple[str, pikepdf.Object]] = []
        table: dict[bytes, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC":
                    self._begin(str(operands[0]), operands[1], stack)
                case "EMC":
                    stack.pop()
                case "Tf":
                    table = self._tables[str(operands[0])]
                case "Tj":
                    code = bytes(operands[0])
                    text = "".join(table[code[index : index + 2]] for index in range(0, len(code), 2))
                    self._place(text, stack)
                case "TJ" | "'" | '"' | "BMC":
                    raise AssertionError(f"{operator} is not understood")

    def _begin(self, tag: str, properties: pikepdf.Object, stack: list[tuple[str, pikepdf.Object]]) -> None:
        if "/ActualText" in properties:
            self._place(str(properties.ActualText), stack)
        stack.append((tag, properties))
        if "/MCID" in properties:
            assert int(properties.MCID) not in self.marked
            self.marked[int(properties.MCID)] = ""
        elif tag == "/Artifact":
            self.artifacts.append((str(properties.get("/Subtype", "")), ""))

    def _place(self, text: str, stack: list[tuple[str, pikepdf.Object]]) -> None:
        if any("/ActualText" in properties for _, properties in stack):
            return
        owners = [(tag, properties) for tag, properties in stack if tag == "/Artifact" or "/MCID" in properties]
        if not owners:
            self.loose += text
            return
        ((tag, properties),) = owners
        if tag == "/Artifact":
            kind, before = self.artifacts[-1]
            self.artifacts[-1] = (kind, before + text)
        else:
            self.marked[int(properties.MCID)] += text


def _to_unicode(font: pikepdf.Dictionary) -> dict[bytes, str]:
    """The font's two-byte codes and the characters they stand for."""
    table = {}
    for block in re.findall(rb"beginbfchar\n(.*?)endbfchar", font.ToUnicode.read_bytes(), re.DOTALL):
        for code, text in RANGES.findall(block):
            table[bytes.fromhex(code.decode())] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return table
