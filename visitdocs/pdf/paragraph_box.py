"""A paragraph with its lines broken: how tall it is, where it may be cut, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from visitdocs.document.model import Border, PageFieldKind, ParagraphStyle, Picture
from visitdocs.pdf.form_fields import FormWriter
from visitdocs.pdf.lines import Line, Placed
from visitdocs.pdf.page_canvas import STRIKE_POSITION, UNDERLINE_POSITION, UNDERLINE_WIDTH, PageCanvas
from visitdocs.pdf.pieces import AnchorPiece, BoxPiece, BreakPiece, LinkTarget, PagePiece, Piece, TabPiece
from visitdocs.pdf.structure import Element

LEAST_LINES = 2  # lines of a paragraph that may stand alone at a page's top or bottom (ECMA-376 17.3.1.44)


@dataclass(frozen=True)
class Heading:
    """What a heading tells the bookmarks."""

    level: int
    title: str


@dataclass
class ParagraphBox:
    """Lines of one paragraph, or of the part of it that one page takes.

    `width` is that of the column in points. `above_joined` and `below_joined` say that a neighbour shares this
    paragraph's borders, so that the edge between them is not drawn.
    """

    lines: list[Line]
    style: ParagraphStyle
    width: float
    element: Element | None
    forms: FormWriter
    heading: Heading | None = None
    begins: bool = True
    ends: bool = True
    break_before: bool = False
    above_joined: bool = field(default=False, compare=False)
    below_joined: bool = field(default=False, compare=False)

    @property
    def space_before(self) -> float:
        """Space wanted above, in points."""
        return self.style.space_before if self.begins else 0.0

    @property
    def space_after(self) -> float:
        """Space wanted below, in points."""
        return self.style.space_after if self.ends else 0.0

    @property
    def keep_with_next(self) -> bool:
        """Whether the next block has to begin on the same page."""
        return self.style.keep_with_next and self.ends

    @property
    def height(self) -> float:
        """Height in points without the space above and below."""
        return self._padding_above + sum(line.height for line in self.lines) + self._padding_below

    @property
    def least_height(self) -> float:
        """Height of the smallest part that may stand at the bottom of a page."""
        count = self._least_head()
        return self.height if count == len(self.lines) else self._padding_above + _height(self.lines[:count])

    @property
    def _padding_above(self) -> float:
        border = self.style.borders.between if self.above_joined else self.style.borders.top
        return _room(border) if self.begins else 0.0

    @property
    def _padding_below(self) -> float:
        return 0.0 if self.below_joined or not self.ends else _room(self.style.borders.bottom)

    def _least_head(self) -> int:
        count = len(self.lines)
        if self.style.keep_lines or (self.style.widow_control and count < 2 * LEAST_LINES):
            return count
        return LEAST_LINES if self.style.widow_control else 1

    def split(self, available: float, force: bool) -> tuple[ParagraphBox, ParagraphBox] | None:
        """Cut so that the first part is at most `available` points tall; None if that may not be.

        With `force` something is cut off in any case: there will never be a better place.
        """
        fitting = self._lines_within(available)
        taken = self._lines_taken(fitting)
        if force and not taken:
            taken = max(fitting, 1)
        if not 0 < taken < len(self.lines):
            return None
        head = replace(self, lines=self.lines[:taken], ends=False, above_joined=self.above_joined)
        tail = replace(self, lines=self.lines[taken:], begins=False, break_before=False, heading=None)
        return head, replace(tail, below_joined=self.below_joined)

    def _lines_taken(self, fitting: int) -> int:
        """How many of the lines that fit may be parted from the others; 0 if they hold together."""
        if self.style.keep_lines:
            return 0
        if not self.style.widow_control:
            return fitting
        taken = min(fitting, len(self.lines) - LEAST_LINES)
        return taken if taken >= LEAST_LINES else 0

    def _lines_within(self, available: float) -> int:
        room = available - self._padding_above
        for count, line in enumerate(self.lines):
            room -= line.height
            if room < -0.01:
                return count
        return len(self.lines)

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw on a page, the column's upper left corner at (`x`, `top`)."""
        self._draw_frame(page, x, top)
        top += self._padding_above
        if self.heading is not None:
            page.heading(self.heading.level, self.heading.title, top)
        for line in self.lines:
            LineDrawing(page, x, top, line, self.forms).draw()
            top += line.height

    def _draw_frame(self, page: PageCanvas, x: float, top: float) -> None:
        borders, style = self.style.borders, self.style
        left = x + style.left + min(style.first_line, 0.0) - (_room(borders.left))
        right = x + self.width - style.right + _room(borders.right)
        bottom = top + self.height
        if style.shading is not None:
            page.fill(left, top, right - left, bottom - top, style.shading)
        upper = borders.between if self.above_joined else borders.top
        if self.begins and upper is not None:
            y = top + upper.width / 2
            page.rule((left, y), (right, y), upper)
        if self.ends and not self.below_joined and borders.bottom is not None:
            y = bottom - borders.bottom.width / 2
            page.rule((left, y), (right, y), borders.bottom)
        if borders.left is not None:
            page.rule((left, top), (left, bottom), borders.left)
        if borders.right is not None:
            page.rule((right, top), (right, bottom), borders.right)


