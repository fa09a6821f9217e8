"""One picture → the pages in it. Called in a process of its own, which has the libraries loaded."""

from __future__ import annotations

from visitdocs.returns.reasons import damaged
from visitdocs.returns.scans.reasons import picture_too_large
from visitdocs.returns.scans.scanned_page import BlankForm, ScannedPages
from visitdocs.returns.sent_file import Pictures, Unusable

LIBRARIES = ("cv2", "zxingcpp")
"""What the extra `scan` brings."""
READERS = ("visitdocs.returns.scans.page_reading", "visitdocs.returns.scans.pictures")


def read_scan(asked: tuple[bytes, tuple[BlankForm, ...]]) -> ScannedPages | Pictures | Unusable:
    """Read a picture, or a PDF page that is one; with it come the empty forms. Of a file of several pages give those.

    Raises what the libraries raise for damaged files.
    """
    from PIL import UnidentifiedImageError

    from visitdocs.returns.scans.page_reading import pages_in
    from visitdocs.returns.scans.pictures import TooLargeError, frames, grey_page, grey_picture

    data, forms = asked
    try:
        if b"%PDF-" in data[:1024]:
            return pages_in(grey_page(data), forms)
        several = frames(data)
        return Pictures(several) if several else pages_in(grey_picture(data), forms)
    except TooLargeError:
        return picture_too_large()
    except UnidentifiedImageError:
        return damaged()
