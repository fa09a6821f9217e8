"""The modules of a QR code (ISO/IEC 18004), and how large it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from visitdocs.document.model import Correction, PageField, QrCode

QUIET_ZONE = 4  # modules on each side
_REMEMBERED = 256  # a code is asked for its size whenever its line is laid out


def said_by(code: QrCode, page_number: Callable[[PageField], str]) -> str:
    """What a code says where its page fields print what `page_number` gives."""
    return "".join(piece if isinstance(piece, str) else page_number(piece) for piece in code.text)


def side_of(code: QrCode, text: str) -> float:
    """The side in points of a code that says `text`, with the quiet zone."""
    return code.module * len(qr_modules(text, code.correction)) if code.side is None else code.side


@lru_cache(_REMEMBERED)
def qr_modules(text: str, correction: Correction) -> tuple[bytes, ...]:
    """The rows of a code from above, the quiet zone included; 1 is a dark module."""
    import segno  # few documents have codes

    code = segno.make(text, error=correction, micro=False, boost_error=False)
    return tuple(bytes(row) for row in code.matrix_iter(border=QUIET_ZONE))
