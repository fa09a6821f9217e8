"""What a field and its widgets say in the PDF, by the field's kind (ISO 32000-1 12.7.4)."""

from __future__ import annotations

from typing import assert_never

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model import FieldKind
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.form.appearance import NOTHING, form_object, show
from visitdocs.pdf.form.button_fields import ButtonFields
from visitdocs.pdf.form.field_tree import FieldNode
from visitdocs.pdf.form.text_fields import TextFields
from visitdocs.pdf.form.tooltips import tooltip
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFString
from visitdocs.problems import Warnings
from visitdocs.wording import Wording

READ_ONLY, REQUIRED = 1 << 0, 1 << 1


class FieldEntries:
    """Makes the dictionaries of one document's fields, in its `wording`; `warnings` take what cannot be shown."""

    def __init__(self, document: PDFDocument, fonts: FontLibrary, warnings: Warnings, wording: Wording) -> None:
        self._document = document
        self._wording = wording
        self._buttons = ButtonFields(document, warnings)
        self._texts = TextFields(document, fonts, warnings)

    @property
    def font_reference(self) -> PDFObjectReference | None:
        """The font that people type with, if there is anything to type in."""
        return self._texts.font_reference

    def is_group(self, node: FieldNode) -> bool:
        """Whether field and widget must be apart, however few the widgets are."""
        return node.widgets[0].field.kind is FieldKind.RADIO

    def of(self, name: str, node: FieldNode) -> dict[str, object]:
        """The field's own entries; completes its widgets."""
        for widget in node.widgets:
            widget.annotation["TU"] = PDFString(tooltip(widget.field, self._wording))
        return self._by_kind(name, node)

    def _by_kind(self, name: str, node: FieldNode) -> dict[str, object]:
        required = any(widget.field.required for widget in node.widgets)
        flags = REQUIRED if required else 0
        flags |= READ_ONLY if all(widget.field.read_only for widget in node.widgets) else 0
        kind = node.widgets[0].field.kind
        match kind:
            case FieldKind.RADIO:
                return self._buttons.radio_group(name, node, flags, required)
            case FieldKind.CHECKBOX:
                return self._buttons.check_box(name, node, flags)
            case FieldKind.SIGNATURE:
                for widget in node.widgets:
                    show(widget, form_object(self._document, widget, NOTHING))
                return {"FT": "/Sig", "Ff": flags}
            case FieldKind.DROPDOWN:
                return self._texts.drop_down(name, node, flags)
            case FieldKind.TEXT | FieldKind.MULTILINE | FieldKind.DATE:
                return self._texts.text(name, node, flags)
            case _:
                assert_never(kind)
