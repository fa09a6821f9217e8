"""What a person may have meant, and the lines as they would be then."""

import re
from collections.abc import Callable, Iterator, Mapping

from visitdocs.dataclass import dataclass
from visitdocs.definition.reading.text_file import Position, TextFile
from visitdocs.messages import Message, phrase
from visitdocs.problems import Problem, Severity

#: A line longer than this is no help in a hint.
MAXIMUM_EXAMPLE_LENGTH = 160

KEY = r"[A-Za-z_][\w.-]*"


@dataclass(frozen=True)
class Remedy:
    """A slip, where it is, and the lines that would be right by their number from 0."""

    message: Message
    hint: Message
    position: Position
    changes: Mapping[int, str]

    def applied(self, lines: list[str]) -> str:
        """Return the text of a file with the lines changed."""
        return "\n".join(self.changes.get(number, line) for number, line in enumerate(lines))

    def problem(self, file: TextFile) -> Problem:
        """Return the slip as a problem of a file."""
        return Problem(Severity.ERROR, self.message, file.place(self.position), self.hint)


@dataclass(frozen=True)
class Suspicion:
    """The lines of a file, those suspected (from 0, the likeliest first), and the names that keys may have.

    `reported` are all lines at which an error is told.
    """

    lines: list[str]
    reported: tuple[int, ...]
    suspects: tuple[int, ...]
    names: frozenset[str]

    def each(self) -> Iterator[tuple[int, str]]:
        """Yield the suspected lines with their numbers."""
        return ((number, self.lines[number]) for number in self.suspects)


Hypothesis = Callable[[Suspicion], Iterator[Remedy]]


def rewritten(message: Message, how: Message, number: int, column: int, fixed: str) -> Remedy:
    """Return the remedy of writing a line otherwise; the hint shows it unless it is too long."""
    return Remedy(message, with_line(how, fixed), Position(number, column), {number: fixed})


def with_line(how: Message, fixed: str) -> Message:
    """Return a hint with the line as it would be, unless that is too long to be of help."""
    shown = split_comment(fixed)[0].strip()
    too_long = len(shown) > MAXIMUM_EXAMPLE_LENGTH or "\n" in shown
    return how if too_long else phrase("{how}: “{fixed}”", how=how, fixed=shown)


def indent_of(line: str) -> int:
    """Return how many spaces stand before the text of a line."""
    return len(line) - len(line.lstrip(" "))


def is_silent(line: str) -> bool:
    """Whether a line is empty or a comment."""
    return not line.strip() or line.lstrip().startswith("#")


def split_comment(line: str) -> tuple[str, str]:
    """Return a line without its comment and the space before it, and the rest."""
    match = re.search(r"\s+#(?=\s|$)[^\"']*$", line)
    return (line[: match.start()], line[match.start() :]) if match else (line, "")
