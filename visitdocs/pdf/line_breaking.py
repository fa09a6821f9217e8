"""Breaking a paragraph into lines, as Word does it: each line takes as many words as it can hold."""

from __future__ import annotations

from itertools import takewhile

from visitdocs.document.model import TabAlignment, TabStop
from visitdocs.document.model.addition import total
from visitdocs.pdf.faces import Face
from visitdocs.pdf.line_finishing import align, set_height
from visitdocs.pdf.lines import TOLERANCE, Line, Measure, Placed
from visitdocs.pdf.pieces import (
    PLACES,
    SOFT_HYPHEN,
    AnchorPiece,
    AnyPiece,
    BoxPiece,
    BreakPiece,
    FloatPiece,
    NotePiece,
    PagePiece,
    Piece,
    TabPiece,
)

MOST_PIECES = 500  # of one word: more than any line holds, and a word may go on for a whole file


def break_lines(pieces: list[AnyPiece], measure: Measure, mark: tuple[Face, float]) -> list[Line]:
    """Set `pieces` into lines. `mark` is the face and size that give an empty line its height."""
    setter = _Setter(measure, mark)
    start = 0
    while start < len(pieces):
        end = _cluster_end(pieces, start)
        setter.add(pieces[start:end], pieces, end)
        start = end
    setter.end_line(last=True)
    lines = setter.lines
    if len(lines) > 1 and not lines[-1].placed and lines[-2].parting:
        lines.pop()  # nothing follows the page break: the paragraph ends on the page it began on
        lines[-1].last = True
    for line in lines:
        align(line, measure.style)
        line.notes = tuple(placed.piece for placed in line.placed if isinstance(placed.piece, NotePiece))
        line.floats = tuple(placed.piece for placed in line.placed if isinstance(placed.piece, FloatPiece))
        line.anchors = tuple(placed.piece.name for placed in line.placed if isinstance(placed.piece, AnchorPiece))
    return lines


def _cluster_end(pieces: list[AnyPiece], start: int) -> int:
    """Where the stretch that begins at `start` may end a line."""
    limit = min(start + MOST_PIECES, len(pieces))
    for index in range(start, limit):
        piece = pieces[index]
        if not isinstance(piece, Piece | PagePiece | BoxPiece | PLACES):
            return index + 1 if index == start else index
        if isinstance(piece, Piece) and piece.break_after:
            return index + 1
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if isinstance(following, Piece) and following.space:
            return index + 1
    return limit


