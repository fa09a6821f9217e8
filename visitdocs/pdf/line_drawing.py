"""A line on the page: highlights, then ink by structure element, then rules, then links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from visitdocs.document.model import Border, PageFieldKind, Picture
from visitdocs.pdf.form_fields import FormWriter
from visitdocs.pdf.lines import Line, Placed
from visitdocs.pdf.page_canvas import STRIKE_POSITION, UNDERLINE_POSITION, UNDERLINE_WIDTH, PageCanvas
from visitdocs.pdf.pieces import PLACES, AnchorPiece, BoxPiece, BreakPiece, LinkTarget, PagePiece, Piece, TabPiece
from visitdocs.pdf.structure import Element


@dataclass
class LineDrawing:
    """Draws one line at its place. `x` is the column's left edge and `top` the line's upper one, in points."""

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
        texts = [placed for placed in group if not isinstance(placed.piece, BoxPiece | PLACES)]
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
            draw_picture(self.page, left, top, piece.content, piece.element)
        else:
            self.forms.draw(
                self.page, piece.content, (left, top, piece.width, piece.height), piece.element, framed=False
            )

    def _draw_leader(self, placed: Placed, piece: TabPiece) -> None:
        """Repeat the leader on a grid common to all lines, so that the dots of a list stand in columns."""
        step = piece.face.width(placed.leader, piece.size)
        if step <= 0:
            return
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


def draw_picture(page: PageCanvas, left: float, top: float, picture: Picture, element: Element | None) -> None:
    """Draw a picture with its upper left corner at a place; its element learns where it stands."""
    with page.tagged(element):
        page.picture(left, top, picture)
    if element is not None:
        box = [left, page.height - top - picture.height, left + picture.width, page.height - top]
        element.attributes["Layout"] = {"BBox": [round(value, 2) for value in box]}


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
            return _Stretch(placed.x, piece.text, piece, placed.x + piece.width, "".join(piece.said))
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
