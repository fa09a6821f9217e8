"""How many are in a register, as staff left it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from openpyxl import load_workbook

from visitdocs.register.columns import STATES, Own, Say
from visitdocs.register.memory import remembered
from visitdocs.register.people import of_sheet
from visitdocs.returns import State


@dataclass(frozen=True)
class Figures:
    """Registrations that nobody declined, how many of them are complete, and how many are accepted."""

    registrations: int
    complete: int
    accepted: int


def figures(workbook: bytes, say: Say) -> Figures:
    """Count the rows of a register. Raises what openpyxl raises, and ValueError for what is no register."""
    opened = load_workbook(BytesIO(workbook))
    people = [one for one in of_sheet(opened.worksheets[0], remembered(opened).headings, say) if not one.declined]
    complete = say(STATES[State.COMPLETE])
    return Figures(
        registrations=len(people),
        complete=sum(one.values.get(Own.STATE) == complete for one in people),
        accepted=sum(one.accepted for one in people),
    )
