"""The form fields of a document that was read."""

from collections.abc import Iterator

from visitdocs.document import read_document
from visitdocs.document.model import Block, FormField, Link, Table


def read_fields(docx: bytes) -> list[FormField]:
    """All form fields of a Word file's text, in order."""
    sections = read_document(docx, "form").document.sections
    return [field for section in sections for field in form_fields(section.blocks)]


def form_fields(blocks: tuple[Block, ...]) -> Iterator[FormField]:
    """All form fields under blocks, in order."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from form_fields(cell.blocks)
        else:
            inlines = [
                inner
                for inline in block.inlines
                for inner in (inline.inlines if isinstance(inline, Link) else [inline])
            ]
            yield from (inline for inline in inlines if isinstance(inline, FormField))
