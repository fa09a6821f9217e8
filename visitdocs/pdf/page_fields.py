"""Whether a text prints page numbers, so that how it stands depends on the pages it makes."""

from __future__ import annotations

from visitdocs.document.model import Block, Inline, Link, Note, PageField, Table


def prints_page_numbers(blocks: tuple[Block, ...]) -> bool:
    """Whether there is a page field anywhere in `blocks`."""
    return any(
        any(prints_page_numbers(cell.blocks) for row in block.rows for cell in row.cells)
        if isinstance(block, Table)
        else _has_page_field(block.inlines)
        for block in blocks
    )


def _has_page_field(inlines: tuple[Inline, ...]) -> bool:
    return any(
        isinstance(inline, PageField)
        or (isinstance(inline, Link) and _has_page_field(inline.inlines))
        or (isinstance(inline, Note) and prints_page_numbers(inline.blocks))
        for inline in inlines
    )
