"""A line of text: its pieces at their places."""

from __future__ import annotations

from dataclasses import field

from visitdocs.document.model import BreakKind
from visitdocs.frozen import dataclass
from visitdocs.pdf.columns.box import NoteBoxes
from visitdocs.pdf.pieces.piece import FloatingPiece, Piece, TextPiece


@dataclass(slots=True)
class PlacedPiece:
    """A piece at its place in the line; `x` counts from the left edge of the column, in points.

    `leader` is the character that fills up a tabulator.
    """

    x: float
    width: float
    piece: Piece
    leader: str = ""


@dataclass(slots=True)
class Line:
    """A line; lengths in points. `baseline` counts from the line's top; `kind` says what ended it, if it was forced.

    `extra_leading` is what a factor above one adds to the height, below the letters.

    `right` is where it might have ended; `last` tells the paragraph's last line. `notes` belong to marks in the line,
    `floating` pictures hang on it, `bookmarks` stand in it.
    """

    placed: list[PlacedPiece] = field(default_factory=list)
    height: float = 0.0
    baseline: float = 0.0
    extra_leading: float = 0.0
    kind: BreakKind | None = None
    last: bool = False
    right: float = 0.0
    notes: tuple[NoteBoxes, ...] = ()
    floating: tuple[FloatingPiece, ...] = ()
    bookmarks: tuple[str, ...] = ()

    @property
    def break_after(self) -> BreakKind | None:
        """What follows begins a new column or page; None if it goes on below."""
        return None if self.kind is BreakKind.LINE else self.kind


def is_space(piece: Piece) -> bool:
    """Whether a piece is a run of spaces, which may end a line."""
    return isinstance(piece, TextPiece) and piece.space


def without_trailing_spaces(placed: list[PlacedPiece]) -> list[PlacedPiece]:
    """The pieces without the spaces at the line's end, which are neither underlined nor part of a link."""
    end = len(placed)
    while end and is_space(placed[end - 1].piece):
        end -= 1
    return placed[:end]
