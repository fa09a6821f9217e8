"""Counting list items in document order (ECMA-376 17.9.10, 17.9.11, 17.9.26): the text of each label."""

import re

from visitdocs.document.lists.numbering import LEVELS, ListDefinition, ListLevel, Numbering
from visitdocs.wording.number_formats import write_number

_SENTENCES = frozenset({"cardinalText", "ordinalText"})  # in a label they begin with a capital
_PLACEHOLDER = re.compile(r"%([1-9])")


class ListCounters:
    """The counts of every family of lists; one for a whole document."""

    def __init__(self, numbering: Numbering, language: str = "") -> None:
        self._numbering = numbering
        self._language = language
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def advance(self, num_id: str, number: int) -> str:
        """Count one more item of the list at that level and give its label, as text in the list's own font."""
        found = self._numbering.list(num_id)
        if found is None or number not in found.levels:
            return ""
        counts = self._counts.setdefault(found.family, [None] * LEVELS)
        if num_id not in self._begun:
            self._begun.add(num_id)
            for level in found.starts:
                counts[level] = None
        count = counts[number]
        counts[number] = found.levels[number].start if count is None else count + 1
        for deeper in range(number + 1, LEVELS):
            if _restarts(found.levels.get(deeper), number):
                counts[deeper] = None
        return _label(found, number, counts, self._language)


def _restarts(level: ListLevel | None, after: int) -> bool:
    return level is not None and (level.restart is None or after < level.restart)


def _label(found: ListDefinition, number: int, counts: list[int | None], language: str) -> str:
    level = found.levels[number]

    def written(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        part = found.levels.get(index)
        if part is None or index > number:
            return ""
        count = counts[index]
        shown = part.start if count is None else count
        written = write_number(
            shown, "decimal" if level.legal and part.number_format != "none" else part.number_format, language
        )
        return written[:1].upper() + written[1:] if part.number_format in _SENTENCES else written

    return _PLACEHOLDER.sub(written, level.pattern)
