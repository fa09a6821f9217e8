"""The flow of blocks down a column, and the floating pictures that they go around (ECMA-376 20.4.2.16 to 20.4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Offset, Origin, ParagraphStyle, Side, Wrap
from visitdocs.messages import Quoted, message, phrase
from visitdocs.pdf.columns.box import Box, column_height
from visitdocs.pdf.lines.measure import Obstacle
from visitdocs.pdf.pieces.piece import FloatingPiece, ObjectPiece, PageGeometry
from visitdocs.problems import Warnings

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


@dataclass
class Flow:
    """The blocks of one column as they are laid out, and the pictures that they have to go around.

    `width` is the column's in points; places down count from where the flow begins. `warnings` take a picture
    that cannot be placed.
    """

    page: PageGeometry | None
    width: float
    warnings: Warnings
    boxes: list[Box] = field(default_factory=list)
    _obstacles: tuple[Obstacle, ...] = ()

    def anchored(self, piece: FloatingPiece, style: ParagraphStyle) -> FloatingPiece | ObjectPiece:
        """The picture on its page; in the line if text should go around it, but its place is not known yet."""
        if self._is_known(piece, style):
            return replace(piece, page=self.page)
        picture = piece.picture
        self.warnings.add(
            message(
                "picture-set-in-the-line",
                "the picture {description}, which text is to flow around, was set in the line: its place depends on "
                "the text above it",
                description=Quoted(picture.alt),
            ),
            phrase("place the picture in Word by the paragraph, or set: Layout → In Line with Text"),
        )
        return ObjectPiece(
            content=picture, width=picture.width, height=picture.height, element=piece.element, link=piece.link
        )

    def around(self, pieces: Sequence[FloatingPiece], style: ParagraphStyle) -> tuple[Obstacle, ...]:
        """What the next paragraph goes around, its own floating pictures included, counted from its top."""
        if style.page_break_before:
            self._obstacles = ()
        if not pieces and not self._obstacles:
            return ()
        top = self._next_top(style)
        made = (self._obstacle(piece, top) for piece in pieces)
        self._obstacles = (*(one for one in self._obstacles if one.bottom > top), *filter(None, made))
        return tuple(one.lowered(-top) for one in self._obstacles)

    def clear(self) -> float:
        """How much lower a table has to begin, in points, so that it stands below all pictures."""
        if not self._obstacles:
            return 0.0
        lowest = max(one.bottom for one in self._obstacles)
        self._obstacles = ()
        return max(lowest - self._next_top(ParagraphStyle()), 0.0)

    def _is_known(self, piece: FloatingPiece, style: ParagraphStyle) -> bool:
        """Whether it does not matter, or is known already, how far down the page the paragraph will stand."""
        floating, page = piece.floating, self.page
        if floating.wrap is Wrap.NONE or floating.down.origin is Origin.TEXT or page is None:
            return True
        top = place_down(piece, 0.0, page)
        if top >= page.bottom or top + piece.picture.height <= page.top:
            return True
        return self._next_top(style) < page.bottom - page.flow_top

    def _next_top(self, style: ParagraphStyle) -> float:
        """Where a paragraph of a style would begin next, counted from the last forced page."""
        latest = range(len(self.boxes) - 1, -1, -1)
        start = next((index for index in latest if self.boxes[index].edges.break_before), 0)
        boxes = self.boxes[start:]
        if not boxes:
            return style.space_before
        after = boxes[-1].edges.space_after
        return column_height(boxes) - after + max(after, style.space_before)

    def _obstacle(self, piece: FloatingPiece, top: float) -> Obstacle | None:
        picture, floating, page = piece.picture, piece.floating, self.page
        if floating.wrap is Wrap.NONE:
            return None
        origin = page.flow_top if page is not None else 0.0
        upper = place_down(piece, origin + top, page) - origin
        edge = page.left if page is not None else 0.0
        left = place_across(piece, edge, self.width, page) - edge
        away = floating.distances
        whole = floating.wrap is Wrap.ABOVE_AND_BELOW
        return Obstacle(
            upper - away.top,
            upper + picture.height + away.bottom,
            0.0 if whole else left - away.left,
            self.width if whole else left + picture.width + away.right,
        )
