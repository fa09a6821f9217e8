"""What values print as: texts as they are, an absent value as nothing, several values at once not at all.

Of some texts it is known what a template does with them (`OnlyPrinted`): it prints them, or asks whether they are
there. A copy in which such a text is another one needs no template to be run. A text that a template compares, changes,
cuts or hands to a filter is no such text; that is noticed here, and the template is run for each copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NoReturn

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


class OtherUseError(Exception):
    """A template does something else with a text than printing it; none of Jinja's own errors."""


class OnlyPrinted:
    """Stands for a text while a template runs. Printing goes by `take`; every other use raises `OtherUseError`."""

    __slots__ = ("text", "times")

    def __init__(self, text: str) -> None:
        self.text = text
        self.times = 0

    def take(self) -> str:
        """Give the text to be printed, and count it."""
        self.times += 1
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def refuse(self, *_others: object) -> NoReturn:
        """Say that this is another use. Raises `OtherUseError`."""
        raise OtherUseError

    __str__ = __repr__ = __format__ = __hash__ = __len__ = __iter__ = __contains__ = __getitem__ = refuse
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = refuse
    __add__ = __radd__ = __mul__ = __rmul__ = __mod__ = __int__ = __float__ = __index__ = refuse
