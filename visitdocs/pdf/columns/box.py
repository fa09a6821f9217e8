"""What columns are filled with: a paragraph, a table or whatever else can be laid out, and boxes one below the other.

The space between two paragraphs is the larger of what they want (ECMA-376 17.3.1.33).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from typing import Protocol, Self

from visitdocs.dataclass import dataclass
from visitdocs.document.model import BreakKind
from visitdocs.document.model.addition import total
from visitdocs.pdf.file.page_canvas import PageCanvas


@dataclass(frozen=True)
class Edges:
    """How a box meets its neighbours; spaces in points.

    `style_name` is that of a paragraph; with `contextual_spacing` it wants no space between itself and a neighbour of
    its style (ECMA-376 17.3.1.9). With `keep_with_next` the next box begins in the same column. `break_before` and
    `break_after` are forced ends of a page or column.
    """

    space_before: float = 0.0
    space_after: float = 0.0
    style_name: str | None = None
    contextual_spacing: bool = False
    keep_with_next: bool = False
    break_before: BreakKind | None = None
    break_after: BreakKind | None = None


class Box(Protocol):
    """A laid-out block."""

    @property
    def edges(self) -> Edges:
        """How it meets its neighbours."""

    @property
    def height(self) -> float:
        """Its height in points without the space above and below."""

    @property
    def hanging(self) -> float:
        """How much of its height may hang below the end of a page's column, in points."""

    @property
    def minimum_height(self) -> float:
        """Height in points of the smallest part that may stand at the bottom of a column."""

    def split(self, available: float, force: bool, hang: bool = False) -> tuple[Box, Box] | None:
        """Cut so that the first part fits into `available` points; None if it may not be cut there.

        With `hang` what may hang below the end of a column needs no room.
        """

    def with_break_before(self, kind: BreakKind) -> Self:
        """The box at the beginning of a new page or column."""

    def parted(self) -> Self:
        """The box as it is when its neighbour below stands elsewhere."""

    def notes(self) -> Iterator[NoteBoxes]:
        """The notes that belong to marks in it, in reading order."""

    def bookmarks(self) -> Iterator[str]:
        """The names of the bookmarks in it, in reading order."""

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""


@dataclass(frozen=True)
class NoteBoxes:
    """A note laid out; `at_end` tells an endnote from a footnote."""

    boxes: tuple[Box, ...]
    at_end: bool


@dataclass(frozen=True)
class PlacedBox:
    """A box at its distance from the top of the column, in points."""

    box: Box
    top: float


def space_between(above: Box, below: Box) -> float:
    """Space between two boxes in points; a paragraph may want none within its style."""
    upper, lower = above.edges, below.edges
    same_style = upper.style_name is not None and upper.style_name == lower.style_name
    after = 0.0 if same_style and upper.contextual_spacing else upper.space_after
    before = 0.0 if same_style and lower.contextual_spacing else lower.space_before
    return max(after, before)


def column_height(boxes: Sequence[Box]) -> float:
    """Height of all boxes in points with the space between, above and below them."""
    if not boxes:
        return 0.0
    inner = total(space_between(above, below) for above, below in itertools.pairwise(boxes))
    outer = boxes[0].edges.space_before, boxes[-1].edges.space_after
    return outer[0] + inner + total(box.height for box in boxes) + outer[1]


def place_in_column(boxes: Sequence[Box]) -> tuple[PlacedBox, ...]:
    """Every box at its place, however tall the column gets."""
    placed: list[PlacedBox] = []
    y = 0.0
    for index, box in enumerate(boxes):
        y += space_between(boxes[index - 1], box) if index else box.edges.space_before
        placed.append(PlacedBox(box, y))
        y += box.height
    return tuple(placed)


def with_forced_breaks(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, each that follows a forced end of a page or column at the beginning of a new one."""
    following = (
        below if (kind := above.edges.break_after) is None else below.with_break_before(kind)
        for above, below in itertools.pairwise(boxes)
    )
    return [*boxes[:1], *following]


@dataclass(frozen=True)
class UncutBox:
    """What such boxes have in common; `height` is points. Each draws itself."""

    height: float
    edges: Edges = field(default=Edges(), kw_only=True)

    @property
    def minimum_height(self) -> float:
        """Its whole height."""
        return self.height

    @property
    def hanging(self) -> float:
        """Nothing of it."""
        return 0.0

    def split(self, available: float, force: bool, hang: bool = False) -> None:
        """It is never cut."""

    def with_break_before(self, kind: BreakKind) -> Self:
        """The box at the beginning of a new page or column."""
        return replace(self, edges=replace(self.edges, break_before=kind))

    def parted(self) -> Self:
        """No neighbour changes it."""
        return self

    def notes(self) -> Iterator[NoteBoxes]:
        """No notes."""
        return iter(())

    def bookmarks(self) -> Iterator[str]:
        """No bookmarks."""
        return iter(())
