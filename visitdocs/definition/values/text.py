"""Texts: of one line or several, keys, and texts of a pattern."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any

from visitdocs.definition.values.typed import Checked, TextOf
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Message, Quoted, counted, message, phrase

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
