"""Answers as what the content controls of a form will hold."""

from __future__ import annotations

from datetime import date

from visitdocs.definition.answers import Answers
from visitdocs.definition.model import Visit
from visitdocs.fields.field_type import FieldKind
from visitdocs.word.values.field_names import option_name

ControlValue = str | bool | date


def control_values(visit: Visit, answers: Answers) -> dict[str, ControlValue]:
    """What each control will hold, by its tag; a choice has a control for every option."""
    values: dict[str, ControlValue] = {}
    for field in visit.registration.all_fields():
        answer = answers.values.get(field.name)
        if answer is None:
            continue
        options = visit.options_of(field)
        if field.type.traits.kind is FieldKind.DROPDOWN and isinstance(answer, tuple):
            values[field.name] = options[answer[0]]
        elif isinstance(answer, tuple):
            values |= {option_name(field.name, key): key in answer for key in options}
        else:
            values[field.name] = answer
    return values
