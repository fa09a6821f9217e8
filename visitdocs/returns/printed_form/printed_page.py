"""The pages of a PDF as they are seen: signs with their places, and pictures. PDFium reads them.

Annotations become part of the page first, so that what was typed or drawn over a print with an editor is seen, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from ctypes import c_double, c_void_p, cast
from dataclasses import field, replace
from functools import cached_property
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageFilter

from visitdocs.dataclass import dataclass
from visitdocs.returns.printed_form.frame import Box, Frame, Point, Word

PIXELS = 2
"""A point of the form."""
THICKNESS = 3
"""Pixels across within which a dot of the form may lie in a print."""
MOST_OF_THE_PAGE = 0.5
MAXIMUM_DEPTH = 8
"""Of drawings in drawings."""
UNKNOWN = "\ufffd"
_HYPHEN = "\x02"


@dataclass(frozen=True)
class Sign:
    """One letter or other sign: where it stands on its base line, the room that it takes, and its ink.

    `layer` is the place of its text in the order of drawing: what is drawn later covers what was there.
    """

    text: str
    place: Point
    room: Box
    ink: Box
    layer: int = 0

    @property
    def middle(self) -> Point:
        """The middle of its room."""
        return (self.room[0] + self.room[2]) / 2, (self.room[1] + self.room[3]) / 2

    @property
    def height(self) -> float:
        """How high a line of such signs is."""
        return self.room[3] - self.room[1]

    def moved(self, frame: Frame) -> Sign:
        """Give the sign where it belongs on the form."""
        return replace(self, place=frame.point(*self.place), room=frame.box(self.room), ink=frame.box(self.ink))


@dataclass(frozen=True)
class Note:
    """What an annotation says that is not drawn: a comment, or text of which the file holds no picture."""

    text: str
    box: Box


@dataclass(frozen=True)
class PrintedPage:
    """A page as it is seen; `corner` and `size` are those of what is shown of it, in points.

    `words` are its words, each with the place of its first sign.
    """

    signs: tuple[Sign, ...] = field(repr=False)
    words: tuple[Word, ...] = field(repr=False)
    notes: tuple[Note, ...]
    corner: Point
    size: Point
    pictures: tuple[Box, ...]
    is_empty: bool
    _page: Any = field(repr=False)
    _texts: tuple[Any, ...] = field(repr=False)

    @property
    def box(self) -> Box:
        """What is shown of it."""
        (left, bottom), (width, height) = self.corner, self.size
        return left, bottom, left + width, bottom + height

    @property
    def pictured(self) -> float:
        """The share of it that pictures take; a scan may be one for each page, or many strips."""
        area: float = sum((right - left) * (top - bottom) for left, bottom, right, top in self.pictures)
        return area / (self.size[0] * self.size[1])

    @property
    def is_picture(self) -> bool:
        """Whether pictures take most of it, as in a scan, also one with recognised text behind it."""
        return self.pictured > MOST_OF_THE_PAGE

    @cached_property
    def text(self) -> str:
        """All signs without spaces, in the order in which they are drawn."""
        return "".join(sign.text for sign in self.signs if not sign.text.isspace())

    @property
    def has_text(self) -> bool:
        """Whether most signs are letters that have names, and not only drawn."""
        return self.text.count(UNKNOWN) * 2 < len(self.text)

    @cached_property
    def blank(self) -> Image.Image:
        """The page in shades of grey, `PIXELS` a point."""
        return self.picture(Frame(), self)

    @cached_property
    def thick(self) -> Image.Image:
        """The same, with its lines and letters so thick that those of a print lie within them."""
        return self.blank.filter(ImageFilter.MinFilter(THICKNESS))

    @cached_property
    def thick_without_text(self) -> Image.Image:
        """The same without letters."""
        return self.picture(Frame(), self, with_text=False).filter(ImageFilter.MinFilter(THICKNESS))

    def picture(self, frame: Frame, form: PrintedPage, *, with_text: bool = True) -> Image.Image:
        """Draw the page in shades of grey as it lies on a page of the form, `PIXELS` a point."""
        width, height = (round(side * PIXELS) for side in form.size)
        bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        window = pdfium.FS_RECTF(0, 0, width, height)
        with _text_hidden(() if with_text else self._texts):
            pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, self._page, self._matrix(frame, form), window, 0)
        picture: Image.Image = bitmap.to_pil().copy()
        return picture

    def _matrix(self, frame: Frame, form: PrintedPage) -> pdfium.FS_MATRIX:
        """From the page as it is shown, its upper left corner at zero and downwards, to pixels of the form's page."""
        left, top = self.corner[0], self.corner[1] + self.size[1]
        form_left, form_top = form.corner[0], form.corner[1] + form.size[1]
        (x, y), (right_x, right_y), (down_x, down_y) = (
            frame.point(*point) for point in ((left, top), (left + 1, top), (left, top - 1))
        )
        numbers = (right_x - x, y - right_y, down_x - x, y - down_y, x - form_left, form_top - y)
        return pdfium.FS_MATRIX(*(PIXELS * number for number in numbers))


@contextmanager
def _text_hidden(texts: Iterable[pypdfium2.PdfObject]) -> Iterator[None]:
    """Let texts be drawn by no ink for a while (ISO 32000-1, 9.3.6)."""
    modes = [(text, pdfium.FPDFTextObj_GetTextRenderMode(text)) for text in texts]
    for text, _ in modes:
        pdfium.FPDFTextObj_SetTextRenderMode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    try:
        yield
    finally:
        for text, mode in modes:
            pdfium.FPDFTextObj_SetTextRenderMode(text, mode)


