"""A register without some of the people in it, and the files that they sent."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.register.cells import saved
from visitdocs.register.columns import Own, Say
from visitdocs.register.memory import Memory, remember, remembered, written
from visitdocs.register.people import of_sheet
from visitdocs.register.sheets.summary import write_summary
from visitdocs.register.trail import PATH_SIGN
from visitdocs.returns import AskedForm


@dataclass(frozen=True)
class Traces:
    """Files by their paths in the folder of the forms, to which `way` leads from the register.

    `own` are of these people alone, `shared` hold others, too.
    """

    numbers: tuple[str, ...]
    way: str
    own: tuple[str, ...]
    shared: tuple[str, ...]


def traces(workbook: bytes, numbers: Collection[str] | None) -> Traces:
    """Find the files of people, by their numbers; None: of everybody. Raises ValueError for what is no register."""
    opened = load_workbook(BytesIO(workbook))
    memory = remembered(opened)
    wanted = set(memory.values) if numbers is None else set(numbers) & set(memory.values)
    of_each = {number: {values.get(Own.FILE, "").partition(PATH_SIGN)[0]} for number, values in memory.values.items()}
    of_nobody: set[str] = set()
    for number, file in _files_of_problems(opened):
        of_each.get(number, of_nobody).add(file)
    own = {file for number in wanted for file in of_each[number] if file}
    others = {file for number in set(of_each) - wanted for file in of_each[number]}
    everything = own | (of_nobody - {""} if numbers is None else set())
    shared = everything & (set() if numbers is None else others | of_nobody)
    return Traces(tuple(sorted(wanted)), memory.way, tuple(sorted(everything - shared)), tuple(sorted(shared)))


def without(workbook: bytes, numbers: Collection[str], form: AskedForm, places: int, say: Say) -> bytes:
    """Give the register without these people: no row, no problem, nothing remembered but that they are gone.

    What they sent is not taken up again if it is still there. Raises ValueError for what is no register.
    """
    opened = load_workbook(BytesIO(workbook), rich_text=True)
    memory = remembered(opened)
    _remove(opened.worksheets[0], _column(opened.worksheets[0], memory), numbers)
    problems = _problems(opened)
    if problems is not None:
        _remove(problems, 1, numbers)
    for number in set(numbers) & set(memory.values):
        memory.values[number] = {}
    write_summary(opened, form, of_sheet(opened.worksheets[0], memory.headings, say), places, say)
    remember(opened, memory)
    return saved(opened)


def _remove(sheet: Worksheet, column: int, numbers: Collection[str]) -> None:
    for row in range(sheet.max_row, 1, -1):
        if written(sheet.cell(row, column).value) in numbers:
            sheet.delete_rows(row)


def _column(sheet: Worksheet, memory: Memory) -> int:
    headings = [written(cell.value) for cell in sheet[1]]
    return headings.index(memory.headings[Own.IDENTIFIER]) + 1


def _problems(workbook: Workbook) -> Worksheet | None:
    """The sheet of problems, whichever language it was made in."""
    found = workbook.worksheets[1:2]
    return found[0] if found else None


def _files_of_problems(workbook: Workbook) -> list[tuple[str, str]]:
    """The number and the file of each row."""
    sheet = _problems(workbook)
    rows = sheet.iter_rows(min_row=2, max_col=2, values_only=True) if sheet is not None else ()
    return [(written(number), written(file).partition(PATH_SIGN)[0]) for number, file in rows]
