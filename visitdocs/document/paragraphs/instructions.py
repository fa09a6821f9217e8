"""What fields ask for: how the number of a page is written, where a link may lead, which bar code is drawn.

A number follows the general formatting switches (ECMA-376 17.16.4). Of bar codes that Word draws (DISPLAYBARCODE) QR
codes are read, others are not: `DISPLAYBARCODE "TEXT" QR \\q 1 \\s 100` tells what the code says, its kind, how much of
it may be lost (0 to 3), and its scale in per cent ([MS-OI29500] 3.1.3.2.7).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.model import Correction, Inline, PageField, PageFieldKind, Picture, QrCode, TextStyle
from visitdocs.messages import Quoted, message, phrase

_KINDS = {
    "PAGE": PageFieldKind.PAGE,
    "NUMPAGES": PageFieldKind.PAGES,
    "SECTIONPAGES": PageFieldKind.SECTION_PAGES,
}
PAGE_FIELDS = frozenset(_KINDS)
_FORMATS = {
    "arabic": "decimal", "ordinal": "ordinal", "cardtext": "cardinalText", "ordtext": "ordinalText",
    "arabicdash": "numberInDash", "hex": "hex",
}  # fmt: skip
_CASED = {"roman": "Roman", "alphabetic": "Letter"}
_SILENT = frozenset({"mergeformat", "mergeformatinet", "charformat"})
_REFUSED_SCHEMES = frozenset({"javascript", "vbscript", "data", "file"})

BARCODE = "DISPLAYBARCODE"

FIELD_SIGN = "\ufffc"
"""Stands in an instruction for a page field within it."""

MAXIMUM_BYTES = 200
"""More than that a code of some centimetres cannot say so that a telephone reads it."""

MAXIMUM_CODES = 200
"""In one document: each takes as long to encode as a thousand words to set."""

_CORRECTIONS = {"0": Correction.LOW, "1": Correction.MEDIUM, "2": Correction.QUARTILE, "3": Correction.HIGH}
_PERCENT = range(10, 1001)
_NO_SWITCHES = {"\\*": "mergeformat"}


def read_page_field(words: Sequence[str], style: TextStyle) -> tuple[PageField, bool]:
    """Read the words of an instruction that begins with one of `PAGE_FIELDS`; and whether all of it is understood."""
    number_format, digits, understood = "", 1, True
    for switch, value in pairwise([*words[1:], ""]):
        if switch == "\\*" and value.lower() not in _SILENT:
            number_format = _number_format(value)
            understood = understood and bool(number_format)
        elif switch == "\\#":
            digits = len(value)
            number_format = "decimal"
            understood = understood and bool(value) and not value.strip("0#")
    return PageField(_KINDS[words[0].upper()], style, number_format, digits if understood else 1), understood


def _number_format(name: str) -> str:
    if name.lower() in _CASED:
        return ("lower" if name.islower() else "upper") + _CASED[name.lower()]
    return _FORMATS.get(name.lower(), "")


def safe_target(target: str, element: _Element, word_file: WordFile) -> str:
    """Give the target itself, or nothing (with a warning) when it leads to a program or to someone's own disk."""
    scheme, colon, _ = target.strip().partition(":")
    if colon and scheme.lower() in _REFUSED_SCHEMES:
        said = message(
            "forbidden-link", "a link to {target} is not allowed; only its text was set", target=Quoted(target)
        )
        word_file.warn(said, element, phrase("give an address https://…"))
        return ""
    return target.strip()


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
    pieces = tuple(
        next(numbers) if piece == FIELD_SIGN else piece for piece in re.split(f"({FIELD_SIGN})", text) if piece
    )
    module = QrCode.module * int(percent) / 100
    return QrCode(pieces, _CORRECTIONS[correction], _side(saved), module)


def _side(saved: Sequence[Inline]) -> float | None:
    pictures = [inline for inline in saved if isinstance(inline, Picture)]
    return pictures[0].width if len(pictures) == 1 and pictures[0].floating is None else None
