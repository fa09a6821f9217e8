"""The form as a page, read from its PDF: two pages, letters large enough, and everything dark enough to be seen."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from whole_forms import whole_form

SMALLEST = 9.0
CODE = "V1-"
TEXT, RULE = 4.5, 3.0
PAPER = ((255, 255, 255), (0xEA, 0xF1, 0xF3))
"""White, and the tint behind labels and in the closing box."""

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Mark:
    """Something printed: a stretch of text with its size in points, or a line, and its colour."""

    text: str
    size: float
    colour: Colour


def marks(pdf: bytes) -> Iterator[Mark]:
    """Every text and every line of a document."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text_page = page.get_textpage()
        for one in page.get_objects():
            if one.type == pdfium.FPDF_PAGEOBJ_TEXT:
                yield _text(one, text_page)
            elif one.type == pdfium.FPDF_PAGEOBJ_PATH:
                yield from _lines(one)


def _text(one: pypdfium2.PdfObject, text_page: pypdfium2.PdfTextPage) -> Mark:
    size = ctypes.c_float()
    assert pdfium.FPDFTextObj_GetFontSize(one.raw, size)
    length = pdfium.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(length * 2)
    pdfium.FPDFTextObj_GetText(one.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    words = buffer.raw[: length * 2].decode("utf-16-le", "replace").rstrip("\0")
    return Mark(words, size.value * one.get_matrix().d, _colour(one, pdfium.FPDFPageObj_GetFillColor))


def _lines(one: pypdfium2.PdfObject) -> Iterator[Mark]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    assert pdfium.FPDFPath_GetDrawMode(one.raw, fill, stroke)
    if stroke.value:
        yield Mark("", 0, _colour(one, pdfium.FPDFPageObj_GetStrokeColor))


def _colour(one: pypdfium2.PdfObject, read: object) -> Colour:
    parts = [ctypes.c_uint() for _ in range(4)]
    assert read(one.raw, *parts)
    return parts[0].value, parts[1].value, parts[2].value


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2.1, contrast ratio."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("law", ["act-1997", "gdpr"])
def test_two_pages_are_enough_under_each_law(law: str) -> None:
    assert len(pypdfium2.PdfDocument(whole_form(law)[1])) == 2


def test_no_letter_is_smaller_than_nine_points_but_those_of_the_code() -> None:
    texts = [mark for mark in marks(whole_form()[1]) if mark.text.strip()]
    assert len(texts) > 150
    assert {mark.text for mark in texts if round(mark.size, 1) < SMALLEST and CODE not in mark.text} == set()
    assert round(max(mark.size for mark in texts), 1) == 13.0


def test_answers_labels_and_sentences_are_of_ten_points_or_more() -> None:
    sizes = {mark.text.strip(): round(mark.size, 1) for mark in marks(whole_form()[1])}
    assert sizes["jednostka samorządu terytorialnego (JST)"] == 10.0
    assert (sizes["Telefon"], sizes["na przykład"]) == (10.0, 9.0)
    assert sizes[") oznacza pole wymagane."] == 10.5


def test_text_and_lines_stand_out_from_paper_and_tint() -> None:
    found = list(marks(whole_form()[1]))
    letters = {mark.colour for mark in found if mark.text.strip()}
    lines = {mark.colour for mark in found if not mark.text}
    assert len(letters) >= 3
    assert lines
    assert [colour for colour in letters if min(contrast(colour, paper) for paper in PAPER) < TEXT] == []
    assert [colour for colour in lines if min(contrast(colour, paper) for paper in PAPER) < RULE] == []
