"""The interactive form: fields and their widgets as PDF objects (ISO 32000-1 12.7).

Names are dotted paths: each part is a field of its own, as the standard asks. A field that stands in several
places has several widgets; radio buttons of one group are widgets of one field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from visitdocs.pdf.field_font import FieldFont

SAFE_STATE = re.compile(r"[A-Za-z0-9_-]+")
DEFAULT_SIZE = 10.0
IDENTITY_PREFIX = "visitdocs."
READ_ONLY, REQUIRED = 1 << 0, 1 << 1
MULTILINE, NO_TOGGLE_TO_OFF, RADIO, COMBO = 1 << 12, 1 << 14, 1 << 15, 1 << 17


@dataclass
class Node:
    """A part of a field name: a field with its entries and widgets, or just the parent of others.

    `states` are the names of a button's states, one a widget.
    """

    entries: dict[str, object] = field(default_factory=dict)
    widgets: list[PDFDictionary] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    children: dict[str, Node] = field(default_factory=dict)

    def add_state(self, wanted: str) -> str:
        """A name for the next button's state: ASCII, not „Off”, and no other button's (ISO 32000-1 12.7.4.2)."""
        name = wanted if SAFE_STATE.fullmatch(wanted) and wanted != "Off" else f"option-{len(self.states) + 1}"
        name = f"{name}-{len(self.states) + 1}" if name in self.states else name
        self.states.append(name)
        return name

    @property
    def is_one_widget(self) -> bool:
        """Whether field and widget may share one dictionary; a radio group is always apart from its buttons."""
        flags = self.entries.get("Ff", 0)
        return len(self.widgets) == 1 and not self.children and not (isinstance(flags, int) and flags & RADIO)


class AcroForm:
    """The fields of one document."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._root = Node()
        self._font: PDFObjectReference | None = None

    def font_reference(self, font: FieldFont) -> PDFObjectReference:
        """The font that fields are filled in with; the first one asked for serves the whole form."""
        if self._font is None:
            self._font = font.write(self._document)
        return self._font

    def node(self, name: str) -> Node:
        """The node of a dotted name; an empty part reads as an underscore, for a part must have a name."""
        node = self._root
        for part in name.split("."):
            node = node.children.setdefault(part.strip() or "_", Node())
        return node

    def identify(self, properties: Iterable[tuple[str, str]]) -> None:
        """Add read-only fields without a widget, which say whose form this is; PDF/A forbids hidden ones.

        Only a document that has fields gets them, from the properties whose names begin with `visitdocs.`.
        """
        if not self._root.children:
            return
        for name, value in properties:
            if name.startswith(IDENTITY_PREFIX):
                self.node(name).entries.update({"FT": "/Tx", "Ff": READ_ONLY, "V": PDFString(value)})

    def write(self) -> None:
        """Put the form into the catalog; a document without fields gets none."""
        if not self._root.children:
            return
        fields = [self._write_node(part, node, None) for part, node in self._root.children.items()]
        form = PDFDictionary({"Fields": PDFArray(fields)})
        if self._font is not None:
            form["DR"] = PDFDictionary({"Font": PDFDictionary({"Wingdings": self._font, "FieldFont": self._font})})
            form["DA"] = PDFString(default_appearance(DEFAULT_SIZE))
        self._document.Catalog.AcroForm = form

    def _write_node(self, part: str, node: Node, parent: PDFDictionary | None) -> object:
        dictionary = node.widgets[0] if node.is_one_widget else PDFDictionary({})
        dictionary.dict.update(node.entries)
        dictionary["T"] = PDFString(part)
        if parent is not None:
            dictionary["Parent"] = self._document.Reference(parent)
        kids = [] if node.is_one_widget else [self._kid(widget, dictionary) for widget in node.widgets]
        kids += [self._write_node(name, child, dictionary) for name, child in node.children.items()]
        if kids:
            dictionary["Kids"] = PDFArray(kids)
        return self._document.Reference(dictionary)

    def _kid(self, widget: PDFDictionary, parent: PDFDictionary) -> object:
        widget["Parent"] = self._document.Reference(parent)
        return self._document.Reference(widget)


def default_appearance(size: float) -> str:
    """The DA string. PDFium reads the first font and takes it for ANSI unless it is called Wingdings; every other
    reader reads the last. Both names mean the same font."""
    return f"/Wingdings {size:g} Tf /FieldFont {size:g} Tf 0 g"


def widget(rectangle: list[float], page: object, tooltip: str, appearance: PDFDictionary) -> PDFDictionary:
    """A printable widget annotation (ISO 32000-1 12.5.6.19); `rectangle` in PDF's own coordinates."""
    entries = {"Type": "/Annot", "Subtype": "/Widget", "F": 4, "Rect": PDFArray(rectangle), "P": page}
    return PDFDictionary({**entries, "TU": PDFString(tooltip), "AP": PDFDictionary({"N": appearance})})
