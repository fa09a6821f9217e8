"""Errors of a file to the lines in which the slip behind them may be."""

import re

from visitdocs.definition.diagnosis.outcome import Outcome
from visitdocs.definition.diagnosis.remedy import is_silent
from visitdocs.definition.reading.text_file import TextFile
from visitdocs.messages import Quoted
from visitdocs.problems import Problem

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
