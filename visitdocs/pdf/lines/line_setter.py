"""Filling lines: as many words as fit, words parted with hyphens, tabs led to their stops."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile
from typing import assert_never

from visitdocs.document.model import TabAlignment, TabStop
from visitdocs.document.model.addition import total
from visitdocs.document.model.contents import SOFT_HYPHEN
from visitdocs.pdf.lines.line import Line, PlacedPiece, is_space, set_height
from visitdocs.pdf.lines.measure import TOLERANCE, Measure
from visitdocs.pdf.pieces.piece import (
    BookmarkPiece,
    BreakPiece,
    FloatingPiece,
    LineEnd,
    NotePiece,
    ObjectPiece,
    PageNumberPiece,
    Piece,
    TabPiece,
    TextFormat,
    TextPiece,
)


class LineSetter:
    """Fills one line after another; the format of the paragraph `mark` gives an empty line its height."""

    def __init__(self, measure: Measure, mark: TextFormat) -> None:
        self.measure = measure
        self.mark = mark
        self.lines: list[Line] = []
        self.y = 0.0
        self._begin_line(first=True)

    @cached_property
    def _usual_height(self) -> float:
        """The height of an empty line."""
        empty = Line()
        set_height(empty, self.measure.style, self.mark)
        return empty.height

    def _begin_line(self, first: bool) -> None:
        height = self._usual_height if self.measure.obstacles else 0.0
        room = self.measure.room(self.y, height, first)
        self.line = Line(right=room.right)
        self.x, self.right, self.skip = room.left, room.right, room.skip

    def add(self, pieces: Sequence[Piece], start: int, end: int) -> None:
        """Put the pieces from `start` to `end`, which no line may cut, on this line, or on the next if they do not fit.

        After a tab it matters what follows them.
        """
        first = pieces[start]
        match first:
            case TextPiece():
                if first.space or (end == start + 1 and first.width <= self.right - self.x + TOLERANCE):
                    self._place(first)
                else:
                    self._word(pieces[start:end])
            case TabPiece():
                self._tab(first, pieces, end)
            case BreakPiece():
                self._place(first)
                self.line.kind = first.kind
                self.end_line(last=False)
            case PageNumberPiece() | ObjectPiece() | FloatingPiece() | BookmarkPiece() | NotePiece():
                self._word(pieces[start:end])
            case _:
                assert_never(first)

    def end_line(self, last: bool) -> None:
        """Close the line and begin a new one, unless it was the last."""
        self.line.last = last
        set_height(self.line, self.measure.style, self.mark)
        self.line.height += self.skip
        self.line.baseline += self.skip
        self.y += self.line.height
        self.lines.append(self.line)
        if not last:
            self._begin_line(first=False)

    def _place(self, *pieces: Piece) -> None:
        for piece in pieces:
            width = piece.width
            self.line.placed.append(PlacedPiece(self.x, width, piece))
            self.x += width

    @property
    def _empty(self) -> bool:
        inked = (TextPiece, ObjectPiece, PageNumberPiece, TabPiece)
        return not any(isinstance(placed.piece, inked) for placed in self.line.placed)

    def _word(self, word: Sequence[Piece]) -> None:
        while _width(word) > self.right - self.x + TOLERANCE:
            head, tail = _hyphenated(word, self.right - self.x, self._may_hyphenate)
            if head:
                self._place(*head)
                word = tail
            elif self._empty:
                head, tail = _up_to_slash(word, self.right - self.x)
                if not head:
                    self._cut(word)
                    return
                self._place(*head)
                word = tail
            self.end_line(last=False)
        self._place(*word)

    @property
    def _may_hyphenate(self) -> bool:
        """Whether a word may be parted here that has no hyphen of its own."""
        rules = self.measure.hyphenation
        recent = self.lines[-rules.maximum_lines :] if rules.maximum_lines else []
        if rules.maximum_lines and len(recent) == rules.maximum_lines and all(map(_ends_with_hyphen, recent)):
            return False
        spaces = takewhile(lambda placed: is_space(placed.piece), reversed(self.line.placed))
        end = self.x - total(placed.width for placed in spaces)
        return self._empty or self.right - end > rules.zone

    def _cut(self, word: Sequence[Piece]) -> None:
        """A word wider than the whole line: as many characters as fit, at least one."""
        waiting = list(word)
        while waiting:
            piece = waiting[0]
            room = self.right - self.x
            if piece.width <= room + TOLERANCE:
                self._place(waiting.pop(0))
            elif parts := self._cut_to_fit(piece, room):
                head, waiting[0] = parts
                self._place(head)
                self.end_line(last=False)
            elif self._empty:
                self._place(waiting.pop(0))
            else:
                self.end_line(last=False)

    def _cut_to_fit(self, piece: Piece, room: float) -> tuple[TextPiece, TextPiece] | None:
        """A text in two, as much of it as fits into `room` points; on an empty line at least one character."""
        if not isinstance(piece, TextPiece):
            return None
        count = _fitting(piece, room)
        if self._empty:
            count = max(count, 1) if len(piece.text) > 1 else 0
        return piece.cut(count) if count else None

    def _tab(self, piece: TabPiece, pieces: Sequence[Piece], following: int) -> None:
        stop = self.measure.tab_stop(self.x)
        if stop.position > self.right + TOLERANCE and not self._empty and not self.measure.style.tab_stops:
            self.end_line(last=False)
            stop = self.measure.tab_stop(self.x)
        position = stop.position
        if stop.alignment is TabAlignment.RIGHT:  # Word's header style has such a stop beyond the margins of A4
            position = min(position, self.right)
        width = max(position - self.x - _before_stop(stop, pieces, following), 0.0)
        self.line.placed.append(PlacedPiece(self.x, width, piece, stop.leader))
        self.x += width


def _width(pieces: Sequence[Piece]) -> float:
    return total(piece.width for piece in pieces)


def _fitting(piece: TextPiece, room: float) -> int:
    """How many characters of a piece fit into `room` points."""
    format_ = piece.format
    width = 0.0
    for count, character in enumerate(piece.text):
        width += format_.face.advance(character) * format_.size + format_.style.spacing
        if width > room + TOLERANCE:
            return count
    return len(piece.text)


def _ends_with_hyphen(line: Line) -> bool:
    pieces = [placed.piece for placed in line.placed if isinstance(placed.piece, TextPiece)]
    return bool(pieces) and pieces[-1].text.endswith(SOFT_HYPHEN)


def _hyphenated(word: Sequence[Piece], room: float, automatic: bool) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The longest beginning that fits with a hyphen, and the rest; nothing and the word if none does.

    Unless `automatic` only the hyphens that the text itself asks for count.
    """
    ends = (LineEnd.HYPHEN, LineEnd.SYLLABLE) if automatic else (LineEnd.HYPHEN,)
    head: Sequence[Piece] = ()
    width = 0.0
    for index, piece in enumerate(word[:-1]):
        if width > room + TOLERANCE:
            break
        if isinstance(piece, TextPiece) and piece.line_end in ends:
            last = piece.with_hyphen()
            if width + last.width <= room + TOLERANCE:
                head = (*word[:index], last)
        width += piece.width
    return head, word[len(head) :]


def _up_to_slash(word: Sequence[Piece], room: float) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The longest beginning that fits and ends with a slash, and the rest; nothing and the word if none does."""
    end, width = 0, 0.0
    for index, piece in enumerate(word[:-1], 1):
        width += piece.width
        if width > room + TOLERANCE:
            break
        if isinstance(piece, TextPiece) and piece.line_end is LineEnd.SLASH:
            end = index
    return word[:end], word[end:]


def _before_stop(stop: TabStop, pieces: Sequence[Piece], following: int) -> float:
    """How much of the text after a tab stands left of the stop, in points."""
    if stop.alignment is TabAlignment.LEFT:
        return 0.0
    width = 0.0
    for piece in pieces[following:]:
        if isinstance(piece, TabPiece | BreakPiece):
            break
        if stop.alignment is TabAlignment.DECIMAL and isinstance(piece, TextPiece) and "," in piece.text:
            return width + piece.format.width(piece.text.split(",")[0])
        width += piece.width
    return width / 2 if stop.alignment is TabAlignment.CENTRE else width
