"""How a type of value is made of the text that stands in the YAML."""

from collections.abc import Callable

from pydantic import BeforeValidator

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Message, Quoted, message, phrase


def text_of(
    kind: type, expected: Message, hint: Message, read: Callable[[str], object], *, may_be_empty: bool = False
) -> BeforeValidator:
    """Return a validator that makes `kind` of text by `read`, lets a `kind` pass and refuses lists and mappings."""

    def make(value: object) -> object:
        if isinstance(value, str) and value:
            return read(value)
        if type(value) is kind and (value != "" or may_be_empty):
            return value
        raise InvalidValueError(wrong_kind(expected, value), hint)

    return BeforeValidator(make)


def wrong_kind(expected: Message, value: object) -> Message:
    """Say that something else is needed than the kind of value that is there."""
    return message("wrong-kind", "{expected} is needed here, not {given}", expected=expected, given=kind_of(value))


def kind_of(value: object) -> Message:
    """Say what kind of value stands in the YAML, as staff would call it."""
    match value:
        case dict():
            return phrase("a group of keys")
        case list() | tuple():
            return phrase("a list")
        case "":
            return phrase("an empty value")
        case _:
            return phrase("the text {text}", text=Quoted(str(value)))
