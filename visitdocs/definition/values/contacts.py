"""Values that have a form of their own: e-mail and web addresses, phone numbers, postcodes, NIP."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, is_possible_number, parse
from pydantic import AfterValidator, WithJsonSchema
from stdnum.pl import nip

from visitdocs.definition.quoting import quoted
from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.text import ShortText

POSTCODE = "[0-9]{2}-[0-9]{3}"


def check_email(text: str) -> str:
    """An e-mail address that can exist; nobody asks the network. Returned as typed."""
    hint = "wpisz jeden adres bez spacji, na przykład wizyty@dops.example.org"
    if "@" not in text:
        raise InvalidValueError(f"w adresie e-mail {quoted(text)} brakuje znaku @", hint)
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        raise InvalidValueError(f"{quoted(text)} nie jest adresem e-mail", hint) from None
    return text


def check_phone(text: str) -> str:
    """A phone number with a possible count of digits, Polish unless it starts with +. Returned as typed."""
    hint = "wpisz cyfry i spacje, na przykład +48 71 000 00 00"
    number = re.fullmatch(r"(\+?[0-9 ()/\-]+?)( wew\. [0-9]{1,6})?", text)
    if not number:
        raise InvalidValueError(f"{quoted(text)} nie jest numerem telefonu", hint)
    try:
        possible = is_possible_number(parse(number[1], "PL"))
    except NumberParseException:
        possible = False
    if not possible:
        raise InvalidValueError(f"numer telefonu {quoted(text)} ma za mało albo za dużo cyfr", hint)
    return text


def check_web_address(text: str) -> str:
    """An http or https address of a named host, in ASCII. Returned as typed."""
    hint = "wpisz cały adres, na przykład https://dops.example.org"
    if not text.isascii():
        raise InvalidValueError(
            f"adres strony {quoted(text)} ma znaki spoza alfabetu łacińskiego", "skopiuj adres z paska przeglądarki"
        )
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        raise InvalidValueError(f"{quoted(text)} nie jest adresem strony", hint) from None
    named = re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", host)
    if parts.scheme not in ("http", "https") or not named or re.search(r'[\s<>"{}|\\^`]', text):
        raise InvalidValueError(f"{quoted(text)} nie jest adresem strony", hint)
    return text


def check_nip(text: str) -> str:
    """A Polish tax number with a right check digit. Returned as typed."""
    if not re.fullmatch("[0-9]{3}-?[0-9]{3}-?[0-9]{2}-?[0-9]{2}", text) or not nip.is_valid(text):
        raise InvalidValueError(
            f"{quoted(text)} nie jest prawidłowym numerem NIP",
            "sprawdź cyfry: NIP ma ich 10, a ostatnia wynika z poprzednich",
        )
    return text


def check_postcode(text: str) -> str:
    """A Polish postcode. Returned as typed."""
    if not re.fullmatch(POSTCODE, text):
        hint = "wpisz dwie cyfry, łącznik i trzy cyfry, na przykład 50-000"
        raise InvalidValueError(f"{quoted(text)} nie jest kodem pocztowym", hint)
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
