"""Breaking a paragraph into lines, as Word does it: each line takes as many words as it can hold."""

from __future__ import annotations

from collections.abc import Sequence

from visitdocs.document.model import Picture
from visitdocs.pdf.lines.line import Line, align, is_space
from visitdocs.pdf.lines.line_setter import LineSetter
from visitdocs.pdf.lines.measure import Measure
from visitdocs.pdf.pieces.piece import (
    MARKERS,
    BookmarkPiece,
    BreakPiece,
    FloatingPiece,
    LineEnd,
    NotePiece,
    ObjectPiece,
    Piece,
    TabPiece,
    TextFormat,
    TextPiece,
)

_GLUE = "\u00a0\u2007\u2011\u202f\u2060"
_NO_END = frozenset("([{„«‚" + _GLUE)  # a line does not end behind these, nor begin with those
_NO_BEGINNING = frozenset(")]}”»’,.;:!?…%/-–" + _GLUE)
MAXIMUM_PIECES = 500  # of one word: more than any line holds, and a word may go on for a whole file


def break_lines(pieces: Sequence[Piece], measure: Measure, mark: TextFormat) -> list[Line]:
    """Set `pieces` into lines. `mark` is the format of the paragraph mark, which gives an empty line its height."""
    setter = LineSetter(measure, mark)
    start = 0
    while start < len(pieces):
        end = _line_end(pieces, start)
        setter.add(pieces, start, end)
        start = end
    setter.end_line(last=True)
    lines = setter.lines
    if len(lines) > 1 and not lines[-1].placed and lines[-2].break_after:
        lines.pop()  # nothing follows the page break: the paragraph ends on the page it began on
        lines[-1].last = True
    marked = not MARKERS.isdisjoint(map(type, pieces))
    for line in lines:
        align(line, measure.style)
        if marked:
            _collect_marked(line)
    return lines


def _collect_marked(line: Line) -> None:
    """Gather what the markers in a line stand for."""
    pieces = [placed.piece for placed in line.placed]
    notes = (piece.laid_out for piece in pieces if isinstance(piece, NotePiece))
    line.notes = tuple(note for note in notes if note is not None)
    line.floating = tuple(piece for piece in pieces if isinstance(piece, FloatingPiece))
    line.bookmarks = tuple(piece.name for piece in pieces if isinstance(piece, BookmarkPiece))


def _line_end(pieces: Sequence[Piece], start: int) -> int:
    """The first place after `start` where a line may end."""
    limit = min(start + MAXIMUM_PIECES, len(pieces))
    for index in range(start, limit):
        piece = pieces[index]
        if isinstance(piece, TextPiece):
            if piece.line_end is LineEnd.ALWAYS:
                return index + 1
        elif isinstance(piece, TabPiece | BreakPiece):
            return max(index, start + 1)
        if index + 1 < len(pieces):
            following = pieces[index + 1]
            if is_space(following) or _parts_at_picture(piece, following):
                return index + 1
    return limit


def _parts_at_picture(piece: Piece, following: Piece) -> bool:
    """Whether a line may end between two pieces because one is a picture (UAX 14: CB, after LB 8 to 19)."""
    if _is_picture(following):
        return not (isinstance(piece, TextPiece) and piece.text[-1:] in _NO_END)
    return _is_picture(piece) and not (isinstance(following, TextPiece) and following.text[:1] in _NO_BEGINNING)


def _is_picture(piece: Piece) -> bool:
    return isinstance(piece, ObjectPiece) and isinstance(piece.content, Picture)
