"""The names of a button's states, one for each answer (ISO 32000-1 12.7.4.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

from visitdocs.document.model import FieldKind, FormField

EMPTY = "Off"
TICKED = "Yes"
SAFE = re.compile(r"[A-Za-z0-9_-]+")


def split_name(field: FormField) -> tuple[str, str]:
    """The name of the field that a control belongs to, and its answer: a radio button's follows the last dot."""
    if field.kind is not FieldKind.RADIO or "." not in field.name:
        return field.name, TICKED
    group, _, answer = field.name.rpartition(".")
    return group, answer


def button_states(buttons: Sequence[FormField]) -> list[str]:
    """The state of each button when it is on: its answer, or where that is no safe name, `option-` and a number.

    Readers want ASCII, and „Off” means that a button is not on.
    """
    answers = list(dict.fromkeys(split_name(button)[1] for button in buttons))
    names = {answer: answer for answer in answers if SAFE.fullmatch(answer) and answer != EMPTY}
    free = (name for name in (f"option-{number}" for number in count(1)) if name not in answers)
    for answer in answers:
        names.setdefault(answer, "")
        names[answer] = names[answer] or next(free)
    return [names[split_name(button)[1]] for button in buttons]
