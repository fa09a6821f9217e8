"""Boxes one below the other: the column of a page, a cell's content, a header.

The space between two paragraphs is the larger of what they want (ECMA-376 17.3.1.33).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from visitdocs.document.model.addition import total
from visitdocs.frozen import dataclass
from visitdocs.pdf.columns.box import Box


@dataclass(frozen=True)
class PlacedBox:
    """A box at its distance from the top of the column, in points."""

    box: Box
    top: float


def space_between(above: Box, below: Box) -> float:
    """Space between two boxes in points; a paragraph may want none within its style."""
    upper, lower = above.edges, below.edges
    same_style = upper.style_name is not None and upper.style_name == lower.style_name
    after = 0.0 if same_style and upper.contextual_spacing else upper.space_after
    before = 0.0 if same_style and lower.contextual_spacing else lower.space_before
    return max(after, before)


def column_height(boxes: Sequence[Box]) -> float:
    """Height of all boxes in points with the space between, above and below them."""
    if not boxes:
        return 0.0
    inner = total(space_between(above, below) for above, below in itertools.pairwise(boxes))
    outer = boxes[0].edges.space_before, boxes[-1].edges.space_after
    return outer[0] + inner + total(box.height for box in boxes) + outer[1]


def place_in_column(boxes: Sequence[Box]) -> tuple[PlacedBox, ...]:
    """Every box at its place, however tall the column gets."""
    placed: list[PlacedBox] = []
    y = 0.0
    for index, box in enumerate(boxes):
        y += space_between(boxes[index - 1], box) if index else box.edges.space_before
        placed.append(PlacedBox(box, y))
        y += box.height
    return tuple(placed)


def with_forced_breaks(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, each that follows a forced end of a page or column at the beginning of a new one."""
    following = (
        below if (kind := above.edges.break_after) is None else below.with_break_before(kind)
        for above, below in itertools.pairwise(boxes)
    )
    return [*boxes[:1], *following]
