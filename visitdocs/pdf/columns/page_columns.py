"""The columns of a page filled one after the other, and balanced where a section ends on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from visitdocs.dataclass import dataclass
from visitdocs.document.model import BreakKind
from visitdocs.pdf.columns.box import Box, PlacedBox
from visitdocs.pdf.columns.filling import fill
from visitdocs.pdf.columns.footnote_area import FootnoteArea

MAXIMUM_PASSES = 8
BALANCE_TOLERANCE = 0.5  # points; how close to the least height balanced columns come


@dataclass(frozen=True)
class ColumnArea:
    """The part of a page to fill: from `top` to `bottom` in points from the top of its body.

    `fresh` says that nothing stands above, `continued` that the boxes go on from an earlier page.
    """

    top: float
    bottom: float
    fresh: bool
    continued: bool


@dataclass(frozen=True)
class FilledColumns:
    """Columns of one page: the boxes of each, from `top` to the lowest end, what is left over, the footnotes."""

    columns: tuple[tuple[PlacedBox, ...], ...]
    top: float
    bottom: float
    rest: tuple[Box, ...]
    footnotes: FootnoteArea


def fill_columns(
    boxes: Sequence[Box], count: int, area: ColumnArea, footnotes: FootnoteArea, balanced: bool = False
) -> FilledColumns:
    """Fill `count` columns; with `balanced` they get as short as they can if all boxes find room on the page."""
    filled = _fill(boxes, count, area, footnotes)
    if count > 1 and balanced and not filled.rest:
        return _balanced(boxes, count, area, footnotes, filled)
    return filled


def _fill(boxes: Sequence[Box], count: int, area: ColumnArea, footnotes: FootnoteArea) -> FilledColumns:
    """Notes of a later column take room away from the earlier ones, which are then filled anew."""
    filled = _fill_once(boxes, count, area, footnotes)
    for _ in range(MAXIMUM_PASSES - 1):
        needed = filled.footnotes.minimum_height
        if count == 1 or needed <= max(footnotes.reserved, footnotes.minimum_height) + BALANCE_TOLERANCE:
            break
        footnotes = replace(footnotes, reserved=needed)
        filled = _fill_once(boxes, count, area, footnotes)
    return filled


def _fill_once(boxes: Sequence[Box], count: int, area: ColumnArea, footnotes: FootnoteArea) -> FilledColumns:
    columns: list[tuple[PlacedBox, ...]] = []
    rest, bottom = tuple(boxes), area.top
    for number in range(count):
        if number and (not rest or rest[0].edges.break_before is BreakKind.PAGE):
            break
        column = fill(
            rest,
            area.bottom,
            start=area.top,
            fresh=area.fresh or number > 0,
            continued=area.continued or number > 0,
            must_place=number == 0 or count == 1,
            footnotes=footnotes,
            hang=True,
        )
        columns.append(column.placed)
        rest, footnotes, bottom = column.rest, column.footnotes, max(bottom, column.height)
    return FilledColumns(tuple(columns), area.top, bottom, rest, footnotes)


def _balanced(
    boxes: Sequence[Box], count: int, area: ColumnArea, footnotes: FootnoteArea, filled: FilledColumns
) -> FilledColumns:
    low, high = area.top, filled.bottom
    while high - low > BALANCE_TOLERANCE:
        middle = (low + high) / 2
        tried = _fill(boxes, count, replace(area, bottom=middle + filled.footnotes.minimum_height), footnotes)
        if tried.rest:
            low = middle
        else:
            high, filled = middle, tried
    return filled
