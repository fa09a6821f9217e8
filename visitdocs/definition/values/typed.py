"""How a type of value is made of the text that stands in the YAML."""

from collections.abc import Callable

from pydantic import BeforeValidator

from visitdocs.definition.quoting import kind_of
from visitdocs.definition.values.invalid_value import InvalidValueError


def text_of(kind: type, expected: str, hint: str, read: Callable[[str], object]) -> BeforeValidator:
    """Return a validator that makes `kind` of text by `read`, lets a `kind` pass and refuses lists and mappings."""

    def make(value: object) -> object:
        if isinstance(value, str) and value:
            return read(value)
        if type(value) is kind and value != "":
            return value
        raise InvalidValueError(f"tu ma być {expected}, a jest {kind_of(value)}", hint)

    return BeforeValidator(make)
