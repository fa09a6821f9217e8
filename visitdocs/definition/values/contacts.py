"""Values that have a form of their own: e-mail and web addresses, phone numbers, postcodes."""

import re
from collections.abc import Callable
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, WithJsonSchema

from visitdocs.definition.values.text import ShortText
from visitdocs.fields.checks.contacts import POSTCODE, check_email, check_phone, check_postcode
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Quoted, message, phrase


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


def check_folder_address(text: str) -> str:
    """Return a web address that the name of a file can follow, ended by a slash. Raises InvalidValueError."""
    check_web_address(text)
    if "?" in text or "#" in text:
        raise InvalidValueError(
            message("not-a-folder-address", "{address} is not the address of a folder", address=Quoted(text)),
            phrase("copy the address of a file that is there, up to the last slash"),
        )
    return text if text.endswith("/") else f"{text}/"


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    named = re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", host)
    return parts.scheme in ("http", "https") and bool(named) and not re.search(r'[\s<>"{}|\\^`]', text)


def _checked(
    check: Callable[[str], str], kind: str | list[str] = "string", **schema: str | list[str]
) -> tuple[AfterValidator, WithJsonSchema]:
    """Return what makes a text one that passes `check` and has that JSON Schema."""
    return AfterValidator(check), WithJsonSchema({"type": kind, **schema})


Email = Annotated[ShortText, *_checked(check_email, format="email", examples=["wizyty@dops.example.org"])]
Phone = Annotated[ShortText, *_checked(check_phone, ["string", "integer"], examples=["+48 71 000 00 00"])]
WebAddress = Annotated[
    ShortText, *_checked(check_web_address, pattern="^https?://", examples=["https://dops.example.org"])
]
FolderAddress = Annotated[
    ShortText,
    *_checked(
        check_folder_address, pattern="^https?://", examples=["https://dops.example.org/wp-content/uploads/2017/11/"]
    ),
]
Postcode = Annotated[ShortText, *_checked(check_postcode, pattern=f"^{POSTCODE}$", examples=["50-000"])]
