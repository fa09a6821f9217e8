"""The rows of the register as staff left them, with every column: those of the form, and those of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.messages import phrase
from visitdocs.register.columns import Own
from visitdocs.register.memory import Memory, remembered, written
from visitdocs.register.people import is_declined, means, sheet_of_people

YES, NO, RESERVE, WITHDRAWN = phrase("yes"), phrase("no"), phrase("reserve"), phrase("withdrawn")
_LISTS = {Own.DECISION: (YES, NO, RESERVE, WITHDRAWN), Own.ATTENDANCE: (YES, NO)}
"""What may be picked in the columns that are staff's alone."""


@dataclass(frozen=True)
class RegisterRow:
    """One row, `row` as spreadsheets count. `number` is "" if there is none.

    `cells` are what stands under the headings of the program by column key, `further` what stands under others, by
    heading; empty ones are left out. `unclear` are the headings of staff's lists under which something else stands than
    may be picked, with the words that may, in the language of the register.
    """

    row: int
    number: str
    cells: Mapping[str, object]
    further: Mapping[str, object]
    accepted: bool
    declined: bool
    present: bool
    unclear: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class RegisterRows:
    """All rows in their order. `programme` is the name of the visit; `headings` are those of columns by their keys.

    Those of them that are `missing` are keys whose headings are gone. `further` are headings that are not the
    program's, `withheld` those of them under which answers stand that can reveal health.
    """

    programme: str
    rows: tuple[RegisterRow, ...]
    headings: Mapping[str, str]
    missing: frozenset[str]
    further: tuple[str, ...]
    withheld: frozenset[str]


def register_rows(workbook: bytes, revealing: Collection[str]) -> RegisterRows:
    """Read a register; of formulas their results. `revealing` are the keys of answers that can reveal health.

    Raises what openpyxl raises, and ValueError for what is no register.
    """
    opened = load_workbook(BytesIO(workbook), data_only=True)
    memory = remembered(opened)
    sheet = sheet_of_people(opened, memory.headings)
    places = {written(cell.value): place for place, cell in reversed([*enumerate(sheet[1])]) if written(cell.value)}
    own = {key: places[heading] for key, heading in memory.headings.items() if heading in places}
    others = dict(sorted(places.items(), key=lambda item: item[1]))
    for heading in memory.headings.values():
        others.pop(heading, None)
    rows = tuple(_rows(sheet, own, others, memory))
    missing = frozenset(memory.headings) - set(own)
    renamed = _renamed(rows, memory, missing & set(revealing))
    return RegisterRows(memory.programme, rows, memory.headings, missing, tuple(others), renamed)


def _rows(sheet: Worksheet, own: Mapping[str, int], others: Mapping[str, int], memory: Memory) -> Iterator[RegisterRow]:
    for row, values in enumerate(sheet.iter_rows(min_row=2, values_only=True), 2):
        cells = {key: values[place] for key, place in own.items() if written(values[place])}
        further = {heading: values[place] for heading, place in others.items() if written(values[place])}
        if cells or further:
            yield _row(row, cells, further, memory)


def _row(row: int, cells: Mapping[str, object], further: Mapping[str, object], memory: Memory) -> RegisterRow:
    decision, attendance = (written(cells.get(key)) for key in (Own.DECISION, Own.ATTENDANCE))
    return RegisterRow(
        row=row,
        number=written(cells.get(Own.IDENTIFIER)),
        cells=cells,
        further=further,
        accepted=means(decision, YES),
        declined=is_declined(decision),
        present=means(attendance, YES),
        unclear={
            memory.headings.get(key, key): tuple(map(memory.language.say, words))
            for key, words in _LISTS.items()
            if (typed := written(cells.get(key))) and not any(means(typed, word) for word in words)
        },
    )


def _renamed(rows: Sequence[RegisterRow], memory: Memory, gone: Collection[str]) -> frozenset[str]:
    """The headings that staff gave to columns in which these answers stand."""
    return frozenset(
        heading
        for row in rows
        for heading, value in row.further.items()
        if any(memory.values.get(row.number, {}).get(name) == written(value) for name in gone)
    )
