"""Bar codes that Word draws from an instruction (DISPLAYBARCODE): QR codes are read, others are not.

`DISPLAYBARCODE "TEXT" QR \\q 1 \\s 100` tells what the code says, its kind, how much of it may be lost (0 to 3), and
its scale in per cent ([MS-OI29500] 3.1.3.2.7).
"""

import re
from collections.abc import Sequence

from visitdocs.document.model import Correction, Inline, PageField, Picture, QrCode

BARCODE = "DISPLAYBARCODE"
FIELD_SIGN = "\ufffc"
"""Stands in an instruction for a page field within it."""

MAXIMUM_BYTES = 200
"""More than that a code of some centimetres cannot say so that a telephone reads it."""

MAXIMUM_CODES = 200
"""In one document: each takes as long to encode as a thousand words to set."""

_CORRECTIONS = {"0": Correction.LOW, "1": Correction.MEDIUM, "2": Correction.QUARTILE, "3": Correction.HIGH}
_PERCENT = range(10, 1001)
_AT_FIELDS = re.compile(f"({FIELD_SIGN})")
_NO_SWITCHES = {"\\*": "mergeformat"}


def read_barcode(words: Sequence[str], page_fields: Sequence[PageField], saved: Sequence[Inline]) -> QrCode | None:
    """Read the words of an instruction; None for a kind, a text or a look that we do not draw.

    `page_fields` are those that stand in it, `saved` is what Word saved as its result: a picture tells the size.
    """
    if len(words) < 3 or words[2].upper() != "QR" or len(words) % 2 == 0:
        return None
    switches = dict(zip(words[3::2], words[4::2], strict=True))
    switches = {name.lower(): value for name, value in switches.items() if _NO_SWITCHES.get(name) != value.lower()}
    correction, percent = switches.pop("\\q", "1"), switches.pop("\\s", "100")
    text = words[1].replace("\\\\", "\\")
    is_drawn = text.count(FIELD_SIGN) == len(page_fields) and 0 < len(text.encode()) <= MAXIMUM_BYTES
    is_plain = correction in _CORRECTIONS and percent.isdecimal() and len(percent) < 5 and int(percent) in _PERCENT
    if switches or not is_drawn or not is_plain:
        return None
    numbers = iter(page_fields)
    pieces = tuple(next(numbers) if piece == FIELD_SIGN else piece for piece in _AT_FIELDS.split(text) if piece)
    module = QrCode.module * int(percent) / 100
    return QrCode(pieces, _CORRECTIONS[correction], _side(saved), module)


def _side(saved: Sequence[Inline]) -> float | None:
    pictures = [inline for inline in saved if isinstance(inline, Picture)]
    return pictures[0].width if len(pictures) == 1 and pictures[0].floating is None else None
