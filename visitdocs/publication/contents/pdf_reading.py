"""A PDF opened by pypdf without a word: what it logs of a damaged file would be printed between our own messages."""

from io import BytesIO
from logging import NullHandler, getLogger

from pypdf import PdfReader

getLogger("pypdf").addHandler(NullHandler())


def opened_pdf(data: bytes) -> PdfReader:
    """Open a PDF. Raises `pypdf.errors.PyPdfError`."""
    return PdfReader(BytesIO(data))
