"""Floating pictures: where on the page they stand (ECMA-376 20.4.3)."""

from __future__ import annotations

from dataclasses import dataclass

from visitdocs.document.model import Offset, Origin, Side
from visitdocs.pdf.pieces import FloatPiece

SHARES = {Side.START: 0.0, Side.CENTRE: 0.5, Side.END: 1.0}


@dataclass(frozen=True)
class Frame:
    """A page and the text area on it; lengths in points, edges from the page's upper left corner.

    `flow_top` is where the blocks begin that are laid out: the top of the body, or of a header or footer.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    flow_top: float


def place_across(piece: FloatPiece, x: float, width: float, frame: Frame | None) -> float:
    """The left edge of a picture in a column that begins at `x`."""
    offset = piece.picture.floating.across
    rooms = {Origin.TEXT: (x, x + width)}
    if frame is not None:
        rooms |= {
            Origin.PAGE: (0.0, frame.width),
            Origin.MARGIN: (frame.left, frame.right),
            Origin.LEADING_MARGIN: (0.0, frame.left),
            Origin.TRAILING_MARGIN: (frame.right, frame.width),
        }
    return _place(offset, rooms.get(offset.origin, rooms[Origin.TEXT]), piece.picture.width)


def place_down(piece: FloatPiece, top: float, frame: Frame | None) -> float:
    """The upper edge of a picture that hangs on a paragraph beginning at `top`."""
    offset = piece.picture.floating.down
    rooms = {Origin.TEXT: (top, top + piece.picture.height)}
    if frame is not None:
        rooms |= {
            Origin.PAGE: (0.0, frame.height),
            Origin.MARGIN: (frame.top, frame.bottom),
            Origin.LEADING_MARGIN: (0.0, frame.top),
            Origin.TRAILING_MARGIN: (frame.bottom, frame.height),
        }
    return _place(offset, rooms.get(offset.origin, rooms[Origin.TEXT]), piece.picture.height)


def _place(offset: Offset, room: tuple[float, float], size: float) -> float:
    start, end = room
    if offset.side is None:
        return start + offset.distance
    return start + (end - start - size) * SHARES[offset.side]
