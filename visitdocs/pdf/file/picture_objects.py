"""Pictures as PDF image objects: JPEG as it is, all else as compressed samples with a soft mask."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFName

from visitdocs.messages import message, phrase
from visitdocs.pdf.file.streams import Stream, compressed, plain
from visitdocs.problems import DocumentError, Place, Problem, Severity

JPEG_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}
MAXIMUM_PIXELS = 45_000_000


def picture_object(document: PDFDocument, data: bytes, place: Place) -> Stream:
    """The image XObject of a PNG, JPEG or GIF file (ISO 32000-1 8.9.5).

    Raises DocumentError, which names `place`, if it cannot be read or is too large.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > MAXIMUM_PIXELS:
                raise _too_large(image.width, image.height, place)
            image.load()  # a picture that breaks off is found here
            if image.format == "JPEG" and image.mode in JPEG_SPACES:
                return _jpeg(image, data)
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
    entries = _entries(image.size, JPEG_SPACES[image.mode])
    return plain(data, **entries, Filter=PDFName("DCTDecode"))


def _samples(document: PDFDocument, image: Image.Image) -> Stream:
    """Colour as RGB or grey; transparency as a soft mask, which PDF/A-2 allows."""
    transparent = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    mask = image.convert("RGBA").getchannel("A") if transparent else None
    if image.mode.startswith("I"):  # 16 bits a pixel; Pillow would cut the upper ones off
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    grey = image.mode in ("1", "L", "LA")
    colours = image.convert("L" if grey else "RGBA").convert("L" if grey else "RGB")
    entries = _entries(image.size, "DeviceGray" if grey else "DeviceRGB")
    if mask is not None and mask.getextrema() != (255, 255):
        entries["SMask"] = document.Reference(compressed(mask.tobytes(), **_entries(image.size, "DeviceGray")))
    return compressed(colours.tobytes(), **entries)


def _entries(size: tuple[int, int], space: str) -> dict[str, object]:
    entries = {"Type": "/XObject", "Subtype": "/Image", "Width": size[0], "Height": size[1]}
    return entries | {"ColorSpace": PDFName(space), "BitsPerComponent": 8}
