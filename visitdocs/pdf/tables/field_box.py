"""A form field that is all a table cell holds: it takes the whole cell."""

from __future__ import annotations

from visitdocs.dataclass import dataclass
from visitdocs.document.model import FieldKind, FormField
from visitdocs.pdf.columns.box import UncutBox
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.form.form_writer import MINIMUM_HEIGHT, FormWriter
from visitdocs.pdf.structure.elements import Element

ONE_LINE = (FieldKind.TEXT, FieldKind.DATE, FieldKind.DROPDOWN)


@dataclass(frozen=True, kw_only=True)
class FieldBox(UncutBox):
    """One form field as a block. `height` is the least it needs in points; `draw_to` gives it more.

    `framed` says that the cell's own borders show where to write.
    """

    field: FormField
    width: float
    element: Element | None
    forms: FormWriter
    framed: bool

    def height_in(self, room: float, *, at_top: bool) -> float:
        """Of `room` points all, but where a cell starts at the top and has room for one line: Word types there."""
        has_lines = self.height > MINIMUM_HEIGHT or (self.field.kind is FieldKind.TEXT and room >= 2 * MINIMUM_HEIGHT)
        one_line = self.field.kind in ONE_LINE and not has_lines
        return min(self.height, room) if at_top and one_line else room

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw in its least height."""
        self.draw_to(page, x, top, self.height)

    def draw_to(self, page: PageCanvas, x: float, top: float, height: float) -> None:
        """Draw `height` points tall."""
        self.forms.draw(page, self.field, (x, top, self.width, height), self.element, self.framed)
