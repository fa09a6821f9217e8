"""Whole numbers."""

import re

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Quoted, message, phrase


def whole_number(text: str) -> int:
    """Read a whole number typed in ASCII digits, without leading zeros or signs. Raises InvalidValueError."""
    if not re.fullmatch("0|[1-9][0-9]{0,8}", text):
        raise InvalidValueError(
            message("not-a-whole-number", "{text} is not a whole number", text=Quoted(text)),
            phrase("type only digits, without a zero at the start, for example {example}", example=_example(text)),
        )
    return int(text)


def _example(text: str) -> str:
    """The whole number that the text most likely means."""
    found = re.search("[1-9][0-9]{0,8}", text)
    return found[0] if found else "1"
