"""How headings nest. The one place that knows when a level is skipped."""

from typing import NamedTuple


class Rank(NamedTuple):
    """How deep a heading is nested, from 1; `skips` if its level is deeper than that of the heading above allows."""

    depth: int
    skips: bool


class HeadingRanks:
    """The ranks of headings that come one after another.

    PDF/UA-1 7.4.2 wants H1 first and no level left out on the way down: where a document leaves one out, the
    typesetter tags by depth, and the author is told. On the way up levels may be left out.
    """

    def __init__(self) -> None:
        self._open: list[int] = []

    def next(self, level: int) -> Rank:
        """Give the rank of the next heading, whose level in the document is `level`."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        skips = level > (self._open[-1] if self._open else 0) + 1
        self._open.append(level)
        return Rank(len(self._open), skips)
