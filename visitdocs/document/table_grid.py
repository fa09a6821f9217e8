"""The grid of a table: which cell stands where, what it spans, and how wide the columns are (ECMA-376 17.4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from visitdocs.document.markup import content
from visitdocs.document.measures import child_value, clamp, integer, length, number
from visitdocs.document.namespaces import W

MOST_COLUMNS = 63  # Word's own limit
LEAST_WIDTH = 1.0


@dataclass
class GridCell:
    """A w:tc at its place; `row_span` grows while cells below it are merged into it."""

    element: _Element
    column: int
    span: int
    row_span: int = 1


@dataclass
class GridRow:
    """A w:tr with the cells that begin in it."""

    element: _Element
    cells: list[GridCell]


def read_grid(table: _Element) -> list[GridRow]:
    """Rows and cells; cells merged downwards are left out and counted in the one they continue."""
    rows: list[GridRow] = []
    open_merges: dict[int, GridCell] = {}
    for row in _unwrapped(table, "tr"):
        cells: list[GridCell] = []
        column = integer(child_value(row.find(W + "trPr"), "gridBefore"), 0, MOST_COLUMNS) or 0
        for element in _unwrapped(row, "tc"):
            properties = element.find(W + "tcPr")
            span = integer(child_value(properties, "gridSpan"), 1, MOST_COLUMNS) or 1
            merge = properties.find(W + "vMerge") if properties is not None else None
            above = open_merges.get(column)
            if merge is not None and merge.get(W + "val", "continue") != "restart" and above is not None:
                above.row_span += 1
            elif cells and child_value(properties, "hMerge") == "continue":
                cells[-1].span += span
            else:
                cell = GridCell(element, column, span)
                cells.append(cell)
                open_merges.pop(column, None)
                if merge is not None:
                    open_merges[column] = cell
            if merge is None:
                open_merges.pop(column, None)
            column += span
        rows.append(GridRow(row, cells))
    return rows


def _unwrapped(parent: _Element, name: str) -> Iterator[_Element]:
    """Rows or cells, also those inside content controls."""
    for child in content(parent):
        if child.tag == W + name:
            yield child
        elif child.tag == W + "sdt":
            inner = child.find(W + "sdtContent")
            if inner is not None:
                yield from _unwrapped(inner, name)


def column_widths(table: _Element, rows: list[GridRow], available: float, reach: float) -> tuple[float, ...]:
    """Widths in points: the grid's, corrected by the cells' own, fitted to the table's width and to the sheet."""
    count = max((cell.column + cell.span for row in rows for cell in row.cells), default=0)
    grid = [length(column.get(W + "w")) or 0.0 for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    widths = [max(width, 0.0) for width in (*grid, *[0.0] * count)][: max(count, 1)]
    _apply_cell_widths(widths, rows, available)
    missing = [index for index, width in enumerate(widths) if width <= 0]
    if missing:
        spare = max(available - sum(widths), LEAST_WIDTH * len(missing))
        for index in missing:
            widths[index] = spare / len(missing)
    wanted = _table_width(table, available)
    total = sum(widths)
    if wanted and abs(wanted - total) > 1.0:
        widths = [width * wanted / total for width in widths]
        total = wanted
    if total > reach > 0:
        widths = [width * available / total for width in widths]
    return tuple(round(max(width, LEAST_WIDTH), 3) for width in widths)


def _apply_cell_widths(widths: list[float], rows: list[GridRow], available: float) -> None:
    """A cell that covers one column says how wide it is better than an old grid does."""
    found: dict[int, float] = {}
    for row in rows:
        for cell in row.cells:
            width = measured(cell.element.find(f"{W}tcPr/{W}tcW"), available)
            if cell.span == 1 and width and cell.column < len(widths):
                found[cell.column] = max(found.get(cell.column, 0.0), width)
    if len(found) == len(widths):
        for column, width in found.items():
            widths[column] = width


def _table_width(table: _Element, available: float) -> float:
    return measured(table.find(f"{W}tblPr/{W}tblW"), available)


def measured(element: _Element | None, available: float) -> float:
    """A width in points: twips, fiftieths of a percent or a percentage (17.18.90); 0 for automatic ones."""
    if element is None:
        return 0.0
    text, kind = element.get(W + "w", ""), element.get(W + "type", "dxa")
    if text.endswith("%") or kind == "pct":
        share = number(text.rstrip("%"))
        return clamp((share or 0.0) / (100 if text.endswith("%") else 5000), 0, 1) * available
    return max(length(text) or 0.0, 0.0) if kind == "dxa" else 0.0
