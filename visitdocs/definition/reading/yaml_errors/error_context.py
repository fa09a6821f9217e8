"""An error of PyYAML with all that tells what was meant."""

from itertools import takewhile

from yaml import MarkedYAMLError, events

from visitdocs.dataclass import dataclass
from visitdocs.definition.reading.parsers import position_of, start_of
from visitdocs.definition.reading.text_file import Position, TextFile


@dataclass(frozen=True)
class ErrorContext:
    """An error of PyYAML with the lines around it.

    `position` is where PyYAML gave up, `start` where the broken thing began, `last` the event before it, `bracket` the
    last bracket left open.
    """

    lines: list[str]
    problem: str
    position: Position
    start: Position
    last: events.Event | None
    bracket: Position | None

    @classmethod
    def of(
        cls, error: MarkedYAMLError, file: TextFile, last: events.Event | None, bracket: Position | None
    ) -> "ErrorContext":
        """Gather what is known of an error; errors of the scanner and the parser always have a mark."""
        position = position_of(error.problem_mark)
        start = position_of(error.context_mark) if error.context_mark else position
        return cls(file.lines, f"{error.context or ''}: {error.problem}", position, start, last, bracket)

    def around(self, meant: Position) -> tuple[int, ...]:
        """Return the lines in which the slip may be: where it seems to be, where reading began to fail and ended."""
        bracket = [self.bracket.line] if self.bracket else []
        last = [start_of(self.last).line] if isinstance(self.last, events.ScalarEvent) else []
        return tuple(dict.fromkeys((meant.line, self.position.line, self.start.line, *last, *bracket)))

    @property
    def line(self) -> str:
        """The line in which PyYAML gave up."""
        return self.line_at(self.position)

    def line_at(self, position: Position) -> str:
        """Return the line that a position stands in."""
        return self.lines[position.line] if position.line < len(self.lines) else ""

    def character_at(self, position: Position) -> str:
        """Return the character at a position; empty at the end of its line."""
        return self.line_at(position)[position.column : position.column + 1]


def indent_of(line: str, *, dashes: bool = False) -> int:
    """Return how many characters stand before the text of a line; with `dashes`, also those that start list items."""
    return sum(1 for _ in takewhile(lambda sign: sign.isspace() or (dashes and sign == "-"), line))
