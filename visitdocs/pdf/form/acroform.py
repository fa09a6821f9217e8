"""The interactive form: the tree of fields and its widgets as PDF objects (ISO 32000-1 12.7)."""

from __future__ import annotations

from collections.abc import Iterable

from visitdocs.pdf.form.field_entries import READ_ONLY, FieldEntries
from visitdocs.pdf.form.field_tree import IDENTITY, FieldNode, FieldTree
from visitdocs.pdf.form.text_fields import default_appearance
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString

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
