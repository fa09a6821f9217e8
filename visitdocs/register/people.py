"""The register read as staff left it: who takes part, what they answered, what was decided, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.dataclass import dataclass
from visitdocs.messages import Message, language_named, phrase, spoken_languages
from visitdocs.register.columns import STATES, Own
from visitdocs.register.memory import remembered, written
from visitdocs.returns import State


@dataclass(frozen=True)
class Participant:
    """One row. `values` are texts by column key, as they stand in the register, edits of staff included."""

    number: str
    values: Mapping[str, str]
    accepted: bool
    declined: bool
    present: bool


def participants(workbook: bytes) -> tuple[Participant, ...]:
    """Give the rows of a register in their order, whatever language it is in.

    Raises what openpyxl raises, and ValueError if it is none.
    """
    opened = load_workbook(BytesIO(workbook))
    known = remembered(opened).headings
    return of_sheet(sheet_of_people(opened, known), known)


def sheet_of_people(workbook: Workbook, known: Mapping[str, str]) -> Worksheet:
    """Give the sheet with the people, wherever staff have moved it; `known` are its headings by their keys.

    It is the one that has most of them in its first row; if none has, the first, where it was made.
    """
    headings = set(known.values())
    for sheet in workbook.worksheets:
        if len(headings & {written(cell.value) for cell in sheet[1]}) > len(headings) / 2:
            return sheet
    return workbook.worksheets[0]


def of_sheet(sheet: Worksheet, known: Mapping[str, str]) -> tuple[Participant, ...]:
    """Give the rows of a sheet; `known` are the headings of the columns by their keys, and a row has a number."""
    headings = {written(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    places = {key: headings[heading] for key, heading in known.items() if heading in headings}
    found = []
    for row in range(2, sheet.max_row + 1):
        values = {key: written(sheet.cell(row, place).value) for key, place in places.items()}
        if values.get(Own.IDENTIFIER):
            found.append(_participant(values))
    return tuple(found)


def _participant(values: Mapping[str, str]) -> Participant:
    decision = values.get(Own.DECISION, "")
    return Participant(
        number=values[Own.IDENTIFIER],
        values=values,
        accepted=means(decision, phrase("yes")),
        declined=is_declined(decision),
        present=means(values.get(Own.ATTENDANCE, ""), phrase("yes")),
    )


def is_declined(decision: str) -> bool:
    """Whether a decision says that somebody does not take part."""
    return means(decision, phrase("no")) or means(decision, phrase("withdrawn"))


def means(typed: str, word: Message) -> bool:
    """Whether somebody typed a word, in any language that the program speaks."""
    return typed.casefold() in {language_named(code).say(word) for code in spoken_languages()}


@dataclass(frozen=True)
class Figures:
    """Registrations that nobody declined, how many of them are complete and incomplete, how many are accepted.

    The others are to be looked at: outdated, unsigned, to be checked, changed after signing.
    """

    registrations: int
    complete: int
    incomplete: int
    accepted: int


def figures(workbook: bytes) -> Figures:
    """Count the rows of a register. Raises what openpyxl raises, and ValueError for what is no register."""
    opened = load_workbook(BytesIO(workbook))
    memory = remembered(opened)
    people = [one for one in of_sheet(sheet_of_people(opened, memory.headings), memory.headings) if not one.declined]
    states = Counter(one.values.get(Own.STATE) for one in people)
    return Figures(
        registrations=len(people),
        complete=states[memory.language.say(STATES[State.COMPLETE])],
        incomplete=states[memory.language.say(STATES[State.INCOMPLETE])],
        accepted=sum(one.accepted for one in people),
    )
