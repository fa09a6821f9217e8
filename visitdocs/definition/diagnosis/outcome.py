"""What reading a text came to: whether a remedy explains it, and in which lines the slip behind it may be."""

import re
from collections.abc import Sequence

from visitdocs.dataclass import dataclass
from visitdocs.definition.diagnosis.remedy import is_silent
from visitdocs.definition.reading.text_file import TextFile, UnreadableDefinitionError
from visitdocs.messages import Quoted
from visitdocs.problems import DefinitionError, Problem

#: A remedy that leaves more problems than this explains nothing.
MAXIMUM_LEFT = 4


@dataclass(frozen=True)
class Outcome:
    """The errors of a text, and the lines (from 0) around which YAML itself gave up, if it did."""

    errors: Sequence[Problem]
    gave_up: tuple[int, ...] = ()

    @classmethod
    def of(cls, error: DefinitionError) -> "Outcome":
        """Return what an error tells."""
        return cls(error.problems, error.around if isinstance(error, UnreadableDefinitionError) else ())

    def is_explained_by(self, mended: "Outcome") -> bool:
        """Return whether a remedy leaves nothing, only what was wrong anyway, or lets YAML get further."""
        if self.gave_up:
            moved = mended.gave_up and mended.gave_up[0] > max(self.gave_up) + 1
            return bool(moved) or (not mended.gave_up and len(mended.errors) <= MAXIMUM_LEFT)
        before = {(error.code, error.place.line) for error in self.errors}
        after = {(error.code, error.place.line) for error in mended.errors}
        return not mended.gave_up and len(mended.errors) < len(self.errors) and after <= before


MAXIMUM_SUSPECTS = 5

STRUCTURAL = {
    *("unknown-key", "missing-key", "wrong-kind", "empty-value", "empty-item", "repeated-key", "key-not-text"),
    *("text-starts-with-sign", "no-items", "text-of-several-lines"),
}
"""Codes of problems behind which may be a slip in the signs and indents of the file."""


def lines_told(file: TextFile, outcome: Outcome) -> tuple[int, ...]:
    """The lines (from 0) of errors behind which a slip may be; of a key that is missing, those that start with it."""
    found: dict[int, None] = {}
    for error in outcome.errors:
        alone = len(outcome.errors) == 1
        if error.place.file != file.file or error.code not in STRUCTURAL or (alone and _is_misspelt(error)):
            continue
        if error.code != "missing-key" or not alone:
            found[(error.place.line or 1) - 1] = None
        if error.code == "missing-key":
            key = re.escape(_key(error))
            found.update({number: None for number, line in enumerate(file.lines) if re.match(rf"\W*{key}\b", line)})
    return tuple(found)


def _is_misspelt(error: Problem) -> bool:
    """Whether a key that is not known is but a word like one that is."""
    return error.code == "unknown-key" and bool(re.fullmatch(r"\w+", _key(error)))


def _key(error: Problem) -> str:
    value = dict(error.message.values).get("key")
    return value.text if isinstance(value, Quoted) else ""


def suspects(lines: list[str], reported: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first lines at which something is told, and the lines above and below them, as far as they say something."""
    said = [other for other, line in enumerate(lines) if not is_silent(line)]
    told = tuple(number for number in reported[:MAXIMUM_SUSPECTS] if number in said)
    beside = dict.fromkeys(
        other
        for number in reported[:MAXIMUM_SUSPECTS]
        for other in (*[line for line in said if line < number][-1:], *[line for line in said if line > number][:1])
        if other not in told
    )
    return told, tuple(beside)
