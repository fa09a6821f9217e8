"""The sheet of problems, made anew each time; the notes that staff wrote beside them stay, also when one is solved."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.messages import phrase
from visitdocs.register.cells import put
from visitdocs.register.columns import Column, Say
from visitdocs.register.memory import written
from visitdocs.register.sheets.look import filtered, head, lay_out, wrap
from visitdocs.register.sheets.problem_rows import ProblemRow
from visitdocs.returns import first_of

NOTES = 6
"""The column in which staff write, from 1."""


def write_problems(
    workbook: Workbook, rows: Sequence[ProblemRow], say: Say, read: Container[str] | None = None
) -> None:
    """Put the rows into the sheet, which is made if it is not there.

    `read` are the files that were read, if their folder is another than before: rows of all others stay then.
    """
    title = problems_title(say)
    before = list(_rows(workbook[title])) if title in workbook.sheetnames else []
    notes = {row.key: note for row, note in before if note}
    if read is not None:
        rows = [*rows, *(row for row, _ in before if first_of(row.file) not in read)]
    solved = say(phrase("This is no longer so. The row stays because of its note."))
    keys = {row.key for row in rows}
    rows = [*rows, *(replace(row, request=solved) for row, note in before if note and row.key not in keys)]
    if title not in workbook.sheetnames:
        lay_out(workbook.create_sheet(title), "A2")
    sheet: Worksheet = workbook[title]
    sheet.delete_rows(1, sheet.max_row)
    sheet.data_validations.dataValidation.clear()
    for number, column in enumerate(_columns(say), 1):
        head(sheet, number, column)
    for place, row in enumerate(rows, 2):
        for number, text in enumerate(
            (row.number, row.file, row.field, row.what, row.request, notes.get(row.key, "")), 1
        ):
            put(sheet.cell(place, number), text)
        wrap(sheet[place])
    filtered(sheet)


def _columns(say: Say) -> tuple[Column, ...]:
    return (
        Column("", say(phrase("No.")), 9),
        Column("", say(phrase("File")), 36),
        Column("", say(phrase("Field")), 24),
        Column("", say(phrase("What is wrong")), 48),
        Column("", say(phrase("What to write to the person")), 48),
        Column("", say(phrase("Notes")), 30),
    )


def problems_title(say: Say) -> str:
    """Give the name of the sheet."""
    return say(phrase("Problems"))


def holds_problems(sheet: Worksheet, say: Say) -> bool:
    """Whether a sheet has the headings of this one, whatever it is called; that of the notes may be another."""
    headings = [column.heading for column in _columns(say)][:-1]
    return [written(cell.value) for cell in sheet[1]][: len(headings)] == headings


def _rows(sheet: Worksheet) -> Iterator[tuple[ProblemRow, str]]:
    """The rows that stand there, each with its note."""
    for cells in sheet.iter_rows(min_row=2, max_col=NOTES, values_only=True):
        *texts, note = map(written, cells)
        if any(texts):
            yield ProblemRow(*texts), note
