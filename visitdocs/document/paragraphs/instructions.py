"""What fields ask for: how the number of a page is written, and where a link may lead.

A number follows the general formatting switches (ECMA-376 17.16.4).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.model import PageField, PageFieldKind, TextStyle
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
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_REFUSED = frozenset({"javascript", "vbscript", "data", "file"})


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
    scheme = _SCHEME.match(target.strip())
    if scheme and scheme[1].lower() in _REFUSED:
        said = message(
            "forbidden-link", "a link to {target} is not allowed; only its text was set", target=Quoted(target)
        )
        word_file.warn(said, element, phrase("give an address https://…"))
        return ""
    return target.strip()
