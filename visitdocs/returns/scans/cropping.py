"""A field cut out of a page for a person to read: paper white, ink dark, in few levels of grey and so in few bytes."""

from __future__ import annotations

import cv2
import numpy as np

from visitdocs.returns.scans.ink import Box
from visitdocs.returns.scans.pixels import Darkness

ROOM = 12
"""Pixels around what is written."""
SMALLEST = 220, 40
"""Pixels in width and height."""
LEVELS = 16
DARKEST = 0.75
"""What is as dark as this is shown black."""


def cropped(dark: Darkness, box: Box, written: Box) -> bytes:
    """Give the part of a box that is written in, as a PNG file."""
    left, right = _grown(written[0], written[2], box[0], box[2], SMALLEST[0])
    top, bottom = _grown(written[1], written[3], box[1], box[3], SMALLEST[1])
    part = np.clip(dark[top:bottom, left:right] / DARKEST, 0, 1)
    level = np.round((1 - part) * (LEVELS - 1)) * (255 // (LEVELS - 1))
    _, encoded = cv2.imencode(".png", level.astype(np.uint8), [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return bytes(encoded)


def _grown(start: int, end: int, first: int, last: int, smallest: int) -> tuple[int, int]:
    """A stretch with room on both sides, within bounds; it grows to the right."""
    start = max(start - ROOM, first)
    end = min(max(end + ROOM, start + smallest), last)
    return max(min(start, end - smallest), first), end
