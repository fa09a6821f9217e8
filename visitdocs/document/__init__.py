"""DOCX bytes → `Document`, the small tree of plain values that the typesetter takes."""

from visitdocs.document.docx_reader import Reading, read_document
from visitdocs.document.dump import dump
from visitdocs.document.marked_document import MarkedDocument, marked_document

__all__ = ["MarkedDocument", "Reading", "dump", "marked_document", "read_document"]
