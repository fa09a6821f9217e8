"""A paragraph with its lines broken: how tall it is, where it may be cut, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.document.model import BreakKind, ParagraphStyle
from visitdocs.document.model.addition import total
from visitdocs.pdf.columns.box import Edges, NoteBoxes
from visitdocs.pdf.columns.filling import TOLERANCE
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.lines.drawing import LineDrawing, draw_picture
from visitdocs.pdf.lines.line import Line
from visitdocs.pdf.paragraphs.flow import place_across, place_down
from visitdocs.pdf.paragraphs.frame import Frame, border_room
from visitdocs.pdf.pieces.piece import FloatingPiece
from visitdocs.pdf.structure.elements import Element

MINIMUM_LINES = 2  # lines of a paragraph that may stand alone at a page's top or bottom (ECMA-376 17.3.1.44)


@dataclass(frozen=True)
class Heading:
    """What a heading tells the bookmarks."""

    level: int
    title: str


@dataclass(frozen=True, kw_only=True)
class ParagraphBox:
    """Lines of one paragraph, or of the part of it that one page takes.

    `width` is that of the column in points. `above_joined` and `below_joined` say that a neighbour shares this
    paragraph's borders and shading, so that the edge between them is not drawn; `space_joined` is the space down to
    the neighbour below, which belongs to the frame. `known_height` is the height of the lines where it is known.
    """

    lines: Sequence[Line]
    style: ParagraphStyle
    width: float
    element: Element | None
    forms: FormWriter
    heading: Heading | None = None
    begins: bool = True
    ends: bool = True
    break_before: BreakKind | None = None
    above_joined: bool = False
    below_joined: bool = False
    space_joined: float = 0.0
    known_height: float | None = None

    @cached_property
    def edges(self) -> Edges:
        """Spaces and breaks of the paragraph where it begins and ends; none where it is cut."""
        return Edges(
            space_before=self.style.space_before if self.begins else 0.0,
            space_after=self.style.space_after if self.ends else 0.0,
            style_name=self.style.name,
            contextual_spacing=self.style.contextual_spacing,
            keep_with_next=self.style.keep_with_next and self.ends,
            break_before=self.break_before,
            break_after=self.lines[-1].break_after,
        )

    @cached_property
    def _lines_height(self) -> float:
        return _height(self.lines) if self.known_height is None else self.known_height

    @property
    def height(self) -> float:
        """Height in points without the space above and below."""
        return self._padding_above + self._lines_height + self._padding_below

    @property
    def hanging(self) -> float:
        """The extra leading of the last line; nothing hangs where a frame or a shading has to end."""
        is_framed = self.style.shading is not None or self._padding_below > 0.0
        return 0.0 if is_framed else self.lines[-1].extra_leading

    @property
    def minimum_height(self) -> float:
        """Height of the smallest part that may stand at the bottom of a page."""
        count = self._minimum_head()
        return self.height if count == len(self.lines) else self._padding_above + _height(self.lines[:count])

    @property
    def _padding_above(self) -> float:
        border = self.style.borders.between if self.above_joined else self.style.borders.top
        return border_room(border) if self.begins else 0.0

    @property
    def _padding_below(self) -> float:
        if not self.ends:
            return 0.0
        between = self.style.borders.between
        if self.below_joined:  # the line itself belongs to the paragraph below
            return between.space if between is not None else 0.0
        return border_room(self.style.borders.bottom)

    def _minimum_head(self) -> int:
        count = len(self.lines)
        if self.style.keep_lines or (self.style.widow_control and count < 2 * MINIMUM_LINES):
            return count
        return MINIMUM_LINES if self.style.widow_control else 1

    def split(self, available: float, force: bool, hang: bool = False) -> tuple[ParagraphBox, ParagraphBox] | None:
        """Cut so that the first part is at most `available` points tall; None if that may not be.

        With `force` something is cut off in any case: there will never be a better place. With `hang` the extra leading
        of its last line needs no room.
        """
        fitting = self._lines_within(available, hang and self.style.shading is None)
        taken = self._lines_taken(fitting)
        if force and not taken:
            taken = max(fitting, 1)
        if not 0 < taken < len(self.lines):
            return None
        above, below = self.lines[:taken], self.lines[taken:]
        height = _height(above)
        left = self._lines_height - height  # not added up again: a paragraph may have a hundred thousand lines
        head = replace(self, lines=above, known_height=height, ends=False)
        tail = replace(self, lines=below, known_height=left, begins=False, break_before=None, heading=None)
        return head, tail

    def _lines_taken(self, fitting: int) -> int:
        """How many of the lines that fit may be parted from the others; 0 if they hold together."""
        if self.style.keep_lines:
            return 0
        if not self.style.widow_control:
            return fitting
        taken = min(fitting, len(self.lines) - MINIMUM_LINES)
        return taken if taken >= MINIMUM_LINES else 0

    def _lines_within(self, available: float, hang: bool) -> int:
        room = available - self._padding_above
        for count, line in enumerate(self.lines):
            room -= line.height
            if room + (line.extra_leading if hang else 0.0) < -TOLERANCE:
                return count
        return len(self.lines)

    def with_break_before(self, kind: BreakKind) -> ParagraphBox:
        """The paragraph at the beginning of a new page or column."""
        return replace(self, break_before=kind)

    def parted(self) -> ParagraphBox:
        """Where the neighbour below stands elsewhere, a frame that they share ends with the paragraph."""
        return replace(self, space_joined=0.0)

    def notes(self) -> Iterator[NoteBoxes]:
        """The notes that belong to marks in its lines."""
        return (note for line in self.lines for note in line.notes)

    def bookmarks(self) -> Iterator[str]:
        """The names of the bookmarks in its lines."""
        return (name for line in self.lines for name in line.bookmarks)

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw on a page, the column's upper left corner at (`x`, `top`)."""
        self._draw_frame(page, x, top)
        top += self._padding_above
        if self.heading is not None and self.element is not None:
            page.heading(self.heading.level, self.heading.title, top, self.element)
        pictures = [piece for line in self.lines for piece in line.floating]
        self._draw_pictures(page, x, top, [piece for piece in pictures if piece.floating.behind])
        line_top = top
        for line in self.lines:
            LineDrawing(page, x, line_top, line, self.forms).draw()
            line_top += line.height
        self._draw_pictures(page, x, top, [piece for piece in pictures if not piece.floating.behind])

    def _draw_pictures(self, page: PageCanvas, x: float, top: float, pieces: list[FloatingPiece]) -> None:
        for piece in pieces:
            left, upper = place_across(piece, x, self.width, piece.page), place_down(piece, top, piece.page)
            draw_picture(page, left, upper, piece.picture, piece.element)
            parent = piece.element.parent if piece.element is not None else None
            if piece.link is not None and parent is not None and page.pagination is None:
                area = (left, upper, left + piece.picture.width, upper + piece.picture.height)
                page.link(parent, area, piece.link.target, piece.link.description)

    def _draw_frame(self, page: PageCanvas, x: float, top: float) -> None:
        style = self.style
        borders = style.borders
        frame = Frame(
            left=x + style.left + min(style.first_line, 0.0) - border_room(borders.left),
            top=top,
            right=x + self.width - style.right + border_room(borders.right),
            bottom=top + self.height + (self.space_joined if self.ends else 0.0),
        )
        upper = borders.between if self.above_joined else borders.top
        lower = None if self.below_joined else borders.bottom
        frame.draw(page, style, upper if self.begins else None, lower if self.ends else None)


def _height(lines: Sequence[Line]) -> float:
    return total(line.height for line in lines)
