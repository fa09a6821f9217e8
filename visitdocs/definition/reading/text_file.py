"""The text of a file that people type, and places in it."""

import re
from functools import cached_property

from visitdocs.frozen import dataclass
from visitdocs.messages import printable
from visitdocs.problems import Place

#: A line is shown up to this column; what points further right is shown without its line.
MAXIMUM_COLUMN = 150


@dataclass(frozen=True)
class Position:
    """Where something stands in a text: line, column and index of its first character, all from 0."""

    line: int
    column: int
    index: int = 0


@dataclass(frozen=True)
class TextFile:
    """The decoded text of a file; `file` is its name in messages."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return re.split("\r\n|\r|\n", self.text)

    def place(self, position: Position, where: str = "") -> Place:
        """Return the place of a position, with its source line; `where` is a key path."""
        line, column = position.line + 1, position.column + 1
        shown = printable(self.lines[line - 1]) if line <= len(self.lines) and column <= MAXIMUM_COLUMN else ""
        shown = shown if len(shown) <= MAXIMUM_COLUMN else shown[: MAXIMUM_COLUMN - 1] + "…"
        return Place(file=self.file, line=line, column=column, where=where, source=shown)
