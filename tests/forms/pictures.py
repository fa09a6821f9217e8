"""Is the right text drawn? A field's area as PDFium shows it, held against the same text drawn by ReportLab.

Pictures of ink are black and white: what is dark counts, a reader's tint does not. Two pictures agree if no ink of
either is farther than a pixel (1/6 point) from ink of the other; edges may differ that much, letters may not.
"""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

import fontpkg
import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Rectangle = tuple[float, float, float, float]

SCALE = 6
DARK = 140
EDGE = 1.0  # points along a field's edge that are not looked at: the boxes drawn around it reach into it
PADDING = 2.0
FONT = "FormProof"
pdfmetrics.registerFont(TTFont(FONT, str(fontpkg.path("Lato"))))


def shown(pdf: bytes, page: int, rectangle: Rectangle) -> Image.Image:
    """The ink inside a widget as PDFium draws the form."""
    return _cut(_page(pdf, page), rectangle)


def drawn(text: str, size: float, rectangle: Rectangle) -> Image.Image:
    """The ink of one line of text in Lato, drawn by ReportLab where a reader draws it: in the middle, two points in."""
    left, bottom, _, top = rectangle
    ascent, descent = pdfmetrics.getAscentDescent(FONT, size)
    output = BytesIO()
    canvas = Canvas(output, pagesize=(700, top + 10))
    canvas.setFont(FONT, size)
    canvas.drawString(left + PADDING, (bottom + top) / 2 - (ascent + descent) / 2, text)
    canvas.save()
    return _cut(_page(output.getvalue(), 0), rectangle)


@lru_cache(maxsize=20)
def _page(pdf: bytes, number: int) -> tuple[float, Image.Image]:
    """The height of a page in points, and its ink."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[number]
    image = page.render(scale=SCALE, may_draw_forms=True).to_pil().convert("L")
    return page.get_height(), image.point(lambda value: 255 * (value < DARK))


def _cut(page: tuple[float, Image.Image], rectangle: Rectangle) -> Image.Image:
    left, bottom, right, top = rectangle
    height, image = page
    box = (left + EDGE, height - top + EDGE, right - EDGE, height - bottom - EDGE)
    return image.crop(tuple(round(value * SCALE) for value in box))


def distance(one: Image.Image, other: Image.Image) -> float:
    """How far apart two pictures' ink begins, in points, the larger of across and down."""
    (left, top, *_), (other_left, other_top, *_) = one.getbbox(), other.getbbox()
    return max(abs(left - other_left), abs(top - other_top)) / SCALE


def stray_ink(one: Image.Image, other: Image.Image) -> int:
    """Pixels of ink of either picture that are not near ink of the other, when one lies best upon the other."""
    one, other = one.crop(one.getbbox()), other.crop(other.getbbox())
    size = (max(one.width, other.width) + 4, max(one.height, other.height) + 4)
    base = _placed(one, size, (2, 2))
    moved = (_placed(other, size, (x, y)) for x in (1, 2, 3) for y in (1, 2, 3))
    return min(_beyond(base, picture) + _beyond(picture, base) for picture in moved)


def _placed(picture: Image.Image, size: tuple[int, int], place: tuple[int, int]) -> Image.Image:
    paper = Image.new("L", size)
    paper.paste(picture, place)
    return paper


def _beyond(one: Image.Image, other: Image.Image) -> int:
    return ImageChops.subtract(one, other.filter(ImageFilter.MaxFilter(3))).histogram()[255]


def rows(picture: Image.Image) -> Iterator[Image.Image]:
    """The lines of writing, from blank row to blank row."""
    filled = [picture.crop((0, y, picture.width, y + 1)).getbbox() is not None for y in range(picture.height)]
    start = None
    for y, has_ink in enumerate([*filled, False]):
        if has_ink and start is None:
            start = y
        elif not has_ink and start is not None:
            yield picture.crop((0, start, picture.width, y))
            start = None


def line_of(words: list[str], row: Image.Image, size: float) -> str:
    """As many of the words as make a line as wide as the ink of `row`."""
    left, _, right, _ = row.getbbox()
    wanted = (right - left) / SCALE
    lines = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    return min(lines, key=lambda line: abs(pdfmetrics.stringWidth(line, FONT, size) - wanted))
