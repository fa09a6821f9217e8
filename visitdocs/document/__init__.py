"""DOCX bytes → `Document`, the small tree of plain values that the typesetter takes."""

from typing import TYPE_CHECKING

from visitdocs.document.docx_reader import Reading, read_document
from visitdocs.lazy import lazy_names

if TYPE_CHECKING:
    from visitdocs.document.document_dump import dump
    from visitdocs.document.marked_texts import MarkedDocument, marked_document
else:
    __getattr__ = lazy_names(
        __name__,
        document_dump=("dump",),
        marked_texts=("MarkedDocument", "marked_document"),
    )

__all__ = ["MarkedDocument", "Reading", "dump", "marked_document", "read_document"]