def _room(border: Border | None) -> float:
    return border.width + border.space if border is not None else 0.0


def _height(lines: list[Line]) -> float:
    return sum(line.height for line in lines)


def join_borders(boxes: list[object]) -> None:
    """Let neighbouring paragraphs with the same borders and indents share one frame (ECMA-376 17.3.1.24)."""
    for above, below in pairwise(boxes):
        if isinstance(above, ParagraphBox) and isinstance(below, ParagraphBox) and _alike(above.style, below.style):
            above.below_joined = below.above_joined = True


def _alike(one: ParagraphStyle, other: ParagraphStyle) -> bool:
    framed = any((one.borders.top, one.borders.bottom, one.borders.left, one.borders.right))
    return framed and (one.borders, one.left, one.right, one.shading) == (
        other.borders,
        other.left,
        other.right,
        other.shading,
    )


def break_pages(boxes: list[object]) -> None:
    """Let what follows a paragraph that ends with a page break begin a new page."""
    for above, below in pairwise(boxes):
        if isinstance(above, ParagraphBox) and above.lines[-1].ends_page:
            below.break_before = True


@dataclass
class LineDrawing:
    """Draws one line at its place: highlights, then ink by structure element, then rules, then links."""

    page: PageCanvas
    x: float
    top: float
    line: Line
    forms: FormWriter

    def draw(self) -> None:
        """Draw the whole line."""
        self._draw_highlights()
        for element, group in groupby(self.line.placed, key=lambda placed: getattr(placed.piece, "element", None)):
            self._draw_group(element, list(group))
        self._draw_decorations()
        self._draw_links()

    @property
    def _baseline(self) -> float:
        return self.top + self.line.baseline

    def _draw_group(self, element: Element | None, group: list[Placed]) -> None:
        texts = [placed for placed in group if not isinstance(placed.piece, BoxPiece | AnchorPiece)]
        if texts:
            with self.page.tagged(element):
                for stretch in _stretches(texts, self.page):
                    stretch.draw(self.page, self.x, self._baseline)
        for placed in group:
            match placed.piece:
                case BoxPiece():
                    self._draw_box(placed, placed.piece)
                case AnchorPiece(name=name):
                    self.page.bookmark(name, self.top)
                case TabPiece() if placed.leader:
                    self._draw_leader(placed, placed.piece)

    def _draw_box(self, placed: Placed, piece: BoxPiece) -> None:
        left, top = self.x + placed.x, self._baseline + piece.depth - piece.height
        if isinstance(piece.content, Picture):
            with self.page.tagged(piece.element):
                self.page.picture(left, top, piece.width, piece.height, piece.content.data)
            if piece.element is not None:
                box = [left, self.page.height - top - piece.height, left + piece.width, self.page.height - top]
                piece.element.attributes["Layout"] = {"BBox": [round(value, 2) for value in box]}
        else:
            self.forms.draw(
                self.page, piece.content, (left, top, piece.width, piece.height), piece.element, framed=False
            )

    def _draw_leader(self, placed: Placed, piece: TabPiece) -> None:
        """Repeat the leader on a grid common to all lines, so that the dots of a list stand in columns."""
        step = piece.face.width(placed.leader, piece.size)
        first = -(-(placed.x + step / 2) // step)
        count = int((placed.x + placed.width - step / 2 - first * step) // step)
        if count > 0:
            with self.page.tagged(None):
                start = self.x + first * step
                self.page.text(
                    start, self._baseline, placed.leader * count, piece.face, piece.size, piece.style.colour, 0
                )

    def _draw_highlights(self) -> None:
        for placed in self.line.placed:
            if isinstance(placed.piece, Piece) and placed.piece.style.highlight is not None:
                self.page.fill(
                    self.x + placed.x, self.top, placed.width, self.line.height, placed.piece.style.highlight
                )

    def _draw_decorations(self) -> None:
        visible = _trimmed(self.line.placed)
        for placed in visible:
            piece = placed.piece
            if not isinstance(piece, Piece | TabPiece | PagePiece):
                continue
            rise = getattr(piece, "rise", 0.0)
            for wanted, offset in ((piece.style.underline, UNDERLINE_POSITION), (piece.style.strike, STRIKE_POSITION)):
                if wanted:
                    y = self._baseline - rise + offset * piece.size
                    start, end = (self.x + placed.x, y), (self.x + placed.x + placed.width, y)
                    self.page.rule(start, end, Border(UNDERLINE_WIDTH * piece.size, piece.style.colour))

    def _draw_links(self) -> None:
        for (element, link), group in groupby(_trimmed(self.line.placed), key=_link_key):
            placed = list(group)
            if element is not None and link is not None and self.page.furniture is None:
                left, right = self.x + placed[0].x, self.x + placed[-1].x + placed[-1].width
                area = (left, self.top, right, self.top + self.line.height)
                self.page.link(element, area, link.target, link.description)


def _link_key(placed: Placed) -> tuple[Element | None, LinkTarget | None]:
    piece = placed.piece
    link = getattr(piece, "link", None)
    element = getattr(piece, "element", None)
    if link is not None and element is not None:
        while element is not None and element.tag != "Link":
            element = element.parent
    return (element if link is not None else None), link


@dataclass
class _Stretch:
    """Text that one operator can draw: one face, size, colour and rise, without gaps."""

    x: float
    text: str
    piece: Piece | PagePiece | TabPiece | BreakPiece
    end: float
    source: str = ""

    def draw(self, page: PageCanvas, x: float, baseline: float) -> None:
        style = self.piece.style
        rise = getattr(self.piece, "rise", 0.0)
        place = (x + self.x, baseline - rise)
        if self.source:
            with page.read_as(self.source):
                page.text(*place, self.text, self.piece.face, self.piece.size, style.colour, style.spacing)
        else:
            page.text(*place, self.text, self.piece.face, self.piece.size, style.colour, style.spacing)


def _stretches(group: list[Placed], page: PageCanvas) -> Iterator[_Stretch]:
    current: _Stretch | None = None
    for placed in group:
        stretch = _stretch(placed, page)
        if current is not None and _continues(current, stretch):
            current.text += stretch.text
            current.end = stretch.end
        else:
            if current is not None:
                yield current
            current = stretch
    if current is not None:
        yield current


def _stretch(placed: Placed, page: PageCanvas) -> _Stretch:
    """The text of a piece. Tabs and forced line ends become a space, so that words do not run together."""
    piece = placed.piece
    match piece:
        case Piece():
            return _Stretch(placed.x, piece.text, piece, placed.x + piece.width, piece.source)
        case PagePiece(kind=kind):
            text = page.page_count if kind is PageFieldKind.PAGES else page.label
            return _Stretch(placed.x, text, piece, placed.x + piece.width)
    return _Stretch(placed.x, " ", piece, placed.x)


def _continues(current: _Stretch, stretch: _Stretch) -> bool:
    one, other = current.piece, stretch.piece
    same = (one.face, one.size, one.style, getattr(one, "rise", 0)) == (
        other.face,
        other.size,
        other.style,
        getattr(other, "rise", 0),
    )
    return same and not current.source and not stretch.source and abs(current.end - stretch.x) < 0.01


def _trimmed(placed: list[Placed]) -> list[Placed]:
    """Without the spaces at the line's end, which are neither underlined nor part of a link."""
    end = len(placed)
    while end and isinstance(placed[end - 1].piece, Piece) and placed[end - 1].piece.space:
        end -= 1
    return placed[:end]