def opened(pdf: bytes, *, with_annotations: bool = True) -> list[PrintedPage]:
    """Open the pages of a PDF, with or without what lies over them. Raises `pypdfium2.PdfiumError` for what is none."""
    document = pypdfium2.PdfDocument(pdf)
    return [_page(document, number, with_annotations=with_annotations) for number in range(len(document))]


def pages_apart(pdf: bytes) -> tuple[bytes, ...]:
    """Give each page as a PDF of its own. Raises `pypdfium2.PdfiumError` for what is none."""
    document = pypdfium2.PdfDocument(pdf)
    if len(document) == 1:
        return (pdf,)
    return tuple(_alone(document, number) for number in range(len(document)))


def _alone(document: pypdfium2.PdfDocument, number: int) -> bytes:
    alone, output = pypdfium2.PdfDocument.new(), BytesIO()
    alone.import_pages(document, [number])
    alone.save(output)
    return output.getvalue()


def _page(document: pypdfium2.PdfDocument, number: int, *, with_annotations: bool) -> PrintedPage:
    page = document[number]
    notes: tuple[Note, ...] = ()
    if with_annotations:
        page.render(scale=0.05, may_draw_forms=False)  # makes looks for annotations without any
        notes = tuple(_notes(page))
        _draw_annotations(page)
        page = document[number]
    pdfium.FPDFPage_SetRotation(page, 0)
    left, bottom, right, top = page.get_bbox()
    items = list(page.get_objects(max_depth=MAXIMUM_DEPTH))
    for item in items:
        _forget_other_text(item)
    signs, words = _read(page.get_textpage(), {_address(item.raw): index for index, item in enumerate(items)})
    return PrintedPage(
        signs=signs,
        words=words,
        notes=notes,
        corner=(left, bottom),
        size=(right - left, top - bottom),
        pictures=tuple(item.get_bounds() for item in items if item.type == pdfium.FPDF_PAGEOBJ_IMAGE),
        is_empty=pdfium.FPDFPage_CountObjects(page) == 0,
        _page=page,
        _texts=tuple(item for item in items if item.type == pdfium.FPDF_PAGEOBJ_TEXT),
    )


def _draw_annotations(page: pypdfium2.PdfPage) -> None:
    """Make annotations a part of the page, but for the looks of a signature, which are no answer."""
    for number in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            pdfium.FPDFPage_RemoveAnnot(page, number)
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    page.close()


def _notes(page: pypdfium2.PdfPage) -> Iterator[Note]:
    """Comments, and text over the page of which the file holds no picture (ISO 32000-1, 12.5.6.4 and 12.5.6.6)."""
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        drawn = pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2
        if kind == pdfium.FPDF_ANNOT_TEXT or (kind == pdfium.FPDF_ANNOT_FREETEXT and not drawn):
            rectangle = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(annotation, rectangle)
            box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            if text := _contents(annotation).strip():
                yield Note(text, box)
        pdfium.FPDFPage_CloseAnnot(annotation)


def _contents(annotation: Any) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
    buffer = (pdfium.FPDF_WCHAR * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _forget_other_text(item: pypdfium2.PdfObject) -> None:
    """Take from what is drawn what it says it reads as (ISO 32000-1, 14.9.4): what is seen counts."""
    for number in reversed(range(pdfium.FPDFPageObj_CountMarks(item))):
        mark = pdfium.FPDFPageObj_GetMark(item, number)
        if pdfium.FPDFPageObjMark_GetParamValueType(mark, b"ActualText") != pdfium.FPDF_OBJECT_UNKNOWN:
            pdfium.FPDFPageObj_RemoveMark(item, mark)


def _read(page: pypdfium2.PdfTextPage, layers: Mapping[int | None, int]) -> tuple[tuple[Sign, ...], tuple[Word, ...]]:
    """The signs of a page with ink or spaces between them, and its words. Line ends that PDFium adds only end words."""
    signs: list[Sign] = []
    words: list[Word] = []
    word: list[Sign] = []
    for number in range(pdfium.FPDFText_CountChars(page)):
        sign = _sign(page, number, layers)
        if sign is not None:
            signs.append(sign)
        if sign is not None and not sign.text.isspace():
            word.append(sign)
        elif word:
            words.append(("".join(one.text for one in word), word[0].place))
            word = []
    words += [("".join(one.text for one in word), word[0].place)] if word else []
    return tuple(signs), tuple(words)


def _sign(page: pypdfium2.PdfTextPage, number: int, layers: Mapping[int | None, int]) -> Sign | None:
    """A sign that is drawn; None for what PDFium adds, but for a hyphen that it takes to divide a word."""
    code = pdfium.FPDFText_GetUnicode(page, number)
    unknown = code == 0 or pdfium.FPDFText_HasUnicodeMapError(page, number) == 1
    text = UNKNOWN if unknown else chr(code)
    if pdfium.FPDFText_IsGenerated(page, number) == 1 and text != _HYPHEN:
        return None
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(page, number, x, y)
    room = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, number, room)
    left, right, bottom, top = (c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(page, number, left, right, bottom, top)
    return Sign(
        "-" if text == _HYPHEN else text,
        (x.value, y.value),
        (room.left, room.bottom, room.right, room.top),
        (left.value, bottom.value, right.value, top.value),
        layers.get(_address(pdfium.FPDFText_GetTextObject(page, number)), 0),
    )


def _address(item: Any) -> int | None:
    return cast(item, c_void_p).value
