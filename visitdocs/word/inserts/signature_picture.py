"""The blank picture that a signature control shows until somebody signs."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

PIXELS = (240, 56)
SIGNATURE_MILLIMETRES = (60, 14)


def signature_picture() -> bytes:
    """A transparent PNG in the proportions of a signature field."""
    output = BytesIO()
    Image.new("LA", PIXELS, (255, 0)).save(output, "PNG")
    return output.getvalue()
