"""A picture → the pages of the form in it, each read beside the empty page, or why it is of no use."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import pypdfium2

from visitdocs.returns.scans.alignment import BlankPage, lay_over
from visitdocs.returns.scans.control_reading import ControlReader
from visitdocs.returns.scans.ink import clear_ink, ink_close_to_print
from visitdocs.returns.scans.page_code_finding import FoundCode, codes_in
from visitdocs.returns.scans.pictures import drawn, opened
from visitdocs.returns.scans.pixels import PIXELS_OF_POINT, Grey, darkness
from visitdocs.returns.scans.reasons import blank_picture, scan_without_code
from visitdocs.returns.scans.scanned_page import BlankForm, ScannedPage, ScannedPages
from visitdocs.returns.sent_file import Unusable

MAXIMUM_CODES = 4
"""Pages that are read from one picture; two are often laid side by side."""
BLANK = 0.0005
"""Part of a picture that is dark, up to which it shows an empty sheet, such as the back of a page."""


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
