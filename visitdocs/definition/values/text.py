"""How values are made of the text that stands in the YAML, and those that stay text.

The two annotations do what `BeforeValidator`, `AfterValidator` and `WithJsonSchema` of pydantic do together, without
looking at the signature of every function for each of a hundred fields.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core.core_schema import (
    CoreSchema,
    no_info_after_validator_function,
    no_info_plain_validator_function,
)

from visitdocs.dataclass import dataclass
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Message, Quoted, counted, message, phrase


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


TEXT_TYPES = ["string", "number", "boolean"]
"""What an editor may take a text for that is typed without quotes: `2017`, `true`."""

MAXIMUM_LINE_LENGTH = 300
MAXIMUM_TEXT_LENGTH = 12_000


def _text(limit: int, one_line: bool, text: str) -> str:
    if one_line and "\n" in text:
        raise InvalidValueError(
            message("text-of-several-lines", "this text has to stand in one line, but it is broken into several"),
            phrase("join the lines into one"),
        )
    if len(text) > limit:
        raise InvalidValueError(
            counted(
                "text-too-long",
                "the text has {number} character, and {limit} fit at most",
                "the text has {number} characters, and {limit} fit at most",
                len(text),
                limit=limit,
            ),
            phrase("shorten the text"),
        )
    return text


def _text_kind(limit: int, *, one_line: bool, may_be_empty: bool = False) -> TextOf:
    hint = phrase("put a text with brackets { } or [ ] in quotes")
    least = {} if may_be_empty else {"minLength": 1}
    schema = {"type": TEXT_TYPES, **least, "maxLength": limit}
    return TextOf(str, phrase("a text"), hint, partial(_text, limit, one_line), schema, may_be_empty=may_be_empty)


ShortText = Annotated[str, _text_kind(MAXIMUM_LINE_LENGTH, one_line=True)]
LongText = Annotated[str, _text_kind(MAXIMUM_TEXT_LENGTH, one_line=False)]
TextToCome = Annotated[str, _text_kind(MAXIMUM_TEXT_LENGTH, one_line=False, may_be_empty=True)]
"""A text that may still be missing: it is empty until somebody types it."""


def matching(pattern: str, sentence: Callable[[Quoted], Message], hint: Message, schema: Mapping[str, Any]) -> Checked:
    """Return a check of text that `pattern` matches whole; `sentence` says of another text what is wrong."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise InvalidValueError(sentence(Quoted(text)), hint)
        return text

    return Checked(check, schema)


KEY = "[a-z0-9]+(-[a-z0-9]+)*"
Key = Annotated[
    str,
    matching(
        KEY,
        lambda key: message("key-characters", "the key {key} has characters that are not allowed", key=key),
        phrase("use small letters from a to z, digits and hyphens, for example “cis-piatkowo”"),
        {"type": TEXT_TYPES, "pattern": f"^{KEY}$"},
    ),
]
