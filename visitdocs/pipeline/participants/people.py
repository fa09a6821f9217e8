"""The register as staff left it → the people in it, and what in its rows needs a second look, by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import assert_never
from zipfile import BadZipFile

from visitdocs.dataclass import dataclass
from visitdocs.definition import Visit
from visitdocs.definition.model import Entitled
from visitdocs.messages import FileName, Listed, Message, Quoted, message, phrase
from visitdocs.pipeline.participants.person_values import PersonValues, names_of
from visitdocs.pipeline.returned.register_file import refusal, refuse_other_visit, register_bytes
from visitdocs.problems import Place, Problem, Severity
from visitdocs.register import RegisterRow, RegisterRows, register_rows
from visitdocs.register.columns import Own
from visitdocs.returns import asked_form
from visitdocs.word import PersonValue

_COLUMNS = {Entitled.ACCEPTED: Own.DECISION, Entitled.PRESENT: Own.ATTENDANCE}
"""Where staff say who is entitled."""
_TOLD = 10
"""So many rows are named in one problem."""


@dataclass(frozen=True)
class Registered:
    """Somebody in the register: the row there, the number, and the values that templates see."""

    row: int
    number: str
    values: Mapping[str, PersonValue]
    accepted: bool
    present: bool


@dataclass(frozen=True)
class People:
    """Everybody in the register, in its order. `typed` are the names of values that are no free texts.

    `example` is somebody made up; `headings` are those of the columns that say who is entitled. `problems` are those of
    rows; `left_out` counts people of whom nothing can be made.
    """

    everybody: tuple[Registered, ...]
    typed: frozenset[str]
    example: Mapping[str, PersonValue]
    headings: Mapping[Entitled, str]
    problems: tuple[Problem, ...]
    left_out: int

    def entitled(self, who: Entitled) -> list[Registered]:
        """Give those whom a document is for."""
        match who:
            case Entitled.ACCEPTED:
                return [person for person in self.everybody if person.accepted]
            case Entitled.PRESENT:
                return [person for person in self.everybody if person.present]
            case _:
                assert_never(who)


def read_people(register: Path, visit: Visit, programmes: frozenset[str], needed: Sequence[Entitled]) -> People:
    """Read a register, of the visit with one of these names. Raises `StoreError` for what is none, or not of it.

    `needed` says which of staff's columns have to be there.
    """
    found = _rows(register, visit)
    refuse_other_visit(register, found.programme, programmes)
    values = _values(visit, _further(found))
    _refuse_missing(register, found, (Own.IDENTIFIER, *(_COLUMNS[who] for who in needed), *values.of_names))
    return _People(register, found, values).read()


def example_of(visit: Visit, further: Mapping[str, str]) -> dict[str, PersonValue]:
    """Give the values of somebody made up; `further` are names of columns by their headings."""
    return _values(visit, further).example()


def further_names(register: Path, visit: Visit) -> dict[str, str]:
    """Give the names of the columns of staff's own by their headings. Raises `StoreError` if there is no register."""
    return _further(_rows(register, visit))


def _values(visit: Visit, further: Mapping[str, str]) -> PersonValues:
    return PersonValues(visit, asked_form(visit, frozenset(), "", (), {}), further)


def _further(found: RegisterRows) -> dict[str, str]:
    return names_of([heading for heading in found.further if heading not in found.withheld])


def _rows(register: Path, visit: Visit) -> RegisterRows:
    data = register_bytes(register)
    if data is None:
        missing = message("register-missing", "there is no register {name}", name=FileName(register.name))
        raise refusal(register, missing, phrase("make it with collect, or name the register with --register"))
    revealing = {field.name for field in visit.registration.all_fields() if field.consent}
    try:
        return register_rows(data, revealing)
    except (BadZipFile, KeyError, TypeError, ValueError) as error:
        no_register = message("not-a-register", "the file is no register that this program has written")
        raise refusal(register, no_register, phrase("name the register with --register")) from error


