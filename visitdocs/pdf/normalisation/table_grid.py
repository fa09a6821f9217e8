"""A table's grid put right: every place is covered by one cell, as tags and reading order want it (PDF/UA-1 7.5)."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from visitdocs.document.model import Cell, Row, Table

SPARE_WIDTH = 36.0  # points; a column for cells that the table has no room for


def regular(table: Table) -> Table:
    """The same table, its cells without overlaps and inside the grid, and empty cells where there were none.

    A cell that has no free place in its row gets a further column: no words are lost.
    """
    count = max(len(table.column_widths), 1)
    taken: set[tuple[int, int]] = set()
    rows = []
    for index, row in enumerate(table.rows):
        cells = []
        for cell in sorted(row.cells, key=lambda cell: cell.column):
            placed = _placed(cell, index, count, len(table.rows) - index, taken)
            taken |= {
                (index + down, placed.column + right)
                for down in range(placed.row_span)
                for right in range(placed.column_span)
            }
            cells.append(placed)
        rows.append(replace(row, cells=tuple(cells)))
    count = max([count, *(column + 1 for _, column in taken)])
    widths = [*table.column_widths, *[SPARE_WIDTH] * (count - len(table.column_widths))]
    filled = [_filled(row, index, count, taken) for index, row in enumerate(rows)]
    return replace(table, rows=tuple(_without_empty_rows(filled)), column_widths=tuple(widths))


def _without_empty_rows(rows: list[Row]) -> list[Row]:
    """The rows less those that hold only what goes on from above: a row of no cells cannot be tagged.

    Their height goes to the row before, and what covered them covers one row less.
    """
    kept: list[Row] = []
    numbers = list(accumulate((int(bool(row.cells)) for row in rows), initial=0))
    for index, row in enumerate(rows):
        if row.cells:
            cells = (replace(cell, row_span=numbers[index + cell.row_span] - numbers[index]) for cell in row.cells)
            kept.append(replace(row, cells=tuple(cells)))
        elif kept:
            kept[-1] = replace(kept[-1], height=kept[-1].height + row.height)
    return kept


def _placed(cell: Cell, row: int, columns: int, rows_left: int, taken: set[tuple[int, int]]) -> Cell:
    """The cell at the first free place from its column on, its spans cut to what is free."""
    column = min(max(cell.column, 0), columns - 1)
    while (row, column) in taken:
        column += 1
    span = 1
    while span < cell.column_span and column + span < columns and (row, column + span) not in taken:
        span += 1
    return replace(cell, column=column, column_span=span, row_span=min(max(cell.row_span, 1), rows_left))


def _filled(row: Row, index: int, columns: int, taken: set[tuple[int, int]]) -> Row:
    """The row with an empty cell for every run of places that nothing covers."""
    free = [column for column in range(columns) if (index, column) not in taken]
    gaps: list[Cell] = []
    for column in free:
        if gaps and gaps[-1].column + gaps[-1].column_span == column:
            gaps[-1] = replace(gaps[-1], column_span=gaps[-1].column_span + 1)
        else:
            gaps.append(Cell((), column))
    return replace(row, cells=tuple(sorted((*row.cells, *gaps), key=lambda cell: cell.column))) if gaps else row
