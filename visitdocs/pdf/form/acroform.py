"""The interactive form: the tree of fields and its widgets as PDF objects, and what they say (ISO 32000-1 12.7)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model import FieldKind
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.form.appearance import NOTHING, form_object, show
from visitdocs.pdf.form.button_fields import ButtonFields
from visitdocs.pdf.form.field_tree import IDENTITY, FieldNode, FieldTree
from visitdocs.pdf.form.text_fields import TextFields, default_appearance
from visitdocs.pdf.form.tooltips import tooltip
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString
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


DEFAULT_SIZE = 10.0


class AcroForm:
    """The fields of one document; `entries` says what a field holds."""

    def __init__(self, document: PDFDocument, entries: FieldEntries) -> None:
        self.tree = FieldTree()
        self._document = document
        self._entries = entries

    def identify(self, properties: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Add read-only fields without a widget, which say whose form this is; PDF/A forbids hidden ones.

        Only a document that has fields gets them, from the properties whose names begin with `visitdocs.`. Gives what
        they say.
        """
        if not self.tree.root.children:
            return {}
        identity = {name: value for name, value in properties if name.startswith(f"{IDENTITY}.")}
        for name, value in identity.items():
            self.tree.identify(name, value)
        return identity

    def write(self) -> None:
        """Put the form into the catalog; a document without fields gets none."""
        if not self.tree.root.children:
            return
        fields = [self._write(part, node, None, part) for part, node in self.tree.root.children.items()]
        form = PDFDictionary({"Fields": PDFArray(fields)})
        font = self._entries.font_reference
        if font is not None:
            form["DR"] = PDFDictionary({"Font": PDFDictionary({"Wingdings": font, "FieldFont": font})})
            form["DA"] = PDFString(default_appearance(DEFAULT_SIZE))
        self._document.Catalog.AcroForm = form

    def _write(self, part: str, node: FieldNode, parent: PDFDictionary | None, name: str) -> object:
        entries = self._entries.of(name, node) if node.widgets else {}
        if node.value:  # with kids of its own, if none: pdf-lib takes a field without for a widget and cannot save it
            entries = {"FT": "/Tx", "Ff": READ_ONLY, "V": PDFString(node.value), "Kids": PDFArray([])}
        merged = len(node.widgets) == 1 and not self._entries.is_group(node)
        dictionary = node.widgets[0].annotation if merged else PDFDictionary({})
        dictionary.dict.update(entries)
        dictionary["T"] = PDFString(part)
        if parent is not None:
            dictionary["Parent"] = self._document.Reference(parent)
        kids = [] if merged else [self._kid(widget.annotation, dictionary) for widget in node.widgets]
        kids += [self._write(key, child, dictionary, f"{name}.{key}") for key, child in node.children.items()]
        if kids:
            dictionary["Kids"] = PDFArray(kids)
        return self._document.Reference(dictionary)

    def _kid(self, annotation: PDFDictionary, parent: PDFDictionary) -> object:
        annotation["Parent"] = self._document.Reference(parent)
        return self._document.Reference(annotation)
