"""Documents for participants, ready to be made, and what became of them. Plain values, which import no stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from visitdocs.dataclass import dataclass
from visitdocs.problems import Problem

if TYPE_CHECKING:
    from visitdocs.addressees import Addressees
    from visitdocs.pipeline.invitations.copy_order import CopyOrder


@dataclass(frozen=True)
class DocumentForPeople:
    """One document: its key, its title, how many people it is for, and whether each has a file of it.

    `wanted` is what is made; `names` are those of its files without suffix, in the order of `addressees`, and `numbers`
    those of the people in each.
    """

    key: str
    title: str
    people: int
    for_each: bool
    wanted: CopyOrder
    addressees: Addressees
    names: tuple[str, ...]
    numbers: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class SavedDocuments:
    """What became of them: how many were made, were there already, were deleted, could not be made; every problem.

    Each has two files. `failed` counts those also that must not replace what stands under their names.
    """

    made: int
    unchanged: int
    removed: int
    failed: int
    problems: tuple[Problem, ...]
