"""The people in the register as CSV (RFC 4180) for other programs: UTF-8, semicolons, safe from formulas."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from openpyxl import load_workbook

from visitdocs.register.cells import FORMULA_SIGNS
from visitdocs.register.memory import remembered, written
from visitdocs.register.people import sheet_of_people


def csv_of(workbook: bytes) -> bytes:
    """Give the rows as staff left them; a text that could be a formula gets an apostrophe in front."""
    opened = load_workbook(BytesIO(workbook))
    sheet = sheet_of_people(opened, remembered(opened).headings)
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in sheet.iter_rows(values_only=True):
        writer.writerow(["'" + value if value.startswith(FORMULA_SIGNS) else value for value in map(written, row)])
    return text.getvalue().encode("utf-8-sig")
