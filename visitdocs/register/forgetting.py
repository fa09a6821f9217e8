"""A register without some of the people in it, and the files that they sent."""

from __future__ import annotations

from collections.abc import Collection
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.register.cells import saved
from visitdocs.register.columns import Own
from visitdocs.register.memory import Memory, remember, remembered, written
from visitdocs.register.people import of_sheet, sheet_of_people
from visitdocs.register.sheets.cell_pictures import put_back
from visitdocs.register.sheets.problems import holds_problems
from visitdocs.register.sheets.rows import take_out
from visitdocs.register.sheets.summary import write_summary
from visitdocs.returns import AskedForm, first_of


@dataclass(frozen=True)
class Traces:
    """Files by their ways from the register, each with the digest that it had.

    `own` are of these people alone, `shared` hold others, too. `unread` are the ways to files that no registration came
    from.
    `programme` is the name of the visit, empty if the register does not say.
    """

    numbers: tuple[str, ...]
    own: dict[str, str]
    shared: dict[str, str]
    unread: tuple[str, ...] = ()
    programme: str = ""


def traces(workbook: bytes, numbers: Collection[str] | None) -> Traces:
    """Find the files of people, by their numbers; None: of everybody. Raises ValueError for what is no register."""
    opened = load_workbook(BytesIO(workbook))
    memory = remembered(opened)
    known = set(memory.values) | {person.number for person in of_sheet(_people(opened, memory), memory.headings)}
    wanted = known if numbers is None else set(numbers) & known
    files = {way: digest for number in sorted(wanted) for way, digest in memory.files.get(number, {}).items()}
    others = {way for number in set(memory.files) - wanted for way in memory.files[number]}
    unread = _files_of_nobody(opened, memory) if numbers is None else ()
    return Traces(
        tuple(sorted(wanted)),
        {way: digest for way, digest in files.items() if way not in others},
        {way: digest for way, digest in files.items() if way in others},
        tuple(dict.fromkeys(unread)),
        memory.programme,
    )


def without(workbook: bytes, numbers: Collection[str], form: AskedForm, places: int) -> bytes:
    """Give the register without these people: no row, no problem, nothing remembered but that they are gone.

    What they sent is not taken up again if it is still there. Raises ValueError for what is no register.
    """
    opened = load_workbook(BytesIO(workbook), rich_text=True)
    memory = remembered(opened)
    people_sheet = _people(opened, memory)
    _remove(people_sheet, _column(people_sheet, memory), numbers)
    _put_pictures_back(people_sheet, memory)
    for problems in _problems(opened, memory):
        _remove(problems, 1, numbers)
    for number in set(numbers) & set(memory.values):
        memory.values[number] = {}
        memory.files.pop(number, None)
    people = of_sheet(people_sheet, memory.headings)
    write_summary(opened, form, people, places, memory.language.say)
    remember(opened, memory)
    return saved(opened)


def _remove(sheet: Worksheet, column: int, numbers: Collection[str]) -> None:
    take_out(sheet, lambda row: written(sheet.cell(row, column).value) in numbers)


def _put_pictures_back(sheet: Worksheet, memory: Memory) -> None:
    """Put the pictures of those who stay into their rows; those of the others have none and are taken out."""
    column = _column(sheet, memory)
    rows = {written(sheet.cell(row, column).value): row for row in range(2, sheet.max_row + 1)}
    headings = {written(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    columns = {key: headings[heading] for key, heading in memory.headings.items() if heading in headings}
    put_back(sheet, rows, columns)


def _column(sheet: Worksheet, memory: Memory) -> int:
    headings = [written(cell.value) for cell in sheet[1]]
    return headings.index(memory.headings[Own.IDENTIFIER]) + 1


def _people(workbook: Workbook, memory: Memory) -> Worksheet:
    return sheet_of_people(workbook, memory.headings)


def _problems(workbook: Workbook, memory: Memory) -> list[Worksheet]:
    """The sheets of problems, also where staff have moved or renamed one, and a new one was made."""
    return [sheet for sheet in workbook.worksheets if holds_problems(sheet, memory.language.say)]


def _files_of_nobody(workbook: Workbook, memory: Memory) -> list[str]:
    """The ways to the files of rows without a number."""
    rows = [row for sheet in _problems(workbook, memory) for row in sheet.iter_rows(2, max_col=2, values_only=True)]
    return [f"{memory.way}/{first_of(written(file))}" for number, file in rows if file and not written(number)]
