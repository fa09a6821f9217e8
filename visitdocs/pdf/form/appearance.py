"""What is seen of a filled field: text, ticks and dots as appearance streams (ISO 32000-1 8.10, 12.5.5, 12.7.3.3).

Boxes and rules are page content and not drawn here, so that a reader that redraws a field cannot lose them.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.pdf.file.operators import circle, number
from visitdocs.pdf.form.field_font import FieldFont
from visitdocs.pdf.form.field_tree import Widget
from visitdocs.pdf.objects.document import PDFDocument, compressed
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary

PADDING = 2.0
LEADING = 1.2
MINIMUM_SIZE = 7.0
NOTHING = "q Q\n"


def fitting_size(
    text: str, font: FieldFont, wanted: float, width: float, height: float, multiline: bool
) -> float | None:
    """The largest size up to `wanted`, in half points, at which a text fits into its field; None if none is legible."""
    size = wanted
    while size >= MINIMUM_SIZE:
        if _fits(text, font, size, width - 2 * PADDING, height - 2 * PADDING, multiline):
            return size
        size -= 0.5
    return None


def _fits(text: str, font: FieldFont, size: float, width: float, height: float, multiline: bool) -> bool:
    if not multiline:
        return font.width(text) * size <= width
    lines = sum(1 for _ in wrapped(text, font, size, width))
    return (lines - 1) * LEADING * size + (font.ascent + font.descent) * size <= height


def text_appearance(text: str, font: FieldFont, size: float, width: float, height: float, multiline: bool) -> str:
    """Operators that draw a text field's value; sizes in points."""
    if not text:
        return "/Tx BMC EMC\n"
    if multiline:
        lines = list(wrapped(text, font, size, width - 2 * PADDING))
        first = height - PADDING - font.ascent * size
    else:
        lines = [text.replace("\n", " ")]
        first = height / 2 - (font.ascent - font.descent) * size / 2
    shown = " T* ".join(f"{font.encode(line)} Tj" for line in lines)
    clip = f"{number(1)} {number(1)} {number(width - 2)} {number(height - 2)} re W n"
    place = f"{number(size * LEADING)} TL {number(PADDING)} {number(first)} Td"
    return f"/Tx BMC q {clip} BT /FieldFont {number(size)} Tf 0 g {place} {shown} ET Q EMC\n"


def cells_appearance(text: str, font: FieldFont, size: float, width: float, height: float, cells: int) -> str:
    """Operators that draw each sign of a value in the middle of its cell; sizes in points."""
    cell, base = width / cells, height / 2 - (font.ascent - font.descent) * size / 2
    shown, before = [], 0.0
    for index, sign in enumerate(text):
        left = cell * (index + 0.5) - font.width(sign) * size / 2
        shown.append(f"{number(left - before)} {number(0 if index else base)} Td {font.encode(sign)} Tj")
        before = left
    return f"/Tx BMC q BT /FieldFont {number(size)} Tf 0 g {' '.join(shown)} ET Q EMC\n"


def wrapped(text: str, font: FieldFont, size: float, width: float) -> Iterator[str]:
    """The text in lines no wider than `width` points, cut at spaces where it can be."""
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if font.width(longer) * size <= width or not line:
                line = longer
            else:
                yield line
                line = word
            while (count := _fitting(line, font, size, width)) < len(line):
                yield line[:count]
                line = line[count:]
        yield line


def _fitting(text: str, font: FieldFont, size: float, width: float) -> int:
    """How many letters, at least one, from the start; measured from there, as there may be very many more."""
    count = 1
    while count < len(text) and font.width(text[: count + 1]) * size <= width:
        count += 1
    return count


def tick(side: float) -> str:
    """A check mark in a square of `side` points."""
    points = [(0.2, 0.5), (0.42, 0.24), (0.82, 0.8)]
    path = " ".join(
        f"{number(x * side)} {number(y * side)} {'l' if index else 'm'}" for index, (x, y) in enumerate(points)
    )
    return f"q 0 G {number(side * 0.13)} w 1 J 1 j {path} S Q\n"


def dot(side: float) -> str:
    """The dot of a chosen radio button `side` points wide."""
    return f"q 0 g {circle(side / 2, side / 2, side * 0.27)} f Q\n"


def form_object(
    document: PDFDocument, widget: Widget, content: str, font: PDFObjectReference | None = None
) -> PDFObjectReference:
    """A form XObject of the widget's size that draws `content`, with `font` if there is text in it."""
    resources = PDFDictionary({})
    if font is not None:
        resources["Font"] = PDFDictionary({"FieldFont": font})
    box = PDFArray([0, 0, round(widget.width, 2), round(widget.height, 2)])
    entries = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
    return document.Reference(compressed(content, **entries))


def show(widget: Widget, looks: object) -> None:
    """Let a widget look so: a form XObject, or a dictionary with one for each state."""
    widget.annotation["AP"] = PDFDictionary({"N": looks})
