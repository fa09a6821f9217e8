"""Picture files: told apart by their bytes, converted to what a PDF can hold, cropped as the document asks."""

import io
import warnings
from hashlib import sha256
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

MAXIMUM_PIXELS = 45_000_000
"""Of one picture; as many as the typesetter takes."""

_LEAST = 20_000
"""The cost of any picture, however small or damaged."""

_PIXELS_OF_JPEG = 4
"""So many pixels of a JPEG file that is set as it is cost as much as one that is decoded here."""

_SCAN, _USUAL_SCANS = b"\xff\xda", 12
"""What begins a scan of a JPEG file, and how many a progressive one has; each is a walk over the whole picture."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SIGNATURES = (_PNG, b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
DAMAGE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Warning, Image.DecompressionBombError)
_READABLE = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "ICO")


_MAXIMUM_SOUND = 1000
_sound: dict[bytes, int] = {}
"""What the pictures cost that this process has found without a fault and sets as they are, by their digests.

The logos of an office are in document after document.
"""


class Crop(NamedTuple):
    """The parts of width and height to cut away at each edge (ECMA-376 20.1.8.55), 0–1."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


WHOLE = Crop()


def opened(data: bytes) -> Image.Image:
    """Open a picture of any kind that is read. Raises one of `DAMAGE`, and warnings of the kind."""
    if data.startswith(_PNG):
        from PIL.PngImagePlugin import PngImageFile  # Pillow itself would import what reads all other kinds, too

        return PngImageFile(io.BytesIO(data))
    return Image.open(io.BytesIO(data), formats=_READABLE)


def pixel_cost(data: bytes, crop: Crop = WHOLE) -> int:
    """How long it takes to set the picture, as the number of pixels that are decoded in that time."""
    if crop == WHOLE and (known := _sound.get(_digest(data))):
        return known
    try:
        with warnings.catch_warnings(action="error"), opened(data) as image:
            return _cost(image, data, crop)
    except DAMAGE:
        return _LEAST


def _cost(image: Image.Image, data: bytes, crop: Crop) -> int:
    pixels = image.width * image.height
    if image.format == "ICO":
        pixels = MAXIMUM_PIXELS  # it holds other pictures, of any size
    elif pixels > MAXIMUM_PIXELS:
        return _LEAST  # nobody decodes it
    elif image.format == "JPEG":
        pixels *= max(data.count(_SCAN) // _USUAL_SCANS, 1)
        pixels //= _PIXELS_OF_JPEG if crop == WHOLE else 1
    return max(pixels, _LEAST)


def settable(data: bytes, crop: Crop = WHOLE) -> bytes | None:
    """Give the picture as a PNG, JPEG or GIF file; None when it is damaged, too large or a vector graphic."""
    keep = crop == WHOLE and data.startswith(_SIGNATURES)
    if keep and _digest(data) in _sound:
        return data
    try:
        with warnings.catch_warnings(action="error"), opened(data) as image:
            if image.width * image.height > MAXIMUM_PIXELS:
                return None
            if not (keep and image.format == "JPEG"):  # it is embedded as it is; decoding it would only cost time
                image.load()
            if keep:
                _know_sound(data, _cost(image, data, crop))
            return data if keep else _converted(image, crop)
    except DAMAGE:
        return None


def _digest(data: bytes) -> bytes:
    return sha256(data).digest()


def _know_sound(data: bytes, cost: int) -> None:
    if len(_sound) >= _MAXIMUM_SOUND:
        _sound.clear()
    _sound[_digest(data)] = cost


def _converted(image: Image.Image, crop: Crop) -> bytes | None:
    width, height = image.size
    box = (
        round(width * crop.left),
        round(height * crop.top),
        round(width * (1 - crop.right)),
        round(height * (1 - crop.bottom)),
    )
    if box[0] >= box[2] or box[1] >= box[3]:
        return None
    if image.mode not in ("1", "L", "LA", "P", "RGB", "RGBA"):
        image = image.convert("RGB")
    stream = io.BytesIO()
    image.crop(box).save(stream, "PNG")
    return stream.getvalue()


def is_vector(data: bytes) -> bool:
    """Tell whether the bytes are a drawing made of lines: EMF, WMF or SVG."""
    start = data[:256].lstrip()
    if data[:4] == b"\x01\x00\x00\x00" and data[40:44] == b" EMF":
        return True
    return data.startswith((b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00")) or start.startswith((b"<svg", b"<?xml"))
