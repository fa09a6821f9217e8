"""Headers and footers: which one a page has, and its boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace

from visitdocs.document.model import Block, HeadersFooters, Inline
from visitdocs.document.model.contents import holds_page_field, inlines_of
from visitdocs.frozen import dataclass
from visitdocs.pdf.columns.block_column import place_in_column
from visitdocs.pdf.columns.box import Box
from visitdocs.pdf.file.page_canvas import PageCanvas, Pagination
from visitdocs.pdf.layout import Layout
from visitdocs.pdf.pieces.piece import PageGeometry
from visitdocs.pdf.pieces.text_setter import Surroundings


@dataclass
class HeaderMaker:
    """Lays out headers and footers, once for all pages whose numbers are equally wide.

    `layout` gives a layout for a page label.
    """

    layout: Callable[[str], Layout]
    _laid_out: dict[tuple[int, PageGeometry, tuple[float, ...]], list[Box]] = field(default_factory=dict)
    _numbers: dict[int, list[Inline]] = field(default_factory=dict)

    def boxes(self, blocks: tuple[Block, ...], label: str, page: PageGeometry) -> list[Box]:
        """The boxes of a header or footer on the page with the printed number `label`, as wide as the text."""
        layout = self.layout(label)
        key = (id(blocks), page, self._widths(blocks, layout))
        if key not in self._laid_out:
            self._laid_out[key] = replace(layout, page=page).boxes(blocks, None, page.right - page.left)
        return self._laid_out[key]

    def _widths(self, blocks: tuple[Block, ...], layout: Layout) -> tuple[float, ...]:
        """How wide the page numbers and the codes with page numbers are, all else being the same on every page."""
        if id(blocks) not in self._numbers:
            self._numbers[id(blocks)] = list(filter(holds_page_field, inlines_of(blocks)))
        pieces = layout.maker.pieces(self._numbers[id(blocks)], Surroundings(None))
        return tuple(piece.width for piece in pieces)


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
