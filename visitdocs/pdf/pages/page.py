"""One page made up: what stands where in its columns and at its foot, and which headers and footers it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Block, Border, Columns, HeadersFooters, Inline, Section
from visitdocs.document.model.contents import holds_page_field, inlines_of
from visitdocs.pdf.columns.box import Box, PlacedBox, place_in_column
from visitdocs.pdf.columns.filling import fill
from visitdocs.pdf.columns.footnote_area import NO_FOOTNOTES, FootnoteArea
from visitdocs.pdf.columns.page_columns import FilledColumns
from visitdocs.pdf.file.page_canvas import PageCanvas, Pagination
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.pieces.piece import PageGeometry
from visitdocs.pdf.pieces.text_setter import Surroundings

MINIMUM_BODY = 36.0  # points; what margins, headers and footers have to leave of a page
COLUMN_RULE = Border(0.5)


def text_area(section: Section, label: int) -> tuple[float, float]:
    """Left edge and width of the text on the page `label`; mirrored margins change sides on even pages."""
    left, right = section.margins.left, section.margins.right
    if section.mirrored and label % 2 == 0:
        left, right = right, left
    left = min(left, section.page_width - MINIMUM_BODY)
    return left, max(section.page_width - left - right, MINIMUM_BODY)


def column_width(columns: Columns, width: float) -> float:
    """The width of one of the columns that share `width` points."""
    return max((width - columns.gap * (columns.count - 1)) / columns.count, 1.0)


def page_geometry(section: Section, label: int, top: float, bottom: float, flow_top: float) -> PageGeometry:
    """The page `label` of a section, its body between `top` and `bottom`, with blocks that begin at `flow_top`."""
    left, width = text_area(section, label)
    return PageGeometry(section.page_width, section.page_height, left, top, left + width, bottom, flow_top)


@dataclass
class Page:
    """A page: its section, its number in print, and what stands where. Lengths in points.

    `section_number` counts the sections from 1. `placed` holds boxes with the left edge of their column, `rules` the
    lines between columns (place across, top, bottom), `notes` what of the `footnotes` stands on this page; all tops
    count from the top of the body. `used` is the height of the body that is taken.
    """

    section: Section
    label: int
    first_of_section: bool
    section_number: int = 0
    top: float = 0.0
    bottom: float = 0.0
    footnotes: FootnoteArea = NO_FOOTNOTES
    placed: list[tuple[PlacedBox, float]] = field(default_factory=list)
    notes: tuple[PlacedBox, ...] = ()
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    used: float = 0.0
    blank: bool = False

    @property
    def body_height(self) -> float:
        """Height of the body."""
        return self.bottom - self.top

    @property
    def boxes(self) -> Iterator[Box]:
        """Everything that stands on the page, notes last."""
        yield from (placed.box for placed, _ in self.placed)
        yield from (placed.box for placed in self.notes)

    def add(self, filled: FilledColumns, section: Section) -> None:
        """Put filled columns of a section on the page."""
        left, width = text_area(section, self.label)
        step = column_width(section.columns, width) + section.columns.gap
        for number, column in enumerate(filled.columns):
            self.placed.extend((placed, left + number * step) for placed in column)
            if number and section.columns.rule:
                middle = left + number * step - section.columns.gap / 2
                self.rules.append((middle, filled.top, filled.bottom))
        self.used = filled.bottom
        self.footnotes = filled.footnotes

    def set_notes(self) -> tuple[Box, ...]:
        """Let the notes stand in what the body leaves of the page; what is left of them for the next one."""
        if not self.footnotes.notes:
            self.notes = ()
            return ()
        room, rule = self.body_height - self.used, self.footnotes.rule.height
        column = fill(self.footnotes.boxes, room, start=rule, must_place=not self.used)
        lower = self.body_height - column.height
        self.notes = tuple(PlacedBox(placed.box, placed.top + lower) for placed in column.placed)
        return column.rest

    def draw(self, canvas: PageCanvas) -> None:
        """Draw the body and the notes, and let go of them: no long document need be in memory as boxes and as a PDF."""
        for placed, left in self.placed:
            placed.box.draw(canvas, left, self.top + placed.top)
        for x, top, bottom in self.rules:
            canvas.rule((x, self.top + top), (x, self.top + bottom), COLUMN_RULE)
        left, _ = text_area(self.section, self.label)
        if self.notes:
            self.footnotes.rule.draw(canvas, left, self.top + self.notes[0].top - self.footnotes.rule.height)
        for placed in self.notes:
            placed.box.draw(canvas, left, self.top + placed.top)
        self.placed, self.notes = [], ()


@dataclass
class HeaderMaker:
    """Lays out headers and footers, once for all pages whose numbers are equally wide.

    `layout` gives a layout for a page label.
    """

    layout: Callable[[str], Layout]
    _laid_out: dict[tuple[int, PageGeometry, tuple[float, ...]], list[Box]] = field(default_factory=dict)
    _numbers: dict[int, list[Inline]] = field(default_factory=dict)

    def boxes(self, blocks: tuple[Block, ...], label: str, page: PageGeometry) -> list[Box]:
        """The boxes of a header or footer on the page with the printed number `label`, as wide as the text."""
        layout = self.layout(label)
        key = (id(blocks), page, self._widths(blocks, layout))
        if key not in self._laid_out:
            self._laid_out[key] = replace(layout, page=page).boxes(blocks, None, page.right - page.left)
        return self._laid_out[key]

    def _widths(self, blocks: tuple[Block, ...], layout: Layout) -> tuple[float, ...]:
        """How wide the page numbers and the codes with page numbers are, all else being the same on every page."""
        if id(blocks) not in self._numbers:
            self._numbers[id(blocks)] = list(filter(holds_page_field, inlines_of(blocks)))
        pieces = layout.maker.pieces(self._numbers[id(blocks)], Surroundings(None))
        return tuple(piece.width for piece in pieces)


def header_of(headers: HeadersFooters, label: int, first_of_section: bool) -> tuple[Block, ...]:
    """The header or footer that the page `label` has among those of a section."""
    if first_of_section and headers.first is not None:
        return headers.first
    if label % 2 == 0 and headers.even is not None:
        return headers.even
    return headers.default


def draw_header(canvas: PageCanvas, kind: Pagination, boxes: Sequence[Box], x: float, top: float) -> None:
    """Draw a header or footer as an artifact."""
    canvas.pagination = kind
    for placed in place_in_column(boxes):
        placed.box.draw(canvas, x, top + placed.top)
    canvas.pagination = None
