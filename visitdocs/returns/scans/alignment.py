"""A picture of a page laid over the page as it was published, so that every point of paper is in its place.

The code says roughly where the page lies; features that both have in common say it better (ORB and RANSAC); last, small
squares with print in them are looked for where they should be. How many of those are found again tells whether the
picture shows this page at all; how far off they still are, how the paper was curled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from visitdocs.dataclass import dataclass
from visitdocs.returns.scans.pixels import Darkness, Grey, Lens, Mask, Points, darkness

FEATURES, MINIMUM_FEATURES = 3000, 30
TOLERANCE = 4.0
"""Pixels that a feature may be off."""
SQUARE, REACH = 48, 12
"""Pixels of the side of a square with print, and how far around its place it is looked for."""
PRINT = 0.04
"""Part of a square that is printed, at least."""
ALIKE = 0.55
"""Correlation from which a square is found again."""
PRINTED_DARK, COVERED = 0.3, 0.85
"""How dark print is, and how much of it has to be there where somebody wrote over it."""
MINIMUM_FOUND, MINIMUM_SQUARES = 0.7, 12
"""Of the squares that are in the picture, how many have to be found."""
NEIGHBOURS = 12
"""Squares that tell how the paper is curled in a place."""
AROUND, MINIMUM_AROUND = 9, 3
"""Of so many squares around a place so many have to be found again."""


@dataclass(frozen=True)
class BlankPage:
    """A page of the empty form: the picture of it, how dark it is, and the corners of its code in it."""

    picture: Grey
    dark: Darkness
    corners: Points

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        height, width = self.picture.shape
        return width, height


@dataclass(frozen=True)
class LaidPage:
    """How dark a picture is, laid over the empty page; `there` tells which pixels of the page are in the picture.

    `found` are the middles of the squares that were found again, `missed` of those that were not.
    """

    dark: Darkness
    there: Mask
    found: Points
    missed: Points

    def is_print_around(self, x: float, y: float) -> bool:
        """Tell whether enough of the squares nearest to a place were found again; those written over may not be."""
        squares = np.concatenate([self.found, self.missed])
        nearest = np.argsort(np.hypot(*(squares - (x, y)).T), kind="stable")[:AROUND]
        return int((nearest < len(self.found)).sum()) >= MINIMUM_AROUND


@dataclass(frozen=True)
class _Squares:
    """Middles of squares found again and how far off each is, and of those that were not found."""

    found: Points
    offsets: Points
    missed: Points


def lay_over(picture: Grey, corners: Points, blank: BlankPage) -> LaidPage | None:
    """Lay a picture with the code at `corners` over the empty page; None if it does not show that page."""
    rough = _by_code(corners, blank.corners)
    own = _by_features(blank.picture, _seen(picture, rough, blank.size)) if rough is not None else None
    if rough is None or own is None:
        return None
    lens = rough @ own
    squares = _squares(blank, *_looked(picture, lens, blank))
    if not _is_enough(squares):
        return None
    lens = _corrected(lens, squares)
    dark, there = _looked(picture, lens, blank)
    squares = _squares(blank, dark, there)
    if not _is_enough(squares):
        return None
    return LaidPage(_smoothed_out(dark, squares), there, squares.found, squares.missed)


def _by_code(corners: Points, own: Points) -> Lens | None:
    """How the page lies by its code alone: moved, turned and scaled."""
    found, _ = cv2.estimateAffinePartial2D(own, corners, method=cv2.LMEDS)
    return None if found is None else np.vstack([found, (0, 0, 1)]).astype(np.float64)


def _seen(picture: Grey, lens: Lens, size: tuple[int, int], outside: int = 255) -> Grey:
    """The picture as it is seen through a lens; one that is much larger is made smaller before."""
    scale = float(np.sqrt(abs(np.linalg.det(lens[:2, :2]))))
    if scale > 1.3:
        picture = np.asarray(cv2.resize(picture, None, fx=1 / scale, fy=1 / scale, interpolation=cv2.INTER_AREA))
        lens = np.diag([1 / scale, 1 / scale, 1]) @ lens
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpPerspective(picture, lens, size, flags=flags, borderValue=outside), np.uint8)


def _by_features(blank: Grey, near: Grey) -> Lens | None:
    """How the page lies in a picture of it that is nearly upright and of nearly the same size."""
    orb = cv2.ORB.create(FEATURES)
    own, own_signs = orb.detectAndCompute(blank, None)
    found, signs = orb.detectAndCompute(near, None)
    if signs is None or own_signs is None:
        return None
    pairs = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True).match(own_signs, signs)
    if len(pairs) < MINIMUM_FEATURES:
        return None
    here = np.array([own[pair.queryIdx].pt for pair in pairs], np.float32)
    there = np.array([found[pair.trainIdx].pt for pair in pairs], np.float32)
    cv2.setRNGSeed(0)
    lens, fitting = cv2.findHomography(here, there, cv2.RANSAC, TOLERANCE, maxIters=5000)
    if lens is None or int(fitting.sum()) < MINIMUM_FEATURES:
        return None
    return np.asarray(lens, np.float64)


def _looked(picture: Grey, lens: Lens, blank: BlankPage) -> tuple[Darkness, Mask]:
    """How dark the page is, and which pixels of it the picture has."""
    everywhere = np.full(picture.shape, 255, np.uint8)
    return darkness(_seen(picture, lens, blank.size)), _seen(everywhere, lens, blank.size, outside=0) == 255


def _squares(blank: BlankPage, dark: Darkness, there: Mask) -> _Squares:
    found, offsets, missed = [], [], []
    for left, top in _printed_squares(blank.dark):
        around = slice(top - REACH, top + SQUARE + REACH), slice(left - REACH, left + SQUARE + REACH)
        if not there[around].all():
            continue
        square = slice(top, top + SQUARE), slice(left, left + SQUARE)
        alike = cv2.matchTemplate(dark[around], blank.dark[square], cv2.TM_CCOEFF_NORMED)
        _, best, _, (x, y) = cv2.minMaxLoc(alike)
        middle = (left + SQUARE / 2, top + SQUARE / 2)
        if best >= ALIKE:
            found.append(middle)
            offsets.append((x - REACH, y - REACH))
        elif not _is_written_over(blank.dark[square], dark[square]):
            missed.append(middle)
    return _Squares(_points(found), _points(offsets), _points(missed))


def _is_written_over(blank: Darkness, dark: Darkness) -> bool:
    """Whether all the print of a square is there, and so much else that it looks otherwise."""
    return bool((dark[blank > PRINTED_DARK] > PRINTED_DARK / 2).mean() >= COVERED)


def _printed_squares(blank: Darkness) -> Iterator[tuple[int, int]]:
    """The corners of squares with print that tells where it is both across and along; a rule tells one of both."""
    height, width = blank.shape
    for top in range(REACH, height - SQUARE - REACH, SQUARE):
        for left in range(REACH, width - SQUARE - REACH, SQUARE):
            square = blank[top : top + SQUARE, left : left + SQUARE]
            spread = square.mean(axis=0).std(), square.mean(axis=1).std()
            if (square > PRINTED_DARK).mean() >= PRINT and min(spread) > 0.02:
                yield left, top


def _points(pairs: Sequence[tuple[float, float]]) -> Points:
    return np.array(pairs, np.float32).reshape(-1, 2)


def _is_enough(squares: _Squares) -> bool:
    """Whether so much of the print is in its place that the picture shows this page."""
    found, missed = len(squares.found), len(squares.missed)
    return found >= MINIMUM_SQUARES and found >= MINIMUM_FOUND * (found + missed)


def _corrected(lens: Lens, squares: _Squares) -> Lens:
    cv2.setRNGSeed(0)
    own, fitting = cv2.findHomography(squares.found, squares.found + squares.offsets, cv2.RANSAC, TOLERANCE / 2)
    if own is None or fitting.sum() < len(squares.found) / 2:
        return lens
    return np.asarray(lens @ own, np.float64)


def _smoothed_out(dark: Darkness, squares: _Squares) -> Darkness:
    """The page without the curls of the paper: each place moved as the squares around it are off."""
    if np.abs(squares.offsets).max() < 1:
        return dark
    height, width = dark.shape
    across, along = -(-width // SQUARE) + 1, -(-height // SQUARE) + 1
    places = (np.stack(np.meshgrid(np.arange(across), np.arange(along)), axis=-1).reshape(-1, 2) + 0.5) * SQUARE
    off = _off(places.astype(np.float32), squares).reshape(along, across, 2)
    right, down = (
        cv2.resize(side, None, fx=SQUARE, fy=SQUARE, interpolation=cv2.INTER_LINEAR)[:height, :width]
        for side in (off[..., 0], off[..., 1])
    )
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    return np.asarray(cv2.remap(dark, x + right, y + down, cv2.INTER_LINEAR), np.float32)


def _off(places: Points, squares: _Squares) -> Points:
    """How far off places are: by the plane that fits the squares around each best, but for those far from the rest."""
    ways = squares.found[None] - places[:, None]
    distances = np.hypot(ways[..., 0], ways[..., 1])
    nearest = np.argsort(distances, axis=1, kind="stable")[:, :NEIGHBOURS]
    ways = np.take_along_axis(ways, nearest[..., None], axis=1) / SQUARE
    off = squares.offsets[nearest]
    strange = np.abs(off - np.median(off, axis=1, keepdims=True)).max(axis=2) > TOLERANCE
    weights = np.where(strange, 0.0, np.exp(-0.1 * (ways**2).sum(axis=2)))[..., None]
    terms = np.concatenate([np.ones_like(ways[..., :1]), ways], axis=2)
    held = np.diag([1e-6, 0.5, 0.5])  # a slope that few squares tell of is none
    left = np.einsum("nki,nkj->nij", terms * weights, terms) + held
    right = np.einsum("nki,nkj->nij", terms * weights, off)
    return np.asarray(np.linalg.solve(left, right)[:, 0], np.float32)
