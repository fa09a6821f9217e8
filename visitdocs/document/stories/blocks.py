"""What stands in a story, a cell, a note or a text box: paragraphs, tables and what wraps them become blocks."""

from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.unsupported import report_element
from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.markup import content
from visitdocs.document.model import Block, Bookmark, Colour, Inline, Paragraph
from visitdocs.document.paragraphs.fields import OpenField
from visitdocs.document.paragraphs.paragraphs import read_control_paragraph, read_paragraph
from visitdocs.document.pictures.shapes import box_fill
from visitdocs.document.tables.tables import read_table
from visitdocs.fields.bookmarks import field_of
from visitdocs.ooxml import Part
from visitdocs.ooxml.namespaces import W


class BlockReader:
    """Reads the blocks of one story. Fields that go on from paragraph to paragraph are remembered here.

    `page` is what stands around the story as a whole: notes take it from there, wherever they are referred to.
    """

    def __init__(self, word_file: WordFile, page: Surroundings) -> None:
        self.page = page
        self._word_file = word_file
        self._open_fields: list[OpenField] = []
        self._before: list[Inline] = []

    def read_story(self, story: _Element) -> tuple[Block, ...]:
        """Give the blocks of the whole story. Raises DocumentError when there is too much to read."""
        self._word_file.letters.add(story)
        return self.read(story, self.page)

    def read(self, element: _Element, around: Surroundings) -> tuple[Block, ...]:
        """Give the blocks in `element`."""
        blocks: list[Block] = []
        for child in content(element):
            blocks += self.read_one(child, around)
        return tuple(blocks)

    def read_one(self, element: _Element, around: Surroundings) -> list[Block]:
        """Read the blocks that one child of a story makes: usually one."""
        if element.tag == W + "p":
            return self._read_paragraph(element, around)
        if element.tag == W + "tbl":
            table = read_table(element, self._word_file, around, self.read)
            return [] if table is None else [table]
        if element.tag == W + "sdt":
            return self._read_control(element, around)
        if element.tag == W + "bookmarkStart":
            name = element.get(W + "name", "")
            if name and name != "_GoBack" and not field_of(name):
                self._before.append(Bookmark(name))
        else:
            report_element(element, self._word_file)
        return []

    def _read_paragraph(self, element: _Element, around: Surroundings) -> list[Block]:
        before = tuple(self._before)
        read = read_paragraph(element, self._word_file, around, self._open_fields, before, self._read_note)
        blocks: list[Block] = []
        if read.paragraph is not None:
            blocks.append(read.paragraph)
            self._before = []
        elif read.for_next is not None:
            self._before = [*read.for_next]
        for box in read.text_boxes:
            blocks += self._read_box(box, around)
        return blocks

    def _read_box(self, box: _Element, around: Surroundings) -> list[Block]:
        """The blocks of a text box, its fill as the shading of its paragraphs, so that light letters can be read."""
        fill = box_fill(box, self._word_file.styles.theme)
        if fill is None:
            return list(self.read(box, around))
        blocks = self.read(box, replace(around, background=fill))
        return [_shaded(block, fill) for block in blocks]

    def _read_note(self, element: _Element, part: Part) -> tuple[Block, ...]:
        return BlockReader(self._word_file, replace(self.page, part=part)).read_story(element)

    def _read_control(self, element: _Element, around: Surroundings) -> list[Block]:
        paragraph = read_control_paragraph(element, self._word_file, around)
        if paragraph is not None:
            return [paragraph]
        inside = element.find(W + "sdtContent")
        return [] if inside is None else list(self.read(inside, around))


def _shaded(block: Block, fill: Colour) -> Block:
    if isinstance(block, Paragraph) and block.style.shading is None:
        return replace(block, style=replace(block.style, shading=fill))
    return block
