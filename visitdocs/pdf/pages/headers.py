"""Headers and footers: which one a page has, and its boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace

from visitdocs.document.model import Block, HeadersFooters
from visitdocs.frozen import dataclass
from visitdocs.pdf.columns.block_column import place_in_column
from visitdocs.pdf.columns.box import Box
from visitdocs.pdf.file.page_canvas import PageCanvas, Pagination
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.normalisation.inlines import prints_page_numbers
from visitdocs.pdf.pieces.page_geometry import PageGeometry


@dataclass
class HeaderMaker:
    """Lays out headers and footers; those without page numbers once for all pages.

    `layout` gives a layout for a page label.
    """

    layout: Callable[[str], Layout]
    _unnumbered: dict[tuple[int, PageGeometry], list[Box]] = field(default_factory=dict)

    def boxes(self, blocks: tuple[Block, ...], label: str, page: PageGeometry) -> list[Box]:
        """The boxes of a header or footer on the page with the printed number `label`, as wide as the text."""
        key = (id(blocks), page)
        if key in self._unnumbered:
            return self._unnumbered[key]
        boxes = replace(self.layout(label), page=page).boxes(blocks, None, page.right - page.left)
        if not prints_page_numbers(blocks):
            self._unnumbered[key] = boxes
        return boxes


def header_of(headers: HeadersFooters, label: int, first_of_section: bool) -> tuple[Block, ...]:
    """The header or footer that the page `label` has among those of a section."""
    if first_of_section and headers.first is not None:
        return headers.first
    if label % 2 == 0 and headers.even is not None:
        return headers.even
    return headers.default


def draw_header(canvas: PageCanvas, kind: Pagination, boxes: Sequence[Box], x: float, top: float) -> None:
    """Draw a header or footer as an artifact."""
    canvas.pagination = kind
    for placed in place_in_column(boxes):
        placed.box.draw(canvas, x, top + placed.top)
    canvas.pagination = None
