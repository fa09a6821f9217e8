"""The measure that lines are set to: the column, the paragraph's indents and tab stops, what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Hyphenation, ParagraphStyle, TabStop

TOLERANCE = 0.05  # points; Word counts in twentieths of a point
MINIMUM_ROOM = 36.0  # points; beside a picture that leaves less there is no text


@dataclass(frozen=True)
class Obstacle:
    """What lines go around: `top` and `bottom` from the paragraph's top, `left` and `right` from the column's edge."""

    top: float
    bottom: float
    left: float
    right: float

    def lowered(self, distance: float) -> Obstacle:
        """The same further down."""
        return replace(self, top=self.top + distance, bottom=self.bottom + distance)


class Room(NamedTuple):
    """The room of one line: its ends from the column's left edge, after `skip` points left empty above it."""

    left: float
    right: float
    skip: float = 0.0


@dataclass(frozen=True)
class Measure:
    """The measure that lines are set to: the column's width, the paragraph's style and the document's tab grid.

    `label_shift` is how far a label that ends or is centred at the first line's edge stands to the left of it.
    `obstacles` are floating pictures to go around.
    """

    width: float
    style: ParagraphStyle
    default_tab: float
    label_shift: float = 0.0
    obstacles: tuple[Obstacle, ...] = ()
    hyphenation: Hyphenation = Hyphenation()

    def room(self, y: float, height: float, first: bool) -> Room:
        """Where a line `height` points tall that begins `y` points below the paragraph's top has room."""
        room = Room(self.left(first), self.right)
        if not self.obstacles:
            return room
        top = y
        while True:
            met = [one for one in self.obstacles if one.top < top + height and one.bottom > top + TOLERANCE]
            beside = _beside(room, met)
            if beside is not None:
                return beside._replace(skip=top - y)
            top = min(one.bottom for one in met)

    @property
    def right(self) -> float:
        """Where lines end, from the column's left edge."""
        return self.width - self.style.right

    def left(self, first: bool) -> float:
        """Where the first line or the others begin, from the column's left edge."""
        return self.style.left + (self.style.first_line - self.label_shift if first else 0.0)

    def tab_stop(self, x: float) -> TabStop:
        """The next tab stop right of `x`: the paragraph's own, its hanging indent, or the document's grid."""
        stops = [stop for stop in self.style.tab_stops if stop.position > x + TOLERANCE]
        if self.style.first_line < 0 and self.style.left > x + TOLERANCE:
            stops.append(TabStop(self.style.left))
        if stops:
            return min(stops, key=lambda stop: stop.position)
        grid = self.default_tab if self.default_tab > 1 else 36.0
        return TabStop((int((x + TOLERANCE) / grid) + 1) * grid)


def _beside(room: Room, obstacles: list[Obstacle]) -> Room | None:
    """The wider part of the room that obstacles leave; None if it is too narrow for text."""
    for obstacle in obstacles:
        left = room._replace(right=min(room.right, obstacle.left))
        right = room._replace(left=max(room.left, obstacle.right))
        room = max(left, right, key=lambda part: part.right - part.left)
    return room if not obstacles or room.right - room.left >= MINIMUM_ROOM else None
