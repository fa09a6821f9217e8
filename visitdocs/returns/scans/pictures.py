"""The pages in a picture file or in a PDF page that is a picture, as arrays of grey, within bounds."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pypdfium2
from PIL import Image, ImageOps

from visitdocs.returns.scans.pixels import Grey

Image.MAX_IMAGE_PIXELS = None  # bounds are kept here, before anything is unpacked
FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
MAXIMUM_PIXELS = 120_000_000
"""Of a JPEG, which is made smaller while it is read; of others a picture may take `MAXIMUM_BYTES`."""
MAXIMUM_BYTES = 150_000_000
MAXIMUM_FRAMES = 100
LONGEST = 4400
"""Pixels of the longer side that are looked at: some 375 for an inch of A4."""
LONGEST_OF_PDF = 2800


class TooLargeError(Exception):
    """The picture has more pixels or pages than any scan of a form."""


def frames(data: bytes) -> tuple[bytes, ...]:
    """Give the pages of a TIFF file as files of their own; none for a file of one picture.

    Raises TooLargeError, and what Pillow raises for damaged files.
    """
    with _opened(data) as picture:
        number = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
        if number > MAXIMUM_FRAMES:
            raise TooLargeError
        return tuple(_frame(picture, index) for index in range(number)) if number > 1 else ()


def grey_picture(data: bytes) -> Grey:
    """Read a picture, upright as its file says. Raises TooLargeError, and what Pillow raises for damaged files."""
    with _opened(data) as picture:
        return np.asarray(_grey(picture), np.uint8)


def grey_page(data: bytes) -> Grey:
    """Draw the only page of a PDF file. Raises what pypdfium2 raises for damaged files."""
    page = opened(data)[0]
    return drawn(page, LONGEST_OF_PDF / max(page.get_size()))


def opened(data: bytes) -> pypdfium2.PdfDocument:
    """Open a PDF file of which fields are drawn with what they hold."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return document


def drawn(page: pypdfium2.PdfPage, scale: float) -> Grey:
    """Draw a page of a PDF file, its fields included; `scale` in pixels for a point."""
    return np.array(page.render(scale=scale, grayscale=True).to_numpy(), np.uint8).squeeze()


def _opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data), formats=FORMATS)
    width, height = picture.size
    if width * height > MAXIMUM_PIXELS:
        raise TooLargeError
    if picture.format not in ("JPEG", "MPO") and width * height * len(picture.getbands()) > MAXIMUM_BYTES:
        raise TooLargeError
    return picture


def _frame(picture: Image.Image, index: int) -> bytes:
    picture.seek(index)
    if picture.width * picture.height * len(picture.getbands()) > MAXIMUM_BYTES:
        raise TooLargeError
    output = BytesIO()
    _grey(picture).save(output, "PNG", compress_level=1)
    return output.getvalue()


def _grey(picture: Image.Image) -> Image.Image:
    picture.draft("L", (LONGEST // 2, LONGEST // 2))
    if picture.mode.startswith("I"):  # 16 bits a pixel, which Pillow would cut off instead of scaling
        grey = Image.fromarray((np.asarray(picture).astype(np.uint32) >> 8).clip(0, 255).astype(np.uint8))
    elif picture.has_transparency_data:
        grey = _on_paper(picture)
    else:
        grey = picture.convert("L")
    factor = -(-max(grey.size) // LONGEST)
    return ImageOps.exif_transpose(grey.reduce(factor) if factor > 1 else grey)


def _on_paper(picture: Image.Image) -> Image.Image:
    layers = picture.convert("LA")
    paper = Image.new("L", picture.size, 255)
    paper.paste(layers.getchannel("L"), mask=layers.getchannel("A"))
    return paper
