"""Pictures as arrays: how dark what stands on the paper is, whatever the light, and a field cut out for people."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""Rows of pixels, 0 for black."""
Darkness = NDArray[np.float32]
"""Rows of pixels, 0 for paper, 1 for black."""
Mask = NDArray[np.bool_]
Points = NDArray[np.float32]
"""Rows of x and y."""
Lens = NDArray[np.float64]
"""A homography: where points of one picture are in another."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""

PIXELS_OF_POINT = 150 / 72
"""In the pictures that are compared; 150 dots for an inch."""
PAPER, EVEN = 7, 5
"""Fourfold pixels of the square in which there is some paper, wider than any stroke, and of that which evens it out."""
ROOM = 12
"""Pixels around what is written."""
SMALLEST = 220, 40
"""Pixels in width and height."""
LEVELS = 16
DARKEST = 0.75
"""What is as dark as this is shown black."""


def darkness(picture: Grey) -> Darkness:
    """Tell ink from paper: each pixel beside the brightest around it, so that shadows and coloured cells vanish."""
    small = cv2.resize(picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.erode(cv2.dilate(small, np.ones((PAPER, PAPER), np.uint8)), np.ones((EVEN, EVEN), np.uint8))
    light = cv2.resize(cv2.GaussianBlur(paper, (0, 0), 2), picture.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.clip(1 - picture.astype(np.float32) / np.maximum(light.astype(np.float32), 1), 0, 1)


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
