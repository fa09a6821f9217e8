"""What was written on a page: ink that the empty page does not have, as strokes, each with the place it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from visitdocs.dataclass import dataclass
from visitdocs.returns.scans.pixels import Box, Darkness, Mask

INK = 0.12
"""How dark ink is at least."""
PRINTED = 0.12
CLOSE, WIDE = np.ones((3, 3), np.uint8), np.ones((5, 5), np.uint8)
"""Around print in which ink cannot be told: a pixel at the lines of boxes, where every pixel counts, two at letters."""
THINNEST = np.ones((2, 2), np.uint8)
"""What is thinner is the rim of print that does not lie quite over its own: 2 pixels are a third of a millimetre."""
BRIDGE = np.ones((7, 7), np.uint8)
"""Over which pieces of a stroke that crosses print belong together."""

SPECKS = 0.04
"""Part of a mark at either end that does not count for how long it is."""

Strokes = NDArray[np.int32]
Owners = NDArray[np.int64]
Any_ = TypeVar("Any_", bound=np.generic)


@dataclass(frozen=True)
class PageInk:
    """The ink on a page: how much darker than the paper each pixel is, where print hides that, strokes by number."""

    dark: Darkness
    printed: Mask
    strokes: Strokes


@dataclass(frozen=True)
class Found:
    """What is in a place. `own` is the ink of strokes that are mostly there, `foreign` of those that are elsewhere.

    `room` is where ink could be told at all, `span` the longer side of what the own ink takes up, all in pixels; `pale`
    is how dark the place is in the mean.
    """

    own: int
    foreign: int
    room: int
    span: int
    pale: float


def ink_close_to_print(dark: Darkness, blank: Darkness) -> PageInk:
    """Give what stands on a page and not on the empty one, a rim of print included that does not lie quite in place."""
    ink, printed = _darker(dark, blank, CLOSE)
    return _strokes(ink, printed, ink > INK)


def clear_ink(dark: Darkness, blank: Darkness) -> PageInk:
    """Give what stands on a page and not on the empty one, and is no rim of print."""
    ink, printed = _darker(dark, blank, WIDE)
    written = cv2.morphologyEx(((ink > INK) & ~printed).astype(np.uint8), cv2.MORPH_OPEN, THINNEST)
    return _strokes(ink, printed, np.asarray(written > 0))


def _darker(dark: Darkness, blank: Darkness, around: NDArray[np.uint8]) -> tuple[Darkness, Mask]:
    """How much darker than the paper a page is, and where print and what is around it hide that."""
    printed = np.asarray(cv2.dilate(blank, around) > PRINTED)
    return np.asarray(dark - np.median(dark[~printed]), np.float32), printed


def _strokes(dark: Darkness, printed: Mask, written: Mask) -> PageInk:
    written = written & ~printed
    _, strokes = cv2.connectedComponents(cv2.dilate(written.astype(np.uint8), BRIDGE))
    return PageInk(dark, printed, np.where(written, strokes, 0).astype(np.int32))


def owners(ink: PageInk, boxes: Sequence[Box]) -> Owners:
    """Give for each stroke the place in which most of it is, -1 for one that is in none."""
    counts = np.zeros((len(boxes), int(ink.strokes.max()) + 1), np.int64)
    for index, box in enumerate(boxes):
        counts[index] = np.bincount(_cut(ink.strokes, box).ravel(), minlength=counts.shape[1])
    counts[:, 0] = 0
    return np.where(counts.max(axis=0) > 0, counts.argmax(axis=0), -1)


def found_in(ink: PageInk, box: Box, index: int, owner: Owners) -> Found:
    """Tell what is in the place that is the `index`th of those that strokes were divided among."""
    strokes, told = _cut(ink.strokes, box), ~_cut(ink.printed, box)
    own = (strokes > 0) & (owner[strokes] == index)
    rows, columns = np.nonzero(own)
    most = [np.ptp(np.quantile(places, (SPECKS, 1 - SPECKS))) for places in (rows, columns) if len(places)]
    return Found(
        own=len(rows),
        foreign=int((strokes > 0).sum()) - len(rows),
        room=int(told.sum()),
        span=round(max(most, default=-1)) + 1,
        pale=float(_cut(ink.dark, box)[told].mean()) if told.any() else 0.0,
    )


def ink_of_nobody(ink: PageInk, box: Box, owner: Owners) -> int:
    """Count the pixels of ink in a box that belong to no place."""
    strokes = _cut(ink.strokes, box)
    return int(((strokes > 0) & (owner[strokes] < 0)).sum())


def extent(ink: PageInk, box: Box) -> Box | None:
    """Give the part of a box that ink takes up, None if there is none."""
    rows, columns = np.nonzero(_cut(ink.strokes, box))
    if not len(rows):
        return None
    left, top = max(box[0], 0), max(box[1], 0)
    return left + int(columns.min()), top + int(rows.min()), left + int(columns.max()) + 1, top + int(rows.max()) + 1


def _cut(picture: NDArray[Any_], box: Box) -> NDArray[Any_]:
    left, top, right, bottom = (max(side, 0) for side in box)
    return picture[top:bottom, left:right]
