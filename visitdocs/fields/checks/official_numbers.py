"""Numbers that an office gives, with a check digit: NIP."""

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
