"""The register read as staff left it: who takes part, what they answered, what was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.messages import phrase
from visitdocs.register.columns import Own, Say, columns
from visitdocs.register.memory import remembered, written
from visitdocs.returns import AskedForm


@dataclass(frozen=True)
class Participant:
    """One row. `values` are texts by column key, as they stand in the register, edits of staff included."""

    number: str
    values: Mapping[str, str]
    accepted: bool
    declined: bool
    present: bool


def participants(workbook: bytes, form: AskedForm, say: Say) -> tuple[Participant, ...]:
    """Give the rows of a register in their order. Raises what openpyxl raises, and ValueError if it is none."""
    opened = load_workbook(BytesIO(workbook))
    memory = remembered(opened)
    known = {column.key: memory.headings.get(column.key, column.heading) for column in columns(form, say)}
    return of_sheet(opened.worksheets[0], known, say)


def of_sheet(sheet: Worksheet, known: Mapping[str, str], say: Say) -> tuple[Participant, ...]:
    """Give the rows of a sheet; `known` are the headings of the columns by their keys, and a row has a number."""
    headings = {written(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    places = {key: headings[heading] for key, heading in known.items() if heading in headings}
    found = []
    for row in range(2, sheet.max_row + 1):
        values = {key: written(sheet.cell(row, place).value) for key, place in places.items()}
        if values.get(Own.IDENTIFIER):
            found.append(_participant(values, say))
    return tuple(found)


def _participant(values: Mapping[str, str], say: Say) -> Participant:
    yes, no, withdrawn = (say(word) for word in (phrase("yes"), phrase("no"), phrase("withdrawn")))
    decision = values.get(Own.DECISION, "").casefold()
    return Participant(
        number=values[Own.IDENTIFIER],
        values=values,
        accepted=decision == yes,
        declined=decision in (no, withdrawn),
        present=values.get(Own.ATTENDANCE, "").casefold() == yes,
    )