class _Setter:
    """Fills one line after another."""

    def __init__(self, measure: Measure, mark: tuple[Face, float]) -> None:
        self.measure = measure
        self.mark = mark
        self.lines: list[Line] = []
        self.y = 0.0
        empty = Line()
        set_height(empty, measure.style, mark)
        self.usual_height = empty.height
        self._begin_line(first=True)

    def _begin_line(self, first: bool) -> None:
        room = self.measure.room(self.y, self.usual_height, first)
        self.line = Line(right=room.right)
        self.x, self.right, self.skip = room.left, room.right, room.skip

    def add(self, cluster: list[AnyPiece], pieces: list[AnyPiece], following: int) -> None:
        """Put a cluster on the line, or on the next one if it does not fit."""
        first = cluster[0]
        match first:
            case TabPiece():
                self._tab(first, pieces, following)
            case BreakPiece():
                self._place(first, 0.0)
                self.line.kind = first.kind
                self.end_line(last=False)
            case Piece(space=True):
                self._place(first, first.width)
            case _:
                self._word(cluster)

    def end_line(self, last: bool) -> None:
        """Close the line and begin a new one."""
        self.line.last = last
        set_height(self.line, self.measure.style, self.mark)
        self.line.height += self.skip
        self.line.baseline += self.skip
        self.y += self.line.height
        self.lines.append(self.line)
        self._begin_line(first=False)

    def _place(self, piece: AnyPiece, width: float, leader: str = "") -> None:
        self.line.placed.append(Placed(self.x, width, piece, leader))
        self.x += width

    @property
    def _empty(self) -> bool:
        return not any(isinstance(placed.piece, Piece | BoxPiece | PagePiece | TabPiece) for placed in self.line.placed)

    def _word(self, cluster: list[AnyPiece]) -> None:
        while _width(cluster) > self.right - self.x + TOLERANCE:
            head, tail = _hyphenated(cluster, self.right - self.x, self._may_hyphenate)
            if head:
                self._place_all(head)
                cluster = tail
            elif self._empty:
                self._cut(cluster)
                return
            self.end_line(last=False)
        self._place_all(cluster)

    @property
    def _may_hyphenate(self) -> bool:
        """Whether a word may be parted here that has no hyphen of its own."""
        rules = self.measure.hyphenation
        recent = self.lines[-rules.most_lines :] if rules.most_lines else []
        if rules.most_lines and len(recent) == rules.most_lines and all(map(_ends_with_hyphen, recent)):
            return False
        spaces = takewhile(lambda placed: getattr(placed.piece, "space", False), reversed(self.line.placed))
        end = self.x - total(placed.width for placed in spaces)
        return self._empty or self.right - end > rules.zone

    def _cut(self, cluster: list[AnyPiece]) -> None:
        """A cluster wider than the whole line: as many characters as fit, at least one."""
        while cluster:
            piece = cluster[0]
            room = self.right - self.x
            width = piece.width
            if width <= room + TOLERANCE:
                self._place(piece, width)
                cluster = cluster[1:]
            elif not self._empty:
                count = _fitting(piece, room) if isinstance(piece, Piece) else 0
                if count:
                    head, tail = piece.cut(count)
                    self._place(head, head.width)
                    cluster = [tail, *cluster[1:]]
                self.end_line(last=False)
            elif isinstance(piece, Piece) and len(piece.text) > 1:
                head, tail = piece.cut(max(1, _fitting(piece, room)))
                self._place(head, head.width)
                self.end_line(last=False)
                cluster = [tail, *cluster[1:]]
            else:
                self._place(piece, width)
                cluster = cluster[1:]

    def _place_all(self, cluster: list[AnyPiece]) -> None:
        for piece in cluster:
            self._place(piece, piece.width)

    def _tab(self, piece: TabPiece, pieces: list[AnyPiece], following: int) -> None:
        stop = self.measure.tab_stop(self.x)
        if stop.position > self.right + TOLERANCE and not self._empty and not self.measure.style.tab_stops:
            self.end_line(last=False)
            stop = self.measure.tab_stop(self.x)
        position = stop.position
        if stop.alignment is TabAlignment.RIGHT:  # Word's header style has such a stop beyond the margins of A4
            position = min(position, self.right)
        width = position - self.x - _before_stop(stop, pieces, following)
        self._place(piece, max(width, 0.0), stop.leader)


def _width(cluster: list[AnyPiece]) -> float:
    return total(piece.width for piece in cluster)


def _fitting(piece: Piece, room: float) -> int:
    """How many characters of a piece fit into `room` points."""
    width = 0.0
    for count, character in enumerate(piece.text):
        width += piece.face.advance(character) * piece.size + piece.style.spacing
        if width > room + TOLERANCE:
            return count
    return len(piece.text)


def _ends_with_hyphen(line: Line) -> bool:
    pieces = [placed.piece for placed in line.placed if isinstance(placed.piece, Piece)]
    return bool(pieces) and pieces[-1].text.endswith(SOFT_HYPHEN)


def _hyphenated(cluster: list[AnyPiece], room: float, automatic: bool) -> tuple[list[AnyPiece], list[AnyPiece]]:
    """The longest beginning that fits with a hyphen, and the rest; ([], cluster) if none does.

    Unless `automatic` only the hyphens that the text itself asks for count.
    """
    best, width = 0, 0.0
    for count, piece in enumerate(cluster[:-1], 1):
        if width > room + TOLERANCE:
            break
        is_end = isinstance(piece, Piece) and piece.hyphen_after and (automatic or not piece.syllable)
        if is_end and width + piece.with_hyphen().width <= room + TOLERANCE:
            best = count
        width += piece.width
    if not best:
        return [], cluster
    return [*cluster[: best - 1], cluster[best - 1].with_hyphen()], cluster[best:]


def _before_stop(stop: TabStop, pieces: list[AnyPiece], following: int) -> float:
    """How much of the text after a tab stands left of the stop."""
    if stop.alignment is TabAlignment.LEFT:
        return 0.0
    width = 0.0
    for piece in pieces[following:]:
        if isinstance(piece, TabPiece | BreakPiece):
            break
        if stop.alignment is TabAlignment.DECIMAL and isinstance(piece, Piece) and "," in piece.text:
            before = piece.text.split(",")[0]
            return width + piece.face.width(before, piece.size, piece.style.spacing)
        width += piece.width
    return width / 2 if stop.alignment is TabAlignment.CENTRE else width
