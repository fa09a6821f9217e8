"""Values that have a form of their own: e-mail and web addresses, phone numbers, postcodes."""

import re
from collections.abc import Callable
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from visitdocs.definition.values.text import Checked, ShortText
from visitdocs.fields.checks.contacts import POSTCODE, check_email, check_phone, check_postcode
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Quoted, message, phrase

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Names and addresses by which a computer calls itself."""


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


def check_site_address(text: str) -> str:
    """Return the https address of a site, ended by a slash; http leads nowhere but to this computer itself.

    A password goes there, so nobody on the way may read it. Raises InvalidValueError.
    """
    parts = _split(text)
    if parts is not None and parts.hostname in LOOPBACK and parts.scheme in ("http", "https") and not parts.username:
        address = text
    else:
        address = check_folder_address(text)
        if not address.startswith("https:"):
            plain = message("site-not-https", "the address {address} does not begin with https", address=Quoted(text))
            raise InvalidValueError(plain, phrase("a password goes there; type https:// and the rest of the address"))
        if "@" in urlsplit(address).netloc:
            named = message("site-with-user", "the address of the site has a user or a password in it")
            raise InvalidValueError(named, phrase("type the address without them"))
    return address if address.endswith("/") else f"{address}/"


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    named = re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", host)
    return parts.scheme in ("http", "https") and bool(named) and not re.search(r'[\s<>"{}|\\^`]', text)


def _checked(check: Callable[[str], str], kind: str | list[str] = "string", **schema: str | list[str]) -> Checked:
    """Return what makes a text one that passes `check` and has that JSON Schema."""
    return Checked(check, {"type": kind, **schema})


Email = Annotated[ShortText, _checked(check_email, format="email", examples=["wizyty@dops.example.org"])]
Phone = Annotated[ShortText, _checked(check_phone, ["string", "integer"], examples=["+48 71 000 00 00"])]
WebAddress = Annotated[
    ShortText, _checked(check_web_address, pattern="^https?://", examples=["https://dops.example.org"])
]
FolderAddress = Annotated[
    ShortText,
    _checked(
        check_folder_address, pattern="^https?://", examples=["https://dops.example.org/wp-content/uploads/2017/11/"]
    ),
]
SiteAddress = Annotated[
    ShortText, _checked(check_site_address, pattern="^https?://", examples=["https://dops.example.org"])
]
Postcode = Annotated[ShortText, _checked(check_postcode, pattern=f"^{POSTCODE}$", examples=["50-000"])]
