"""Form fields on the page: their rules and boxes for the pen, and their widgets for the screen."""

from __future__ import annotations

from typing import assert_never

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model import Border, Colour, FieldKind, FormField
from visitdocs.messages import Number, Quoted, message, phrase
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.fonts.library import FontLibrary
from visitdocs.pdf.form.acroform import AcroForm, FieldEntries
from visitdocs.pdf.form.field_font import FieldFont, field_font
from visitdocs.pdf.form.field_room import FieldRoom, usual_size, wanted_height
from visitdocs.pdf.form.field_tree import Claim, Widget
from visitdocs.pdf.objects.document import PDFDocument
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary
from visitdocs.pdf.structure.elements import Element, language_tag
from visitdocs.problems import Warnings
from visitdocs.wording import Wording

MILLIMETRE = 72 / 25.4
MINIMUM_WIDTH = 40 * MILLIMETRE
USABLE_WIDTH = 20 * MILLIMETRE
MAXIMUM_WIDTH = 120 * MILLIMETRE
MINIMUM_HEIGHT = 7 * MILLIMETRE
MAXIMUM_HEIGHT = 160 * MILLIMETRE
CELL_WIDTH = 5 * MILLIMETRE
SIGNATURE_SIZE = (60 * MILLIMETRE, 16 * MILLIMETRE)
RULE = 0.6
INK = Colour(89, 89, 89)

Area = tuple[float, float, float, float]  # left, top, width, height


