"""Sections become pages: margins, headers and footers, page after page until nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from visitdocs.document.model import Block, Furniture, Section
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.page_fields import prints_page_numbers
from visitdocs.pdf.paragraph_box import break_pages
from visitdocs.pdf.pdf_file import PdfFile
from visitdocs.pdf.stack import Box, Placement, fill, place_all, stack_height
from visitdocs.pdf.structure import Element

MOST_PAGES = 5000
LEAST_BODY = 36.0  # points; what margins, headers and footers have to leave of a page


class TooManyPagesError(Exception):
    """The document has more than MOST_PAGES pages."""


@dataclass
class Page:
    """A page made up: its section, its number in print, and what stands where. Lengths in points."""

    section: Section
    label: int
    first_of_section: bool
    top: float
    bottom: float
    placed: list[tuple[Placement, float]] = field(default_factory=list)  # with the left edge of its column
    used: float = 0.0

    @property
    def room(self) -> float:
        """Height of the body."""
        return self.bottom - self.top


@dataclass
class PageMaker:
    """Makes up the pages of all sections. `layout` gives a layout for a page label and a page count.

    `page_count` is what page fields print as the number of all pages: a guess, until the pages are made.
    """

    layout: Callable[[str, str], Layout]
    page_count: str
    pages: list[Page] = field(default_factory=list)
    _sections: list[Section] = field(default_factory=list)
    _unnumbered: dict[tuple[int, float], list[Box]] = field(default_factory=dict)

    def add_section(self, section: Section, root: Element) -> None:
        """Put a section's blocks on pages; a continuous section goes on where the last one ended."""
        self._sections.append(section)
        layout = self.layout("0" * len(self.page_count), self.page_count)
        left, width = _column(section)
        rest: tuple[Box, ...] = tuple(layout.boxes(section.blocks, root, width))
        if section.new_page or not self.pages or not self._same_paper(section):
            self._new_page(section, first=True)
        else:
            _join(self.pages[-1], rest)
        continued = False
        while rest:
            page = self.pages[-1]
            filling = fill(rest, page.room, used=page.used, after_break=continued)
            page.placed.extend((placement, left) for placement in filling.placed)
            page.used = filling.height
            rest = filling.rest
            if rest:
                self._new_page(section, first=False)
                continued = True

    def _same_paper(self, section: Section) -> bool:
        last = self.pages[-1].section
        return (last.page_width, last.page_height) == (section.page_width, section.page_height)

    def _new_page(self, section: Section, first: bool) -> None:
        if len(self.pages) >= MOST_PAGES:
            raise TooManyPagesError
        label = self.pages[-1].label + 1 if self.pages else 1
        if first and section.first_page_number is not None:
            label = section.first_page_number
        page = Page(section, label, first, 0.0, 0.0)
        page.top, page.bottom = self._body_edges(page)
        self.pages.append(page)

    def _body_edges(self, page: Page) -> tuple[float, float]:
        section = page.section
        header = self._furniture_reach(page, section.headers, section.header_distance)
        top = min(max(section.margins.top, header), section.page_height - LEAST_BODY)
        footer = self._furniture_reach(page, section.footers, section.footer_distance)
        bottom = section.page_height - max(section.margins.bottom, footer)
        return top, max(bottom, top + LEAST_BODY)

    def _furniture_reach(self, page: Page, furniture: Furniture, distance: float) -> float:
        """How far a header or footer reaches into the page; a tall one pushes the body away."""
        blocks = _furniture_blocks(page, furniture)
        return distance + stack_height(self._furniture_boxes(page, blocks)) if blocks else 0.0

    def _furniture_boxes(self, page: Page, blocks: tuple[Block, ...]) -> list[Box]:
        _, width = _column(page.section)
        key = (id(blocks), width)
        if key in self._unnumbered:
            return self._unnumbered[key]
        boxes = self.layout(str(page.label), self.page_count).boxes(blocks, None, width)
        if not prints_page_numbers(blocks):
            self._unnumbered[key] = boxes
        return boxes

    def settles(self) -> bool:
        """Whether all pages stay as they are, now that it is known how many they are."""
        guess, self.page_count = self.page_count, str(len(self.pages))
        if guess == self.page_count:
            return True
        if any(prints_page_numbers(section.blocks) for section in self._sections):
            return False
        return all((page.top, page.bottom) == self._body_edges(page) for page in self.pages)

    def draw(self, file: PdfFile) -> None:
        """Draw all pages into a file, headers and footers as artifacts."""
        for page in self.pages:
            section = page.section
            canvas = file.begin_page(section.page_width, section.page_height, str(page.label), self.page_count)
            header = self._furniture_boxes(page, _furniture_blocks(page, section.headers))
            footer = self._furniture_boxes(page, _furniture_blocks(page, section.footers))
            column_left, _ = _column(section)
            _draw_furniture(canvas, "Header", header, column_left, section.header_distance)
            for placement, left in page.placed:
                placement.box.draw(canvas, left, page.top + placement.top)
            footer_top = section.page_height - section.footer_distance - stack_height(footer)
            _draw_furniture(canvas, "Footer", footer, column_left, footer_top)


def _column(section: Section) -> tuple[float, float]:
    """Left edge and width of a section's text column."""
    left = min(section.margins.left, section.page_width - LEAST_BODY)
    return left, max(section.page_width - left - section.margins.right, LEAST_BODY)


def _join(page: Page, rest: tuple[Box, ...]) -> None:
    """Keep the space and the page break between the last box of a page and the first of a continuous section."""
    if page.placed and rest:
        last, first = page.placed[-1][0].box, rest[0]
        page.used += max(last.space_after - first.space_before, 0.0)
        break_pages([last, first])


def _furniture_blocks(page: Page, furniture: Furniture) -> tuple[Block, ...]:
    if page.first_of_section and furniture.first is not None:
        return furniture.first
    if page.label % 2 == 0 and furniture.even is not None:
        return furniture.even
    return furniture.default


def _draw_furniture(canvas: PageCanvas, kind: str, boxes: list[Box], x: float, top: float) -> None:
    canvas.furniture = kind
    for placement in place_all(boxes):
        placement.box.draw(canvas, x, top + placement.top)
    canvas.furniture = None
