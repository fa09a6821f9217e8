"""Breaking a paragraph into lines, as Word does it: each line takes as many words as it can hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from visitdocs.document.model import Alignment, BreakKind, LineRule, ParagraphStyle, TabAlignment, TabStop
from visitdocs.pdf.faces import Face
from visitdocs.pdf.pieces import AnchorPiece, AnyPiece, BoxPiece, BreakPiece, PagePiece, Piece, TabPiece

TOLERANCE = 0.01  # points; sums of widths are not exact
EXACT_BASELINE = 0.8  # share of an exact line height that lies above the baseline


@dataclass(slots=True)
class Placed:
    """A piece at its place in the line; `x` counts from the left edge of the column."""

    x: float
    width: float
    piece: AnyPiece
    leader: str = ""


@dataclass(slots=True)
class Line:
    """A finished line. `baseline` counts from the line's top; `kind` says what ended it, if it was forced."""

    placed: list[Placed] = field(default_factory=list)
    height: float = 0.0
    baseline: float = 0.0
    kind: BreakKind | None = None
    last: bool = False

    @property
    def ends_page(self) -> bool:
        """Whether what follows begins a new page."""
        return self.kind is BreakKind.PAGE


@dataclass(frozen=True)
class Measure:
    """The measure that lines are set to: the column's width, the paragraph's style and the document's tab grid.

    `label_shift` is how far a label that ends or is centred at the first line's edge stands to the left of it.
    """

    width: float
    style: ParagraphStyle
    default_tab: float
    label_shift: float = 0.0

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


def break_lines(pieces: list[AnyPiece], measure: Measure, mark: tuple[Face, float]) -> list[Line]:
    """Set `pieces` into lines. `mark` is the face and size that give an empty line its height."""
    setter = _Setter(measure)
    start = 0
    while start < len(pieces):
        end = _cluster_end(pieces, start)
        setter.add(pieces[start:end], pieces, end)
        start = end
    setter.end_line(last=True)
    lines = setter.lines
    if len(lines) > 1 and not lines[-1].placed and lines[-2].ends_page:
        lines.pop()  # nothing follows the page break: the paragraph ends on the page it began on
        lines[-1].last = True
    for line in lines:
        _set_height(line, measure.style, mark)
        _align(line, measure)
    return lines


def _cluster_end(pieces: list[AnyPiece], start: int) -> int:
    """Where the stretch that begins at `start` may end a line."""
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if not isinstance(piece, Piece | PagePiece | BoxPiece):
            return index + 1 if index == start else index
        if isinstance(piece, Piece) and piece.break_after:
            return index + 1
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if isinstance(following, Piece) and following.space:
            return index + 1
    return len(pieces)


