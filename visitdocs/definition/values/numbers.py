"""Whole numbers, true and false."""

import re
from typing import Annotated

from visitdocs.definition.values.text import Checked, TextOf
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.fields.checks.numbers import whole_number
from visitdocs.messages import Message, Quoted, message, phrase


def whole(minimum: int, maximum: int) -> tuple[TextOf, Checked]:
    """Return what makes an `int` a whole number in a range: `Annotated[int, *whole(1, 9)]`."""

    def in_range(value: int) -> int:
        if not minimum <= value <= maximum:
            raise InvalidValueError(
                message("number-out-of-range", "the number {value} is out of range", value=value),
                phrase("type a number from {minimum} to {maximum}", minimum=minimum, maximum=maximum),
            )
        return value

    def read(text: str) -> int:
        try:
            return whole_number(text)
        except InvalidValueError as error:
            found = re.search("[1-9][0-9]{0,8}", text)
            fits = found and minimum <= int(found[0]) <= maximum
            raise InvalidValueError(error.message, _typed_whole(found[0] if found and fits else example)) from None

    example = str(max(minimum, 1))
    schema = {"type": "integer", "minimum": minimum, "maximum": maximum}
    hint = phrase("type, for example, “{example}”", example=example)
    return TextOf(int, phrase("a number"), hint, read, schema), Checked(in_range, schema)


def _typed_whole(example: str) -> Message:
    return phrase("type only digits, without a zero at the start, for example {example}", example=example)


YES = {"tak", "yes", "on", "prawda", "y", "t"}
NO = {"nie", "no", "off", "fałsz", "n"}


def read_flag(text: str) -> bool:
    """Read `true` or `false`. Raises InvalidValueError for anything else."""
    if text in ("true", "false"):
        return text == "true"
    lowered = text.lower()
    if lowered in YES or lowered == "true":
        hint = phrase("type {example}", example="true")
    elif lowered in NO or lowered == "false":
        hint = phrase("type {example}", example="false")
    else:
        hint = phrase("type true (yes) or false (no)")
    raise InvalidValueError(message("not-true-or-false", "{text} is neither true nor false", text=Quoted(text)), hint)


Flag = Annotated[
    bool,
    TextOf(bool, phrase("true or false"), phrase("type {example}", example="true"), read_flag, {"type": "boolean"}),
]
