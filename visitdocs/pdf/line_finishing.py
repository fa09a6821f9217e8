"""Finishing a line that is broken: how tall it is, and where the paragraph's alignment moves its pieces."""

from __future__ import annotations

from visitdocs.document.model import Alignment, LineRule, ParagraphStyle
from visitdocs.pdf.faces import Face
from visitdocs.pdf.lines import Line, Placed
from visitdocs.pdf.pieces import PLACES, AnyPiece, BoxPiece, BreakPiece, PagePiece, Piece, TabPiece

EXACT_BASELINE = 0.8  # share of an exact line height that lies above the baseline


def set_height(line: Line, style: ParagraphStyle, mark: tuple[Face, float]) -> None:
    """Height and baseline from the tallest piece and the paragraph's line spacing (ECMA-376 17.3.1.33)."""
    ascent = descent = 0.0
    for placed in line.placed:
        above, below = _extent(placed.piece)
        ascent, descent = max(ascent, above), max(descent, below)
    if not ascent:
        ascent, descent = _face_extent(*mark)
    natural = ascent + descent
    match style.line_rule:
        case LineRule.EXACT:
            line.height, line.baseline = style.line_spacing, style.line_spacing * EXACT_BASELINE
        case LineRule.AT_LEAST:
            line.height = max(natural, style.line_spacing)
            line.baseline = line.height - descent
        case LineRule.MULTIPLE:  # what a larger factor adds stands below, what a smaller one takes is taken above
            more = style.line_spacing - 1.0
            line.height = natural + (_letters(line, mark) * more if more else 0.0)
            line.baseline = min(ascent, line.height - descent)


def _letters(line: Line, mark: tuple[Face, float]) -> float:
    """How tall a line's letters are: a multiple of them is asked for, not of the pictures and fields between them."""
    extents = [_extent(placed.piece) for placed in line.placed if not isinstance(placed.piece, BoxPiece | PLACES)]
    above, below = zip(*extents or [_face_extent(*mark)], strict=True)
    return max(above) + max(below)


def _extent(piece: AnyPiece) -> tuple[float, float]:
    match piece:
        case Piece(face=face, size=size, rise=rise):
            above, below = _face_extent(face, size)
            return above + max(rise, 0.0), below + max(-rise, 0.0)
        case TabPiece(face=face, size=size) | PagePiece(face=face, size=size) | BreakPiece(face=face, size=size):
            return _face_extent(face, size)
        case BoxPiece(height=height, depth=depth):
            return height - depth, depth
    return 0.0, 0.0


def _face_extent(face: Face, size: float) -> tuple[float, float]:
    return (face.ascent + face.line_gap) * size, face.descent * size


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
        case Alignment.JUSTIFIED if room > 0 and not line.last and line.kind is None:
            _justify(line.placed, visible, room)


def _visible_end(line: Line) -> int:
    """How many pieces there are without the spaces at the line's end."""
    for count in range(len(line.placed), 0, -1):
        piece = line.placed[count - 1].piece
        if not (isinstance(piece, PLACES | BreakPiece) or (isinstance(piece, Piece) and piece.space)):
            return count
    return 0


def _shift(placed: list[Placed], distance: float) -> None:
    for item in placed:
        item.x += distance


def _justify(placed: list[Placed], visible: int, room: float) -> None:
    """Spread `room` over the spaces after the last tab."""
    tabs = [index for index in range(visible) if isinstance(placed[index].piece, TabPiece)]
    start = tabs[-1] + 1 if tabs else 0
    spaces = {index for index in range(start, visible) if getattr(placed[index].piece, "space", False)}
    if not spaces:
        return
    extra = room / len(spaces)
    moved = 0.0
    for index in range(start, len(placed)):
        placed[index].x += moved
        if index in spaces:
            placed[index].width += extra
            moved += extra
