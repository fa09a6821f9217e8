"""Who sent a form twice: of two registrations of one person the later one counts, and both are listed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from visitdocs.fields.field_type import FieldType
from visitdocs.returns.asked_form import AskedForm
from visitdocs.returns.registration import Registration

_REACHES_ONE = (FieldType.PESEL, FieldType.EMAIL, FieldType.PHONE)
"""What one person has for himself; only with the same name, for an office may share its address."""


def one_for_each(registrations: Sequence[Registration], asked: AskedForm) -> tuple[Registration, ...]:
    """Give the last registration of each person, with those before it, in the order in which people first sent one."""
    by_name: dict[str, list[int]] = {}
    for index, registration in enumerate(registrations):
        by_name.setdefault(_name(registration, asked) or f"#{index}", []).append(index)
    groups = sorted(group for indexes in by_name.values() for group in _same(indexes, registrations, asked))
    return tuple(_last(sorted((registrations[index] for index in group), key=_time)) for group in groups)


def _last(registrations: Sequence[Registration]) -> Registration:
    *earlier, last = registrations
    return replace(last, earlier=tuple(earlier))


def _same(indexes: Iterable[int], registrations: Sequence[Registration], asked: AskedForm) -> list[list[int]]:
    """Of registrations of one name, those that share a way to reach the person, or of which one names none."""
    groups: list[list[int]] = []
    for index in indexes:
        ways = _ways(registrations[index], asked)
        fitting = [
            group for group in groups if any(_match(ways, _ways(registrations[other], asked)) for other in group)
        ]
        merged = [other for group in fitting for other in group]
        groups = [group for group in groups if group not in fitting] + [[*merged, index]]
    return groups


def _match(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or not one or not other


def _ways(registration: Registration, asked: AskedForm) -> frozenset[str]:
    texts = (str(registration.answers.get(field.name, "")) for field in asked.fields if field.type in _REACHES_ONE)
    return frozenset(_plain(text) for text in texts if text)


def _name(registration: Registration, asked: AskedForm) -> str:
    """The person's name: the first answer in words."""
    field = next((field for field in asked.fields if field.type is FieldType.TEXT), None)
    return _plain(str(registration.answers.get(field.name, ""))) if field else ""


def _plain(text: str) -> str:
    """Letters and digits only, without case and marks, in any order of words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    words = "".join(
        letter if letter.isalnum() or letter == "@" else " " for letter in letters if not unicodedata.combining(letter)
    )
    return " ".join(sorted(words.split()))


def _time(registration: Registration) -> datetime:
    return registration.received or datetime.min.replace(tzinfo=UTC)
