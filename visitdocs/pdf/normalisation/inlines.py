"""What blocks and inlines say: their words, whether there is anything to read, whether page numbers are printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from visitdocs.document.model import (
    Block,
    Bookmark,
    Break,
    FormField,
    Inline,
    Link,
    Note,
    NoteMark,
    PageField,
    PageReference,
    Paragraph,
    Picture,
    QrCode,
    Tab,
    Table,
    Text,
)

SOFT_HYPHEN = "\u00ad"


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of inlines, tabs and breaks as spaces, without soft hyphens."""
    return "".join(map(_words, inlines)).replace(SOFT_HYPHEN, "")


def _words(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Link():
            return plain_text(inline.inlines)
        case Tab() | Break():
            return " "
        case PageField() | PageReference() | QrCode() | Picture() | Bookmark() | FormField() | Note() | NoteMark():
            return ""
        case _:
            assert_never(inline)


def says_something(inlines: Iterable[Inline]) -> bool:
    """Whether inlines hold anything that is seen or read aloud."""
    return any(map(_says_something, inlines))


def _says_something(inline: Inline) -> bool:
    match inline:
        case Text():
            return bool(inline.text.replace(SOFT_HYPHEN, "").strip())
        case Link():
            return says_something(inline.inlines)
        case QrCode() | Picture() | FormField() | PageField() | PageReference() | Note() | NoteMark():
            return True
        case Tab() | Break() | Bookmark():
            return False
        case _:
            assert_never(inline)


def prints_page_numbers(blocks: Iterable[Block]) -> bool:
    """Whether there is a page field anywhere in `blocks`, so that how they stand depends on the pages they make."""
    return any(map(_block_prints_page_numbers, blocks))


def _block_prints_page_numbers(block: Block) -> bool:
    match block:
        case Paragraph():
            return any(map(_prints_page_number, block.inlines))
        case Table():
            return any(prints_page_numbers(cell.blocks) for row in block.rows for cell in row.cells)
        case _:
            assert_never(block)


def _prints_page_number(inline: Inline) -> bool:
    match inline:
        case PageField():
            return True
        case QrCode():
            return any(isinstance(piece, PageField) for piece in inline.text)
        case Link():
            return any(map(_prints_page_number, inline.inlines))
        case Note():
            return prints_page_numbers(inline.blocks)
        case Text() | Tab() | Break() | PageReference() | Picture() | Bookmark() | FormField() | NoteMark():
            return False
        case _:
            assert_never(inline)
