"""Whole numbers, and those that an office gives, with a check digit: NIP, PESEL."""

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


def check_nip(text: str) -> str:
    """Return a Polish tax number with a right check digit, as typed. Raises InvalidValueError."""
    from stdnum.pl import nip  # slow to import, and rarely needed

    if not re.fullmatch("[0-9]{3}-?[0-9]{3}-?[0-9]{2}-?[0-9]{2}", text) or not nip.is_valid(text):
        raise InvalidValueError(
            message("not-a-nip", "{text} is not a valid NIP", text=Quoted(text)),
            phrase("check the digits: a NIP has 10 of them, and the last one follows from the others"),
        )
    return text


def check_pesel(text: str) -> str:
    """Return a Polish personal number, as typed: a date that exists and a right check digit. Raises InvalidValueError.

    Ustawa o ewidencji ludności, art. 15: six digits of the date of birth, four of a series, one to check.
    """
    from stdnum.pl import pesel  # slow to import, and rarely needed

    if not re.fullmatch("[0-9]{11}", text) or not pesel.is_valid(text):
        raise InvalidValueError(
            message("not-a-pesel", "{text} is not a valid PESEL", text=Quoted(text)),
            phrase(
                "check the digits: a PESEL has 11 of them, it begins with the date of birth, and the last one follows "
                "from the others"
            ),
        )
    return text
