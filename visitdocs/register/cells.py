"""A value put into a cell so that it stays what it is: no text becomes a formula, no number loses its zeros."""

from __future__ import annotations

import re
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as OpenCell
from openpyxl.cell import MergedCell

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
Cell = str | int | date | datetime | None
"""What a cell may be given."""
SheetCell = OpenCell | MergedCell
"""A cell of a sheet; one that is merged into another can hold nothing."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a formula can begin with in one spreadsheet program or another."""


def put(cell: SheetCell, value: Cell, number_format: str = "@") -> None:
    """Write a value; text that looks like a formula is marked as text, also for when it is edited."""
    if isinstance(cell, MergedCell):
        return
    if isinstance(value, str):
        value = _NOT_IN_XML.sub("", value)
    cell.value = value or None if isinstance(value, str) else value
    if isinstance(value, str) and value:
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    cell.number_format = number_format if not isinstance(value, str) else "@"


def saved(workbook: Workbook) -> bytes:
    """Give the bytes of a workbook."""
    data = BytesIO()
    workbook.save(data)
    return data.getvalue()
