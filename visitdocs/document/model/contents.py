"""What blocks and inlines hold: their inlines one after another, their words, whether there is anything to perceive."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from visitdocs.document.model.blocks import Block, Inline, Link, Note, Paragraph, Table
from visitdocs.document.model.inlines import (
    Bookmark,
    Break,
    FormField,
    NoteMark,
    PageField,
    PageReference,
    QrCode,
    Tab,
    Text,
)
from visitdocs.document.model.pictures import Picture
from visitdocs.wording.typography import WORD_JOINER

SOFT_HYPHEN = "\u00ad"


def inlines_of(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Give all inlines of blocks and of the cells in them, what is in links instead of the links; no notes' own."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from flat(block.inlines)
            case Table():
                yield from (inline for row in block.rows for cell in row.cells for inline in inlines_of(cell.blocks))
            case _:
                assert_never(block)


def flat(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Give the inlines with what is in links instead of the links."""
    for inline in inlines:
        if isinstance(inline, Link):
            yield from flat(inline.inlines)
        else:
            yield inline


def plain_text(inlines: Iterable[Inline]) -> str:
    """Give the words of inlines, tabs and breaks as spaces, without numbers of pages and signs for breaking lines."""
    return "".join(map(_words, flat(inlines))).replace(SOFT_HYPHEN, "").replace(WORD_JOINER, "")


def _words(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Tab() | Break():
            return " "
        case PageField() | PageReference() | QrCode() | Picture() | Bookmark():
            return ""
        case Link() | FormField() | Note() | NoteMark():
            return ""
        case _:
            assert_never(inline)


def is_perceived(inline: Inline) -> bool:
    """Tell whether an inline is seen or read aloud."""
    match inline:
        case Tab() | Break() | Bookmark():
            return False
        case QrCode() | Picture() | FormField() | PageField() | PageReference() | Note() | NoteMark():
            return True
        case Link():
            return any(map(is_perceived, inline.inlines))
        case Text():
            return bool(plain_text([inline]).strip())
        case _:
            assert_never(inline)


def holds_page_field(inline: Inline) -> bool:
    """Tell whether an inline prints a number that is known only when pages are made, be it in a note of its own."""
    match inline:
        case PageField():
            return True
        case QrCode():
            return any(isinstance(piece, PageField) for piece in inline.text)
        case Note():
            return any(map(holds_page_field, inlines_of(inline.blocks)))
        case Link():
            return any(map(holds_page_field, inline.inlines))
        case Text() | Tab() | Break() | PageReference() | Picture() | Bookmark() | FormField() | NoteMark():
            return False
        case _:
            assert_never(inline)
