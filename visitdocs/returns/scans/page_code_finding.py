"""Where in a picture the code of the page is, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import zxingcpp

from visitdocs.frozen import dataclass
from visitdocs.returns.printed_form.page_codes import PageCode, code_of_text
from visitdocs.returns.scans.pixels import Grey, Points

QR_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
SMALL = 3000
"""Pixels of the longer side up to which a picture is looked at enlarged if nothing was found."""


@dataclass(frozen=True)
class FoundCode:
    """`corners` in pixels, from the upper left one clockwise as the code is printed."""

    code: PageCode
    corners: Points


def codes_in(picture: Grey) -> tuple[FoundCode, ...]:
    """Give the codes of pages that can be read in a picture, each once."""
    for prepared, scale in _prepared(picture):
        found = tuple(_codes(prepared, scale))
        if found:
            return found
    return ()


def _codes(picture: Grey, scale: float) -> Iterator[FoundCode]:
    seen: set[PageCode] = set()
    for barcode in zxingcpp.read_barcodes(picture, formats=QR_CODES):
        code = code_of_text(barcode.text)
        if code is not None and code not in seen:
            seen.add(code)
            place = barcode.position
            corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
            yield FoundCode(code, np.array([(corner.x, corner.y) for corner in corners], np.float32) / scale)


def _prepared(picture: Grey) -> Iterator[tuple[Grey, float]]:
    """The picture as it is; enlarged; with the light evened out; and enlarged and smoothed."""
    yield picture, 1.0
    small = max(picture.shape) <= SMALL
    large = cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC) if small else picture
    scale = 2.0 if small else 1.0
    yield np.asarray(large, np.uint8), scale
    yield np.asarray(cv2.createCLAHE(4.0, (16, 16)).apply(picture), np.uint8), 1.0
    yield np.asarray(cv2.GaussianBlur(large, (0, 0), 1.5), np.uint8), scale
