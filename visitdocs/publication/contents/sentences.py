"""The sentences of a Word file: what is said to people, in reading order, without how it looks."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from visitdocs.document import read_document
from visitdocs.document.model import Block, Document, HeadersFooters, Note, Paragraph, Table
from visitdocs.document.model.contents import flat, plain_text
from visitdocs.problems import DocumentError
from visitdocs.wording import DEFAULT, wording_of
from visitdocs.wording.wording import spoken_in


def sentences_of(docx: bytes) -> tuple[str, ...]:
    """Every sentence of the document; headers and footers, each once, come last.

    There are none if the file cannot be read.
    """
    try:
        document = read_document(docx).document
    except DocumentError:
        return ()
    wording = spoken_in(document.language) or wording_of(DEFAULT)
    return tuple(sentence for text in _texts(document) for sentence in wording.sentences.parted(text))


def _texts(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield from _said(section.blocks)
    repeated = (
        blocks for section in document.sections for blocks in (*_pages(section.headers), *_pages(section.footers))
    )
    yield from dict.fromkeys(text for blocks in repeated for text in _said(blocks))


def _pages(found: HeadersFooters) -> Iterator[tuple[Block, ...]]:
    return (blocks for blocks in (found.default, found.first, found.even) if blocks)


def _said(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield plain_text(block.inlines)
                for inline in flat(block.inlines):
                    if isinstance(inline, Note):
                        yield from _said(inline.blocks)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _said(cell.blocks)
            case _:
                assert_never(block)
