"""Fields to type or choose text in: their value, its size and looks (ISO 32000-1 12.7.4.3, 12.7.4.4)."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model import FieldKind, FormField
from visitdocs.messages import Quoted, counted, message, phrase
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.form.appearance import (
    MINIMUM_SIZE,
    cells_appearance,
    fitting_size,
    form_object,
    show,
    text_appearance,
)
from visitdocs.pdf.form.field_font import FieldFont, field_font
from visitdocs.pdf.form.field_room import FieldRoom, best_room, usual_size
from visitdocs.pdf.form.field_tree import FieldNode
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFArray, PDFString
from visitdocs.problems import Warnings

ARROW = 16.0  # points that a reader's arrow takes at the end of a list
MULTILINE, COMBO, EDITABLE, DO_NOT_SCROLL, COMB = 1 << 12, 1 << 17, 1 << 18, 1 << 23, 1 << 24


class TextFields:
    """Makes the entries of one document's text fields and drop-downs; `warnings` take what cannot be shown.

    All fields are filled in with one font, that of the first field to type in; `font_reference` is its object.
    """

    def __init__(self, document: PDFDocument, fonts: FontLibrary, warnings: Warnings) -> None:
        self.font_reference: PDFObjectReference | None = None
        self._document = document
        self._fonts = fonts
        self._warnings = warnings
        self._font: FieldFont | None = None

    def text(self, name: str, node: FieldNode, flags: int) -> dict[str, object]:
        """The entries of a field to type in: no more than is seen at once can be typed."""
        widget, font = node.widgets[0], self._field_font(node)
        field = widget.field
        if field.cells:
            return self._cells(name, node, flags)
        room = best_room(field, font, widget.width, widget.height)
        shown = room.shown(widget.width, widget.height)
        if field.kind is FieldKind.DATE:
            limit = field.limit
        else:
            limit = field.limit or max(shown, len(field.value))
            if field.limit > shown:
                self._tell_limit(name, shown, field.limit)
        several = self._has_lines(field, node, limit > room.line(widget.width), room.size)
        value = field.value if several else " ".join(field.value.split("\n"))
        entries: dict[str, object] = {"FT": "/Tx", "Ff": (MULTILINE if several else 0) | DO_NOT_SCROLL | flags}
        if limit:
            entries["MaxLen"] = limit
        return entries | self._value_entries(name, node, value, room.size, several)

    def _has_lines(self, field: FormField, node: FieldNode, is_long: bool, size: float) -> bool:
        """Whether a field has several lines: by its kind, for its limit, or for a value whose lines fit into it."""
        if field.kind is not FieldKind.TEXT or is_long:
            return field.kind is not FieldKind.DATE
        sizes = _sizes(field.value, node, self._field_font(node), size, multiline=True)
        return "\n" in field.value and None not in sizes

    def _cells(self, name: str, node: FieldNode, flags: int) -> dict[str, object]:
        """The entries of a comb: each sign in a cell of its own (ISO 32000-1 12.7.4.3, table 228)."""
        field = node.widgets[0].field
        comb = COMB if len(field.value) <= field.limit else 0
        entries: dict[str, object] = {"FT": "/Tx", "Ff": comb | DO_NOT_SCROLL | flags}
        entries["MaxLen"] = max(field.limit, len(field.value))
        return entries | self._value_entries(name, node, field.value, usual_size(field), several=False)

    def drop_down(self, name: str, node: FieldNode, flags: int) -> dict[str, object]:
        """The entries of a list to choose from; a value that is not among its options may be typed."""
        field = node.widgets[0].field
        value, texts = field.value, [text for _, text in field.options]
        editable = EDITABLE if field.editable or (value and value not in texts) else 0
        if editable:
            room = FieldRoom(self._field_font(node), usual_size(field))
            self._tell_unbounded(name, room.line(node.widgets[0].width - ARROW))
        options = PDFArray([PDFString(text) for text in ("", *texts)])
        entries: dict[str, object] = {"FT": "/Ch", "Ff": COMBO | editable | flags, "Opt": options}
        return entries | self._value_entries(name, node, value, usual_size(field), several=False)

    def _value_entries(self, name: str, node: FieldNode, value: str, size: float, several: bool) -> dict[str, object]:
        entries: dict[str, object] = {"V": PDFString(value)} if value else {}
        return entries | {"DA": PDFString(default_appearance(self._show(name, node, value, size, several)))}

    def _show(self, name: str, node: FieldNode, value: str, wanted: float, multiline: bool) -> float:
        """Draw a value in every place of a field; the size in points that it is set in, at most the wanted one."""
        font = self._field_font(node)
        sizes = _sizes(value, node, font, wanted, multiline)
        if None in sizes:
            self._tell_too_long(name)
        if lacking := font.lacking(value):
            self._tell_lacking(name, lacking)
        size = min(size or MINIMUM_SIZE for size in sizes)
        for widget in node.widgets:
            cells = widget.field.limit if widget.field.cells else 0
            if 0 < len(value) <= cells:
                content = cells_appearance(value, font, size, widget.width, widget.height, cells)
            else:
                content = text_appearance(value, font, size, widget.width, widget.height, multiline)
            show(widget, form_object(self._document, widget, content, self.font_reference))
        return size

    def _field_font(self, node: FieldNode) -> FieldFont:
        if self._font is None:
            self._font = field_font(self._fonts.full_font(node.widgets[0].field.style.font))
            self.font_reference = self._font.write(self._document)
        return self._font

    def _tell_limit(self, name: str, shown: int, limit: int) -> None:
        too_large = counted(
            "field-limit-too-large",
            "the field {name} shows {number} character, its limit is {limit}",
            "the field {name} shows {number} characters, its limit is {limit}",
            shown,
            name=Quoted(name),
            limit=limit,
        )
        self._warnings.add(too_large, phrase("lower the limit, or make more room for the field in the document"))

    def _tell_unbounded(self, name: str, shown: int) -> None:
        unbounded = counted(
            "list-without-limit",
            "in the list {name} one may also type; it shows {number} character, and a PDF cannot limit them",
            "in the list {name} one may also type; it shows {number} characters, and a PDF cannot limit them",
            shown,
            name=Quoted(name),
        )
        self._warnings.add(unbounded, phrase("use a drop-down list in Word, or a text field beside it"))

    def _tell_too_long(self, name: str) -> None:
        too_long = message(
            "field-value-does-not-fit", "the contents of the field {name} do not fit into it", name=Quoted(name)
        )
        self._warnings.add(too_long, phrase("shorten them, or make more room for them in the document"))

    def _tell_lacking(self, name: str, characters: str) -> None:
        self._warnings.add(
            message(
                "characters-not-in-field-font",
                "the font of form fields does not have the characters: {characters} (field {name})",
                characters="".join(map(_visible, characters)).strip(),
                name=Quoted(name),
            ),
            phrase(
                "the contents of the field are kept as they are; in print a question mark will stand in place of these "
                "characters"
            ),
        )


def _sizes(text: str, node: FieldNode, font: FieldFont, wanted: float, multiline: bool) -> list[float | None]:
    """The size at which a text fits into each place of a field, None where none is legible."""
    return [fitting_size(text, font, wanted, widget.width, widget.height, multiline) for widget in node.widgets]


def _visible(character: str) -> str:
    """A character as it can be read in a message."""
    return character if character.isprintable() else f" U+{ord(character):04X}"


def default_appearance(size: float) -> str:
    """The DA string. PDFium reads the first font and takes it for ANSI unless it is called Wingdings; every other
    reader reads the last. Both names mean the same font."""
    return f"/Wingdings {size:g} Tf /FieldFont {size:g} Tf 0 g"
