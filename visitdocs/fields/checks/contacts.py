"""Where somebody can be reached: e-mail addresses, phone numbers, postcodes."""

import re

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Quoted, message, phrase

POSTCODE = "[0-9]{2}-[0-9]{3}"
_PLAIN_EMAIL = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+(?:pl|eu|org|com|net)")
"""An address of which there is no doubt, if it is not long."""
_PLAIN_LENGTH = 60
_PLAIN_PHONE = re.compile(r"(?:\+48 )?[1-9](?:[0-9]{2} [0-9]{3} [0-9]{3}|[0-9] [0-9]{3} [0-9]{2} [0-9]{2})")
"""A Polish number of which there is no doubt."""


def check_email(text: str) -> str:
    """Return an e-mail address that can exist, as typed; nobody asks the network. Raises InvalidValueError."""
    if len(text) <= _PLAIN_LENGTH and _PLAIN_EMAIL.fullmatch(text):
        return text
    from email_validator import EmailNotValidError, validate_email  # slow to import, and rarely needed

    hint = phrase("type one address without spaces, for example “wizyty@dops.example.org”")
    address = Quoted(text)
    if "@" not in text:
        raise InvalidValueError(
            message("email-without-at", "the sign @ is missing in the e-mail address {address}", address=address), hint
        )
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        raise InvalidValueError(
            message("not-an-email", "{address} is not an e-mail address", address=address), hint
        ) from None
    return text


def check_phone(text: str) -> str:
    """Return a phone number with a possible count of digits, Polish unless it starts with +. Raises InvalidValueError.

    It is returned as typed.
    """
    if _PLAIN_PHONE.fullmatch(text):
        return text
    from phonenumbers import NumberParseException, is_possible_number, parse  # slow to import, and rarely needed

    hint = phrase("type digits and spaces, for example +48 71 000 00 00")
    number = re.fullmatch(r"(\+?[0-9 ()/\-]+?)( wew\. [0-9]{1,6})?", text)
    if not number:
        raise InvalidValueError(message("not-a-phone", "{phone} is not a phone number", phone=Quoted(text)), hint)
    try:
        possible = is_possible_number(parse(number[1], "PL"))
    except NumberParseException:
        possible = False
    if not possible:
        raise InvalidValueError(
            message("phone-length", "the phone number {phone} has too few or too many digits", phone=Quoted(text)),
            hint,
        )
    return text


def check_postcode(text: str) -> str:
    """Return a Polish postcode, as typed. Raises InvalidValueError."""
    if not re.fullmatch(POSTCODE, text):
        raise InvalidValueError(
            message("not-a-postcode", "{text} is not a postcode", text=Quoted(text)),
            phrase("type two digits, a hyphen and three digits, for example 50-000"),
        )
    return text
