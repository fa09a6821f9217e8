"""Neighbouring paragraphs with the same borders and indents share one frame (ECMA-376 17.3.1.24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from visitdocs.document.model import ParagraphStyle
from visitdocs.pdf.columns.block_column import space_between
from visitdocs.pdf.columns.box import Box
from visitdocs.pdf.paragraphs.paragraph_box import ParagraphBox


def with_shared_frames(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, paragraphs of one frame joined."""
    joined = list(boxes)
    for index in range(1, len(joined)):
        above, below = joined[index - 1], joined[index]
        if isinstance(above, ParagraphBox) and isinstance(below, ParagraphBox) and _share_a_frame(above, below):
            joined[index - 1] = replace(above, below_joined=True, space_joined=space_between(above, below))
            joined[index] = replace(below, above_joined=True)
    return joined


def _share_a_frame(above: ParagraphBox, below: ParagraphBox) -> bool:
    return not below.break_before and _framed(above.style) and _frame(above.style) == _frame(below.style)


def _framed(style: ParagraphStyle) -> bool:
    borders = style.borders
    return any((borders.top, borders.bottom, borders.left, borders.right, style.shading))


def _frame(style: ParagraphStyle) -> tuple[object, ...]:
    return style.borders, style.left, style.right, style.shading
