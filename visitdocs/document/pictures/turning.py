"""How a picture is turned and mirrored (a:xfrm, ECMA-376 20.1.7.6): right angles are kept, others are told."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.measures import flag, integer
from visitdocs.document.model import Turn
from visitdocs.messages import message, phrase

_RIGHT_ANGLE = 5_400_000  # in 60 000ths of a degree
_MAXIMUM_ANGLE = 2**31 - 1  # ST_Angle is a 32-bit integer (ECMA-376 20.1.10.3)


def read_turn(transform: _Element | None, word_file: WordFile) -> Turn:
    """Read the turn of a picture; one by another angle is left out, and told."""
    if transform is None:
        return Turn()
    angle = integer(transform.get("rot"), -_MAXIMUM_ANGLE, _MAXIMUM_ANGLE) or 0
    if angle % _RIGHT_ANGLE:
        said = message("picture-rotation-left-out", "the rotation of a picture was left out")
        word_file.warn(said, transform, phrase("turn the picture file itself and insert it again"))
        angle = 0
    across, down = flag(transform.get("flipH")), flag(transform.get("flipV"))
    return Turn((angle // _RIGHT_ANGLE + 2 * down) % 4, across != down)
