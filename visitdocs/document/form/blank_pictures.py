"""Whether a picture control shows a blank picture: ours do until somebody signs, as do those of other programs."""

import io
import warnings

from lxml.etree import _Element
from PIL import Image, UnidentifiedImageError

from visitdocs.document.file.word_file import WordFile
from visitdocs.ooxml import Part
from visitdocs.ooxml.namespaces import A, R

_LARGEST = 20_000
_MAXIMUM_PIXELS = 1_000_000
_UNREADABLE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError)


def shows_blank_picture(content: _Element, word_file: WordFile, part: Part) -> bool:
    """Tell whether all that is shown is one picture, all white or transparent; `part` is where the control stands."""
    blips = [blip.get(R + "embed", "") for blip in content.iter(A + "blip")]
    relationship = part.relationships.get(blips[0]) if len(blips) == 1 else None
    if relationship is None or relationship.external:
        return False
    data = word_file.package.read(relationship.target) or b""
    return len(data) <= _LARGEST and _is_blank(data)


def _is_blank(data: bytes) -> bool:
    try:
        with warnings.catch_warnings(action="error"), Image.open(io.BytesIO(data), formats=("PNG", "GIF")) as image:
            if image.width * image.height > _MAXIMUM_PIXELS:
                return False
            bands = image.convert("RGBA").split()
    except _UNREADABLE:
        return False
    *colours, alpha = (band.getextrema() for band in bands)
    return alpha == (0, 0) or all(extremes == (255, 255) for extremes in colours)
