"""Rows of a table on a page: first what stands in the cells, then the lines between them."""

from __future__ import annotations

from collections.abc import Sequence

from visitdocs.document.model.addition import total
from visitdocs.frozen import dataclass
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.tables.table_rows import CellBox, RowBox, row_heights, rule_below


@dataclass(frozen=True)
class _PlacedCell:
    """A cell that begins in the row of that number, `top` points from the page's upper edge."""

    cell: CellBox
    row: int
    top: float
    height: float

    @property
    def rows(self) -> range:
        """The rows that it covers."""
        return range(self.row, self.row + self.cell.row_span)


def draw_rows(page: PageCanvas, rows: Sequence[RowBox], left: float, top: float, body_top: float) -> None:
    """Draw rows with their upper left corner at (`left`, `top`); below repeated headers the body is at `body_top`."""
    placed = _placed_cells(rows, top)
    rules = [*(row.rule for row in rows), rule_below(rows)]
    for one in placed:
        if one.cell.element is not None:
            one.cell.element.attach()
        one.cell.draw(page, left, one.top, one.height, rules[one.row])
    right_edges = {
        (round(one.cell.x + one.cell.width, 1), row)
        for one in placed
        for row in one.rows
        if one.cell.borders.right is not None
    }
    for one in placed:
        leftmost = (round(one.cell.x, 1), one.row) not in right_edges
        last = min(one.rows.stop, len(rows))
        above, below = one.top + rules[one.row] / 2, one.top + one.height + rules[last] / 2
        one.cell.draw_borders(page, left, above, below, topmost=one.top in (top, body_top), leftmost=leftmost)


def _placed_cells(rows: Sequence[RowBox], top: float) -> list[_PlacedCell]:
    heights = row_heights(rows)
    tops = [top + total(heights[:index]) for index in range(len(rows))]
    return [
        _PlacedCell(cell, index, tops[index], total(heights[index : index + cell.row_span]))
        for index, row in enumerate(rows)
        for cell in row.cells
    ]
