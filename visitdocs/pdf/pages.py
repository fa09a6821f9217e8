"""Sections become pages: page after page until nothing is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from visitdocs.document.model import Columns, Furniture, Paragraph, Section, Start
from visitdocs.pdf.columns import Place, fill_columns
from visitdocs.pdf.foot import Foot, NoteRule, end_notes
from visitdocs.pdf.furniture import FurnitureMaker, draw_furniture, furniture_of
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.page import LEAST_BODY, Page, column_of, column_width, frame_of
from visitdocs.pdf.page_fields import prints_page_numbers
from visitdocs.pdf.page_numbers import PageNumbers
from visitdocs.pdf.paragraph_box import break_pages
from visitdocs.pdf.pdf_file import PdfFile
from visitdocs.pdf.stack import Box, stack_height
from visitdocs.pdf.structure import Element

MOST_PAGES = 5000


class TooManyPagesError(Exception):
    """The document has more than MOST_PAGES pages."""


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
    _end_notes: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._furniture = FurnitureMaker(self.layout)

    def add_section(self, section: Section, root: Element, *, evened: bool = False, last: bool = True) -> None:
        """Put a section's blocks on pages; a continuous section goes on where the one before ended.

        With `evened` its columns end at the same height; after the `last` section the endnotes follow.
        """
        self._sections.append(section)
        joined = section.start is Start.CONTINUOUS and bool(self.pages) and self._same_paper(section)
        if not joined:
            self._turn_to(section)
        rest = self._boxes(section, root)
        if joined:
            _join(self.pages[-1], rest)
        self._fill_pages(section, rest, evened)
        if last:
            self._fill_pages(replace(section, columns=Columns()), self._ruled_end_notes(section), evened=False)
            self._finish_notes(section)

    def _boxes(self, section: Section, root: Element) -> tuple[Box, ...]:
        _, width = column_of(section, self.pages[-1].label)
        page = self.pages[-1]
        frame = frame_of(section, page.label, page.top, page.bottom, page.top + page.used)
        layout = replace(self.layout("0" * len(self.numbers.count)), note_width=width, frame=frame)
        boxes = layout.boxes(section.blocks, root, column_width(section.columns, width))
        self._end_notes += end_notes(boxes)
        return tuple(boxes)

    def _fill_pages(self, section: Section, rest: tuple[Box, ...], evened: bool) -> None:
        continued = False
        while rest:
            page = self.pages[-1]
            place = Place(page.used, page.room, not page.used, continued)
            region = fill_columns(rest, section.columns.count, place, page.foot, evened)
            page.add(region, section)
            rest = region.rest
            if rest:
                self._new_page(section, first=False)
                continued = True

    def _ruled_end_notes(self, section: Section) -> tuple[Box, ...]:
        """The endnotes of all sections below the same short line as footnotes have."""
        _, width = column_of(section, self.pages[-1].label)
        return (replace(self.pages[-1].foot.rule, width=width), *self._end_notes) if self._end_notes else ()

    def _finish_notes(self, section: Section) -> None:
        """Pages of their own for notes that go on after the text has ended."""
        while True:
            page = self.pages[-1]
            page.notes, rest = page.set_notes()
            if not rest:
                return
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
        if len(self.pages) >= MOST_PAGES:
            raise TooManyPagesError
        label = self.pages[-1].label + 1 if self.pages else 1
        if first and section.first_page_number is not None:
            label = section.first_page_number
        page = Page(section, label, first)
        page.top, page.bottom = self._body_edges(page)
        page.foot = self._carried_foot(page)
        self.pages.append(page)

    def _carried_foot(self, page: Page) -> Foot:
        """The foot of a new page, with what is left of the notes of the one before."""
        _, width = column_of(page.section, page.label)
        if not self.pages:
            (rule, *_) = self.layout("").boxes((self.note_rule,), None, width)
            return Foot(NoteRule(stack_height([rule]), width))
        before = self.pages[-1]
        before.notes, rest = before.set_notes()
        return before.foot.carrying(rest, width, page.room - LEAST_BODY)

    def _body_edges(self, page: Page) -> tuple[float, float]:
        section = page.section
        header = self._reach(page, section.headers, section.header_distance)
        top = min(max(section.margins.top, header), section.page_height - LEAST_BODY)
        footer = self._reach(page, section.footers, section.footer_distance)
        bottom = section.page_height - max(section.margins.bottom, footer)
        return top, max(bottom, top + LEAST_BODY)

    def _reach(self, page: Page, furniture: Furniture, distance: float) -> float:
        boxes = self._furniture_boxes(page, furniture)
        return distance + stack_height(boxes) if boxes else 0.0

    def _furniture_boxes(self, page: Page, furniture: Furniture) -> list[Box]:
        blocks = furniture_of(furniture, page.label, page.first_of_section)
        section, distance = page.section, page.section.header_distance
        margins = section.margins
        frame = frame_of(section, page.label, margins.top, section.page_height - margins.bottom, distance)
        return self._furniture.boxes(blocks, page.label, frame)

    def settles(self) -> bool:
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
        return {
            name: str(page.label)
            for page in reversed(self.pages)
            for placement in page.placements
            for line in placement.box.inner_lines()
            for name in line.anchors
        }

    def draw(self, file: PdfFile) -> None:
        """Draw all pages into a file, headers and footers as artifacts."""
        for page in self.pages:
            section = page.section
            canvas = file.begin_page(section.page_width, section.page_height, str(page.label), self.numbers.count)
            if page.blank:
                page.draw(canvas)  # it may still hold the end of a note
                continue
            left, _ = column_of(section, page.label)
            footer = self._furniture_boxes(page, section.footers)
            header = self._furniture_boxes(page, section.headers)
            draw_furniture(canvas, "Header", header, left, section.header_distance)
            page.draw(canvas)
            top = section.page_height - section.footer_distance - stack_height(footer)
            draw_furniture(canvas, "Footer", footer, left, top)


def _join(page: Page, rest: tuple[Box, ...]) -> None:
    """Keep the space and the page break between the last box of a page and the first of a continuous section."""
    if page.placed and rest:
        last, first = page.placed[-1][0].box, rest[0]
        page.used += max(last.space_after - first.space_before, 0.0)
        break_pages([last, first])
