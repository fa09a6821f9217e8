"""The columns of the register: what of a registration stands in each, under which heading, and how it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from zoneinfo import ZoneInfo

from visitdocs.dataclass import dataclass
from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.messages import Message, phrase
from visitdocs.register.cells import Cell
from visitdocs.returns import AskedField, AskedForm, Registration, State, path

_OFFICE = ZoneInfo("Europe/Warsaw")
"""The time that the office has, whatever the clock of the machine or of a mail."""
Say = Callable[[Message], str]
"""Says a message in the language of the visit."""


class Own(StrEnum):
    """The keys of the columns that are not answers. A field's name never begins with a colon."""

    IDENTIFIER = ":id"
    STATE = ":state"
    DECISION = ":decision"
    ATTENDANCE = ":attendance"
    FILE = ":file"
    RECEIVED = ":received"
    SIGNATURES = ":signatures"


OF_STAFF = (Own.DECISION, Own.ATTENDANCE)
"""Columns in which only people write."""


@dataclass(frozen=True)
class Column:
    """`width` in letters; `number_format` as spreadsheets write it, "@" for text; `choices` are what may be picked."""

    key: str
    heading: str
    width: int = 18
    number_format: str = "@"
    choices: tuple[str, ...] = ()


def columns(form: AskedForm, say: Say) -> tuple[Column, ...]:
    """Give the columns for a form, in their order from the left."""
    decisions = tuple(map(say, (phrase("yes"), phrase("no"), phrase("reserve"), phrase("withdrawn"))))
    return (
        Column(Own.IDENTIFIER, say(phrase("No.")), 9),
        Column(Own.STATE, say(phrase("State")), 16),
        Column(Own.DECISION, say(phrase("Decision")), 12, choices=decisions),
        Column(Own.ATTENDANCE, say(phrase("Attendance")), 12, choices=tuple(map(say, (phrase("yes"), phrase("no"))))),
        *_answers(form),
        Column(Own.FILE, say(phrase("File")), 36),
        Column(Own.RECEIVED, say(phrase("Received")), 17, "yyyy-mm-dd hh:mm"),
        Column(Own.SIGNATURES, say(phrase("Signed by")), 24),
    )


def _answers(form: AskedForm) -> Iterator[Column]:
    """A column for each question; a label that stands twice in the form is told apart by the field's name."""
    asked = [field for field in form.fields if field.type.is_answered]
    labels = Counter(field.label for field in asked)
    for field in asked:
        heading = field.label if labels[field.label] == 1 else f"{field.label} ({field.name})"
        yield Column(field.name, heading, _width(field), _number_format(field))


def _width(field: AskedField) -> int:
    return {FieldKind.MULTILINE: 40, FieldKind.DATE: 12}.get(field.type.traits.kind or FieldKind.TEXT, 22)


def _number_format(field: AskedField) -> str:
    return {FieldType.NUMBER: "0", FieldType.DATE: "yyyy-mm-dd"}.get(field.type, "@")


def cells(registration: Registration, form: AskedForm, say: Say) -> dict[str, Cell]:
    """Give what stands in each column for a registration, but for its number and what staff decide."""
    answers = {field.name: _answer(registration, field, say) for field in form.fields if field.type.is_answered}
    received = registration.received
    return {
        **answers,
        Own.STATE: say(STATES[registration.state]),
        Own.FILE: path(registration.trail),
        Own.RECEIVED: received.astimezone(_OFFICE).replace(tzinfo=None, second=0, microsecond=0) if received else None,
        Own.SIGNATURES: "; ".join(registration.signers) or None,
    }


def _answer(registration: Registration, field: AskedField, say: Say) -> Cell:
    answer = registration.answers.get(field.name)
    match answer:
        case bool():
            return say(phrase("yes") if answer else phrase("no"))
        case tuple():
            return "; ".join((field.options or {}).get(key, key) for key in answer)
        case None if field.type is FieldType.CONSENT and field.name not in registration.pictures:
            return say(phrase("no"))
        case _:
            return answer


STATES = {
    State.CHANGED_AFTER_SIGNING: phrase("changed after signing"),
    State.TO_BE_CHECKED: phrase("to be checked"),
    State.OUTDATED: phrase("outdated form"),
    State.INCOMPLETE: phrase("incomplete"),
    State.UNSIGNED: phrase("unsigned"),
    State.COMPLETE: phrase("complete"),
}
"""What each state is called."""
