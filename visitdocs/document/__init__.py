"""DOCX bytes → `Document`, the small tree of plain values that the typesetter takes."""

from visitdocs.document.docx_reader import Reading, read_document
from visitdocs.document.dump import dump

__all__ = ["Reading", "dump", "read_document"]
