"""The texts of a visit that people read, what stands where, and their translations into another language."""

import unicodedata
from collections.abc import Iterator, Mapping
from enum import Enum

from visitdocs.dataclass import dataclass
from visitdocs.definition.model.documents import TemplateDocument
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath


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


ELLIPSES = ("…", "...")


class Translations:
    """The translations into one language, by the texts that they are of; an empty one is still to come."""

    def __init__(self, typed: Mapping[str, str]) -> None:
        there = {text: translation for text, translation in typed.items() if translation}
        self._whole = {same_text(text): translation for text, translation in there.items() if not is_beginning(text)}
        self._begun = {beginning(text): translation for text, translation in there.items() if is_beginning(text)}

    def of(self, text: str) -> str | None:
        """Give the translation of a text; None where there is none. A whole text counts before a beginning."""
        sought = same_text(text)
        if sought in self._whole:
            return self._whole[sought]
        begun = [start for start in self._begun if sought.startswith(start)]
        return self._begun[max(begun, key=len)] if begun else None


def is_beginning(typed: str) -> bool:
    """Whether a text that is typed as one to translate stands for all that begins so."""
    return typed.rstrip().endswith(ELLIPSES)


def beginning(typed: str) -> str:
    """The beginning without its ellipsis."""
    text = same_text(typed)
    for ellipsis in ELLIPSES:
        text = text.removesuffix(ellipsis)
    return text.rstrip()


def matches(typed: str, text: str) -> bool:
    """Whether a text is the one, or one of those, that is typed as one to translate."""
    sought = same_text(text)
    return sought.startswith(beginning(typed)) if is_beginning(typed) else sought == same_text(typed)
