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
    page = None if frame is None else (frame.left, frame.right, frame.width)
    return _place(piece.picture.floating.across, piece.picture.width, (x, x + width), page)


def place_down(piece: FloatPiece, top: float, frame: Frame | None) -> float:
    """The upper edge of a picture that hangs on a paragraph beginning at `top`."""
    page = None if frame is None else (frame.top, frame.bottom, frame.height)
    return _place(piece.picture.floating.down, piece.picture.height, (top, top + piece.picture.height), page)


def _place(offset: Offset, size: float, text: tuple[float, float], page: tuple[float, float, float] | None) -> float:
    """Where something `size` points long begins; `page` is where the text area begins and ends, and the page ends."""
    rooms = {Origin.TEXT: text}
    if page is not None:
        start, end, edge = page
        rooms |= {
            Origin.PAGE: (0.0, edge),
            Origin.MARGIN: (start, end),
            Origin.LEADING_MARGIN: (0.0, start),
            Origin.TRAILING_MARGIN: (end, edge),
        }
    first, last = rooms.get(offset.origin, text)
    return first + (offset.distance if offset.side is None else (last - first - size) * SHARES[offset.side])
