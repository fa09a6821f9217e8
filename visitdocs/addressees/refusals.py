"""Why a list is refused: errors whose places are the file and the numbers of rows, so that nobody's name is told."""

from collections.abc import Sequence

from visitdocs.messages import Listed, Message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity

_TOLD = 10


def row_problem(said: Message, file: str, row: int, hint: Message) -> Problem:
    """Make the problem of a row."""
    return Problem(Severity.ERROR, said, Place(file=file, where=rows_phrase([row])), hint)


def refused_row(said: Message, file: str, row: int, hint: Message) -> DefinitionError:
    """Make the error of a list that cannot be read from a row on."""
    return DefinitionError(row_problem(said, file, row, hint))


def refused(said: Message, file: str, hint: Message) -> DefinitionError:
    """Make the error of a list as a whole."""
    return DefinitionError(Problem(Severity.ERROR, said, Place(file=file), hint))


def rows_phrase(rows: Sequence[int]) -> Message:
    """Name the rows; of many the first ten, and how many more there are."""
    if len(rows) == 1:
        return phrase("row {number}", number=rows[0])
    told = Listed(tuple(map(str, rows[:_TOLD])))
    if len(rows) <= _TOLD:
        return phrase("rows {numbers}", numbers=told)
    return phrase("rows {numbers} and {more} more", numbers=told, more=len(rows) - _TOLD)
