"""A line on the page: highlights, then ink by structure element, then rules, then links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Border, FormField, Picture, QrCode
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.lines.line import Line, PlacedPiece, without_trailing_spaces
from visitdocs.pdf.lines.text_runs import page_number, text_runs
from visitdocs.pdf.pieces.piece import (
    BookmarkPiece,
    BreakPiece,
    FloatingPiece,
    LinkTarget,
    NotePiece,
    ObjectPiece,
    PageNumberPiece,
    TabPiece,
    TextPiece,
)
from visitdocs.pdf.pieces.qr_symbol import qr_modules, said_by
from visitdocs.pdf.structure.elements import Element

UNDERLINE_POSITION = 0.12  # below the baseline, as shares of the font size
UNDERLINE_WIDTH = 0.055
STRIKE_POSITION = -0.26
DOUBLE_STRIKE_POSITIONS = (-0.21, -0.32)
TEXT_PIECES = (TextPiece, TabPiece, PageNumberPiece)  # those that may have such lines


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
        for element, group in groupby(self.line.placed, key=lambda placed: placed.piece.element):
            self._draw_ink(element, list(group))
        visible = without_trailing_spaces(self.line.placed)
        self._draw_rules(visible)
        self._draw_links(visible)

    @property
    def _baseline(self) -> float:
        return self.top + self.line.baseline

    def _draw_ink(self, element: Element | None, group: list[PlacedPiece]) -> None:
        """Draw what belongs to one element: its text in one marked content, then all else."""
        runs = text_runs(group, self.page)
        if runs:
            with self.page.tagged(element):
                for run in runs:
                    run.draw(self.page, self.x, self._baseline)
        for placed in group:
            if not isinstance(placed.piece, TextPiece):
                self._draw_other(placed)

    def _draw_other(self, placed: PlacedPiece) -> None:
        """Draw what is no text."""
        piece = placed.piece
        match piece:
            case ObjectPiece():
                self._draw_object(placed.x, piece)
            case BookmarkPiece():
                self.page.bookmark(piece.name, self.top)
            case TabPiece():
                self._draw_leader(placed, piece)
            case TextPiece() | PageNumberPiece() | BreakPiece() | NotePiece() | FloatingPiece():
                pass  # text is drawn already, notes and floating pictures have places of their own
            case _:
                assert_never(piece)

    def _draw_object(self, x: float, piece: ObjectPiece) -> None:
        left, top = self.x + x, self._baseline + piece.depth - piece.height
        content = piece.content
        match content:
            case Picture():
                draw_picture(self.page, left, top, content, piece.element)
            case QrCode():
                self._draw_qr_code(left, top, content, piece)
            case FormField():
                area = (left, top, piece.width, piece.height)
                self.forms.draw(self.page, content, area, piece.element, framed=False)
            case _:
                assert_never(content)

    def _draw_qr_code(self, left: float, top: float, code: QrCode, piece: ObjectPiece) -> None:
        text = said_by(code, lambda asked: page_number(asked, self.page))
        with self.page.tagged(piece.element):
            self.page.modules(left, top, piece.width, qr_modules(text, code.correction))
        if piece.element is not None:
            piece.element.properties["Alt"] = f"{piece.description}: {text}"
        _tell_place(self.page, piece.element, (left, top, piece.width, piece.height))

    def _draw_leader(self, placed: PlacedPiece, piece: TabPiece) -> None:
        """Repeat the leader on a grid common to all lines, so that the dots of a list stand in columns."""
        format_ = piece.format
        step = format_.face.width(placed.leader, format_.size)
        if step <= 0:
            return
        first = -(-(placed.x + step / 2) // step)
        count = int((placed.x + placed.width - step / 2 - first * step) // step)
        if count > 0:
            with self.page.tagged(None):
                start = self.x + first * step
                text, colour = placed.leader * count, format_.style.colour
                self.page.text(start, self._baseline, text, format_.face, format_.size, colour, 0)

    def _draw_highlights(self) -> None:
        for placed in self.line.placed:
            piece = placed.piece
            if isinstance(piece, TextPiece) and piece.format.style.highlight is not None:
                colour = piece.format.style.highlight
                self.page.fill(self.x + placed.x, self.top, placed.width, self.line.height, colour)

    def _draw_rules(self, visible: list[PlacedPiece]) -> None:
        """Draw the lines under and through text."""
        for placed in visible:
            piece = placed.piece
            if isinstance(piece, TEXT_PIECES) and piece.format.has_rules:
                style = piece.format.style
                if style.underline:
                    self._draw_rule(placed, piece, UNDERLINE_POSITION)
                if style.strike:
                    self._draw_rule(placed, piece, STRIKE_POSITION)
                if style.double_strike:
                    for position in DOUBLE_STRIKE_POSITIONS:
                        self._draw_rule(placed, piece, position)

    def _draw_rule(self, placed: PlacedPiece, piece: TextPiece | TabPiece | PageNumberPiece, position: float) -> None:
        """Draw a line under or through a piece, `position` of its size below its baseline."""
        format_ = piece.format
        y = self._baseline - format_.rise + position * format_.size
        start, end = (self.x + placed.x, y), (self.x + placed.x + placed.width, y)
        self.page.rule(start, end, Border(UNDERLINE_WIDTH * format_.size, format_.style.colour))

    def _draw_links(self, visible: list[PlacedPiece]) -> None:
        if not any(placed.piece.link for placed in visible):
            return
        for element, link, placed in _links(visible):
            if element is not None and self.page.pagination is None:
                left, right = self.x + placed[0].x, self.x + placed[-1].x + placed[-1].width
                area = (left, self.top, right, self.top + self.line.height)
                self.page.link(element, area, link.target, link.description)


def draw_picture(page: PageCanvas, left: float, top: float, picture: Picture, element: Element | None) -> None:
    """Draw a picture with its upper left corner at a place; its element learns where it stands."""
    with page.tagged(element):
        page.picture(left, top, picture)
    _tell_place(page, element, (left, top, picture.width, picture.height))


def _tell_place(page: PageCanvas, element: Element | None, area: tuple[float, float, float, float]) -> None:
    """Tell a figure's element where it stands: left, top, width and height (ISO 32000-1 14.8.5.4.3)."""
    if element is not None:
        left, top, width, height = area
        box = [left, page.height - top - height, left + width, page.height - top]
        element.attributes["Layout"] = {"BBox": [round(value, 2) for value in box]}


def _links(placed: Iterable[PlacedPiece]) -> Iterator[tuple[Element | None, LinkTarget, list[PlacedPiece]]]:
    """The pieces of each link that stand side by side, with its element."""
    for (element, link), group in groupby(placed, key=lambda one: (_link_element(one), one.piece.link)):
        if link is not None:
            yield element, link, list(group)


def _link_element(placed: PlacedPiece) -> Element | None:
    """The Link element that a piece's ink belongs to, itself or in one below it."""
    element = placed.piece.element if placed.piece.link is not None else None
    while element is not None and element.tag != "Link":
        element = element.parent
    return element
