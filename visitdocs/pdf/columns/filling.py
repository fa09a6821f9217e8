"""Filling a column with boxes: which of them stand in it, where one is cut, and what is left.

The rules are Word's: keep with next, keep lines, widows and orphans, page break before, and a note begins on the page
of its mark. The extra leading of a page's last line hangs below the margin, as Word has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from visitdocs.dataclass import dataclass
from visitdocs.pdf.columns.box import Box, PlacedBox, space_between
from visitdocs.pdf.columns.footnote_area import NO_FOOTNOTES, FootnoteArea, footnotes_of

TOLERANCE = 0.01  # points; by so much more than its room a box may be tall
MINIMUM_CUT = 1.0  # points; by how much less to try when a cut brings along too many notes


@dataclass(frozen=True)
class FilledColumn:
    """What fits into a height, where it ends, the boxes left over, and the footnotes of what fits."""

    placed: tuple[PlacedBox, ...]
    height: float
    rest: tuple[Box, ...]
    footnotes: FootnoteArea


def fill(
    boxes: Sequence[Box],
    available: float,
    *,
    start: float = 0.0,
    fresh: bool = True,
    continued: bool = False,
    must_place: bool = True,
    footnotes: FootnoteArea = NO_FOOTNOTES,
    hang: bool = False,
) -> FilledColumn:
    """Fill a column from `start` to `available` points, less what the footnotes take.

    `fresh` says that nothing stands above in the column. With `continued` the boxes go on from an earlier column:
    space above the first one is dropped, unless it asked for the new page itself. In a fresh column at least one line
    is placed if something `must_place`. With `hang` the extra leading of the last line may stand below `available`,
    unless footnotes stand there.
    """
    return _Column(available, fresh, continued, must_place, footnotes, hang, start).fill(boxes)


@dataclass
class _Column:
    available: float
    fresh: bool
    continued: bool
    must_place: bool
    footnotes: FootnoteArea
    hang: bool
    y: float
    placed: list[PlacedBox] = field(default_factory=list)

    def fill(self, boxes: Sequence[Box]) -> FilledColumn:
        for index, box in enumerate(boxes):
            fresh = self.fresh and not self.placed
            if box.edges.break_before and not fresh:
                return self._result(boxes[index:])
            top = self._top(boxes, index, fresh)
            room = self._room(self.footnotes)
            if not fresh and _starts_chain(boxes, index) and top + _chain_height(boxes, index) > room:
                return self._result(boxes[index:])
            if top + self._needed(box) <= room and self._place(box, top):
                continue
            forced = fresh and self.must_place
            parts = self._cut(box, top, forced)
            if parts is not None:
                self._place(parts[0], top, forced=True)
                return self._result((parts[1], *boxes[index + 1 :]))
            if forced:  # it cannot be cut and there is no emptier column: let it stick out
                self._place(box, top, forced=True)
                return self._result(boxes[index + 1 :])
            return self._result(boxes[index:])
        return self._result(())

    def _needed(self, box: Box) -> float:
        return box.height - (box.hanging if self._hangs() else 0.0)

    def _hangs(self) -> bool:
        return self.hang and not self.footnotes.minimum_height

    def _room(self, footnotes: FootnoteArea) -> float:
        return self.available - footnotes.minimum_height + TOLERANCE

    def _top(self, boxes: Sequence[Box], index: int, fresh: bool) -> float:
        box = boxes[index]
        if index:
            return self.y + space_between(boxes[index - 1], box)
        edges = box.edges
        if not fresh:
            return self.y + edges.space_before
        top = self.y + (0.0 if self.continued and not edges.break_before else edges.space_before)
        # No space above may push a box off its page.
        return max(min(top, self._room(self.footnotes) - box.minimum_height), self.y) if self.must_place else top

    def _cut(self, box: Box, top: float, forced: bool) -> tuple[Box, Box] | None:
        """The box in two, the first part and its notes fitting; notes of a forced cut may go on overleaf."""
        room = self._room(self.footnotes) - TOLERANCE - top
        parts = box.split(min(room, self._needed(box) - MINIMUM_CUT), force=False, hang=self._hangs())
        while parts is not None and (notes := footnotes_of(parts[0])):
            height = parts[0].height
            if top + height <= self._room(self.footnotes.with_notes(notes)):
                return parts
            parts = box.split(height - MINIMUM_CUT, force=False)
            if parts is not None and parts[0].height >= height:
                parts = None
        return box.split(room, force=True, hang=self._hangs()) if parts is None and forced else parts

    def _place(self, box: Box, top: float, forced: bool = False) -> bool:
        """Let a box stand in the column with its notes, unless they leave it no room; says whether it does."""
        grown = self.footnotes.with_notes(footnotes_of(box))
        bottom = top + box.height
        hanging = box.hanging if self.hang and not grown.minimum_height else 0.0
        if not forced and bottom - hanging > self._room(grown):
            return False
        self.placed.append(PlacedBox(box, top))
        self.y, self.footnotes = bottom, grown
        return True

    def _result(self, rest: Sequence[Box]) -> FilledColumn:
        if rest and self.placed:
            last = self.placed[-1]
            self.placed[-1] = replace(last, box=last.box.parted())
        return FilledColumn(tuple(self.placed), self.y, tuple(rest), self.footnotes)


def _starts_chain(boxes: Sequence[Box], index: int) -> bool:
    return boxes[index].edges.keep_with_next and not (index and boxes[index - 1].edges.keep_with_next)


def _chain_height(boxes: Sequence[Box], start: int) -> float:
    """Height of boxes that hold together, up to the least part of the first one that may be cut off."""
    height = 0.0
    for index in range(start, len(boxes)):
        box = boxes[index]
        height += space_between(boxes[index - 1], box) if index > start else 0.0
        if not box.edges.keep_with_next:
            return height + box.minimum_height
        height += box.height
    return height
