"""Headers and footers: which one a page has, and its boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from visitdocs.document.model import Block, Furniture
from visitdocs.pdf.floating import Frame
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.page_fields import prints_page_numbers
from visitdocs.pdf.stack import Box, place_all


@dataclass
class FurnitureMaker:
    """Lays out headers and footers; those without page numbers once for all pages.

    `layout` gives a layout for a page label.
    """

    layout: Callable[[str], Layout]
    _unnumbered: dict[tuple[int, Frame], list[Box]] = field(default_factory=dict)

    def boxes(self, blocks: tuple[Block, ...], label: int, frame: Frame) -> list[Box]:
        """The boxes of a header or footer on the page `label`, as wide as the text."""
        key = (id(blocks), frame)
        if key in self._unnumbered:
            return self._unnumbered[key]
        boxes = replace(self.layout(str(label)), frame=frame).boxes(blocks, None, frame.right - frame.left)
        if not prints_page_numbers(blocks):
            self._unnumbered[key] = boxes
        return boxes


def furniture_of(furniture: Furniture, label: int, first_of_section: bool) -> tuple[Block, ...]:
    """The header or footer of a page."""
    if first_of_section and furniture.first is not None:
        return furniture.first
    if label % 2 == 0 and furniture.even is not None:
        return furniture.even
    return furniture.default


def draw_furniture(canvas: PageCanvas, kind: str, boxes: list[Box], x: float, top: float) -> None:
    """Draw a "Header" or "Footer" as an artifact."""
    canvas.furniture = kind
    for placement in place_all(boxes):
        placement.box.draw(canvas, x, top + placement.top)
    canvas.furniture = None
