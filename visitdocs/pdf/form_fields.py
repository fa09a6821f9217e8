"""Form fields on the page: their rules and boxes, drawn so that the form can also be filled in with a pen."""

from __future__ import annotations

from ..document.model import Colour, FieldKind, FormField
from .page_canvas import PageCanvas
from .structure import Element

MILLIMETRE = 72 / 25.4
LEAST_WIDTH = 40 * MILLIMETRE
LEAST_HEIGHT = 7 * MILLIMETRE
SIGNATURE_SIZE = (60 * MILLIMETRE, 14 * MILLIMETRE)
RULE = 0.6
INK = Colour(89, 89, 89)

Area = tuple[float, float, float, float]


class FormWriter:
    """Draws the form fields of one document."""

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
        return LEAST_WIDTH, LEAST_HEIGHT, LEAST_HEIGHT * 0.3

    def draw(self, page: PageCanvas, field: FormField, area: Area, element: Element | None) -> None:
        """Draw a field into its area (left, top, width, height)."""
        left, top, width, height = area
        if field.kind is FieldKind.RADIO:
            page.ring(left + RULE / 2, top + RULE / 2, width - RULE, RULE, INK)
        elif field.kind is FieldKind.CHECKBOX:
            page.box(left + RULE / 2, top + RULE / 2, width - RULE, height - RULE, RULE, INK)
        else:
            page.box(left, top, width, height, RULE, INK)