def _refuse_missing(register: Path, found: RegisterRows, needed: Sequence[str]) -> None:
    for key in needed:
        if key in found.missing:
            heading = Quoted(found.headings[key])
            gone = message("register-column-missing", "the register has no column {heading}", heading=heading)
            hint = phrase("put the heading back into the first row of the first sheet, above the column it had")
            raise refusal(register, gone, hint)


class _People:
    """Reads the rows of one register."""

    def __init__(self, register: Path, found: RegisterRows, values: PersonValues) -> None:
        self._register, self._found, self._values = register, found, values
        self._problems: dict[tuple[Severity, Message, Message], list[str]] = {}
        self._left_out = 0

    def read(self) -> People:
        everybody = tuple(self._everybody())
        of_kind = {name for person in everybody for name, value in person.values.items() if not isinstance(value, str)}
        return People(
            everybody=everybody,
            typed=self._values.typed | of_kind,
            example=self._values.example(),
            headings={who: self._found.headings.get(key, key) for who, key in _COLUMNS.items()},
            problems=tuple(self._told()),
            left_out=self._left_out,
        )

    def _everybody(self) -> Iterator[Registered]:
        seen: set[str] = set()
        for row in self._found.rows:
            for heading, words in row.unclear.items():
                self._note(row, Severity.WARNING, *_unclear(heading, words))
            if not (row.accepted or row.present):
                continue
            values, wrong = self._values.of(row)
            reason = _NUMBERLESS if not row.number else _TWICE if row.number in seen else None
            reason = reason or (None if values["name"] else _NAMELESS)
            seen.add(row.number)
            if reason:
                self._left_out += 1
                self._note(row, Severity.ERROR, *reason)
                continue
            for label in wrong:
                self._note(row, Severity.WARNING, *_unfit(label))
            if row.present and row.declined:
                self._note(row, Severity.WARNING, *_PRESENT_AND_DECLINED)
            yield Registered(row.row, row.number, values, row.accepted, row.present)

    def _note(self, row: RegisterRow, severity: Severity, said: Message, hint: Message) -> None:
        self._problems.setdefault((severity, said, hint), []).append(row.number or str(row.row))

    def _told(self) -> Iterator[Problem]:
        for (severity, said, hint), numbers in self._problems.items():
            where = _numbers if said is not _NUMBERLESS[0] else _rows_without_number
            yield Problem(severity, said, Place(file=str(self._register), where=where(numbers)), hint)


_NUMBERLESS = (
    message("row-without-number", "somebody in the register has no number, so no documents are made"),
    phrase("type a number that no other row has into the first column, for example X-1"),
)
_TWICE = (
    message("number-twice", "the number stands in two rows, and only the first of them counts"),
    phrase("give one of them another number, or delete the row"),
)
_NAMELESS = (
    message("person-without-name", "there is no name in the row, so no documents are made"),
    phrase("type the name into the register"),
)
_PRESENT_AND_DECLINED = (
    message("present-and-declined", "somebody who was not accepted, or has withdrawn, is marked as present"),
    phrase("look which of the two is right; documents for those present are made"),
)


def _unclear(heading: str, words: tuple[str, ...]) -> tuple[Message, Message]:
    said = message("unclear-choice", "in the column {heading} stands none of its words", heading=Quoted(heading))
    return said, phrase("choose one of: {words}", words=Listed(words))


def _unfit(label: str) -> tuple[Message, Message]:
    said = message("cell-not-an-answer", "what stands under {label} cannot be an answer", label=Quoted(label))
    return said, phrase("correct the cell; documents show it as it is typed")


def _numbers(numbers: Sequence[str]) -> Message:
    return _named(numbers, lambda told: phrase("registration {numbers}", numbers=told))


def _rows_without_number(rows: Sequence[str]) -> Message:
    return _named(rows, lambda told: phrase("row {numbers} of the sheet", numbers=told))


def _named(numbers: Sequence[str], said: Callable[[Listed | Message], Message]) -> Message:
    told = Listed(tuple(numbers[:_TOLD]))
    if len(numbers) <= _TOLD:
        return said(told)
    return said(phrase("{numbers} and {more} more", numbers=told, more=len(numbers) - _TOLD))
