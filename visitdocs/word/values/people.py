"""People as templates see them, by the name under which they do: a row of a list, somebody who takes part, everybody.

What is known of a participant is a flat mapping, from dotted names to values, in which `WITHHELD` stands for what no
document may show. So it can be cut to what a template asks for, and compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum, StrEnum
from typing import Final, Literal, assert_never

from visitdocs.definition.model import Visit
from visitdocs.templating.entries import Entry, Person, Series
from visitdocs.word.values.interpreter import Interpreter
from visitdocs.word.values.plain_values import date_entry
from visitdocs.wording import Wording


class Withheld(Enum):
    """The kind of `WITHHELD`."""

    HEALTH = "health"


WITHHELD: Final[Literal[Withheld.HEALTH]] = Withheld.HEALTH
"""Stands for an answer that can reveal health."""

PersonValue = str | int | date | Entry | Series[Entry] | Withheld


def chosen(key: str, label: str) -> Entry:
    """An option that somebody chose: it prints as its label."""
    return Entry({"key": key, "name": label}, label)


def all_chosen(options: Iterable[Entry]) -> Series[Entry]:
    """Several options that somebody chose."""
    return Series(options)


def said_in(language: str, visit: Visit, values: Mapping[str, object]) -> dict[str, object]:
    """The values with the options that were chosen in the language of a document."""
    interpreter = Interpreter.of(visit, language)

    def said(value: object) -> object:
        if isinstance(value, Series):
            return Series(map(said, value))
        return chosen(str(value.key), interpreter.text(str(value))) if isinstance(value, Entry) else value

    return {name: said(value) for name, value in values.items()}


def everybody(people: Iterable[Mapping[str, object]], wording: Wording) -> Series[Person]:
    """Those who take part, in their order."""
    return Series(participant_entry(values, wording) for values in people)


def participant_entry(values: Mapping[str, object], wording: Wording) -> Person:
    """What is known of a person, by dotted names; it prints as the `name`, and a group of values as its own."""
    tree: dict[str, object] = {}
    for path in sorted(values):
        *groups, name = path.split(".")
        holder = tree
        for group in groups:
            inner = holder.setdefault(group, {})
            holder[group] = holder = inner if isinstance(inner, dict) else {"": inner}
        holder[name] = values[path]
    return _person(tree, wording)


def _person(tree: Mapping[str, object], wording: Wording) -> Person:
    known = {name: value for name, value in tree.items() if name and value is not WITHHELD}
    parts = {
        name: _person(value, wording) if isinstance(value, dict) else _shown(value, wording)
        for name, value in known.items()
    }
    text = tree.get("", tree.get("name", ""))
    withheld = tuple(name for name, value in tree.items() if value is WITHHELD)
    return Person(parts, text if isinstance(text, str) else "", withheld)


def _shown(value: object, wording: Wording) -> object:
    return date_entry(value, wording) if isinstance(value, date) else value


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
