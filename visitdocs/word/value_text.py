"""Values on their way into XML: every character as it is, or refused by name.

Line ends and tabs travel as themselves and become Word's own elements in the finished tree (`inserted`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import TemplateRuntimeError, Undefined
from markupsafe import Markup

from visitdocs.word.entries import Series

#: What XML 1.0 (2.2) cannot hold, and a carriage return, which it would turn into a line feed.
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


class UnfitCharacterError(TemplateRuntimeError):
    """A value holds a character that a Word file cannot hold."""

    def __init__(self, character: str) -> None:
        super().__init__(f"wartość zawiera znak U+{ord(character):04X}, którego dokument Worda nie może zawierać")


def text_of(value: object) -> str:
    """What a value prints as; an absent one as nothing, several at once not at all (jinja2.TemplateRuntimeError)."""
    if isinstance(value, str):
        return value
    if isinstance(value, Iterable) and not isinstance(value, Undefined):
        return str(Series())
    return "" if value is None else str(value)


def fit(text: str) -> str:
    """The text itself. Raises UnfitCharacterError."""
    found = UNFIT.search(text)
    if found:
        raise UnfitCharacterError(found.group())
    return text


def as_xml(value: object) -> Markup:
    """A value as XML text; markup made by our own filters passes as it is. Raises UnfitCharacterError."""
    text = text_of(value)
    return text if isinstance(text, Markup) else Markup(fit(text).translate(_ESCAPED))
