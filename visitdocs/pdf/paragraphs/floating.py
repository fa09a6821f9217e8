"""Floating pictures: where on the page they stand (ECMA-376 20.4.3)."""

from __future__ import annotations

from visitdocs.document.model import Offset, Origin, Side
from visitdocs.pdf.pieces.piece import FloatingPiece, PageGeometry

SHARES = {Side.START: 0.0, Side.CENTRE: 0.5, Side.END: 1.0}


def place_across(piece: FloatingPiece, x: float, width: float, page: PageGeometry | None) -> float:
    """The left edge of a picture in a column that begins at `x` and is `width` wide, in points."""
    edges = None if page is None else (page.left, page.right, page.width)
    return _place(piece.floating.across, piece.picture.width, (x, x + width), edges)


def place_down(piece: FloatingPiece, top: float, page: PageGeometry | None) -> float:
    """The upper edge of a picture that hangs on a paragraph beginning at `top`, in points."""
    edges = None if page is None else (page.top, page.bottom, page.height)
    height = piece.picture.height
    return _place(piece.floating.down, height, (top, top + height), edges)


def _place(offset: Offset, size: float, text: tuple[float, float], edges: tuple[float, float, float] | None) -> float:
    """Where something `size` points long begins; `edges` are where the text area begins and ends, and the page ends."""
    rooms = {Origin.TEXT: text}
    if edges is not None:
        start, end, edge = edges
        rooms |= {
            Origin.PAGE: (0.0, edge),
            Origin.MARGIN: (start, end),
            Origin.LEADING_MARGIN: (0.0, start),
            Origin.TRAILING_MARGIN: (end, edge),
        }
    first, last = rooms.get(offset.origin, text)
    return first + (offset.distance if offset.side is None else (last - first - size) * SHARES[offset.side])