class FormWriter:
    """Draws the form fields of one document and collects its interactive form."""

    def __init__(self, document: PDFDocument, fonts: FontLibrary, warnings: Warnings, wording: Wording) -> None:
        self._fonts = fonts
        self._warnings = warnings
        self._told: set[str] = set()
        self._copied: set[str] = set()
        self.form = AcroForm(document, FieldEntries(document, fonts, warnings, wording))

    def size(self, field: FormField) -> tuple[float, float, float]:
        """Width, height and depth below the baseline, in points, of a field that stands in a line."""
        width, height, depth = self._least_size(field)
        if field.cells:
            width = field.limit * CELL_WIDTH
        elif field.kind is FieldKind.TEXT and field.limit:
            room = FieldRoom(self._font(field), usual_size(field))
            width = min(max(width, room.width(field.limit)), MAXIMUM_WIDTH)
        return width, max(height, self.height(field, width)), depth

    def height(self, field: FormField, width: float, row: float = 0.0) -> float:
        """The least height in points of a field `width` points wide that shows all its limit lets one type.

        One of several lines without a limit is content with the height of its `row`, if that is known.
        """
        least = self._least_size(field)[1]
        if row and field.kind is FieldKind.MULTILINE:
            least = max(min(least, row), MINIMUM_HEIGHT)
        if field.kind in (FieldKind.TEXT, FieldKind.MULTILINE) and field.limit and not field.cells:
            return max(least, min(wanted_height(field, self._font(field), width), MAXIMUM_HEIGHT))
        return least

    def _font(self, field: FormField) -> FieldFont:
        return field_font(self._fonts.full_font(field.style.font))

    def _least_size(self, field: FormField) -> tuple[float, float, float]:
        match field.kind:
            case FieldKind.CHECKBOX | FieldKind.RADIO:
                side = max(field.style.size * 1.05, 9.0)
                return side, side, side * 0.15
            case FieldKind.SIGNATURE:
                return *SIGNATURE_SIZE, 0.0
            case FieldKind.MULTILINE:
                return MINIMUM_WIDTH, 3 * MINIMUM_HEIGHT, MINIMUM_HEIGHT * 0.3
            case FieldKind.TEXT | FieldKind.DATE | FieldKind.DROPDOWN:
                text = field.placeholder or field.value
                width = self._fonts.face(field.style).width(text, field.style.size)
                return min(max(width, MINIMUM_WIDTH), MAXIMUM_WIDTH), MINIMUM_HEIGHT, MINIMUM_HEIGHT * 0.3
            case _:
                assert_never(field.kind)

    def draw(self, page: PageCanvas, field: FormField, area: Area, element: Element | None, framed: bool) -> None:
        """Draw a field into its area; `framed` says that lines around it are there already.

        Where there is no element, in a header or in a table's repeated rows, there is only what a pen needs.
        """
        self._draw_lines(page, field, area, framed)
        if page.pagination is not None:
            self._tell_of_pen(field)
        elif element is not None:
            self._add_widget(page, field, area, element)

    def _draw_lines(self, page: PageCanvas, field: FormField, area: Area, framed: bool) -> None:
        left, top, width, height = area
        match field.kind:
            case FieldKind.RADIO:
                page.ring(left + RULE / 2, top + RULE / 2, width - RULE, RULE, INK)
            case FieldKind.CHECKBOX:
                page.box(left + RULE / 2, top + RULE / 2, width - RULE, height - RULE, RULE, INK)
            case FieldKind.MULTILINE:
                if not framed:
                    page.box(left, top, width, height, RULE, INK)
            case FieldKind.TEXT | FieldKind.DATE | FieldKind.DROPDOWN | FieldKind.SIGNATURE:
                if field.cells:
                    _draw_cells(page, field.limit, area)
                elif not framed:
                    page.rule((left, top + height), (left + width, top + height), Border(RULE, INK))
            case _:
                assert_never(field.kind)

    def _tell_of_pen(self, field: FormField) -> None:
        if field.name not in self._told:
            self._told.add(field.name)
            self._warnings.add(
                message(
                    "field-for-pen-only",
                    "the field {name} in a header or footer can only be filled in by hand",
                    name=Quoted(field.name),
                ),
                phrase("move it into the text of the document if it is to be filled in on screen"),
            )

    def _add_widget(self, page: PageCanvas, field: FormField, area: Area, element: Element) -> None:
        left, top, width, height = area
        rectangle = [round(value, 2) for value in (left, page.height - top - height, left + width, page.height - top)]
        if field.kind not in (FieldKind.RADIO, FieldKind.CHECKBOX) and width < USABLE_WIDTH:
            self._tell_of_width(field, width)
        claim = self.form.tree.claim(field)
        if claim.name != claim.wanted and not claim.node.widgets:
            self._tell_of_name(claim)
        annotation = _widget(rectangle, PDFObjectReference(f"Page{page.number}"))
        claim.node.widgets.append(Widget(field, annotation, width, height))
        if language := language_tag(field.language, ""):
            element.properties["Lang"] = language  # that of what is said of the field (ISO 32000-1 14.9.2.2)
        page.annotate(element, annotation)

    def _tell_of_width(self, field: FormField, width: float) -> None:
        said = message(
            "field-too-narrow",
            "the field {name} is only {width} mm wide",
            name=Quoted(field.name),
            width=Number(width / MILLIMETRE, digits=0),
        )
        self._warnings.add(said, phrase("make its cell wider, or give it a line of its own"))

    def _tell_of_name(self, claim: Claim) -> None:
        """Tell that a field has another name; of copies only the first is told."""
        hint = phrase("change the name of one of them in Word (Developer → Properties → Tag)")
        wanted, name = Quoted(claim.wanted), Quoted(claim.name)
        if not claim.is_copy:
            said = message(
                "field-renamed",
                "the field {wanted} is called {name} in the PDF: its name cannot stand beside another field's name",
                wanted=wanted,
                name=name,
            )
            self._warnings.add(said, hint)
        elif claim.wanted not in self._copied:
            self._copied.add(claim.wanted)
            said = message(
                "field-copied",
                "several fields have the name {wanted}; in the PDF each is a field of its own, the second is {name}",
                wanted=wanted,
                name=name,
            )
            self._warnings.add(said, hint)


def _draw_cells(page: PageCanvas, cells: int, area: Area) -> None:
    """A box for each sign, whatever lines there are around them."""
    left, top, width, height = area
    page.box(left, top, width, height, RULE, INK)
    for number in range(1, cells):
        x = left + width * number / cells
        page.rule((x, top), (x, top + height), Border(RULE, INK))


def _widget(rectangle: list[float], page: PDFObjectReference) -> PDFDictionary:
    """A printable widget annotation (ISO 32000-1 12.5.6.19); `rectangle` in PDF's own coordinates."""
    entries = {"Type": "/Annot", "Subtype": "/Widget", "F": 4, "Rect": PDFArray(rectangle), "P": page}
    return PDFDictionary(entries)
