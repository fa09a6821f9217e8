"""What a field of page numbers asks for: how the number is written (general formatting switches, ECMA-376 17.16.4)."""

from collections.abc import Sequence
from itertools import pairwise

from visitdocs.document.model import PageField, PageFieldKind, TextStyle

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
