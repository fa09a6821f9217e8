"""Cells and rows of a table laid out: how tall they are, where a cell may be cut, and how they are drawn.

Of the rows on a page first what stands in the cells is drawn, then the lines between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Border, Borders, Colour, Margins, VerticalAlignment
from visitdocs.document.model.addition import total
from visitdocs.pdf.columns.box import Box, column_height, place_in_column
from visitdocs.pdf.columns.filling import fill
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.structure.elements import Element
from visitdocs.pdf.tables.field_box import FieldBox


@dataclass(frozen=True, kw_only=True)
class CellBox:
    """A cell with its content laid out. `x` and `width` are points from the table's left edge."""

    element: Element | None
    x: float
    width: float
    row_span: int
    content: tuple[Box, ...]
    margins: Margins
    borders: Borders
    shading: Colour | None
    alignment: VerticalAlignment

    @cached_property
    def height(self) -> float:
        """Height that the content wants, margins included."""
        return self.margins.top + column_height(self.content) + self.margins.bottom

    @property
    def minimum_height(self) -> float:
        """Height of the least part of the content that may stand at the bottom of a page."""
        first = self.content[0].minimum_height + self.content[0].edges.space_before if self.content else 0.0
        return self.margins.top + first + self.margins.bottom

    def split(self, available: float, force: bool) -> tuple[CellBox, CellBox] | None:
        """Cut the content so that the first part fits into `available` points; None if nothing of it does."""
        room = available - self.margins.top - self.margins.bottom
        filling = fill(self.content, room, must_place=force)
        if self.content and not filling.placed:
            return None
        head = replace(self, content=tuple(placement.box for placement in filling.placed), row_span=1)
        return head, replace(self, content=filling.rest)

    def draw(self, page: PageCanvas, x: float, top: float, height: float, rule: float) -> None:
        """Draw shading and content into a cell `height` points tall, of which a line above takes `rule`."""
        if self.shading is not None:
            page.fill(x + self.x, top, self.width, height, self.shading)
        top, height = top + rule, height - rule
        inner = height - self.margins.top - self.margins.bottom
        if len(self.content) == 1 and isinstance(self.content[0], FieldBox):
            field = self.content[0]
            room = field.height_in(inner, at_top=self.alignment is VerticalAlignment.TOP)
            field.draw_to(page, x + self.x + self.margins.left, top + self.margins.top, room)
            return
        spare = max(inner - column_height(self.content), 0.0)
        shares = {VerticalAlignment.TOP: 0.0, VerticalAlignment.CENTRE: 0.5, VerticalAlignment.BOTTOM: 1.0}
        start = top + self.margins.top + spare * shares[self.alignment]
        for placement in place_in_column(self.content):
            placement.box.draw(page, x + self.x + self.margins.left, start + placement.top)

    def draw_borders(
        self, page: PageCanvas, x: float, top: float, bottom: float, *, topmost: bool, leftmost: bool
    ) -> None:
        """Draw the edges, after all shading. Neighbours agree on theirs: the upper and the left one draws it.

        A place that a row leaves out has no edges; there the right neighbour draws its own. `top` and `bottom` are
        the middles of the lines above and below.
        """
        left, right = x + self.x, x + self.x + self.width
        edges = [
            (self.borders.bottom, (left, bottom), (right, bottom)),
            (self.borders.right, (right, top), (right, bottom)),
        ]
        if topmost:
            edges.append((self.borders.top, (left, top), (right, top)))
        if leftmost:
            edges.append((self.borders.left, (left, top), (left, bottom)))
        for border, start, end in edges:
            if border is not None:
                page.rule(start, end, border)


@dataclass(frozen=True, kw_only=True)
class RowBox:
    """A row: the cells that begin in it, and how it behaves.

    `set_height` is the height in points that the document asks for: the least one, unless it is `exact`.
    """

    cells: tuple[CellBox, ...]
    set_height: float = 0.0
    exact: bool = False
    header: bool = False
    can_split: bool = True
    keep_with_next: bool = False

    @cached_property
    def rule(self) -> float:
        """What the lines above the row take of its height."""
        return max((_thickness(cell.borders.top) for cell in self.cells), default=0.0)

    @cached_property
    def wanted(self) -> float:
        """Height that the row's own cells want, the line above included."""
        return self.rule + max((cell.height for cell in self.cells if cell.row_span == 1), default=0.0)


def _thickness(border: Border | None) -> float:
    if border is None:
        return 0.0
    return border.width * 3 if border.style == "double" else border.width


def row_heights(rows: Sequence[RowBox]) -> list[float]:
    """Heights in points; a cell over several rows makes the last of them taller if it has to."""
    heights = [row.set_height if row.exact else max(row.set_height, row.wanted) for row in rows]
    for index, row in enumerate(rows):
        for cell in row.cells:
            if cell.row_span <= 1:
                continue
            last = min(index + cell.row_span, len(rows)) - 1
            lacking = row.rule + cell.height - total(heights[index : last + 1])
            if lacking > 0 and not rows[last].exact:
                heights[last] += lacking
    return heights


def rule_below(rows: Sequence[RowBox]) -> float:
    """What the line below the last row takes."""
    ending = (cell for index, row in enumerate(rows) for cell in row.cells if index + cell.row_span >= len(rows))
    return max((_thickness(cell.borders.bottom) for cell in ending), default=0.0)


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
