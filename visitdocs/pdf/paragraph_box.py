"""A paragraph with its lines broken: how tall it is, where it may be cut, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from visitdocs.document.model import Border, BreakKind, ParagraphStyle
from visitdocs.document.model.addition import total
from visitdocs.pdf.floating import place_across, place_down
from visitdocs.pdf.form_fields import FormWriter
from visitdocs.pdf.line_drawing import LineDrawing, draw_picture
from visitdocs.pdf.lines import Line
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.pieces import FloatPiece
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
    paragraph's borders and shading, so that the edge between them is not drawn; `space_joined` is the space down to
    the neighbour below, which belongs to the frame.
    """

    lines: list[Line]
    style: ParagraphStyle
    width: float
    element: Element | None
    forms: FormWriter
    heading: Heading | None = None
    begins: bool = True
    ends: bool = True
    break_before: BreakKind | None = None
    above_joined: bool = field(default=False, compare=False)
    below_joined: bool = field(default=False, compare=False)
    space_joined: float = field(default=0.0, compare=False)
    lines_height: float | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.lines_height is None:
            self.lines_height = _height(self.lines)

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
        return self._padding_above + self.lines_height + self._padding_below

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
        if not self.ends:
            return 0.0
        between = self.style.borders.between
        if self.below_joined:  # the line itself belongs to the paragraph below
            return between.space if between is not None else 0.0
        return _room(self.style.borders.bottom)

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
        above, below = self.lines[:taken], self.lines[taken:]
        height = _height(above)
        left = self.lines_height - height  # not added up again: a paragraph may have a hundred thousand lines
        head = replace(self, lines=above, lines_height=height, ends=False)
        tail = replace(self, lines=below, lines_height=left, begins=False, break_before=None, heading=None)
        return head, tail

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

    def inner_lines(self) -> Iterator[Line]:
        """All lines."""
        return iter(self.lines)

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw on a page, the column's upper left corner at (`x`, `top`)."""
        self._draw_frame(page, x, top)
        top += self._padding_above
        if self.heading is not None and self.element is not None:
            page.heading(self.heading.level, self.heading.title, top, self.element)
        floats = [piece for line in self.lines for piece in line.floats]
        self._draw_floats(page, x, top, [piece for piece in floats if piece.picture.floating.behind])
        line_top = top
        for line in self.lines:
            LineDrawing(page, x, line_top, line, self.forms).draw()
            line_top += line.height
        self._draw_floats(page, x, top, [piece for piece in floats if not piece.picture.floating.behind])

    def _draw_floats(self, page: PageCanvas, x: float, top: float, floats: list[FloatPiece]) -> None:
        for piece in floats:
            left, upper = place_across(piece, x, self.width, piece.frame), place_down(piece, top, piece.frame)
            draw_picture(page, left, upper, piece.picture, piece.element)
            if piece.link is not None and piece.element is not None and page.furniture is None:
                area = (left, upper, left + piece.picture.width, upper + piece.picture.height)
                page.link(piece.element.parent, area, piece.link.target, piece.link.description)

    def _draw_frame(self, page: PageCanvas, x: float, top: float) -> None:
        borders, style = self.style.borders, self.style
        left = x + style.left + min(style.first_line, 0.0) - (_room(borders.left))
        right = x + self.width - style.right + _room(borders.right)
        bottom = top + self.height + (self.space_joined if self.ends else 0.0)
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
            edge = left + borders.left.width / 2
            page.rule((edge, top), (edge, bottom), borders.left)
        if borders.right is not None:
            edge = right - borders.right.width / 2
            page.rule((edge, top), (edge, bottom), borders.right)


def _room(border: Border | None) -> float:
    return border.width + border.space if border is not None else 0.0


def _height(lines: list[Line]) -> float:
    return total(line.height for line in lines)


def join_borders(boxes: list[object]) -> None:
    """Let neighbouring paragraphs with the same borders and indents share one frame (ECMA-376 17.3.1.24)."""
    for above, below in pairwise(boxes):
        if isinstance(above, ParagraphBox) and isinstance(below, ParagraphBox) and _alike(above.style, below.style):
            above.below_joined = below.above_joined = not below.break_before
            above.space_joined = space_between(above, below) if above.below_joined else 0.0


def space_between(above: ParagraphBox, below: ParagraphBox) -> float:
    """Of the space after and before the larger; none from a paragraph that wants none within its style."""
    alike = above.style.name == below.style.name
    after = 0.0 if alike and above.style.contextual_spacing else above.space_after
    before = 0.0 if alike and below.style.contextual_spacing else below.space_before
    return max(after, before)


def _alike(one: ParagraphStyle, other: ParagraphStyle) -> bool:
    borders = one.borders
    seen = any((borders.top, borders.bottom, borders.left, borders.right, one.shading))
    return seen and (one.borders, one.left, one.right, one.shading) == (
        other.borders,
        other.left,
        other.right,
        other.shading,
    )


def break_pages(boxes: list[object]) -> None:
    """Let what follows a paragraph that ends with a page or column break begin a new page or column."""
    for above, below in pairwise(boxes):
        if isinstance(above, ParagraphBox) and above.lines[-1].parting:
            below.break_before = above.lines[-1].parting
