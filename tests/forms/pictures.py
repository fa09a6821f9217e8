"""Is the right text drawn? A field's area as PDFium shows it, held against the text drawn by ReportLab."""

from io import BytesIO

import fontpkg
import pypdfium2
from PIL import Image, ImageChops
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SCALE = 4
FONT = "FormProof"


def ink(image: Image.Image) -> Image.Image:
    """Dark pixels as white on black, cut to what is drawn."""
    dark = image.convert("L").point(lambda value: 255 if value < 140 else 0)
    box = dark.getbbox()
    assert box is not None, "nothing is drawn"
    return dark.crop(box)


def shown(pdf: bytes, page: int, rectangle: tuple[float, float, float, float]) -> Image.Image:
    """The ink inside a widget as PDFium draws the form."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    left, bottom, right, top = rectangle
    height = document[page].get_height()
    image = document[page].render(scale=SCALE, may_draw_forms=True).to_pil()
    box = (left + 0.5, height - top + 0.5, right - 0.5, height - bottom - 0.5)
    return ink(_without_tint(image.crop(tuple(round(value * SCALE) for value in box))))


def _without_tint(image: Image.Image) -> Image.Image:
    """PDFium may tint fields that can be filled in; only what is really dark counts."""
    return image.convert("RGB")


def drawn(text: str, size: float) -> Image.Image:
    """The ink of `text` set in Lato by ReportLab."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(fontpkg.path("Lato"))))
    output = BytesIO()
    canvas = Canvas(output, pagesize=(500, 40))
    canvas.setFont(FONT, size)
    canvas.drawString(10, 15, text)
    canvas.save()
    return ink(pypdfium2.PdfDocument(output.getvalue())[0].render(scale=SCALE).to_pil())


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Share of ink in common, 0 to 1, at the best of a few offsets (the pictures are cut to their ink)."""
    size = (max(one.width, other.width) + 4, max(one.height, other.height) + 4)
    base = Image.new("L", size)
    base.paste(one, (2, 2))
    best = 0.0
    for x in range(5):
        for y in range(5):
            moved = Image.new("L", size)
            moved.paste(other, (x, y))
            common = ImageChops.darker(base, moved).histogram()[255]
            best = max(best, 2 * common / (one.histogram()[255] + other.histogram()[255]))
    return best
