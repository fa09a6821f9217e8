"""The paragraphs and tables of a document in reading order, each with its place in words and what is behind it.

And what a check finds in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple, Self, assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document import places
from visitdocs.document.model import (
    WHITE,
    Block,
    Colour,
    Document,
    FormField,
    HeadersFooters,
    Inline,
    Note,
    PageReference,
    Paragraph,
    Picture,
    Row,
    Section,
    Table,
    Text,
)
from visitdocs.document.model.contents import flat, plain_text
from visitdocs.messages import Message


class Failure(NamedTuple):
    """What a check finds, before it is told of a file: what is wrong, where, and what to do about it in Word.

    The place is in words, "" for the whole document.
    """

    message: Message
    where: Message | str
    hint: Message


@dataclass(frozen=True)
class _StoryContext:
    """What a block takes from where it stands: the name of its story, its row, the colour behind it."""

    story: Message | None = None
    row: Row | None = None
    background: Colour = WHITE

    def where(self, name: Callable[[str], Message], text: str, before: str) -> Message | str:
        """Say a place: by the block's own text, else by that of its row, else by the text before it."""
        if text:
            return places.in_story(self.story, name(text))
        if self.row is not None and (row := row_words(self.row)):
            return places.in_story(self.story, places.at_row(row))
        return places.in_story(self.story, places.after(before) if before else None)


@dataclass(frozen=True)
class PlacedParagraph:
    """A paragraph with its words and those `before` it, and what is around it."""

    paragraph: Paragraph
    text: str
    before: str
    around: _StoryContext

    @property
    def where(self) -> Message | str:
        """Where it stands, in words."""
        return self.around.where(places.at_paragraph, self.text, self.before)

    @property
    def background(self) -> Colour:
        """The colour behind its text."""
        return self.paragraph.style.shading or self.around.background


@dataclass(frozen=True)
class PlacedTable:
    """A table with its words and those `before` it, and what is around it."""

    table: Table
    text: str
    before: str
    around: _StoryContext

    @property
    def where(self) -> Message | str:
        """Where it stands, in words."""
        return self.around.where(places.at_table, self.text, self.before)


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


def words(inlines: Iterable[Inline]) -> str:
    """Give the text as one line, tabs and breaks as spaces, numbers of pages as the file has them."""
    said = (Text(inline.text) if isinstance(inline, PageReference) else inline for inline in flat(inlines))
    return " ".join(plain_text(said).split())


def block_words(blocks: Iterable[Block]) -> str:
    """Give all words in some blocks."""
    texts = (row_words(*block.rows) if isinstance(block, Table) else words(block.inlines) for block in blocks)
    return " ".join(filter(None, texts))


def row_words(*rows: Row) -> str:
    """Give all words in some rows."""
    return " ".join(filter(None, (block_words(cell.blocks) for row in rows for cell in row.cells)))


def says_something(inlines: Iterable[Inline]) -> bool:
    """Tell whether there is anything to be read out or to be filled in."""
    inlines = tuple(flat(inlines))
    spoken = (isinstance(inline, FormField) or (isinstance(inline, Picture) and inline.alt) for inline in inlines)
    return bool(words(inlines)) or any(spoken)


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
            yield PlacedTable(stretch, text, before, around)
            yield from _cells(stretch, around)
            before = text or before
            continue
        run = []
        for paragraph in stretch:
            text = words(paragraph.inlines)
            run.append(PlacedParagraph(paragraph, text, before, around))
            before = text or before
        yield tuple(run)
        for note in (inline for item in run for inline in flat(item.paragraph.inlines) if isinstance(inline, Note)):
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
        for cell in row.cells:
            inside = _StoryContext(around.story, row, cell.shading or around.background)
            yield from _placed(cell.blocks, inside)
