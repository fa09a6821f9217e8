"""The texts of a visit that people read, which can be translated: what stands where, and whether it is a name."""

import unicodedata
from collections.abc import Iterator
from enum import Enum

from visitdocs.definition.model.document_entry import TemplateDocument
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.frozen import dataclass


@dataclass(frozen=True)
class Text:
    """A text at its path. `is_name` tells a person, an institution or a place, of which no translation is missed."""

    path: KeyPath
    text: str
    is_name: bool


def texts_of(visit: Visit) -> Iterator[Text]:
    """Give every text in the order of the definition; documents have titles of their own, in their own language."""
    return _texts(visit, (), is_name=False)


def same_text(text: str) -> str:
    """A text as it counts when it is looked for: line breaks and spaces are one space each."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _texts(value: object, path: KeyPath, *, is_name: bool) -> Iterator[Text]:
    match value:
        case Enum() | TemplateDocument():
            return
        case str():
            yield Text(path, value, is_name)
        case StrictModel():
            for name, field in type(value).model_fields.items():
                if name not in value.codes:
                    here = (*path, field.alias or name)
                    yield from _texts(getattr(value, name), here, is_name=name in value.names)
        case dict():
            for key, item in value.items():
                yield from _texts(item, (*path, key), is_name=is_name)
        case tuple():
            for number, item in enumerate(value):
                yield from _texts(item, (*path, number), is_name=is_name)
        case _:
            return
