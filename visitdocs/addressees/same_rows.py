"""Rows of a list that say the same: most often somebody who was pasted in twice. Told by number and never by name."""

from collections.abc import Iterator, Sequence

from visitdocs.addressees.addressee import Addressee, Addressees
from visitdocs.addressees.refusals import rows_phrase
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Place, Problem, Severity

_TOLD = 10
"""Of more groups one warning tells the number of rows."""
_HINT = phrase(
    "each row gets a copy; if a person stands in the list twice, delete one of the rows and run the command again"
)


def same_rows(addressees: Addressees) -> tuple[Problem, ...]:
    """Warn of rows that say the same in every column, but for capitals and for a column that counts the rows."""
    groups = [rows for rows in _rows_by_values(addressees) if len(rows) > 1]
    if len(groups) > _TOLD:
        rows = sorted(row for group in groups for row in group)
        said = message("row-twice", "{number} rows of the list say the same as others", number=len(rows))
        return (_warning(said, addressees.file, rows),)
    return tuple(
        _warning(
            message("row-twice", "these rows of the list say the same"),
            addressees.file,
            rows,
        )
        for rows in groups
    )


def _rows_by_values(addressees: Addressees) -> Iterator[list[int]]:
    compared = [column for column in addressees.columns if not _counts(addressees.people, column)]
    rows: dict[tuple[str, ...], list[int]] = {}
    for person in addressees.people:
        rows.setdefault(tuple(person.values[column].casefold() for column in compared), []).append(person.row)
    yield from rows.values()


def _counts(people: Sequence[Addressee], column: str) -> bool:
    """Whether a column holds the numbers of the rows: each one more than the one above."""
    numbers = [person.values[column].removesuffix(".") for person in people]
    if not all(number.isascii() and number.isdigit() and len(number) < 6 for number in numbers):
        return False
    return [int(number) - place for place, number in enumerate(numbers)] == [int(numbers[0])] * len(numbers)


def _warning(said: Message, file: str, rows: Sequence[int]) -> Problem:
    return Problem(Severity.WARNING, said, Place(file=file, where=rows_phrase(rows)), _HINT)
