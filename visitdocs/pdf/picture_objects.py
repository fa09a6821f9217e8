"""Pictures as PDF image objects: JPEG as it is, all else as compressed samples with a soft mask."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFName

from visitdocs.pdf.streams import Stream, compressed, plain

JPEG_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}
MOST_PIXELS = 40_000_000


def picture_object(document: PDFDocument, data: bytes) -> Stream:
    """The image XObject of a PNG, JPEG or GIF file (ISO 32000-1 8.9.5). Raises ValueError if it is none."""
    try:
        with Image.open(BytesIO(data)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise ValueError("too many pixels")
            if image.format == "JPEG" and image.mode in JPEG_SPACES:
                return _jpeg(image, data)
            return _samples(document, image)
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(f"not a picture: {error}") from error


def _jpeg(image: Image.Image, data: bytes) -> Stream:
    entries = _entries(image.size, JPEG_SPACES[image.mode])
    return plain(data, **entries, Filter=PDFName("DCTDecode"))


def _samples(document: PDFDocument, image: Image.Image) -> Stream:
    """Colour as RGB or grey; transparency as a soft mask, which PDF/A-2 allows."""
    transparent = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    mask = image.convert("RGBA").getchannel("A") if transparent else None
    grey = image.mode in ("1", "L", "LA", "I", "I;16")
    colours = image.convert("L" if grey else "RGBA").convert("L" if grey else "RGB")
    entries = _entries(image.size, "DeviceGray" if grey else "DeviceRGB")
    if mask is not None and mask.getextrema() != (255, 255):
        entries["SMask"] = document.Reference(compressed(mask.tobytes(), **_entries(image.size, "DeviceGray")))
    return compressed(colours.tobytes(), **entries)


def _entries(size: tuple[int, int], space: str) -> dict[str, object]:
    entries = {"Type": "/XObject", "Subtype": "/Image", "Width": size[0], "Height": size[1]}
    return entries | {"ColorSpace": PDFName(space), "BitsPerComponent": 8}