class _Setter:
    """Fills one line after another."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.lines: list[Line] = []
        self.line = Line()
        self.x = measure.left(first=True)

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
            case AnchorPiece():
                self._place(first, 0.0)
            case Piece(space=True):
                self._place(first, first.width)
            case _:
                self._word(cluster)

    def end_line(self, last: bool) -> None:
        """Close the line and begin a new one."""
        self.line.last = last
        self.lines.append(self.line)
        self.line = Line()
        self.x = self.measure.left(first=False)

    def _place(self, piece: AnyPiece, width: float, leader: str = "") -> None:
        self.line.placed.append(Placed(self.x, width, piece, leader))
        self.x += width

    @property
    def _empty(self) -> bool:
        return not any(isinstance(placed.piece, Piece | BoxPiece | PagePiece | TabPiece) for placed in self.line.placed)

    def _word(self, cluster: list[AnyPiece]) -> None:
        while _width(cluster) > self.measure.right - self.x + TOLERANCE:
            head, tail = _hyphenated(cluster, self.measure.right - self.x)
            if head:
                self._place_all(head)
                cluster = tail
            elif self._empty:
                self._cut(cluster)
                return
            self.end_line(last=False)
        self._place_all(cluster)

    def _cut(self, cluster: list[AnyPiece]) -> None:
        """A cluster wider than the whole line: as many characters as fit, at least one."""
        while cluster:
            piece = cluster[0]
            room = self.measure.right - self.x
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
        if stop.position > self.measure.right + TOLERANCE and not self._empty and not self.measure.style.tab_stops:
            self.end_line(last=False)
            stop = self.measure.tab_stop(self.x)
        width = stop.position - self.x - _before_stop(stop, pieces, following)
        self._place(piece, max(width, 0.0), stop.leader)


def _width(cluster: list[AnyPiece]) -> float:
    return sum(piece.width for piece in cluster)


def _fitting(piece: Piece, room: float) -> int:
    """How many characters of a piece fit into `room` points."""
    width = 0.0
    for count, character in enumerate(piece.text):
        width += piece.face.advance(character) * piece.size + piece.style.spacing
        if width > room + TOLERANCE:
            return count
    return len(piece.text)


def _hyphenated(cluster: list[AnyPiece], room: float) -> tuple[list[AnyPiece], list[AnyPiece]]:
    """The longest beginning that fits with a hyphen, and the rest; ([], cluster) if none does."""
    found: tuple[list[AnyPiece], list[AnyPiece]] = ([], cluster)
    width = 0.0
    for count, piece in enumerate(cluster[:-1], 1):
        if width > room + TOLERANCE:
            break
        if isinstance(piece, Piece) and piece.hyphen_after:
            ended = piece.with_hyphen()
            if width + ended.width <= room + TOLERANCE:
                found = ([*cluster[: count - 1], ended], cluster[count:])
        width += piece.width
    return found


def _before_stop(stop: TabStop, pieces: list[AnyPiece], following: int) -> float:
    """How much of the text after a tab stands left of the stop."""
    if stop.alignment is TabAlignment.LEFT:
        return 0.0
    width = 0.0
    for piece in pieces[following:]:
        if isinstance(piece, TabPiece | BreakPiece):
            break
        if isinstance(piece, AnchorPiece):
            continue
        if stop.alignment is TabAlignment.DECIMAL and isinstance(piece, Piece) and "," in piece.text:
            before = piece.text.split(",")[0]
            return width + piece.face.width(before, piece.size, piece.style.spacing)
        width += piece.width
    return width / 2 if stop.alignment is TabAlignment.CENTRE else width


def _set_height(line: Line, style: ParagraphStyle, mark: tuple[Face, float]) -> None:
    """Height and baseline from the tallest piece and the paragraph's line spacing (ECMA-376 17.3.1.33)."""
    ascent = descent = 0.0
    for placed in line.placed:
        above, below = _extent(placed.piece)
        ascent, descent = max(ascent, above), max(descent, below)
    if not ascent:
        ascent, descent = _face_extent(*mark)
    natural = ascent + descent
    letters = _letters(line, mark)
    match style.line_rule:
        case LineRule.EXACT:
            line.height, line.baseline = style.line_spacing, style.line_spacing * EXACT_BASELINE
        case LineRule.AT_LEAST:
            line.height = max(natural, style.line_spacing)
            line.baseline = line.height - descent
        case (
            LineRule.MULTIPLE
        ):  # what a larger factor adds stands below the text, what a smaller one takes is taken above
            line.height = natural + letters * (style.line_spacing - 1.0)
            line.baseline = min(ascent, line.height - descent)


def _letters(line: Line, mark: tuple[Face, float]) -> float:
    """How tall a line's letters are: a multiple of them is asked for, not of the pictures and fields between them."""
    extents = [_extent(placed.piece) for placed in line.placed if not isinstance(placed.piece, BoxPiece | AnchorPiece)]
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


def _align(line: Line, measure: Measure) -> None:
    """Move a line's pieces to where the paragraph's alignment wants them."""
    visible = _visible_end(line)
    if not visible or measure.style.alignment is Alignment.LEFT:
        return
    end = line.placed[visible - 1]
    room = measure.right - (end.x + end.width)
    match measure.style.alignment:
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
        if not (isinstance(piece, AnchorPiece | BreakPiece) or (isinstance(piece, Piece) and piece.space)):
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
