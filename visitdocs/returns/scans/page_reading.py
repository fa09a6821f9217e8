"""A picture → the pages in it, found by their codes and each read beside the empty page, or why it is of no use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
import pypdfium2
import zxingcpp

from visitdocs.dataclass import dataclass
from visitdocs.returns.printed_form.page_codes import PageCode, code_of_text
from visitdocs.returns.scans.alignment import BlankPage, lay_over
from visitdocs.returns.scans.control_reading import ControlReader
from visitdocs.returns.scans.ink import clear_ink, ink_close_to_print
from visitdocs.returns.scans.pictures import drawn, opened
from visitdocs.returns.scans.pixels import PIXELS_OF_POINT, Grey, Points, darkness
from visitdocs.returns.scans.reasons import blank_picture, scan_without_code
from visitdocs.returns.scans.scanned_page import BlankForm, ScannedPage, ScannedPages
from visitdocs.returns.sent_file import Unusable

QR_CODES = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
SMALL = 3000
"""Pixels of the longer side up to which a picture is looked at enlarged if nothing was found."""
MAXIMUM_CODES = 4
"""Pages that are read from one picture; two are often laid side by side."""
BLANK = 0.0005
"""Part of a picture that is dark, up to which it shows an empty sheet, such as the back of a page."""


@dataclass(frozen=True)
class FoundCode:
    """`corners` in pixels, from the upper left one clockwise as the code is printed."""

    code: PageCode
    corners: Points


def pages_in(picture: Grey, forms: Sequence[BlankForm]) -> ScannedPages | Unusable:
    """Read the pages in a picture; of an edition that is not among the forms only their codes are read."""
    cv2.setNumThreads(1)
    codes = codes_in(picture)[:MAXIMUM_CODES]
    if not codes:
        return blank_picture() if _is_blank(picture) else scan_without_code()
    return ScannedPages(tuple(_page(picture, code, forms) for code in codes))


def _page(picture: Grey, found: FoundCode, forms: Sequence[BlankForm]) -> ScannedPage:
    code = found.code
    form = next((form for form in forms if form.edition == code.edition), None)
    if form is None or code.page not in form.pages:
        return ScannedPage(code.programme, code.edition, code.page, known=form is not None)
    return _read(picture, found, _blank_page(opened(form.pdf), code.page), form)


def _read(picture: Grey, found: FoundCode, blank: BlankPage, form: BlankForm) -> ScannedPage:
    controls = [control for control in form.controls if control.page == found.code.page]
    laid = lay_over(picture, found.corners, blank)
    code = found.code
    if laid is None:
        return ScannedPage(code.programme, code.edition, code.page, unread=tuple(control.name for control in controls))
    clear, close = clear_ink(laid.dark, blank.dark), ink_close_to_print(laid.dark, blank.dark)
    reader = ControlReader(laid, blank.dark, clear, close, controls)
    reader.read()
    return ScannedPage(
        code.programme,
        code.edition,
        code.page,
        reader.values,
        reader.pictures,
        tuple(reader.doubts),
        tuple(reader.unread),
    )


def _blank_page(document: pypdfium2.PdfDocument, page: int) -> BlankPage:
    """A page of the empty form by the number in its code, with which its place in the file agrees."""
    picture = drawn(document[page - 1], PIXELS_OF_POINT)
    (code,) = codes_in(picture)
    return BlankPage(picture, darkness(picture), code.corners)


def _is_blank(picture: Grey) -> bool:
    return bool((darkness(picture) > 0.3).mean() < BLANK)


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
