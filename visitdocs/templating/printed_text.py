"""What values print as: texts as they are, an absent value as nothing, several values at once not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import Undefined

from visitdocs.templating.entries import Series
from visitdocs.templating.errors import UnfitCharacterError

#: What XML 1.0 (2.2) cannot hold, and a carriage return, which it would turn into a line feed.
UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def text_of(value: object) -> str:
    """Give what a value prints as. Raises ManyValuesError for several values."""
    if isinstance(value, str):
        return value
    if isinstance(value, Iterable) and not isinstance(value, Undefined):
        return str(Series())
    return "" if value is None else str(value)


def fit(text: str) -> str:
    """Give the text itself. Raises UnfitCharacterError for a character that no document can hold."""
    found = UNFIT.search(text)
    if found:
        raise UnfitCharacterError(found.group())
    return text
