"""Whole numbers, true and false."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from visitdocs.definition.quoting import quoted
from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.typed import text_of


def whole_number(text: str) -> int:
    """A whole number typed in ASCII digits, without leading zeros or signs."""
    if not re.fullmatch("0|[1-9][0-9]{0,8}", text):
        raise InvalidValueError(
            f"{quoted(text)} nie jest liczbą całkowitą", "wpisz same cyfry, bez zera na początku, na przykład 40"
        )
    return int(text)


def whole(least: int, most: int) -> tuple[BeforeValidator, AfterValidator, WithJsonSchema]:
    """What makes an `int` a whole number from `least` to `most`: `Annotated[int, *whole(1, 9)]`."""

    def in_range(number: int) -> int:
        if not least <= number <= most:
            raise InvalidValueError(f"liczba {number} jest spoza zakresu", f"wpisz liczbę od {least} do {most}")
        return number

    return (
        text_of(int, "liczba", f"wpisz na przykład {max(least, 1)}", whole_number),
        AfterValidator(in_range),
        WithJsonSchema({"type": "integer", "minimum": least, "maximum": most}),
    )


YES = {"tak", "yes", "on", "prawda", "y", "t"}
NO = {"nie", "no", "off", "fałsz", "n"}


def read_flag(text: str) -> bool:
    """`true` or `false`, nothing else."""
    if text in ("true", "false"):
        return text == "true"
    lowered = text.lower()
    hint = "wpisz true (tak) albo false (nie)"
    if lowered in YES or lowered == "true":
        hint = "wpisz true"
    elif lowered in NO or lowered == "false":
        hint = "wpisz false"
    raise InvalidValueError(f"{quoted(text)} to nie true ani false", hint)


Flag = Annotated[bool, text_of(bool, "true albo false", "wpisz true", read_flag), WithJsonSchema({"type": "boolean"})]
