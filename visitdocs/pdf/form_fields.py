"""Form fields on the page: their rules and boxes for the pen, and their widgets for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference

from visitdocs.document.model import Border, Colour, FieldKind, FormField
from visitdocs.pdf.acroform import AcroForm
from visitdocs.pdf.field_entries import FieldEntries
from visitdocs.pdf.field_states import split_name
from visitdocs.pdf.field_tree import Spot, nature_of
from visitdocs.pdf.font_library import FontLibrary
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.structure import Element

if TYPE_CHECKING:
    from visitdocs.pdf.pdf_file import PdfFile

MILLIMETRE = 72 / 25.4
LEAST_WIDTH = 40 * MILLIMETRE
MOST_WIDTH = 120 * MILLIMETRE
LEAST_HEIGHT = 7 * MILLIMETRE
SIGNATURE_SIZE = (60 * MILLIMETRE, 16 * MILLIMETRE)
RULE = 0.6
INK = Colour(89, 89, 89)

Area = tuple[float, float, float, float]  # left, top, width, height


class FormWriter:
    """Draws the form fields of one document and collects its interactive form."""

    def __init__(self, file: PdfFile, fonts: FontLibrary) -> None:
        self._file = file
        self._fonts = fonts
        self._told: set[str] = set()
        self.form = AcroForm(file.document, FieldEntries(file.document, fonts, file.warn))

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
        return min(max(width, LEAST_WIDTH), MOST_WIDTH), LEAST_HEIGHT, LEAST_HEIGHT * 0.3

    def draw(self, page: PageCanvas, field: FormField, area: Area, element: Element | None, framed: bool) -> None:
        """Draw a field into its area; `framed` says that lines around it are there already.

        Where there is no element, in a header or in a table's repeated rows, there is only what a pen needs.
        """
        self._draw_lines(page, field, area, framed)
        if page.furniture is not None:
            self._tell_of_pen(field)
        elif element is not None:
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

    def _tell_of_pen(self, field: FormField) -> None:
        if field.name not in self._told:
            self._told.add(field.name)
            hint = "przenieś je do treści dokumentu, jeżeli ma być wypełniane na ekranie"
            self._file.warn(f"pole „{field.name}” w nagłówku lub stopce można wypełnić tylko odręcznie", hint)

    def _add_widget(self, page: PageCanvas, field: FormField, area: Area, element: Element) -> None:
        left, top, width, height = area
        rectangle = [round(value, 2) for value in (left, page.height - top - height, left + width, page.height - top)]
        wanted, _ = split_name(field)
        name, node = self.form.tree.claim(wanted, nature_of(field))
        if name != wanted and not node.spots:
            hint = "zmień nazwę jednego z nich w Wordzie (Deweloper → Właściwości → Tag)"
            message = f"pole „{wanted}” ma w PDF nazwę „{name}”: jego nazwa nie może stać obok nazwy innego pola"
            self._file.warn(message, hint)
        annotation = _widget(rectangle, PDFObjectReference(f"Page{page.number}"))
        node.spots.append(Spot(field, annotation, width, height))
        page.annotate(element, annotation)


def _widget(rectangle: list[float], page: PDFObjectReference) -> PDFDictionary:
    """A printable widget annotation (ISO 32000-1 12.5.6.19); `rectangle` in PDF's own coordinates."""
    entries = {"Type": "/Annot", "Subtype": "/Widget", "F": 4, "Rect": PDFArray(rectangle), "P": page}
    return PDFDictionary(entries)
