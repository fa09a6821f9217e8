"""What columns are filled with: a paragraph, a table or whatever else can be laid out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, Self

from visitdocs.document.model import BreakKind
from visitdocs.frozen import dataclass
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
