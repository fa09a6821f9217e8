"""Why a list is refused: errors whose places are the file and the number of a row."""

from visitdocs.addressees.row_numbers import rows_phrase
from visitdocs.messages import Message
from visitdocs.problems import DefinitionError, Place, Problem, Severity


def row_problem(said: Message, file: str, row: int, hint: Message) -> Problem:
    """Make the problem of a row."""
    return Problem(Severity.ERROR, said, Place(file=file, where=rows_phrase([row])), hint)


def refused_row(said: Message, file: str, row: int, hint: Message) -> DefinitionError:
    """Make the error of a list that cannot be read from a row on."""
    return DefinitionError(row_problem(said, file, row, hint))


def refused(said: Message, file: str, hint: Message) -> DefinitionError:
    """Make the error of a list as a whole."""
    return DefinitionError(Problem(Severity.ERROR, said, Place(file=file), hint))
