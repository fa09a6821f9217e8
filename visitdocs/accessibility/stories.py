"""The paragraphs and tables of a document in reading order, each with its place in words and what is behind it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Self, assert_never

from visitdocs.accessibility.words import notes, words
from visitdocs.document import places
from visitdocs.document.model import WHITE, Block, Colour, Document, HeadersFooters, Paragraph, Row, Section, Table
from visitdocs.frozen import dataclass
from visitdocs.messages import Message


@dataclass(frozen=True)
class PlacedParagraph:
    """A paragraph, where it stands, and the colour behind its text."""

    paragraph: Paragraph
    where: Message | str
    background: Colour


@dataclass(frozen=True)
class PlacedTable:
    """A table and where it stands."""

    table: Table
    where: Message | str


@dataclass(frozen=True)
class _StoryContext:
    """What a block takes from where it stands: the name of its story, the words of its row, the colour behind it."""

    story: Message | None = None
    row: str = ""
    background: Colour = WHITE

    def where(self, name: Callable[[str], Message], text: str, before: str) -> Message | str:
        """Say a place: by the block's own text, else by that of its row, else by the text before it."""
        ways = ((name, text), (places.at_row, self.row), (places.after, before))
        return places.in_story(self.story, next((way(said) for way, said in ways if said), None))


Placed = PlacedTable | tuple[PlacedParagraph, ...]
"""A table, or paragraphs that follow each other with nothing between them."""


@dataclass(frozen=True)
class Stories:
    """All that is read of a document: its body, then its headers and footers, each once however many sections share it.

    Made once for all checks.
    """

    document: Document
    body: tuple[Placed, ...]
    headers_footers: tuple[Placed, ...]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Give the stories of a document."""
        blocks = chain.from_iterable(section.blocks for section in document.sections)
        repeated = dict.fromkeys(chain.from_iterable(map(_repeated, document.sections)))
        placed = chain.from_iterable(_placed(blocks, _StoryContext(story)) for story, blocks in repeated)
        return cls(document, tuple(_placed(tuple(blocks), _StoryContext())), tuple(placed))

    @property
    def paragraphs(self) -> Iterator[PlacedParagraph]:
        """The paragraphs one by one."""
        return chain.from_iterable(self.runs)

    @property
    def runs(self) -> Iterator[tuple[PlacedParagraph, ...]]:
        """The paragraphs in runs, those together that have nothing between them."""
        return (item for item in self.body + self.headers_footers if isinstance(item, tuple))

    @property
    def tables(self) -> Iterator[PlacedTable]:
        """The tables, an outer one before those in its cells."""
        return (item for item in self.body + self.headers_footers if isinstance(item, PlacedTable))

    @property
    def body_paragraphs(self) -> Iterator[PlacedParagraph]:
        """The paragraphs that are read once."""
        return chain.from_iterable(item for item in self.body if isinstance(item, tuple))


def block_words(blocks: Iterable[Block]) -> str:
    """Give all words in some blocks."""
    texts = (row_words(*block.rows) if isinstance(block, Table) else words(block.inlines) for block in blocks)
    return " ".join(filter(None, texts))


def row_words(*rows: Row) -> str:
    """Give all words in some rows."""
    return " ".join(filter(None, (block_words(cell.blocks) for row in rows for cell in row.cells)))


def _repeated(section: Section) -> Iterator[tuple[Message, tuple[Block, ...]]]:
    for story, found in ((places.PAGE_HEADER, section.headers), (places.PAGE_FOOTER, section.footers)):
        yield from ((story, blocks) for blocks in _pages(found) if blocks)


def _pages(found: HeadersFooters) -> tuple[tuple[Block, ...] | None, ...]:
    return found.default, found.first, found.even


def _placed(blocks: tuple[Block, ...], around: _StoryContext) -> Iterator[Placed]:
    before = ""
    for stretch in _stretches(blocks):
        if isinstance(stretch, Table):
            text = row_words(*stretch.rows)
            yield PlacedTable(stretch, around.where(places.at_table, text, before))
            yield from _cells(stretch, around)
            before = text or before
            continue
        run = []
        for paragraph in stretch:
            text = words(paragraph.inlines)
            run.append(
                PlacedParagraph(paragraph, around.where(places.at_paragraph, text, before), _behind(paragraph, around))
            )
            before = text or before
        yield tuple(run)
        for note in chain.from_iterable(notes(item.paragraph.inlines) for item in run):
            yield from _placed(note.blocks, replace(around, story=places.NOTE))


def _stretches(blocks: tuple[Block, ...]) -> Iterator[Table | list[Paragraph]]:
    """The tables one by one, and between them the paragraphs that follow each other."""
    run: list[Paragraph] = []
    for block in blocks:
        match block:
            case Paragraph():
                run.append(block)
            case Table():
                if run:
                    yield run
                run = []
                yield block
            case _:
                assert_never(block)
    if run:
        yield run


def _cells(table: Table, around: _StoryContext) -> Iterator[Placed]:
    for row in table.rows:
        inside = replace(around, row=row_words(row))
        for cell in row.cells:
            yield from _placed(cell.blocks, replace(inside, background=cell.shading or around.background))


def _behind(paragraph: Paragraph, around: _StoryContext) -> Colour:
    return paragraph.style.shading or around.background
