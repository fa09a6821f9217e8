"""What an empty field asks for, in the words of a document's language.

Word cannot bound what is typed into a control, so the placeholder tells people the bound. Stages hand each other the
bound as a value; it is read out of a placeholder only where a program has lost the values of a field. Then it is one in
any of the languages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visitdocs.fields.field_type import FieldType
from visitdocs.messages import Message, counted_phrase, phrase
from visitdocs.wording import Wording, languages, wording_of

_PROBED = (*range(1, 13), 21, 22, 25, 80, 100, 101, 111, 1000)
"""Numbers among which every form of a counted noun occurs."""


def placeholder(kind: FieldType, wording: Wording, limit: int = 0, maximum: int | None = None) -> str:
    """Give what an empty field asks for; `limit` counts characters, 0 is none, `maximum` is the largest number."""
    if kind.traits.placeholder is None:
        return ""
    return wording.language.say(_bounded(kind.traits.placeholder, limit, maximum))


def _bounded(asked: Message | str, limit: int, maximum: int | None) -> Message | str:
    if maximum is not None:
        return phrase("{asked} from 0 to {maximum}", asked=asked, maximum=maximum)
    if limit:
        return counted_phrase(
            "{asked} (up to {number} character)", "{asked} (up to {number} characters)", limit, asked=asked
        )
    return asked


def bracketed(text: str) -> str:
    """Give a placeholder as it stands in a Word form: told from an answer also where its colour is lost."""
    return f"[{text}]"


def unbracketed(text: str) -> str:
    """Give a placeholder without the brackets around it, if it has them."""
    return text[1:-1].strip() if text.startswith("[") and text.endswith("]") else text


def is_placeholder(text: str) -> bool:
    """Tell whether a text is one that `placeholder` gives in any language, in brackets or not."""
    return any(known.parted(unbracketed(text))[0] in known.limits for known in _known_placeholders())


def bounds_in(text: str) -> dict[str, str]:
    """Give the bounds that a placeholder tells, `limit` or `maximum`, in digits; those of its type go unsaid."""
    found = (known.bounds_in(text) for known in _known_placeholders())
    return next(filter(None, found), {})


@dataclass(frozen=True)
class _Known:
    """The placeholders of a language: what is asked for, and the bounds that follow it."""

    limits: dict[str, int]
    cells: frozenset[str]
    bounds: tuple[re.Pattern[str], ...]

    def parted(self, text: str) -> tuple[str, dict[str, str]]:
        """Part a placeholder into what is asked for and the bounds that it tells."""
        typed = " ".join(text.split())
        match = next(filter(None, (pattern.fullmatch(typed) for pattern in self.bounds)), None)
        if match is None:
            return typed, {}
        return match["asked"], {name: digits for name, digits in match.groupdict().items() if name != "asked"}

    def bounds_in(self, text: str) -> dict[str, str]:
        """Give the bounds that a placeholder tells, and those of what it asks for."""
        asked, told = self.parted(text)
        limit = self.limits.get(asked, 0)
        cells = {"cells": "true"} if asked in self.cells else {}
        return ({"limit": str(limit)} if limit else {}) | cells | told


@cache
def _known_placeholders() -> tuple[_Known, ...]:
    return tuple(_known_in(wording_of(code)) for code in languages())


def _known_in(wording: Wording) -> _Known:
    kinds = {placeholder(kind, wording): kind for kind in FieldType if kind.traits.placeholder}
    cells = frozenset(text for text, kind in kinds.items() if kind.traits.cells)
    bounds = tuple(dict.fromkeys(_patterns(wording)))
    return _Known({text: kind.traits.limit for text, kind in kinds.items()}, cells, bounds)


def _patterns(wording: Wording) -> Iterator[re.Pattern[str]]:
    """What `_bounded` says in a language, with places for what is asked and for the number."""
    asked = "(?P<asked>.+)"
    largest = wording.language.say(_bounded("\N{BULLET}", 0, 7))
    yield re.compile(_with_place(largest, "7", r"(?P<maximum>[0-9]{1,7})").replace("\N{BULLET}", asked))
    for number in _PROBED:
        said = wording.language.say(_bounded("\N{BULLET}", number, None))
        yield re.compile(_with_place(said, str(number), r"(?P<limit>[0-9]{1,7})").replace("\N{BULLET}", asked))


def _with_place(said: str, digits: str, place: str) -> str:
    """A pattern of a sentence, with a place for the digits in it."""
    return re.escape(said).replace(digits, place)
