"""One page made up: what stands where in its columns and at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from visitdocs.document.model import Border, Columns, Section
from visitdocs.pdf.columns import Region
from visitdocs.pdf.filling import fill
from visitdocs.pdf.floating import Frame
from visitdocs.pdf.foot import NO_FOOT, Foot
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.stack import Box, Placement

LEAST_BODY = 36.0  # points; what margins, headers and footers have to leave of a page
COLUMN_RULE = Border(0.5)


def column_of(section: Section, label: int) -> tuple[float, float]:
    """Left edge and width of the text on the page `label`; mirrored margins change sides on even pages."""
    left, right = section.margins.left, section.margins.right
    if section.mirrored and label % 2 == 0:
        left, right = right, left
    left = min(left, section.page_width - LEAST_BODY)
    return left, max(section.page_width - left - right, LEAST_BODY)


def column_width(columns: Columns, width: float) -> float:
    """The width of one of the columns that share `width` points."""
    return max((width - columns.gap * (columns.count - 1)) / columns.count, 1.0)


def frame_of(section: Section, label: int, top: float, bottom: float, flow_top: float) -> Frame:
    """The page `label` of a section, its body between `top` and `bottom`, with blocks that begin at `flow_top`."""
    left, width = column_of(section, label)
    return Frame(section.page_width, section.page_height, left, top, left + width, bottom, flow_top)


@dataclass
class Page:
    """A page: its section, its number in print, and what stands where. Lengths in points.

    `placed` holds boxes with the left edge of their column, `rules` the lines between columns (place across, top,
    bottom), `notes` what of the `foot` stands on this page; all tops count from the top of the body. `used` is the
    height of the body that is taken.
    """

    section: Section
    label: int
    first_of_section: bool
    top: float = 0.0
    bottom: float = 0.0
    foot: Foot = NO_FOOT
    placed: list[tuple[Placement, float]] = field(default_factory=list)
    notes: tuple[Placement, ...] = ()
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    used: float = 0.0
    blank: bool = False

    @property
    def room(self) -> float:
        """Height of the body."""
        return self.bottom - self.top

    @property
    def placements(self) -> Iterator[Placement]:
        """Everything that stands on the page, notes last."""
        yield from (placement for placement, _ in self.placed)
        yield from self.notes

    def add(self, region: Region, section: Section) -> None:
        """Put filled columns of a section on the page."""
        left, width = column_of(section, self.label)
        step = column_width(section.columns, width) + section.columns.gap
        for number, column in enumerate(region.columns):
            self.placed.extend((placement, left + number * step) for placement in column)
            if number and section.columns.rule:
                middle = left + number * step - section.columns.gap / 2
                self.rules.append((middle, region.top, region.bottom))
        self.used = region.bottom
        self.foot = region.foot

    def set_notes(self) -> tuple[tuple[Placement, ...], tuple[Box, ...]]:
        """The notes as they stand in what the body leaves of the page, and what is left of them for the next one."""
        if not self.foot.notes:
            return (), ()
        filling = fill(self.foot.boxes, self.room - self.used, start=self.foot.rule.height, must_place=not self.used)
        lower = self.room - filling.height
        return tuple(Placement(placement.box, placement.top + lower) for placement in filling.placed), filling.rest

    def draw(self, canvas: PageCanvas) -> None:
        """Draw the body and the notes."""
        for placement, left in self.placed:
            placement.box.draw(canvas, left, self.top + placement.top)
        for x, top, bottom in self.rules:
            canvas.rule((x, self.top + top), (x, self.top + bottom), COLUMN_RULE)
        left, _ = column_of(self.section, self.label)
        if self.notes:
            self.foot.rule.draw(canvas, left, self.top + self.notes[0].top - self.foot.rule.height)
        for placement in self.notes:
            placement.box.draw(canvas, left, self.top + placement.top)
