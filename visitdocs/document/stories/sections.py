"""Sections (w:sectPr, ECMA-376 17.6) and their headers and footers (17.10)."""

from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.unsupported import report_tracked_changes
from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.markup import content, first_child
from visitdocs.document.model import Block, HeadersFooters, Paragraph, Section, Start
from visitdocs.document.stories.blocks import BlockReader
from visitdocs.document.stories.page_setup import PageSetup, read_page_setup, report_page_layout
from visitdocs.ooxml.namespaces import W


def _only_ends_section(element: _Element) -> bool:
    """Whether a paragraph is there for the section break alone; such a one takes no room."""
    if element.tag != W + "p" or len(element) != 1:
        return False
    return element.find(f"{W}pPr/{W}sectPr") is not None and element.find(f"{W}pPr/{W}numPr") is None


class SectionReader:
    """Reads the sections of a body one after the other; each inherits the headers that it does not replace."""

    def __init__(self, word_file: WordFile) -> None:
        self._word_file = word_file
        self._blocks: BlockReader | None = None
        self._references: dict[str, str] = {}

    def read(self, body: _Element) -> tuple[Section, ...]:
        """Give all sections of w:body."""
        self._word_file.letters.add(body)
        sections: list[Section] = []
        children: list[_Element] = []
        for child in content(body):
            children.append(child)
            is_last = child.tag == W + "sectPr"
            properties = child if is_last else first_child(first_child(child, W + "pPr"), W + "sectPr")
            if properties is not None:
                sections.append(self._section(children, properties, not sections))
                children = []
        if children or not sections:
            sections.append(self._section(children, None, not sections))
        return tuple(sections)

    def _section(self, children: list[_Element], properties: _Element | None, first: bool) -> Section:
        setup = read_page_setup(properties, self._word_file.settings)
        report_page_layout(properties, self._word_file)
        self._references |= setup.references
        self._word_file.notes.begin_section(properties)
        around = self._surroundings(setup)
        if self._blocks is None:
            self._blocks = BlockReader(self._word_file, around)
        self._blocks.page = around
        blocks = [block for child in children for block in self._blocks.read_one(child, around)]
        if len(blocks) > 1 and _only_ends_section(children[-1]):
            blocks.pop()
        return Section(
            blocks=tuple(blocks),
            page_width=setup.width,
            page_height=setup.height,
            margins=setup.margins,
            header_distance=setup.header_distance,
            footer_distance=setup.footer_distance,
            headers=self._headers_footers("header", setup, around),
            footers=self._headers_footers("footer", setup, around),
            start=Start.PAGE if first else setup.start,
            first_page_number=setup.first_page_number,
            page_number_format=setup.page_number_format,
            columns=setup.columns,
            mirrored=self._word_file.settings.mirror_margins,
        )

    def _surroundings(self, setup: PageSetup) -> Surroundings:
        count, gap = setup.columns.count, setup.columns.gap
        width = setup.width - setup.margins.left - setup.margins.right
        column = max((width - gap * (count - 1)) / count, 1.0)
        reach = setup.margins.right if count == 1 else gap
        return Surroundings(self._word_file.package.main, column, column + reach)

    def note_rule(self) -> Paragraph:
        """Give the paragraph that holds the line above the footnotes, when the sections have been read."""
        found = self._word_file.notes.rule()
        if found is None or self._blocks is None:
            return Paragraph()
        part, element = found
        blocks = BlockReader(self._word_file, replace(self._blocks.page, part=part)).read_story(element)
        return next((block for block in blocks if isinstance(block, Paragraph)), Paragraph())

    def _headers_footers(self, kind: str, setup: PageSetup, around: Surroundings) -> HeadersFooters:
        return HeadersFooters(
            default=self._story(f"{kind} default", around),
            first=self._story(f"{kind} first", around) if setup.first_page_differs else None,
            even=self._story(f"{kind} even", around) if self._word_file.settings.even_and_odd_headers else None,
        )

    def _story(self, name: str, around: Surroundings) -> tuple[Block, ...]:
        """The blocks of a header or footer, of this section or inherited."""
        relationships = self._word_file.package.main.relationships
        relationship = relationships.get(self._references.get(name, ""))
        if relationship is None or relationship.external:
            return ()
        part = self._word_file.package.part(relationship.target)
        if part is None:
            return ()
        report_tracked_changes(part.root, self._word_file)
        return BlockReader(self._word_file, replace(around, part=part)).read_story(part.root)
