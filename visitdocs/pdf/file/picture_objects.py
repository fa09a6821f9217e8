"""Pictures as PDF image objects: JPEG and plain PNG as they are, all else as compressed samples with a soft mask."""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from visitdocs.messages import message, phrase
from visitdocs.pdf.file.png_rows import GREY, PALETTE, PngRows, png_rows
from visitdocs.pdf.objects.document import PDFDocument, Stream, deflated, plain
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, name_of
from visitdocs.problems import DocumentError, Place, Problem, Severity

JPEG_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}
GREY_MODES = ("1", "L", "LA")
MAXIMUM_PIXELS = 45_000_000
BAND = 1_000_000
"""Pixels that are converted at a time."""


def picture_object(document: PDFDocument, data: bytes, place: Place) -> Stream:
    """The image XObject of a PNG, JPEG or GIF file (ISO 32000-1 8.9.5).

    Raises DocumentError, which names `place`, if it cannot be read or is too large.
    """
    rows = png_rows(data, MAXIMUM_PIXELS)
    if rows is not None:
        return _png(rows)
    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > MAXIMUM_PIXELS:
                raise _too_large(image.width, image.height, place)
            if image.format == "JPEG" and image.mode in JPEG_SPACES:
                return _jpeg(image, data)
            image.load()  # a picture that breaks off is found here
            return _samples(document, image)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as error:
        unreadable = message("unreadable-picture", "the picture cannot be read")
        hint = phrase("insert the picture again, as PNG or JPEG")
        raise DocumentError(Problem(Severity.ERROR, unreadable, place, hint)) from error


def _too_large(width: int, height: int, place: Place) -> DocumentError:
    too_many = message(
        "too-many-pixels", "the picture has too many pixels: {width} × {height}", width=width, height=height
    )
    return DocumentError(
        Problem(Severity.ERROR, too_many, place, phrase("make the picture smaller and insert it again"))
    )


def _jpeg(image: Image.Image, data: bytes) -> Stream:
    """The file as it is, read through at an eighth of its size: one that breaks off is found so, too."""
    entries = _entries(image.size, JPEG_SPACES[image.mode])
    image.draft(image.mode, (1, 1))
    image.load()
    return plain(data, **entries, Filter=name_of("DCTDecode"))


def _png(rows: PngRows) -> Stream:
    """The file's own rows; a palette becomes an indexed colour space (ISO 32000-1 8.6.6.3)."""
    entries = _entries((rows.width, rows.height), "DeviceGray" if rows.kind == GREY else "DeviceRGB")
    entries["BitsPerComponent"] = rows.bits
    if rows.kind == PALETTE:
        colours = rows.palette.ljust(3 << rows.bits, b"\0")[: 3 << rows.bits].hex().upper()
        indexed = [name_of("Indexed"), name_of("DeviceRGB"), (1 << rows.bits) - 1, f"<{colours}>"]
        entries["ColorSpace"] = PDFArray(indexed)
    predictor = {"Predictor": 15, "Colors": rows.channels, "BitsPerComponent": rows.bits, "Columns": rows.width}
    return plain(rows.data, **entries, Filter=name_of("FlateDecode"), DecodeParms=PDFDictionary(predictor))


def _samples(document: PDFDocument, image: Image.Image) -> Stream:
    """Colour as RGB or grey; transparency as a soft mask, which PDF/A-2 allows."""
    space = "DeviceGray" if image.mode in GREY_MODES or image.mode.startswith("I") else "DeviceRGB"
    entries = _entries(image.size, space)
    if _is_transparent(image) and any(_opacity(band).getextrema() != (255, 255) for band in _bands(image)):
        mask = deflated(map(_bytes, map(_opacity, _bands(image))), **_entries(image.size, "DeviceGray"))
        entries["SMask"] = document.Reference(mask)
    return deflated(map(_bytes, map(_grey if space == "DeviceGray" else _colour, _bands(image))), **entries)


def _is_transparent(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info


def _bands(image: Image.Image) -> Iterator[Image.Image]:
    """The picture in bands, so that nothing of the size of the whole is made of it."""
    height = max(BAND // image.width, 1)
    for top in range(0, image.height, height):
        yield image.crop((0, top, image.width, min(top + height, image.height)))


def _opacity(band: Image.Image) -> Image.Image:
    return band.convert("RGBA").getchannel("A")


def _grey(band: Image.Image) -> Image.Image:
    if band.mode.startswith("I"):  # 16 bits a pixel; Pillow would cut the upper ones off
        return band.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return band.convert("L")


def _colour(band: Image.Image) -> Image.Image:
    return band.convert("RGBA").convert("RGB")


def _bytes(band: Image.Image) -> bytes:
    return band.tobytes()


def _entries(size: tuple[int, int], space: str) -> dict[str, object]:
    entries = {"Type": "/XObject", "Subtype": "/Image", "Width": size[0], "Height": size[1]}
    return entries | {"ColorSpace": name_of(space), "BitsPerComponent": 8}
