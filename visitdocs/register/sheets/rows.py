"""Rows taken out of a sheet with what hangs on their places: links, heights, rows that a filter hides."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import copy

from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet


def take_out(sheet: Worksheet, is_wanted: Callable[[int], bool]) -> None:
    """Take out the rows below the headings, counted from 1, that `is_wanted` says."""
    rows = range(2, sheet.max_row + 1)
    kept = [row for row in rows if not is_wanted(row)]
    shapes = {
        place: copy(sheet.row_dimensions[row]) for place, row in enumerate(kept, 2) if row in sheet.row_dimensions
    }
    for row in sorted(set(rows) - set(kept), reverse=True):
        sheet.delete_rows(row)
    for row in rows:
        sheet.row_dimensions.pop(row, None)
    for place, shape in shapes.items():
        sheet.row_dimensions[place] = _moved(shape, place)
    _put_links_back(sheet)


def remove_stray_links(sheet: Worksheet, column: int, known: Collection[str]) -> None:
    """Take out rows that hold nothing but one of the `known` links, as a text in this column.

    Where a script has deleted rows with openpyxl, their links stay behind, and are texts when the file is next read.
    """

    def is_stray(row: int) -> bool:
        others = (cell.value for cell in sheet[row] if cell.column != column)
        return sheet.cell(row, column).value in known and not any(value is not None for value in others)

    stray = {row for row in range(2, sheet.max_row + 1) if is_stray(row)}
    if stray:
        take_out(sheet, stray.__contains__)


def _put_links_back(sheet: Worksheet) -> None:
    """openpyxl moves a cell and leaves its link where it was."""
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if cell.hyperlink is not None:
                cell.hyperlink.ref = cell.coordinate


def _moved(shape: RowDimension, row: int) -> RowDimension:
    shape.index = row
    return shape
