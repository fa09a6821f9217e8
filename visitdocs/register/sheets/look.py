"""How the sheets look: headings, widths, filters, what may be picked, and how they are printed."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.register.cells import SheetCell, put
from visitdocs.register.columns import Column

LAST_ROW = 5000
"""Down to which lists may be picked from."""
_HEADING = Font(bold=True)
_SHADE = PatternFill("solid", start_color="FFE7EEF4")
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def head(sheet: Worksheet, number: int, column: Column) -> None:
    """Make the heading of a column, counted from 1."""
    cell: SheetCell = sheet.cell(1, number)
    put(cell, column.heading)
    cell.font, cell.fill, cell.alignment = _HEADING, _SHADE, _WRAPPED
    letter = get_column_letter(number)
    sheet.column_dimensions[letter].width = column.width
    if column.choices:
        listed = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
        listed.add(f"{letter}2:{letter}{LAST_ROW}")
        sheet.add_data_validation(listed)


def lay_out(sheet: Worksheet, first_cell: str) -> None:
    """Keep the headings in sight, above and left of `first_cell`, and print on landscape A4 as wide as the page."""
    sheet.freeze_panes = first_cell
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def filtered(sheet: Worksheet) -> None:
    """Let the filter reach over all rows; what staff have chosen in it stays."""
    sheet.auto_filter.ref = f"A1:{get_column_letter(sheet.max_column)}{max(sheet.max_row, 2)}"


def wrap(cells: Sequence[SheetCell]) -> None:
    """Let long texts run over several lines."""
    for cell in cells:
        cell.alignment = _WRAPPED


def emphasise(cell: SheetCell) -> None:
    """Make a cell a heading among others."""
    cell.font = _HEADING
