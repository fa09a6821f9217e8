"""The columns of a page filled one after the other, and evened out where a section ends on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from visitdocs.document.model import BreakKind
from visitdocs.pdf.filling import Filling, fill
from visitdocs.pdf.foot import Foot
from visitdocs.pdf.stack import Box, Placement

MOST_PASSES = 8
EVENNESS = 0.5  # points; how close to the least height evened columns come


@dataclass(frozen=True)
class Place:
    """Where filling begins on a page: from `top` to `bottom` in points from the top of its body.

    `fresh` says that nothing stands above, `continued` that the boxes go on from an earlier page.
    """

    top: float
    bottom: float
    fresh: bool
    continued: bool


@dataclass(frozen=True)
class Region:
    """Columns of one page, filled: the placements of each, from `top` to the lowest end, what is left, the foot."""

    columns: tuple[tuple[Placement, ...], ...]
    top: float
    bottom: float
    rest: tuple[Box, ...]
    foot: Foot


def fill_columns(boxes: Sequence[Box], count: int, place: Place, foot: Foot, even: bool = False) -> Region:
    """Fill `count` columns; with `even` they get as short as they can if all boxes find room on the page."""
    region = _fill(boxes, count, place, foot)
    if count > 1 and even and not region.rest:
        return _evened(boxes, count, place, foot, region)
    return region


def _fill(boxes: Sequence[Box], count: int, place: Place, foot: Foot) -> Region:
    """Notes of a later column take room away from the earlier ones, which are then filled anew."""
    for _ in range(MOST_PASSES):
        region = _fill_once(boxes, count, place, foot)
        if count == 1 or region.foot.least_height <= max(foot.reserved, foot.least_height) + EVENNESS:
            break
        foot = replace(foot, reserved=region.foot.least_height)
    return region


def _fill_once(boxes: Sequence[Box], count: int, place: Place, foot: Foot) -> Region:
    columns: list[tuple[Placement, ...]] = []
    rest, bottom = tuple(boxes), place.top
    for number in range(count):
        if number and (not rest or rest[0].break_before is BreakKind.PAGE):
            break
        fresh = place.fresh or number > 0
        filling: Filling = fill(
            rest,
            place.bottom,
            start=place.top,
            fresh=fresh,
            after_break=place.continued or number > 0,
            must_place=number == 0 or count == 1,
            foot=foot,
        )
        columns.append(filling.placed)
        rest, foot, bottom = filling.rest, filling.foot, max(bottom, filling.height)
    return Region(tuple(columns), place.top, bottom, rest, foot)


def _evened(boxes: Sequence[Box], count: int, place: Place, foot: Foot, region: Region) -> Region:
    low, high = place.top, region.bottom
    while high - low > EVENNESS:
        middle = (low + high) / 2
        tried = _fill(boxes, count, replace(place, bottom=middle + region.foot.least_height), foot)
        if tried.rest:
            low = middle
        else:
            high, region = middle, tried
    return region
