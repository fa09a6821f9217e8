"""Document → PDF: lines, pages, tags, form fields and the file, drawn with ReportLab."""

from visitdocs.pdf.typesetter import Typeset, typeset

__all__ = ["Typeset", "typeset"]
