"""How many are in a register, as staff left it."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

from openpyxl import load_workbook

from visitdocs.frozen import dataclass
from visitdocs.register.columns import STATES, Own
from visitdocs.register.memory import remembered
from visitdocs.register.people import of_sheet, sheet_of_people
from visitdocs.returns import State


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
