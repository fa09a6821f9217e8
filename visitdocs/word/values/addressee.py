"""Whom a copy is for, as templates see it, by the name under which they do."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import assert_never

from visitdocs.templating.entries import Entry
from visitdocs.word.values.participant import participant_entry
from visitdocs.wording import Wording


class Known(StrEnum):
    """The names: a row of a list, somebody in the register, everybody in it."""

    ADDRESSEE = "addressee"
    PARTICIPANT = "participant"
    PARTICIPANTS = "participants"


def person_entry(known: Known, values: Mapping[str, object], wording: Wording) -> object:
    """What is known of somebody, by column; days are said as a language has them."""
    match known:
        case Known.ADDRESSEE:
            return addressee_entry(values)
        case Known.PARTICIPANT:
            return participant_entry(values, wording)
        case Known.PARTICIPANTS:
            return values.get(known, ())  # a template that asks for nobody is given nobody
        case _:
            assert_never(known)


def addressee_entry(values: Mapping[str, object]) -> Entry:
    """What a list says of a person, by column; it prints as the name, else as the institution."""
    text = values.get("name") or values.get("institution") or ""
    return Entry(values, text if isinstance(text, str) else "")


def personal_texts(value: object) -> Iterator[str]:
    """Give all that is printed of a value and of its parts."""
    if isinstance(value, Entry):
        yield from personal_texts([getattr(value, part) for part in dir(value)])
    elif isinstance(value, Iterable) and not isinstance(value, str):
        for item in value:
            yield from personal_texts(item)
    else:
        yield str(value)
