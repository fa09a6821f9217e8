"""What a field and its widgets say in the PDF, by the field's kind (ISO 32000-1 12.7.4)."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from visitdocs.document.model import FieldKind
from visitdocs.pdf.field_appearance import LEAST_SIZE, dot, fitting_size, text_appearance, tick
from visitdocs.pdf.field_font import FieldFont, field_font
from visitdocs.pdf.field_states import EMPTY, button_states
from visitdocs.pdf.field_tree import Node, Spot
from visitdocs.pdf.font_library import FontLibrary
from visitdocs.pdf.streams import compressed
from visitdocs.pdf.tooltips import group_tooltip, tooltip
from visitdocs.wording.field_marks import limit_in

READ_ONLY, REQUIRED, MULTILINE, NO_TOGGLE_TO_OFF = 1 << 0, 1 << 1, 1 << 12, 1 << 14
RADIO, COMBO, EDITABLE, IN_UNISON = 1 << 15, 1 << 17, 1 << 18, 1 << 25
LEAST_WANTED_SIZE = 8.0
FILLER = "pętla indukcyjna na sali i miejsce dla psa asystującego; "  # letters as wide as people's answers are

Entries = dict[str, object]
Warn = Callable[[str, str], None]


class FieldEntries:
    """Makes the dictionaries of one document's fields; `warn` takes a message and a hint.

    All fields are filled in with one font, that of the first field to type in.
    """

    def __init__(self, document: PDFDocument, fonts: FontLibrary, warn: Warn) -> None:
        self.font_reference: PDFObjectReference | None = None
        self._document = document
        self._fonts = fonts
        self._warn = warn
        self._font: FieldFont | None = None

    def is_group(self, node: Node) -> bool:
        """Whether field and widget must be apart, however few the widgets are."""
        return node.spots[0].field.kind is FieldKind.RADIO

    def of(self, name: str, node: Node) -> Entries:
        """The field's own entries; completes its widgets."""
        for spot in node.spots:
            spot.widget["TU"] = PDFString(tooltip(spot.field))
        required = REQUIRED if any(spot.field.required for spot in node.spots) else 0
        match node.spots[0].field.kind:
            case FieldKind.RADIO:
                entries = self._radio_group(name, node, required)
            case FieldKind.CHECKBOX:
                entries = {"FT": "/Btn", "Ff": required, "V": self._press(name, node)}
            case FieldKind.SIGNATURE:
                entries = {"FT": "/Sig", "Ff": required}
                for spot in node.spots:
                    _show(spot, self._form_object(spot, "q Q\n"))
            case _:
                entries = self._text(name, node, required)
        if len(node.spots) > 1:
            entries.setdefault("TU", PDFString(tooltip(node.spots[0].field)))
        return entries

    # -------------------------------------------------------------- buttons

    def _radio_group(self, name: str, node: Node, required: int) -> Entries:
        flags = RADIO | required | (NO_TOGGLE_TO_OFF if required else 0)
        buttons = [spot.field for spot in node.spots]
        if len({button.name for button in buttons}) < len(buttons):
            flags |= IN_UNISON
        return {"FT": "/Btn", "Ff": flags, "V": self._press(name, node), "TU": PDFString(group_tooltip(buttons, name))}

    def _press(self, name: str, node: Node) -> str:
        """Give every button its two looks; the field's value."""
        states = button_states([spot.field for spot in node.spots])
        chosen = list(
            dict.fromkeys(state for spot, state in zip(node.spots, states, strict=True) if spot.field.checked)
        )
        if len(chosen) > 1:
            hint = "zostaw w Wordzie zaznaczoną jedną odpowiedź"
            self._warn(f"w polu „{name}” zaznaczono kilka odpowiedzi, a może być jedna; w PDF jest pierwsza", hint)
        value = chosen[0] if chosen else EMPTY
        for spot, state in zip(node.spots, states, strict=True):
            mark = dot(spot.width) if spot.field.kind is FieldKind.RADIO else tick(spot.width)
            looks = {state: self._form_object(spot, mark), EMPTY: self._form_object(spot, "q Q\n")}
            _show(spot, PDFDictionary(looks))
            spot.widget["AS"] = f"/{state if state == value else EMPTY}"
        return f"/{value}"

    # -------------------------------------------------------------- text

    def _text(self, name: str, node: Node, required: int) -> Entries:
        field = node.spots[0].field
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

    def _value(self, name: str, node: Node) -> str:
        values = list(dict.fromkeys(spot.field.value for spot in node.spots if spot.field.value))
        if len(values) > 1:
            hint = "nadaj tym polom w Wordzie różne nazwy (Deweloper → Właściwości → Tag) albo wpisz w nich to samo"
            self._warn(f"pole „{name}” stoi w dokumencie kilka razy z różną treścią; w PDF ma wszędzie pierwszą", hint)
        return values[0] if values else ""

    def _show_text(self, name: str, node: Node, value: str) -> float:
        """Draw a value in every place of a field; the size that it is set in."""
        font, field = self._field_font(node), node.spots[0].field
        multiline = field.kind is FieldKind.MULTILINE
        wanted = max(round(field.style.size * 2) / 2, LEAST_WANTED_SIZE)
        if multiline and limit_in(field.placeholder):
            wanted = self._size_for_limit(node, limit_in(field.placeholder), wanted)
        sizes = [fitting_size(value, font, wanted, spot.width, spot.height, multiline) for spot in node.spots]
        size = min(size or LEAST_SIZE for size in sizes)
        if None in sizes:
            self._warn(f"treść pola „{name}” nie mieści się w nim", "skróć ją albo powiększ to miejsce w dokumencie")
        strangers = font.lacking(value)
        if strangers:
            hint = "treść pola jest zapisana bez zmian; na wydruku w miejscu tych znaków będzie znak zapytania"
            self._warn(f"czcionka pól formularza nie ma znaków: {strangers} (pole „{name}”)", hint)
        for spot in node.spots:
            content = text_appearance(value, font, size, spot.width, spot.height, multiline)
            _show(spot, self._form_object(spot, content, with_font=True))
        return size

    def _size_for_limit(self, node: Node, limit: int, wanted: float) -> float:
        """The size in which as much as may be typed is seen at once, so that nothing is missing in print."""
        text = (FILLER * (limit // len(FILLER) + 1))[:limit]
        font = self._field_font(node)
        sizes = [fitting_size(text, font, wanted, spot.width, spot.height, True) for spot in node.spots]
        return max(min(size or LEAST_SIZE for size in sizes), LEAST_WANTED_SIZE)

    def _field_font(self, node: Node) -> FieldFont:
        if self._font is None:
            self._font = field_font(self._fonts.full_font(node.spots[0].field.style.font))
            self.font_reference = self._font.write(self._document)
        return self._font

    def _form_object(self, spot: Spot, content: str, with_font: bool = False) -> PDFObjectReference:
        """A form XObject of the widget's size that draws `content`."""
        resources = PDFDictionary({})
        if with_font:
            resources["Font"] = PDFDictionary({"FieldFont": self.font_reference})
        box = PDFArray([0, 0, round(spot.width, 2), round(spot.height, 2)])
        entries = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
        return self._document.Reference(compressed(content, **entries))


def _show(spot: Spot, looks: object) -> None:
    spot.widget["AP"] = PDFDictionary({"N": looks})


def default_appearance(size: float) -> str:
    """The DA string. PDFium reads the first font and takes it for ANSI unless it is called Wingdings; every other
    reader reads the last. Both names mean the same font."""
    return f"/Wingdings {size:g} Tf /FieldFont {size:g} Tf 0 g"
