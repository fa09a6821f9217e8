"""The one home of problems: what is wrong, where, and what to do about it.

Every stage reports through `Problem`. A problem that does not stop the work travels as a value; one that does
travels in a `VisitdocsError`, which carries the exit code that the command line ends with.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is; the value is the word that staff read."""

    ERROR = "błąd"
    WARNING = "uwaga"
    HINT = "wskazówka"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a problem is. `line` and `column` count from 1; `where` is a key path or a quoted sentence."""

    file: str = ""
    line: int | None = None
    column: int | None = None
    where: str = ""
    source: str = ""

    def __str__(self) -> str:
        position = [str(number) for number in (self.line, self.column) if number is not None]
        return ", ".join(part for part in (":".join([self.file, *position]), self.where) if part)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a sentence, its place, and a hint that says what would be right."""

    severity: Severity
    message: str
    place: Place = Place()
    hint: str = ""

    def __str__(self) -> str:
        lines = [f"{self.severity}: {self.message}"]
        if str(self.place):
            lines.append(f"  gdzie: {self.place}")
        if self.place.source:
            lines.append(f"    | {self.place.source}")
            if self.place.column is not None:
                lines.append("    | " + " " * (self.place.column - 1) + "^")
        if self.hint:
            lines.append(f"  rada: {self.hint}")
        return "\n".join(lines)


MOST_WARNINGS = 200
"""As many as anybody reads; a hostile file could call for millions."""


class Warnings:
    """The warnings on one document, each once; beyond `MOST_WARNINGS` a last one says that they are not all."""

    def __init__(self, file: str = "") -> None:
        self._file = file
        self._found: dict[Problem, None] = {}
        self._cut_short = False

    def add(self, message: str, hint: str = "", where: Callable[[], str] = str) -> None:
        """Note a warning; `where` is asked only for one that is kept."""
        if len(self._found) >= MOST_WARNINGS:
            self._cut_short = True
            return
        self._found[Problem(Severity.WARNING, message, Place(file=self._file, where=where()), hint)] = None

    def all(self) -> tuple[Problem, ...]:
        """The warnings in the order in which they were met."""
        if not self._cut_short:
            return tuple(self._found)
        message = f"pokazano pierwszych {MOST_WARNINGS} uwag; może być ich więcej"
        hint = "popraw w dokumencie to, o czym mówią, i uruchom program jeszcze raz"
        return (*self._found, Problem(Severity.WARNING, message, Place(file=self._file), hint))


class VisitdocsError(Exception):
    """Work cannot go on. `problems` holds every reason at once; `exit_code` is what the process ends with."""

    exit_code = 1

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class DefinitionError(VisitdocsError):
    """The YAML definition is wrong."""


class TemplateError(VisitdocsError):
    """A Word template cannot be filled."""


class DocumentError(VisitdocsError):
    """A Word document cannot be read or typeset."""


class StoreError(VisitdocsError):
    """Files cannot be written."""

    exit_code = 3
