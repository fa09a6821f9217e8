"""Why a file cannot be read on."""

from visitdocs.definition.reading.text_file import Position, TextFile
from visitdocs.messages import Message
from visitdocs.problems import DefinitionError, Problem, Severity


class UnreadableDefinitionError(DefinitionError):
    """The file is no sound YAML; `around` are the lines (from 0) in which the slip may be."""

    def __init__(self, problem: Problem, around: tuple[int, ...]) -> None:
        super().__init__(problem)
        self.around = around


class ReadingError(Exception):
    """The file cannot be read on from `position`. It never leaves the reader; what leaves is a DefinitionError."""

    def __init__(self, message: Message, hint: Message, position: Position, around: tuple[int, ...] = ()) -> None:
        super().__init__(message.code)
        self.message, self.hint, self.position = message, hint, position
        self.around = around or (position.line,)
        """The lines (from 0) in which the slip may be, the likeliest first."""

    def placed(self, file: TextFile) -> Problem:
        """Return the error as a problem with its place in the file."""
        return Problem(Severity.ERROR, self.message, file.place(self.position), self.hint)
