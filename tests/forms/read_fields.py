"""The form fields of a document that was read."""

from collections.abc import Iterator

from visitdocs.document import read_document
from visitdocs.document.model import Block, FormField
from visitdocs.document.model.contents import inlines_of


def read_fields(docx: bytes) -> list[FormField]:
    """All form fields of a Word file's text, in order."""
    sections = read_document(docx, "form").document.sections
    return [field for section in sections for field in form_fields(section.blocks)]


def form_fields(blocks: tuple[Block, ...]) -> Iterator[FormField]:
    """All form fields under blocks, in order."""
    return (inline for inline in inlines_of(blocks) if isinstance(inline, FormField))
