"""Problems of many copies, each told once with the rows that have it."""

from collections.abc import Iterable
from dataclasses import replace

from visitdocs.addressees import rows_phrase
from visitdocs.problems import Place, Problem


class ProblemsOfRows:
    """Gathers problems. `file` is the name of the list."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._rows: dict[Problem, list[int]] = {}

    def add(self, row: int, problems: Iterable[Problem]) -> None:
        """Note what is wrong with the copy of a row."""
        for problem in dict.fromkeys(problems):
            self._rows.setdefault(problem, []).append(row)

    def all(self, copies: int, *, of_rows: bool = True) -> tuple[Problem, ...]:
        """Give each problem with its rows; one that all of several `copies` have is the document's own.

        So is any, if no row has a copy of its own.
        """
        return tuple(
            problem if 1 < len(rows) == copies or not of_rows else replace(problem, place=self._place(problem, rows))
            for problem, rows in self._rows.items()
        )

    def _place(self, problem: Problem, rows: list[int]) -> Place:
        return Place(file=self._file, where=rows_phrase(rows), source=problem.place.source)
