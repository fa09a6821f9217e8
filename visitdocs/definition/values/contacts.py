"""Values that have a form of their own: e-mail and web addresses, phone numbers, postcodes, NIP."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, is_possible_number, parse
from pydantic import AfterValidator, WithJsonSchema
from stdnum.pl import nip

from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.text import ShortText
from visitdocs.messages import Quoted, message, phrase

POSTCODE = "[0-9]{2}-[0-9]{3}"


def check_email(text: str) -> str:
    """Return an e-mail address that can exist, as typed; nobody asks the network. Raises InvalidValueError."""
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


def check_web_address(text: str) -> str:
    """Return an http or https address of a named host, in ASCII, as typed. Raises InvalidValueError."""
    if not text.isascii():
        raise InvalidValueError(
            message(
                "web-address-characters",
                "the web address {address} has characters from outside the Latin alphabet",
                address=Quoted(text),
            ),
            phrase("copy the address from the address bar of the browser"),
        )
    if not _is_web_address(text):
        raise InvalidValueError(
            message("not-a-web-address", "{address} is not a web address", address=Quoted(text)),
            phrase("type the whole address, for example https://dops.example.org"),
        )
    return text


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    named = re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", host)
    return parts.scheme in ("http", "https") and bool(named) and not re.search(r'[\s<>"{}|\\^`]', text)


def check_nip(text: str) -> str:
    """Return a Polish tax number with a right check digit, as typed. Raises InvalidValueError."""
    if not re.fullmatch("[0-9]{3}-?[0-9]{3}-?[0-9]{2}-?[0-9]{2}", text) or not nip.is_valid(text):
        raise InvalidValueError(
            message("not-a-nip", "{text} is not a valid NIP", text=Quoted(text)),
            phrase("check the digits: a NIP has 10 of them, and the last one follows from the others"),
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


Email = Annotated[
    ShortText,
    AfterValidator(check_email),
    WithJsonSchema({"type": "string", "format": "email", "examples": ["wizyty@dops.example.org"]}),
]
Phone = Annotated[
    ShortText,
    AfterValidator(check_phone),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["+48 71 000 00 00"]}),
]
WebAddress = Annotated[
    ShortText,
    AfterValidator(check_web_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "examples": ["https://dops.example.org"]}),
]
Postcode = Annotated[
    ShortText,
    AfterValidator(check_postcode),
    WithJsonSchema({"type": "string", "pattern": f"^{POSTCODE}$", "examples": ["50-000"]}),
]
