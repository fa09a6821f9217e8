"""Blocks one below the other: the column of a page, a cell's content, a header.

A stack knows how tall it is and how to fill a given height: which blocks go on this page, where one is cut, and
what is left. The rules are Word's: keep with next, keep lines, widows and orphans, page break before, and the
space between two paragraphs is the larger of what they want (ECMA-376 17.3.1.33).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.paragraph_box import ParagraphBox

TOLERANCE = 0.01


class Box(Protocol):
    """A laid-out block: a paragraph or a table."""

    space_before: float
    space_after: float
    keep_with_next: bool
    break_before: bool
    height: float
    least_height: float

    def split(self, available: float, force: bool) -> tuple[Box, Box] | None:
        """Cut so that the first part fits into `available` points; None if it may not be cut there."""

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""


@dataclass(frozen=True)
class Placement:
    """A box at its distance from the top of the stack, in points."""

    box: Box
    top: float


@dataclass(frozen=True)
class Filling:
    """What fits into a height, how much of it is used, and the boxes left over."""

    placed: tuple[Placement, ...]
    height: float
    rest: tuple[Box, ...]


def gap(above: Box, below: Box) -> float:
    """Space between two boxes in points."""
    if isinstance(above, ParagraphBox) and isinstance(below, ParagraphBox) and above.style.name == below.style.name:
        after = 0.0 if above.style.contextual_spacing else above.space_after
        before = 0.0 if below.style.contextual_spacing else below.space_before
        return max(after, before)
    return max(above.space_after, below.space_before)


def stack_height(boxes: Sequence[Box]) -> float:
    """Height of all boxes with the space between, above and below them."""
    if not boxes:
        return 0.0
    inner = sum(gap(above, below) for above, below in itertools.pairwise(boxes))
    return boxes[0].space_before + inner + sum(box.height for box in boxes) + boxes[-1].space_after


def place_all(boxes: Sequence[Box]) -> tuple[Placement, ...]:
    """Every box at its place, however tall the stack gets."""
    placed: list[Placement] = []
    y = 0.0
    for index, box in enumerate(boxes):
        y += gap(boxes[index - 1], box) if index else box.space_before
        placed.append(Placement(box, y))
        y += box.height
    return tuple(placed)


def fill(
    boxes: Sequence[Box], available: float, *, used: float = 0.0, after_break: bool = False, must_place: bool = True
) -> Filling:
    """Fill `available` points, of which `used` are taken already.

    With `after_break` the stack goes on from an earlier page: space above the first box is dropped, unless that
    box asked for the new page itself. At least one line is placed on an empty page if something `must_place`.
    """
    placed: list[Placement] = []
    y = used
    for index, box in enumerate(boxes):
        fresh = not placed and not used
        if box.break_before and not fresh:
            return Filling(tuple(placed), y, tuple(boxes[index:]))
        y_box = y + _space_above(boxes, index, after_break and fresh)
        if fresh and must_place:  # no space above may push a box off its page
            y_box = min(y_box, max(available - box.least_height, 0.0))
        if _starts_chain(boxes, index) and not fresh and y_box + _chain_height(boxes, index) > available + TOLERANCE:
            return Filling(tuple(placed), y, tuple(boxes[index:]))
        if y_box + box.height <= available + TOLERANCE:
            placed.append(Placement(box, y_box))
            y = y_box + box.height
            continue
        parts = box.split(available - y_box, force=fresh and must_place)
        if parts is not None:
            placed.append(Placement(parts[0], y_box))
            return Filling(tuple(placed), y_box + parts[0].height, (parts[1], *boxes[index + 1 :]))
        if fresh and must_place:  # it cannot be cut and there is no emptier page: let it stick out
            return Filling((Placement(box, y_box),), y_box + box.height, tuple(boxes[index + 1 :]))
        return Filling(tuple(placed), y, tuple(boxes[index:]))
    return Filling(tuple(placed), y, ())


def _space_above(boxes: Sequence[Box], index: int, at_page_top: bool) -> float:
    if index:
        return gap(boxes[index - 1], boxes[index])
    box = boxes[0]
    return 0.0 if at_page_top and not box.break_before else box.space_before


def _starts_chain(boxes: Sequence[Box], index: int) -> bool:
    return boxes[index].keep_with_next and not (index and boxes[index - 1].keep_with_next)


def _chain_height(boxes: Sequence[Box], start: int) -> float:
    """Height of boxes that hold together, up to the least part of the first one that may be cut off."""
    height = 0.0
    for index in range(start, len(boxes)):
        box = boxes[index]
        height += gap(boxes[index - 1], box) if index > start else 0.0
        if not box.keep_with_next:
            return height + box.least_height
        height += box.height
    return height
