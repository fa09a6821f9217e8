"""The blank picture that a signature control shows until somebody signs."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

PIXELS = (240, 56)


def signature_picture() -> BytesIO:
    """A transparent PNG in the proportions of a signature field."""
    output = BytesIO()
    Image.new("LA", PIXELS, (255, 0)).save(output, "PNG")
    output.seek(0)
    return output
