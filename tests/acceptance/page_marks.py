"""What PDFium draws: how large and in what colour each character is, what stands behind it, and the rules of a page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

Rgb = tuple[int, int, int]
SCALE = 2
THIN = 2.0
"""The thickest rule, in points."""


@dataclass(frozen=True)
class Character:
    """A character with ink: its size in points, its colour and the colour behind it."""

    size: float
    colour: Rgb
    behind: Rgb


@dataclass(frozen=True)
class Rule:
    """A thin line or bar: its colour, and the colours at its two sides."""

    page: int
    colour: Rgb
    sides: tuple[Rgb, Rgb]


def contrast(one: Rgb, other: Rgb) -> float:
    """The contrast of two colours (WCAG 2.1, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    shares = [value / 255 for value in colour]
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def characters(pdf: bytes) -> Iterator[Character]:
    """Every character that leaves ink. What stands behind it is looked at once for a colour in a line."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        image, text = _image(page), page.get_textpage()
        behind: dict[tuple[Rgb, int], Rgb] = {}
        for index in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text, index))
            if pdfium.FPDFText_IsGenerated(text, index) or character.isspace():
                continue
            size = round(pdfium.FPDFText_GetFontSize(text, index), 2)
            left, bottom, right, top = text.get_charbox(index, loose=True)
            colour = _colour(pdfium.FPDFText_GetFillColor, text, index)
            place = colour, round(bottom)
            if place not in behind:
                behind[place] = _commonest(image, page.get_height(), left, bottom, right, top)
            yield Character(size, colour, behind[place])
    document.close()


def rules(pdf: bytes) -> Iterator[Rule]:
    """Every thin line, as long as it is thick or longer."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        image = _image(page)
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = item.get_bounds()
            width, height = right - left, top - bottom
            if min(width, height) > THIN or max(width, height) < 5 * THIN:
                continue
            across, down = (3.0, 0.0) if width < height else (0.0, 3.0)
            x, y = (left + right) / 2, (bottom + top) / 2
            places = ((x - across, y - down), (x + across, y + down))
            sides = [_at(image, page.get_height(), *place) for place in places]
            yield Rule(number, _colour_of_path(item), (sides[0], sides[1]))
    document.close()


def lowest_ink(pdf: bytes, footer: float) -> list[float]:
    """For each page the share of its height that is taken, down from the top to `footer` points from below."""
    document = pypdfium2.PdfDocument(pdf)
    shares = []
    for page in document:
        text, height = page.get_textpage(), page.get_height()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        lowest = min((bottom for _, bottom, _, _ in boxes if bottom > footer), default=height)
        shares.append((height - lowest) / (height - footer))
    document.close()
    return shares


def _image(page: pypdfium2.PdfPage) -> Image.Image:
    return page.render(scale=SCALE).to_pil().convert("RGB")


def _at(image: Image.Image, height: float, x: float, y: float) -> Rgb:
    place = min(max(round(x * SCALE), 0), image.width - 1), min(max(round((height - y) * SCALE), 0), image.height - 1)
    red, green, blue = image.getpixel(place)[:3]
    return red, green, blue


def _commonest(image: Image.Image, height: float, left: float, bottom: float, right: float, top: float) -> Rgb:
    upper, lower = round((height - top) * SCALE), round((height - bottom) * SCALE)
    part = image.crop((round(left * SCALE) - 2, upper, round(right * SCALE) + 2, lower))
    _, (red, green, blue) = max(part.getcolors(part.width * part.height))
    return red, green, blue


def _colour(read: object, *of: object) -> Rgb:
    values = [ctypes.c_uint() for _ in range(4)]
    assert read(*of, *values)
    return values[0].value, values[1].value, values[2].value


def _colour_of_path(item: pypdfium2.PdfObject) -> Rgb:
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    assert pdfium.FPDFPath_GetDrawMode(item, filled, stroked)
    return _colour(pdfium.FPDFPageObj_GetStrokeColor if stroked.value else pdfium.FPDFPageObj_GetFillColor, item)
