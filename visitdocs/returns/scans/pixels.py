"""Pictures as arrays of grey, and how dark what stands on the paper is, whatever the light."""

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

PIXELS_OF_POINT = 150 / 72
"""In the pictures that are compared; 150 dots for an inch."""
PAPER, EVEN = 7, 5
"""Fourfold pixels of the square in which there is some paper, wider than any stroke, and of that which evens it out."""


def darkness(picture: Grey) -> Darkness:
    """Tell ink from paper: each pixel beside the brightest around it, so that shadows and coloured cells vanish."""
    small = cv2.resize(picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.erode(cv2.dilate(small, np.ones((PAPER, PAPER), np.uint8)), np.ones((EVEN, EVEN), np.uint8))
    light = cv2.resize(cv2.GaussianBlur(paper, (0, 0), 2), picture.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.clip(1 - picture.astype(np.float32) / np.maximum(light.astype(np.float32), 1), 0, 1)
