"""Sections become pages: page after page until nothing is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import field, replace

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Columns, HeadersFooters, Paragraph, Section, Start
from visitdocs.pdf.columns.box import Box, column_height, with_forced_breaks
from visitdocs.pdf.columns.footnote_area import FootnoteArea, NoteRule, endnotes_of
from visitdocs.pdf.columns.page_columns import ColumnArea, fill_columns
from visitdocs.pdf.file.page_canvas import PageLabels, Pagination
from visitdocs.pdf.file.pdf_file import PdfFile
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.normalisation.inlines import prints_page_numbers
from visitdocs.pdf.pages.page import (
    MINIMUM_BODY,
    HeaderMaker,
    Page,
    column_width,
    draw_header,
    header_of,
    page_geometry,
    text_area,
)
from visitdocs.pdf.pieces.page_numbers import PageNumbers
from visitdocs.pdf.structure.elements import Element
from visitdocs.wording.number_formats import write_number

MAXIMUM_PAGES = 5000


class TooManyPagesError(Exception):
    """The document has more than MAXIMUM_PAGES pages."""


@dataclass
class PageMaker:
    """Makes up the pages of all sections. `layout` gives a layout for a page label.

    `numbers` is what page fields print: a guess, until the pages are made. `note_rule` is the paragraph that holds
    the line above notes.
    """

    layout: Callable[[str], Layout]
    numbers: PageNumbers
    note_rule: Paragraph
    pages: list[Page] = field(default_factory=list)
    _sections: list[Section] = field(default_factory=list)
    _endnotes: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._headers = HeaderMaker(self.layout)

    def add_section(self, section: Section, root: Element, *, balanced: bool = False, last: bool = True) -> None:
        """Put a section's blocks on pages; a continuous section goes on where the one before ended.

        With `balanced` its columns end at the same height; after the `last` section the endnotes follow.
        """
        self._sections.append(section)
        joined = section.start is Start.CONTINUOUS and bool(self.pages) and self._same_paper(section)
        if not joined:
            self._turn_to(section)
        boxes = self._boxes(section, root)
        self._fill_pages(section, _joined(self.pages[-1], boxes) if joined else boxes, balanced)
        if last:
            self._fill_pages(replace(section, columns=Columns()), self._ruled_endnotes(section), balanced=False)
            self._finish_notes(section)

    def _boxes(self, section: Section, root: Element) -> tuple[Box, ...]:
        page = self.pages[-1]
        _, width = text_area(section, page.label)
        geometry = page_geometry(section, page.label, page.top, page.bottom, page.top + page.used)
        layout = replace(self.layout("0" * len(self.numbers.count)), note_width=width, page=geometry)
        boxes = layout.boxes(section.blocks, root, column_width(section.columns, width))
        self._endnotes += endnotes_of(boxes)
        return tuple(boxes)

    def _fill_pages(self, section: Section, boxes: tuple[Box, ...], balanced: bool) -> None:
        rest, continued = boxes, False
        while rest:
            page = self.pages[-1]
            area = ColumnArea(page.used, page.body_height, not page.used, continued)
            filled = fill_columns(rest, section.columns.count, area, page.footnotes, balanced)
            page.add(filled, section)
            rest = filled.rest
            if rest:
                self._new_page(section, first=False)
                continued = True

    def _ruled_endnotes(self, section: Section) -> tuple[Box, ...]:
        """The endnotes of all sections below the same short line as footnotes have."""
        _, width = text_area(section, self.pages[-1].label)
        return (replace(self.pages[-1].footnotes.rule, width=width), *self._endnotes) if self._endnotes else ()

    def _finish_notes(self, section: Section) -> None:
        """Pages of their own for notes that go on after the text has ended."""
        while self.pages[-1].set_notes():
            self._new_page(section, first=False)

    def _same_paper(self, section: Section) -> bool:
        last = self.pages[-1].section
        return (last.page_width, last.page_height) == (section.page_width, section.page_height)

    def _turn_to(self, section: Section) -> None:
        """The first page of a section; one that begins on an odd or even page may need a blank page before."""
        parity = {Start.EVEN_PAGE: 0, Start.ODD_PAGE: 1}.get(section.start)
        goes_on = bool(self.pages) and section.first_page_number is None
        if goes_on and parity is not None and (self.pages[-1].label + 1) % 2 != parity:
            self._new_page(self.pages[-1].section, first=False)
            self.pages[-1].blank = True
        self._new_page(section, first=True)

    def _new_page(self, section: Section, first: bool) -> None:
        if len(self.pages) >= MAXIMUM_PAGES:
            raise TooManyPagesError
        label = self.pages[-1].label + 1 if self.pages else 1
        if first and section.first_page_number is not None:
            label = section.first_page_number
        page = Page(section, label, first, len(self._sections))
        page.top, page.bottom = self._body_edges(page)
        page.footnotes = self._footnotes_of_new(page)
        self.pages.append(page)

    def _footnotes_of_new(self, page: Page) -> FootnoteArea:
        """The footnotes of a new page: what is left of those of the one before."""
        _, width = text_area(page.section, page.label)
        if not self.pages:
            rule = self.layout("").boxes((self.note_rule,), None, width)
            return FootnoteArea(NoteRule(column_height(rule[:1]), width))
        before = self.pages[-1]
        rest = before.set_notes()
        return before.footnotes.on_next_page(rest, width, page.body_height - MINIMUM_BODY)

    def _body_edges(self, page: Page) -> tuple[float, float]:
        """Where the body of a page begins and ends, which a tall header or footer moves (ECMA-376 17.6.11)."""
        section = page.section
        header = self._height_from_edge(page, section.headers, section.header_distance)
        top = min(max(section.margins.top, header), section.page_height - MINIMUM_BODY)
        footer = self._height_from_edge(page, section.footers, section.footer_distance)
        bottom = section.page_height - max(section.margins.bottom, footer)
        return top, max(bottom, top + MINIMUM_BODY)

    def _height_from_edge(self, page: Page, headers: HeadersFooters, distance: float) -> float:
        boxes = self._header_boxes(page, headers)
        return distance + column_height(boxes) if boxes else 0.0

    def _header_boxes(self, page: Page, headers: HeadersFooters) -> list[Box]:
        blocks = header_of(headers, page.label, page.first_of_section)
        section, distance = page.section, page.section.header_distance
        margins = section.margins
        geometry = page_geometry(section, page.label, margins.top, section.page_height - margins.bottom, distance)
        return self._headers.boxes(blocks, _printed(page), geometry)

    def is_final(self) -> bool:
        """Whether all pages stay as they are, now that it is known how many they are and where bookmarks stand."""
        found = PageNumbers(str(len(self.pages)), self._labels() if self.numbers.asked else {})
        guess, agreed = self.numbers.count, self.numbers.agree(found)
        self.numbers.count, self.numbers.labels = found.count, found.labels
        if not agreed:
            return False
        if guess == found.count:
            return True
        if any(prints_page_numbers(section.blocks) for section in self._sections):
            return False
        return all((page.top, page.bottom) == self._body_edges(page) for page in self.pages)

    def _labels(self) -> dict[str, str]:
        """The page number of every bookmark."""
        return {name: _printed(page) for page in reversed(self.pages) for box in page.boxes for name in box.bookmarks()}

    def draw(self, file: PdfFile) -> None:
        """Draw all pages into a file, headers and footers as artifacts."""
        section_pages = Counter(page.section_number for page in self.pages)
        for page in self.pages:
            section = page.section
            labels = PageLabels(
                page.label, len(self.pages), section_pages[page.section_number], section.page_number_format
            )
            canvas = file.begin_page(section.page_width, section.page_height, labels)
            if page.blank:
                page.draw(canvas)  # it may still hold the end of a note
                continue
            left, _ = text_area(section, page.label)
            footer = self._header_boxes(page, section.footers)
            header = self._header_boxes(page, section.headers)
            draw_header(canvas, Pagination.HEADER, header, left, section.header_distance)
            page.draw(canvas)
            top = section.page_height - section.footer_distance - column_height(footer)
            draw_header(canvas, Pagination.FOOTER, footer, left, top)


def _printed(page: Page) -> str:
    """The number of a page as its section writes it."""
    return write_number(page.label, page.section.page_number_format)


def _joined(page: Page, boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """A continuous section's boxes after the last box of a page, with the space and the break between them."""
    if not page.placed or not boxes:
        return boxes
    last = page.placed[-1][0].box
    page.used += max(last.edges.space_after - boxes[0].edges.space_before, 0.0)
    _, first = with_forced_breaks((last, boxes[0]))
    return (first, *boxes[1:])
