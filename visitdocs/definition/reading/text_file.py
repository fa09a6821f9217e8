"""The text of a file that people type, and places in it."""

import re
from dataclasses import dataclass
from functools import cached_property

from yaml import Mark

from visitdocs.definition.quoting import printable
from visitdocs.problems import Place

#: A line is shown up to this column; what points further right is shown without its line.
MAXIMUM_COLUMN = 150


@dataclass(frozen=True)
class TextFile:
    """The decoded text of a file; `file` is its name in messages."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return re.split("\r\n|\r|\n", self.text)

    def place(self, line: int, column: int, where: str = "") -> Place:
        """A place by line and column that count from 1, with its source line."""
        shown = printable(self.lines[line - 1]) if line <= len(self.lines) and column <= MAXIMUM_COLUMN else ""
        shown = shown if len(shown) <= MAXIMUM_COLUMN else shown[: MAXIMUM_COLUMN - 1] + "…"
        return Place(file=self.file, line=line, column=column, where=where, source=shown)

    def place_of_mark(self, mark: Mark, where: str = "") -> Place:
        """The place that a PyYAML mark points at."""
        return self.place(mark.line + 1, mark.column + 1, where)
