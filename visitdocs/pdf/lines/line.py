"""A line of text: its pieces at their places, how tall it is, and where the paragraph's alignment moves them."""

from __future__ import annotations

from dataclasses import field
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Alignment, BreakKind, LineRule, ParagraphStyle
from visitdocs.pdf.columns.box import NoteBoxes
from visitdocs.pdf.pieces.piece import (
    BookmarkPiece,
    BreakPiece,
    FloatingPiece,
    Marker,
    NotePiece,
    ObjectPiece,
    PageNumberPiece,
    Piece,
    TabPiece,
    TextFormat,
    TextPiece,
)


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


EXACT_BASELINE = 0.8  # share of an exact line height that lies above the baseline


def set_height(line: Line, style: ParagraphStyle, mark: TextFormat) -> None:
    """Height and baseline from the tallest piece and the paragraph's line spacing (ECMA-376 17.3.1.33)."""
    letters, objects = _reaches(line)
    ascent = max([0.0, *(above for above, _ in letters), *(above for above, _ in objects)])
    descent = max([0.0, *(below for _, below in letters), *(below for _, below in objects)])
    if not ascent:
        ascent, descent = mark.reach
    natural = ascent + descent
    match style.line_rule:
        case LineRule.EXACT:
            line.height, line.baseline = style.line_spacing, style.line_spacing * EXACT_BASELINE
        case LineRule.AT_LEAST:
            line.height = max(natural, style.line_spacing)
            line.baseline = line.height - descent
        case LineRule.MULTIPLE:  # what a larger factor adds stands below, what a smaller one takes is taken above
            more = style.line_spacing - 1.0
            added = _height(letters or [mark.reach]) * more if more else 0.0
            line.height, line.extra_leading = natural + added, max(added, 0.0)
            line.baseline = min(ascent, line.height - descent)
        case _:
            assert_never(style.line_rule)


Reaches = list[tuple[float, float]]
"""How far pieces reach above and below the baseline, in points."""


def _reaches(line: Line) -> tuple[Reaches, Reaches]:
    """Those of the letters, of which neighbours of one format count once, and those of pictures, codes and fields."""
    letters: Reaches = []
    objects: Reaches = []
    latest: TextFormat | None = None
    for placed in line.placed:
        piece = placed.piece
        match piece:
            case TextPiece():
                if piece.format is not latest:
                    latest = piece.format
                    letters.append(latest.risen_reach)
            case TabPiece() | PageNumberPiece() | BreakPiece():
                letters.append(piece.format.reach)
            case ObjectPiece():
                objects.append((piece.height - piece.depth, piece.depth))
            case FloatingPiece() | BookmarkPiece() | NotePiece():
                pass  # these take no room in the line
            case _:
                assert_never(piece)
    return letters, objects


def _height(letters: Reaches) -> float:
    """How tall a line's letters are: a multiple of them is asked for, not of the pictures and fields between them."""
    return max(above for above, _ in letters) + max(below for _, below in letters)


def align(line: Line, style: ParagraphStyle) -> None:
    """Move a line's pieces to where the paragraph's alignment wants them."""
    visible = _visible_end(line)
    if not visible or style.alignment is Alignment.LEFT:
        return
    end = line.placed[visible - 1]
    room = line.right - (end.x + end.width)
    match style.alignment:
        case Alignment.RIGHT:
            _shift(line.placed, max(room, 0.0))
        case Alignment.CENTRE:
            _shift(line.placed, max(room, 0.0) / 2)
        case Alignment.JUSTIFIED:
            ends = line.kind is not None and not (line.kind is BreakKind.LINE and style.stretches_at_breaks)
            if room > 0 and not line.last and not ends:
                _justify(line.placed, visible, room)
        case Alignment.DISTRIBUTED:  # every line, the last one too
            if room > 0:
                _justify(line.placed, visible, room)
        case _:
            assert_never(style.alignment)


def _visible_end(line: Line) -> int:
    """How many pieces there are without the spaces at the line's end."""
    for count in range(len(line.placed), 0, -1):
        piece = line.placed[count - 1].piece
        if not (piece.space if isinstance(piece, TextPiece) else isinstance(piece, Marker | BreakPiece)):
            return count
    return 0


def _shift(placed: list[PlacedPiece], distance: float) -> None:
    for item in placed:
        item.x += distance


def _justify(placed: list[PlacedPiece], visible: int, room: float) -> None:
    """Spread `room` over the spaces after the last tab."""
    tabs = [index for index in range(visible) if isinstance(placed[index].piece, TabPiece)]
    start = tabs[-1] + 1 if tabs else 0
    spaces = {index for index in range(start, visible) if is_space(placed[index].piece)}
    if not spaces:
        return
    extra = room / len(spaces)
    moved = 0.0
    for index in range(start, len(placed)):
        placed[index].x += moved
        if index in spaces:
            placed[index].width += extra
            moved += extra
