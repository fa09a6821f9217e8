"""Blocks one below the other: the column of a page, a cell's content, a header.

The space between two paragraphs is the larger of what they want (ECMA-376 17.3.1.33).
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from visitdocs.document.model import BreakKind
from visitdocs.document.model.addition import total
from visitdocs.pdf.lines import Line
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.paragraph_box import ParagraphBox, space_between


class Box(Protocol):
    """A laid-out block: a paragraph or a table."""

    space_before: float
    space_after: float
    keep_with_next: bool
    break_before: BreakKind | None
    height: float
    least_height: float

    def split(self, available: float, force: bool) -> tuple[Box, Box] | None:
        """Cut so that the first part fits into `available` points; None if it may not be cut there."""

    def inner_lines(self) -> Iterator[Line]:
        """All lines of text in it, in reading order."""

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""


@dataclass(frozen=True)
class Placement:
    """A box at its distance from the top of the stack, in points."""

    box: Box
    top: float


def gap(above: Box, below: Box) -> float:
    """Space between two boxes in points."""
    if isinstance(above, ParagraphBox) and isinstance(below, ParagraphBox):
        return space_between(above, below)
    return max(above.space_after, below.space_before)


def stack_height(boxes: Sequence[Box]) -> float:
    """Height of all boxes with the space between, above and below them."""
    if not boxes:
        return 0.0
    inner = total(gap(above, below) for above, below in itertools.pairwise(boxes))
    return boxes[0].space_before + inner + total(box.height for box in boxes) + boxes[-1].space_after


def place_all(boxes: Sequence[Box]) -> tuple[Placement, ...]:
    """Every box at its place, however tall the stack gets."""
    placed: list[Placement] = []
    y = 0.0
    for index, box in enumerate(boxes):
        y += gap(boxes[index - 1], box) if index else box.space_before
        placed.append(Placement(box, y))
        y += box.height
    return tuple(placed)
