"""Operators of content streams as text (ISO 32000-1 8.5, 8.6); coordinates are PDF's own, in points."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from visitdocs.document.model import Colour, Picture, Turn

DASHES = {"dotted": "[{w} {w2}] 0 d ", "dashed": "[{w4} {w2}] 0 d "}


@lru_cache(maxsize=10_000)
def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def numbers(*values: float) -> str:
    """Operands of one operator."""
    return " ".join(map(number, values))


@lru_cache(maxsize=1000)
def fill_colour(colour: Colour) -> str:
    """Set the colour of fills and text."""
    return f"{_channels(colour)} rg"


@lru_cache(maxsize=1000)
def stroke_colour(colour: Colour) -> str:
    """Set the colour of lines."""
    return f"{_channels(colour)} RG"


def _channels(colour: Colour) -> str:
    return numbers(*(channel / 255 for channel in colour))


def dash_pattern(style: str, width: float) -> str:
    """Set the dashes of a line `width` points thick; nothing for a solid one."""
    return DASHES.get(style, "").format(w=number(width), w2=number(width * 2), w4=number(width * 4))


def stretches(modules: bytes) -> Iterator[tuple[int, int]]:
    """Where the stretches of ones in a row begin, and how long they are."""
    start = 0
    for dark, group in groupby(modules):
        length = len(list(group))
        if dark:
            yield start, length
        start += length


def circle(x: float, y: float, radius: float) -> str:
    """Path operators of a circle out of four Bézier curves."""
    k = 0.5523 * radius
    r = radius
    curves = [
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    ]
    return f"{numbers(x + r, y)} m " + " ".join(f"{numbers(*curve)} c" for curve in curves)


def placement(picture: Picture, x: float, y: float) -> tuple[float, ...]:
    """The matrix that puts the unit square of a picture on the page, turned as it is to be; `x`, `y` lower left."""
    first, right, up = (_turned(picture.turn, *corner) for corner in ((0, 0), (1, 0), (0, 1)))
    width, height = picture.width, picture.height
    sides = ((corner[0] - first[0], corner[1] - first[1]) for corner in (right, up))
    return (
        *(length * size for side in sides for length, size in zip(side, (width, height), strict=True)),
        x + first[0] * width,
        y + first[1] * height,
    )


def _turned(turn: Turn, across: int, up: int) -> tuple[int, int]:
    """Where a corner of the unit square comes to stand."""
    across = 1 - across if turn.mirrored else across
    for _ in range(turn.right_angles % 4):
        across, up = up, 1 - across
    return across, up
