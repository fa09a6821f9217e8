"""What is made: a copy, and what became of all of them. Plain values, which import no stage."""

from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.problems import Problem


@dataclass(frozen=True)
class MadeCopy:
    """One copy: the row of the list, its name without suffix, its files (None for a format that is not wanted).

    `problems` name nobody. With an error among them there are no files.
    """

    row: int
    name: str
    docx: bytes | None = field(repr=False)
    pdf: bytes | None = field(repr=False)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Saved:
    """What became of the copies: how many were made, how many were there already, and every problem.

    `failed` are those that could not be made or must not replace what stands under their names.
    """

    made: int
    unchanged: int
    failed: int
    problems: tuple[Problem, ...]
