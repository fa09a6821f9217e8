"""The one home of problems: what is wrong, where, and what to do about it.

Every stage reports through `Problem`. A problem that does not stop the work travels as a value; one that does
travels in a `VisitdocsError`, which carries the exit code that the command line ends with.
"""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from visitdocs.dataclass import dataclass
from visitdocs.messages import ENGLISH, Language, Message, counted, message, phrase, printable


class Severity(Enum):
    """How bad a problem is."""

    ERROR = auto()
    WARNING = auto()
    HINT = auto()


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a problem is. `line` and `column` count from 1; `where` is a key path, or says the place in words."""

    file: str = ""
    line: int | None = None
    column: int | None = None
    where: Message | str = ""
    source: str = ""

    def said(self, language: Language) -> str:
        """File, line, column and the place in words, as far as they are known."""
        position = [str(number) for number in (self.line, self.column) if number is not None]
        where = printable(language.say(self.where))
        return ", ".join(part for part in (":".join([printable(self.file), *position]), where) if part)

    def __str__(self) -> str:
        return self.said(ENGLISH)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: a sentence, its place, and a hint that says what would be right."""

    severity: Severity
    message: Message
    place: Place = Place()
    hint: Message | None = None

    @property
    def code(self) -> str:
        """The kind of problem, the same in every language."""
        return self.message.code

    def __str__(self) -> str:
        return told(self, ENGLISH)


LABELS = {
    Severity.ERROR: phrase("error"),
    Severity.WARNING: phrase("warning"),
    Severity.HINT: phrase("tip"),
}
"""What each severity is called."""


def told(problem: Problem, language: Language) -> str:
    """Tell a problem: its sentence, and in lines below it the place, the source and the remedy."""
    lines = [f"{language.say(LABELS[problem.severity])}: {language.say(problem.message)}"]
    place = problem.place
    if said := place.said(language):
        lines.append("  " + language.say(phrase("where: {place}", place=said)))
    if place.source:
        lines.append(f"    | {printable(place.source)}")
        if place.column is not None:
            lines.append("    | " + " " * (place.column - 1) + "^")
    if problem.hint is not None:
        lines.append("  " + language.say(phrase("hint: {hint}", hint=language.say(problem.hint))))
    return "\n".join(lines)


MAXIMUM_WARNINGS = 200
"""As many as anybody reads; a hostile file could call for millions."""


class Warnings:
    """The warnings on one document, each once; beyond `MAXIMUM_WARNINGS` a last one says that they are not all."""

    def __init__(self, file: str = "") -> None:
        self._file = file
        self._found: dict[Problem, None] = {}
        self._cut_short = False

    def add(self, sentence: Message, hint: Message | None = None, where: Callable[[], Message | str] = str) -> None:
        """Note a warning; `where` is asked only for one that is kept."""
        if len(self._found) >= MAXIMUM_WARNINGS:
            self._cut_short = True
            return
        self._found[Problem(Severity.WARNING, sentence, Place(file=self._file, where=where()), hint)] = None

    def all(self) -> tuple[Problem, ...]:
        """The warnings in the order in which they were met."""
        if not self._cut_short:
            return tuple(self._found)
        cut = message(
            "warnings-cut-short",
            "only the first {number} warnings are shown; there may be more",
            number=MAXIMUM_WARNINGS,
        )
        hint = phrase("mend in the document what they speak of, and run the program again")
        return (*self._found, Problem(Severity.WARNING, cut, Place(file=self._file), hint))


class VisitdocsError(Exception):
    """Work cannot go on. `problems` holds every reason at once; `exit_code` is what the process ends with."""

    exit_code = 1

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


MAXIMUM_PROBLEMS = 50
"""As many of one file as anybody mends before the next run."""


def first_of(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The first `MAXIMUM_PROBLEMS`, and how many more there are. May be done twice."""
    told, rest = problems[:MAXIMUM_PROBLEMS], problems[MAXIMUM_PROBLEMS:]
    if len(rest) <= 1:
        return tuple(problems)
    more = counted(
        "problems-cut-short", "there is {number} more problem", "there are {number} more problems", len(rest)
    )
    hint = phrase("mend the first ones and run the program again")
    return (*told, Problem(rest[0].severity, more, Place(file=rest[0].place.file), hint))


class DefinitionError(VisitdocsError):
    """The YAML definition is wrong. A file of a hundred thousand mistakes is told by its first ones."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*first_of(problems))


class TemplateError(VisitdocsError):
    """A Word template cannot be filled."""


class DocumentError(VisitdocsError):
    """A Word document cannot be read or typeset."""


class UsageError(VisitdocsError):
    """Something is asked for that is not there or cannot be meant."""

    exit_code = 2


class StoreError(VisitdocsError):
    """Files cannot be written."""

    exit_code = 3


class SiteError(VisitdocsError):
    """The web site that is published to does not answer, or does not do what it is asked."""

    exit_code = 4
