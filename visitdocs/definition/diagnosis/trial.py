"""Remedies tried: the section of the file that a remedy changes is read again, which is quicker than all of it."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.definition.diagnosis.outcome import Outcome
from visitdocs.definition.diagnosis.remedy import Remedy, is_silent
from visitdocs.definition.model.schema import EXTENDS
from visitdocs.definition.reading.text_file import TextFile
from visitdocs.problems import Problem

OF_OTHERS = {"unknown-reference", "no-tracks"}
"""Codes of errors that need two sections."""

Range = tuple[int, int]


@dataclass(frozen=True)
class Trial:
    """Reads parts of a file as the whole was read; `sections` are the keys at its left edge."""

    file: TextFile
    read: Callable[[TextFile], Outcome]
    sections: frozenset[str]

    def whole(self, remedy: Remedy) -> Outcome:
        """Read the whole file with a remedy."""
        return self.read(TextFile(self.file.file, remedy.applied(self.file.lines)))

    def section(self, remedy: Remedy) -> tuple[Outcome, Outcome, int]:
        """Read only the section that a remedy changes, without it and with it; return how much was read, too."""
        around = self._range(remedy)
        if around not in self._befores:
            self._befores[around] = self._within(self._alone(around, {}))
        text = self._alone(around, remedy.changes)
        return self._befores[around], self._within(text), len(text)

    @cached_property
    def _starts(self) -> list[int]:
        lines = self.file.lines
        keys = ((number, re.match(r"[\w-]+(?=\s*:)", line)) for number, line in enumerate(lines))
        return [0, *(number for number, key in keys if key and key[0] in self.sections), len(lines)]

    @cached_property
    def _befores(self) -> dict[Range, Outcome]:
        return {}

    def _range(self, remedy: Remedy) -> Range:
        first, last = min(remedy.changes), max(remedy.changes)
        return (
            max(start for start in self._starts if start <= first),
            min(start for start in self._starts if start > last),
        )

    def _alone(self, around: Range, changes: Mapping[int, str]) -> str:
        """The text of a section in its place; with it stays the line that names another file."""
        return "\n".join(
            changes.get(number, line) if around[0] <= number < around[1] or line.startswith(EXTENDS) else ""
            for number, line in enumerate(self.file.lines)
        )

    def _within(self, text: str) -> Outcome:
        """The outcome of a section alone: that the others are missing is no error of it."""
        file = TextFile(self.file.file, text)
        if all(map(is_silent, file.lines)):
            return Outcome((), (0,))
        outcome = self.read(file)
        errors = [error for error in outcome.errors if error.place.file == file.file and not _is_of_others(error)]
        return Outcome(errors, outcome.gave_up)


def _is_of_others(error: Problem) -> bool:
    """Whether a section has an error perhaps only because the others are not there."""
    return error.code in OF_OTHERS or (error.code == "missing-key" and not error.place.where)
