"""Blocks in order: paragraphs, tables, and what block-level content controls hold."""

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from visitdocs.document.content_controls import read_control
from visitdocs.document.markup import content, plain_text
from visitdocs.document.model import Block, FormField, Paragraph, Table, Text, TextStyle
from visitdocs.document.namespaces import MATH, W
from visitdocs.document.notes import take_notes
from visitdocs.document.paragraphs import read_paragraph
from visitdocs.document.source import Source, Surroundings
from visitdocs.document.tables import read_table

_IGNORED = frozenset(
    W + name
    for name in (
        "sectPr", "tcPr", "trPr", "tblPr", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd",
        "commentRangeStart", "commentRangeEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
        "moveToRangeEnd", "tblGrid", "sdtPr", "sdtEndPr",
    )
)  # fmt: skip


def read_blocks(elements: Iterable[_Element], source: Source, around: Surroundings) -> tuple[Block, ...]:
    """The blocks that `elements` make; hidden empty paragraphs between are kept as the document has them."""
    return tuple(block for element in elements for block in _block(element, source, around))


def _block(element: _Element, source: Source, around: Surroundings) -> Iterator[Block]:
    if element.tag == W + "p":
        yield read_paragraph(element, source, around)
    elif element.tag == W + "tbl":
        yield read_table(element, source, around, lambda cell, inner: read_blocks(content(cell), source, inner))
    elif element.tag == W + "sdt":
        yield from _control(element, source, around)
    elif element.tag == W + "altChunk":
        hint = "Wklej jego treść do dokumentu."
        source.warn("dołączony plik: nie da się złożyć", element, hint)
    elif element.tag == MATH + "oMathPara":
        source.warn("równanie: nie da się złożyć", element, "Wstaw je jako obraz z tekstem alternatywnym.")
        yield Paragraph((Text(" ".join(plain_text(element).split())),))
    elif element.tag not in _IGNORED:
        source.warn(f"element „{element.tag.split('}')[-1]}” nie trafi do PDF", element)


def _control(element: _Element, source: Source, around: Surroundings) -> Iterator[Block]:
    """A block-level control: a field takes its paragraph's style, any other gives its content."""
    inner = element.find(W + "sdtContent")
    if inner is None:
        return
    blocks = read_blocks(content(inner), source, around)
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    field = read_control(element, _style_of(first))
    if field is not None and first is not None and not any(isinstance(block, Table) for block in blocks):
        yield Paragraph((field,), first.style)
    else:
        yield from blocks


def _style_of(paragraph: Paragraph | None) -> TextStyle:
    if paragraph is None:
        return TextStyle()
    styles = (inline.style for inline in paragraph.inlines if isinstance(inline, Text | FormField))
    return next(styles, paragraph.style.mark)


def read_notes(source: Source, around: Surroundings) -> tuple[Block, ...]:
    """The notes that were referred to since the last call, as paragraphs."""
    blocks: list[Block] = []
    for number, part, element in take_notes(source):
        source.current_note = number
        surroundings = Surroundings(part, around.width, around.reach)
        blocks.extend(read_blocks(content(element), source, surroundings))
        source.warn("przypis stanie na końcu sekcji, a nie na dole strony", element)
    return tuple(blocks)
