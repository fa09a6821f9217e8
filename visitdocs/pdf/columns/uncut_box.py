"""A box that is never cut and has no text with notes or bookmarks in it: a rule, a field of a form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from typing import Self

from visitdocs.document.model import BreakKind
from visitdocs.frozen import dataclass
from visitdocs.pdf.columns.box import Edges, NoteBoxes


@dataclass(frozen=True)
class UncutBox:
    """What such boxes have in common; `height` is points. Each draws itself."""

    height: float
    edges: Edges = field(default=Edges(), kw_only=True)

    @property
    def minimum_height(self) -> float:
        """Its whole height."""
        return self.height

    @property
    def hanging(self) -> float:
        """Nothing of it."""
        return 0.0

    def split(self, available: float, force: bool, hang: bool = False) -> None:
        """It is never cut."""

    def with_break_before(self, kind: BreakKind) -> Self:
        """The box at the beginning of a new page or column."""
        return replace(self, edges=replace(self.edges, break_before=kind))

    def parted(self) -> Self:
        """No neighbour changes it."""
        return self

    def notes(self) -> Iterator[NoteBoxes]:
        """No notes."""
        return iter(())

    def bookmarks(self) -> Iterator[str]:
        """No bookmarks."""
        return iter(())
