"""Texts: of one line or several, keys, and texts of a pattern."""

import re
from functools import partial
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from visitdocs.definition.quoting import quoted
from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.typed import text_of

MAXIMUM_LINE_LENGTH = 300
MAXIMUM_TEXT_LENGTH = 12_000


def _text(longest: int, one_line: bool, text: str) -> str:
    if one_line and "\n" in text:
        raise InvalidValueError(
            "ten tekst ma stać w jednym wierszu, a jest podzielony na wiersze", "połącz wiersze w jeden"
        )
    if len(text) > longest:
        raise InvalidValueError(f"tekst ma {len(text)} znaków, a zmieści się najwyżej {longest}", "skróć tekst")
    return text


def _text_kind(longest: int, one_line: bool) -> tuple[BeforeValidator, WithJsonSchema]:
    return (
        text_of(str, "tekst", "tekst z nawiasami { } albo [ ] ujmij w cudzysłów", partial(_text, longest, one_line)),
        WithJsonSchema({"type": "string", "minLength": 1, "maxLength": longest}),
    )


ShortText = Annotated[str, *_text_kind(MAXIMUM_LINE_LENGTH, one_line=True)]
LongText = Annotated[str, *_text_kind(MAXIMUM_TEXT_LENGTH, one_line=False)]


def matching(pattern: str, message: str, hint: str) -> AfterValidator:
    """A validator of text that `pattern` matches whole; in `message` {} stands for the quoted text."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise InvalidValueError(message.format(quoted(text)), hint)
        return text

    return AfterValidator(check)


KEY = "[a-z0-9]+(-[a-z0-9]+)*"
Key = Annotated[
    str,
    matching(
        KEY,
        "klucz {} ma niedozwolone znaki",
        "użyj małych liter bez polskich znaków, cyfr i łącznika, na przykład cis-piatkowo",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{KEY}$"}),
]
