"""A form field that is all a table cell holds: it takes the whole cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from visitdocs.document.model import BreakKind, FormField
from visitdocs.pdf.form_fields import FormWriter
from visitdocs.pdf.lines import Line
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.structure import Element


@dataclass
class FieldBox:
    """One form field as a block. `height` is the least it needs in points; `draw_to` gives it more.

    `framed` says that the cell's own borders show where to write.
    """

    field: FormField
    width: float
    height: float
    element: Element | None
    forms: FormWriter
    framed: bool = False
    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = False
    break_before: BreakKind | None = None

    @property
    def least_height(self) -> float:
        """A field is never cut."""
        return self.height

    def split(self, available: float, force: bool) -> None:  # noqa: ARG002 - the signature of every box
        """A field is never cut."""
        return

    def inner_lines(self) -> Iterator[Line]:
        """A field has no lines of text."""
        return iter(())

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw in its least height."""
        self.draw_to(page, x, top, self.height)

    def draw_to(self, page: PageCanvas, x: float, top: float, height: float) -> None:
        """Draw `height` points tall."""
        self.forms.draw(page, self.field, (x, top, self.width, height), self.element, self.framed)
