"""Form fields on the page: their rules and boxes for the pen, and their widgets for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference, PDFString

from visitdocs.document.model import Border, Colour, FieldKind, FormField
from visitdocs.pdf.acroform import (
    COMBO,
    MULTILINE,
    NO_TOGGLE_TO_OFF,
    RADIO,
    REQUIRED,
    AcroForm,
    Node,
    default_appearance,
    widget,
)
from visitdocs.pdf.field_appearance import dot, text_appearance, tick
from visitdocs.pdf.field_font import FieldFont, field_font
from visitdocs.pdf.font_library import FontLibrary
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.streams import compressed
from visitdocs.pdf.structure import Element

if TYPE_CHECKING:
    from visitdocs.pdf.pdf_file import PdfFile

MILLIMETRE = 72 / 25.4
LEAST_WIDTH = 40 * MILLIMETRE
LEAST_HEIGHT = 7 * MILLIMETRE
SIGNATURE_SIZE = (60 * MILLIMETRE, 16 * MILLIMETRE)
RULE = 0.6
INK = Colour(89, 89, 89)
BUTTONS = {FieldKind.CHECKBOX, FieldKind.RADIO}

Area = tuple[float, float, float, float]  # left, top, width, height


class FormWriter:
    """Draws the form fields of one document and collects its interactive form."""

    def __init__(self, file: PdfFile, fonts: FontLibrary) -> None:
        self._document = file.document
        self._fonts = fonts
        self._font: FieldFont | None = None
        self.form = AcroForm(file.document)

    def size(self, field: FormField) -> tuple[float, float, float]:
        """Width, height and depth below the baseline, in points, of a field that stands in a line."""
        match field.kind:
            case FieldKind.CHECKBOX | FieldKind.RADIO:
                side = max(field.style.size * 1.05, 9.0)
                return side, side, side * 0.15
            case FieldKind.SIGNATURE:
                return *SIGNATURE_SIZE, 0.0
            case FieldKind.MULTILINE:
                return LEAST_WIDTH, 3 * LEAST_HEIGHT, LEAST_HEIGHT * 0.3
        text = field.placeholder or field.value
        width = self._fonts.face(field.style).width(text, field.style.size)
        return max(width, LEAST_WIDTH), LEAST_HEIGHT, LEAST_HEIGHT * 0.3

    def draw(self, page: PageCanvas, field: FormField, area: Area, element: Element | None, framed: bool) -> None:
        """Draw a field into its area; `framed` says that lines around it are there already.

        Without an element (in a header, say) there is only what a pen needs.
        """
        self._draw_lines(page, field, area, framed)
        if element is not None and page.furniture is None:
            self._add_widget(page, field, area, element)

    def _draw_lines(self, page: PageCanvas, field: FormField, area: Area, framed: bool) -> None:
        left, top, width, height = area
        if field.kind is FieldKind.RADIO:
            page.ring(left + RULE / 2, top + RULE / 2, width - RULE, RULE, INK)
        elif field.kind is FieldKind.CHECKBOX:
            page.box(left + RULE / 2, top + RULE / 2, width - RULE, height - RULE, RULE, INK)
        elif not framed and field.kind is FieldKind.MULTILINE:
            page.box(left, top, width, height, RULE, INK)
        elif not framed:
            page.rule((left, top + height), (left + width, top + height), Border(RULE, INK))

    def _add_widget(self, page: PageCanvas, field: FormField, area: Area, element: Element) -> None:
        left, top, width, height = area
        rectangle = [round(value, 2) for value in (left, page.height - top - height, left + width, page.height - top)]
        group, state = _button_names(field)
        node = self.form.node(group)
        if not node.entries:
            node.entries.update(self._entries(field))
        if field.kind in BUTTONS:
            annotation = self._button(node, field, state, rectangle, page)
        else:
            appearance = self._appearance(field, width, height)
            annotation = widget(rectangle, _page_reference(page), _tooltip(field), appearance)
        node.widgets.append(annotation)
        page.annotate(element, annotation)

    def _entries(self, field: FormField) -> dict[str, object]:
        """What the field says of itself, whatever its places."""
        required = REQUIRED if field.required else 0
        match field.kind:
            case FieldKind.RADIO:
                flags = RADIO | required | (NO_TOGGLE_TO_OFF if field.required else 0)
                return {"FT": "/Btn", "Ff": flags, "V": "/Off", "TU": PDFString(_group_label(field))}
            case FieldKind.CHECKBOX:
                return {"FT": "/Btn", "Ff": required, "V": "/Off"}
            case FieldKind.SIGNATURE:
                return {"FT": "/Sig", "Ff": required}
            case FieldKind.DROPDOWN:
                options = [PDFString(text) for _, text in field.options]
                entries = {"FT": "/Ch", "Ff": COMBO | required, "Opt": PDFArray(options)}
            case _:
                multiline = MULTILINE if field.kind is FieldKind.MULTILINE else 0
                entries = {"FT": "/Tx", "Ff": multiline | required}
        entries["DA"] = PDFString(default_appearance(self._font_size(field)))
        if field.value:
            entries["V"] = PDFString(field.value)
        return entries

    def _font_size(self, field: FormField) -> float:
        return max(round(field.style.size * 2) / 2, 8.0)

    def _appearance(self, field: FormField, width: float, height: float) -> object:
        if field.kind is FieldKind.SIGNATURE:
            return self._form_object(width, height, "q Q\n")
        multiline = field.kind is FieldKind.MULTILINE
        if self._font is None:
            self._font = field_font(self._fonts.full_font(field.style.font))
        content = text_appearance(field.value, self._font, self._font_size(field), width, height, multiline)
        return self._form_object(width, height, content, self._font)

    def _button(
        self, node: Node, field: FormField, state: str, rectangle: list[float], page: PageCanvas
    ) -> PDFDictionary:
        side = rectangle[2] - rectangle[0]
        name = node.add_state(state)
        mark = dot(side) if field.kind is FieldKind.RADIO else tick(side)
        states = {name: self._form_object(side, side, mark), "Off": self._form_object(side, side, "q Q\n")}
        annotation = widget(rectangle, _page_reference(page), _tooltip(field), PDFDictionary(states))
        annotation["AS"] = f"/{name}" if field.checked else "/Off"
        if field.checked:
            node.entries["V"] = f"/{name}"
        return annotation

    def _form_object(self, width: float, height: float, content: str, font: FieldFont | None = None) -> object:
        resources = PDFDictionary({})
        if font is not None:
            resources["Font"] = PDFDictionary({"FieldFont": self.form.font_reference(font)})
        box = PDFArray([0, 0, round(width, 2), round(height, 2)])
        entries = {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": resources}
        return self._document.Reference(compressed(content, **entries))


def _page_reference(page: PageCanvas) -> PDFObjectReference:
    return PDFObjectReference(f"Page{page.number}")


def _button_names(field: FormField) -> tuple[str, str]:
    """The field's name and the button's state: a radio button's last part is its state in the group."""
    if field.kind is not FieldKind.RADIO or "." not in field.name:
        return field.name, "Yes"
    group, _, state = field.name.rpartition(".")
    return group, state


def _group_label(field: FormField) -> str:
    group, separator, _ = field.label.rpartition(": ")
    return group if separator else field.label or field.name


def _tooltip(field: FormField) -> str:
    """What a screen reader says of the field: its title, for a date with the way to write it."""
    label = field.label or field.placeholder or field.name
    return f"{label}, dd.mm.rrrr" if field.kind is FieldKind.DATE and "dd.mm" not in label else label
