"""How a type of value is made of the text that stands in the YAML.

The two annotations do what `BeforeValidator`, `AfterValidator` and `WithJsonSchema` of pydantic do together, without
looking at the signature of every function for each of a hundred fields.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core.core_schema import (
    CoreSchema,
    no_info_after_validator_function,
    no_info_plain_validator_function,
)

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.frozen import dataclass
from visitdocs.messages import Message, Quoted, message, phrase


@dataclass(frozen=True)
class TextOf:
    """Makes `kind` of text by `read`, lets a `kind` pass, refuses lists and mappings; `schema` is its JSON Schema."""

    kind: type
    expected: Message
    hint: Message
    read: Callable[[str], object]
    schema: Mapping[str, Any] = field(hash=False)
    may_be_empty: bool = False

    def made(self, value: object) -> object:
        """Give the value. Raises InvalidValueError for what is none."""
        if isinstance(value, str) and value:
            return self.read(value)
        if type(value) is self.kind and (value != "" or self.may_be_empty):
            return value
        raise InvalidValueError(wrong_kind(self.expected, value), self.hint)

    def __get_pydantic_core_schema__(self, _source: type, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Say to pydantic how the value is read."""
        return no_info_plain_validator_function(self.made)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Give the JSON Schema."""
        return dict(self.schema)


@dataclass(frozen=True)
class Checked:
    """Lets `check` see a value that was made already, and give it back or raise InvalidValueError."""

    check: Callable[[Any], object]
    schema: Mapping[str, Any] = field(hash=False)

    def __get_pydantic_core_schema__(self, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Say to pydantic how the value is checked."""
        return no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Give the JSON Schema."""
        return dict(self.schema)


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
