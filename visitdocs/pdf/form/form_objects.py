"""What is seen of a widget as form XObjects (ISO 32000-1 8.10, 12.5.5)."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference

from visitdocs.pdf.file.streams import compressed
from visitdocs.pdf.form.field_tree import Widget

NOTHING = "q Q\n"


def form_object(
    document: PDFDocument, widget: Widget, content: str, font: PDFObjectReference | None = None
) -> PDFObjectReference:
    """A form XObject of the widget's size that draws `content`, with `font` if there is text in it."""
    resources = PDFDictionary({})
    if font is not None:
        resources["Font"] = PDFDictionary({"FieldFont": font})
    box = PDFArray([0, 0, round(widget.width, 2), round(widget.height, 2)])
    entries = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
    return document.Reference(compressed(content, **entries))


def show(widget: Widget, looks: object) -> None:
    """Let a widget look so: a form XObject, or a dictionary with one for each state."""
    widget.annotation["AP"] = PDFDictionary({"N": looks})
