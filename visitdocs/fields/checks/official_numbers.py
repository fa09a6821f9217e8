"""Numbers that an office gives, with a check digit: NIP, PESEL."""

import re

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Quoted, message, phrase


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
