"""What a field and its widgets say in the PDF, by the field's kind (ISO 32000-1 12.7.4)."""

from __future__ import annotations

from typing import assert_never

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from visitdocs.document.model import FieldKind
from visitdocs.fields.placeholders import limit_in
from visitdocs.messages import Quoted, message, phrase
from visitdocs.pdf.file.streams import compressed
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.form.appearance import MINIMUM_SIZE, dot, fitting_size, text_appearance, tick
from visitdocs.pdf.form.button_states import EMPTY, button_states
from visitdocs.pdf.form.field_font import FieldFont, field_font
from visitdocs.pdf.form.field_tree import FieldNode, Widget
from visitdocs.pdf.form.tooltips import group_tooltip, tooltip
from visitdocs.problems import Warnings

READ_ONLY, REQUIRED, MULTILINE, NO_TOGGLE_TO_OFF = 1 << 0, 1 << 1, 1 << 12, 1 << 14
RADIO, COMBO, EDITABLE, IN_UNISON = 1 << 15, 1 << 17, 1 << 18, 1 << 25
MINIMUM_WANTED_SIZE = 8.0
FILLER = "pętla indukcyjna na sali i miejsce dla psa asystującego; "  # letters as wide as people's answers are

Entries = dict[str, object]


class FieldEntries:
    """Makes the dictionaries of one document's fields; `warnings` take what cannot be shown.

    All fields are filled in with one font, that of the first field to type in.
    """

    def __init__(self, document: PDFDocument, fonts: FontLibrary, warnings: Warnings) -> None:
        self.font_reference: PDFObjectReference | None = None
        self._document = document
        self._fonts = fonts
        self._warnings = warnings
        self._font: FieldFont | None = None

    def is_group(self, node: FieldNode) -> bool:
        """Whether field and widget must be apart, however few the widgets are."""
        return node.widgets[0].field.kind is FieldKind.RADIO

    def of(self, name: str, node: FieldNode) -> Entries:
        """The field's own entries; completes its widgets."""
        for widget in node.widgets:
            widget.annotation["TU"] = PDFString(tooltip(widget.field))
        required = REQUIRED if any(widget.field.required for widget in node.widgets) else 0
        kind = node.widgets[0].field.kind
        match kind:
            case FieldKind.RADIO:
                entries = self._radio_group(name, node, required)
            case FieldKind.CHECKBOX:
                entries = {"FT": "/Btn", "Ff": required, "V": self._press(name, node)}
            case FieldKind.SIGNATURE:
                entries = {"FT": "/Sig", "Ff": required}
                for widget in node.widgets:
                    _show(widget, self._form_object(widget, "q Q\n"))
            case FieldKind.TEXT | FieldKind.MULTILINE | FieldKind.DATE | FieldKind.DROPDOWN:
                entries = self._text(name, node, required)
            case _:
                assert_never(kind)
        if len(node.widgets) > 1:
            entries.setdefault("TU", PDFString(tooltip(node.widgets[0].field)))
        return entries

    # -------------------------------------------------------------- buttons

    def _radio_group(self, name: str, node: FieldNode, required: int) -> Entries:
        flags = RADIO | required | (NO_TOGGLE_TO_OFF if required else 0)
        buttons = [widget.field for widget in node.widgets]
        if len({button.name for button in buttons}) < len(buttons):
            flags |= IN_UNISON
        return {"FT": "/Btn", "Ff": flags, "V": self._press(name, node), "TU": PDFString(group_tooltip(buttons, name))}

    def _press(self, name: str, node: FieldNode) -> str:
        """Give every button its two looks; the field's value."""
        states = button_states([widget.field for widget in node.widgets])
        chosen = list(
            dict.fromkeys(state for widget, state in zip(node.widgets, states, strict=True) if widget.field.checked)
        )
        if len(chosen) > 1:
            several = message(
                "several-answers-chosen",
                "in the field {name} several answers are chosen, and there can be one; the PDF has the first",
                name=Quoted(name),
            )
            self._warnings.add(several, phrase("leave one answer chosen in Word"))
        value = chosen[0] if chosen else EMPTY
        for widget, state in zip(node.widgets, states, strict=True):
            mark = dot(widget.width) if widget.field.kind is FieldKind.RADIO else tick(widget.width)
            looks = {state: self._form_object(widget, mark), EMPTY: self._form_object(widget, "q Q\n")}
            _show(widget, PDFDictionary(looks))
            widget.annotation["AS"] = f"/{state if state == value else EMPTY}"
        return f"/{value}"

    # -------------------------------------------------------------- text

    def _text(self, name: str, node: FieldNode, required: int) -> Entries:
        field = node.widgets[0].field
        value = self._value(name, node)
        if field.kind is FieldKind.DROPDOWN:
            texts = [text for _, text in field.options]
            editable = EDITABLE if value and value not in texts else 0
            options = PDFArray([PDFString(text) for text in ("", *texts)])
            entries: Entries = {"FT": "/Ch", "Ff": COMBO | editable | required, "Opt": options}
        else:
            multiline = MULTILINE if field.kind is FieldKind.MULTILINE else 0
            entries = {"FT": "/Tx", "Ff": multiline | required}
            limit = limit_in(field.placeholder)
            if limit:
                entries["MaxLen"] = limit
        if value:
            entries["V"] = PDFString(value)
        size = self._show_text(name, node, value)
        return {**entries, "DA": PDFString(default_appearance(size))}

    def _value(self, name: str, node: FieldNode) -> str:
        values = list(dict.fromkeys(widget.field.value for widget in node.widgets if widget.field.value))
        if len(values) > 1:
            self._warnings.add(
                message(
                    "field-with-differing-values",
                    "the field {name} stands in the document several times with different contents; in the PDF it has "
                    "the first everywhere",
                    name=Quoted(name),
                ),
                phrase(
                    "give these fields different names in Word (Developer → Properties → Tag), or write the same in "
                    "them"
                ),
            )
        return values[0] if values else ""

    def _show_text(self, name: str, node: FieldNode, value: str) -> float:
        """Draw a value in every place of a field; the size that it is set in."""
        font, field = self._field_font(node), node.widgets[0].field
        multiline = field.kind is FieldKind.MULTILINE
        wanted = max(round(field.style.size * 2) / 2, MINIMUM_WANTED_SIZE)
        if multiline and limit_in(field.placeholder):
            wanted = self._size_for_limit(node, limit_in(field.placeholder), wanted)
        sizes = [fitting_size(value, font, wanted, widget.width, widget.height, multiline) for widget in node.widgets]
        size = min(size or MINIMUM_SIZE for size in sizes)
        if None in sizes:
            too_long = message(
                "field-value-does-not-fit", "the contents of the field {name} do not fit into it", name=Quoted(name)
            )
            self._warnings.add(too_long, phrase("shorten them, or make more room for them in the document"))
        strangers = font.lacking(value)
        if strangers:
            self._tell_lacking(name, strangers)
        for widget in node.widgets:
            content = text_appearance(value, font, size, widget.width, widget.height, multiline)
            _show(widget, self._form_object(widget, content, with_font=True))
        return size

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

    def _size_for_limit(self, node: FieldNode, limit: int, wanted: float) -> float:
        """The size in which as much as may be typed is seen at once, so that nothing is missing in print."""
        text = (FILLER * (limit // len(FILLER) + 1))[:limit]
        font = self._field_font(node)
        sizes = [fitting_size(text, font, wanted, widget.width, widget.height, True) for widget in node.widgets]
        return max(min(size or MINIMUM_SIZE for size in sizes), MINIMUM_WANTED_SIZE)

    def _field_font(self, node: FieldNode) -> FieldFont:
        if self._font is None:
            self._font = field_font(self._fonts.full_font(node.widgets[0].field.style.font))
            self.font_reference = self._font.write(self._document)
        return self._font

    def _form_object(self, widget: Widget, content: str, with_font: bool = False) -> PDFObjectReference:
        """A form XObject of the widget's size that draws `content`."""
        resources = PDFDictionary({})
        if with_font:
            resources["Font"] = PDFDictionary({"FieldFont": self.font_reference})
        box = PDFArray([0, 0, round(widget.width, 2), round(widget.height, 2)])
        entries = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
        return self._document.Reference(compressed(content, **entries))


def _visible(character: str) -> str:
    """A character as it can be read in a message."""
    return character if character.isprintable() else f" U+{ord(character):04X}"


def _show(widget: Widget, looks: object) -> None:
    widget.annotation["AP"] = PDFDictionary({"N": looks})


def default_appearance(size: float) -> str:
    """The DA string. PDFium reads the first font and takes it for ANSI unless it is called Wingdings; every other
    reader reads the last. Both names mean the same font."""
    return f"/Wingdings {size:g} Tf /FieldFont {size:g} Tf 0 g"
