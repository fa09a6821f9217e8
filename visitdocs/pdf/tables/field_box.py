"""A form field that is all a table cell holds: it takes the whole cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from visitdocs.document.model import BreakKind, FormField
from visitdocs.pdf.columns.box import Edges, NoteBoxes
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.structure.elements import Element


@dataclass(frozen=True)
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
    edges: Edges = Edges()

    @property
    def minimum_height(self) -> float:
        """A field is never cut."""
        return self.height

    def split(self, available: float, force: bool) -> None:
        """A field is never cut."""

    def with_break_before(self, kind: BreakKind) -> FieldBox:
        """The field at the beginning of a new page or column."""
        return replace(self, edges=replace(self.edges, break_before=kind))

    def parted(self) -> FieldBox:
        """No neighbour changes it."""
        return self

    def notes(self) -> Iterator[NoteBoxes]:
        """A field has no notes."""
        return iter(())

    def bookmarks(self) -> Iterator[str]:
        """A field has no bookmarks."""
        return iter(())

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw in its least height."""
        self.draw_to(page, x, top, self.height)

    def draw_to(self, page: PageCanvas, x: float, top: float, height: float) -> None:
        """Draw `height` points tall."""
        self.forms.draw(page, self.field, (x, top, self.width, height), self.element, self.framed)
