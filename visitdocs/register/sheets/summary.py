"""The sheet that sums up: how many registered, how many places are taken, what was chosen, and what people need."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.messages import phrase
from visitdocs.register.cells import Cell, put
from visitdocs.register.columns import STATES, Own, Say
from visitdocs.register.people import Participant
from visitdocs.register.sheets.look import emphasise, lay_out, wrap
from visitdocs.returns import AskedField, AskedForm

_WIDTHS = {"A": 44, "B": 16, "C": 16}
"""In letters."""


@dataclass(frozen=True)
class _Row:
    """Texts and numbers side by side; a heading stands out, and the rows of a chart follow one."""

    cells: tuple[Cell, ...] = ()
    heading: bool = False


def write_summary(workbook: Workbook, form: AskedForm, people: Sequence[Participant], places: int, say: Say) -> None:
    """Make the sheet anew from the rows of the register, staff's decisions included."""
    title = summary_title(say)
    position = workbook.sheetnames.index(title) if title in workbook.sheetnames else None
    if position is not None:
        del workbook[title]
    sheet: Worksheet = workbook.create_sheet(title, position)
    lay_out(sheet, "A2")
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    choices = [field for field in form.fields if field.options]
    _write(sheet, _overview(people, places, say))
    for field in choices:
        first = sheet.max_row + 2
        _write(sheet, _choices(field, people, say))
        if field is choices[0]:
            _draw(sheet, field.label, first, len(field.options or {}))
    _write(sheet, _needs(form, people, say))


def summary_title(say: Say) -> str:
    """Give the name of the sheet."""
    return say(phrase("Summary"))


def _write(sheet: Worksheet, rows: Sequence[_Row]) -> None:
    start = sheet.max_row + 2 if sheet.cell(1, 1).value is not None else 1
    for place, row in enumerate(rows, start):
        for number, value in enumerate(row.cells, 1):
            cell = sheet.cell(place, number)
            put(cell, value, "0")
            if row.heading:
                emphasise(cell)
        wrap(sheet[place])


def _overview(people: Sequence[Participant], places: int, say: Say) -> list[_Row]:
    by_state = [
        (say(words), sum(person.values.get(Own.STATE) == say(words) for person in people)) for words in STATES.values()
    ]
    return [
        _Row((say(phrase("Summary")), say(phrase("Registrations"))), heading=True),
        _Row((say(phrase("All registrations")), len(people))),
        *(_Row((f"– {state}", number)) for state, number in by_state if number),
        _Row((say(phrase("Places offered")), places)),
        _Row((say(phrase("Places taken (decision: yes)")), sum(person.accepted for person in people))),
    ]


def _choices(field: AskedField, people: Sequence[Participant], say: Say) -> list[_Row]:
    """How many chose each option: of all who were not declined, and of those accepted."""
    rows = [_Row((field.label, say(phrase("Registrations")), say(phrase("Accepted"))), heading=True)]
    for label in (field.options or {}).values():
        chose = [person for person in people if label in person.values.get(field.name, "").split("; ")]
        counted = sum(not person.declined for person in chose)
        rows.append(_Row((label, counted, sum(person.accepted for person in chose))))
    return rows


def _needs(form: AskedForm, people: Sequence[Participant], say: Say) -> list[_Row]:
    """What may reveal health, for the organiser alone: by the number of the registration, not by name."""
    rows = [_Row((say(phrase("Needs (for the organiser only)")), say(phrase("No."))), heading=True)]
    fields = [field for field in form.fields if field.consent]
    for person in people:
        for field in () if person.declined else fields:
            if need := person.values.get(field.name):
                rows.append(_Row((f"{field.label}: {need}", person.number)))
    return rows if len(rows) > 1 else []


def _draw(sheet: Worksheet, title: str, first: int, options: int) -> None:
    chart = BarChart()
    chart.type, chart.title, chart.legend = "bar", title, None
    chart.height, chart.width = 6, 14
    chart.add_data(Reference(sheet, min_col=2, min_row=first + 1, max_row=first + options))
    chart.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=first + options))
    sheet.add_chart(chart, "E2")
