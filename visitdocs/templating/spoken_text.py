"""A text that is not all in the language of its document, and knows of each part which one it is in.

Values of a definition stay in the visit's language where they have no translation. As a string such a text is like any
other; what prints it can mark its parts, so that they are set and read aloud in their own language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, SupportsIndex


class Part(NamedTuple):
    """A stretch of text; `language` is its code, "" for the document's. `wanted` is the text that a translation is
    wanted of, "" if none is."""

    text: str
    language: str = ""
    wanted: str = ""


class SpokenText(str):
    """A text of which at least one part is in another language than the document."""

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> SpokenText:
        """Make a text of its parts."""
        kept = tuple(part for part in parts if part.text)
        made = super().__new__(cls, "".join(part.text for part in kept))
        made.parts = kept
        return made

    def __reduce__(self) -> tuple[Callable[..., SpokenText], tuple[object, ...]]:
        """Let it be sent to another process."""
        return SpokenText.of, (self.parts,)

    def __str__(self) -> str:
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}({[tuple(part) for part in self.parts]!r})"

    def __add__(self, other: str) -> str:
        return spoken(self, other)

    def __radd__(self, other: str) -> str:
        return spoken(other, self)

    def __getitem__(self, wanted: SupportsIndex | slice) -> str:
        """A part of the text, in the languages that it is in."""
        letters = [Part(letter, part.language, part.wanted) for part in self.parts for letter in part.text]
        return _made(letters[wanted] if isinstance(wanted, slice) else [letters[wanted]])

    def upper(self) -> str:
        """The same in capitals."""
        return self._each(str.upper)

    def lower(self) -> str:
        """The same in small letters."""
        return self._each(str.lower)

    def replace(self, *arguments: Any, **named: Any) -> str:
        """The same with another text wherever one stood within a part."""
        return self._each(lambda text: text.replace(*arguments, **named))

    def strip(self, characters: str | None = None, /) -> str:
        """The same without spaces, or these characters, at its ends."""
        text = str.__str__(self)
        start = len(text) - len(text.lstrip(characters))
        return self[start : start + len(text.strip(characters))]

    def capitalize(self) -> str:
        """The same with one capital at its beginning."""
        return spoken(self[:1].upper(), self[1:].lower())

    def _each(self, function: Callable[[str], str]) -> str:
        return _made(part._replace(text=function(part.text)) for part in self.parts)


def in_language(text: str, language: str, *, wanted: bool) -> str:
    """Give a text that is in another language than its document; `wanted` tells whether a translation is."""
    return SpokenText.of([Part(text, language, text if wanted else "")]) if text else text


def parts_of(text: str) -> tuple[Part, ...]:
    """Give the parts of any text."""
    return text.parts if isinstance(text, SpokenText) else (Part(text),)


def spoken_most(text: str) -> str:
    """Give the language, "" for the document's, that most letters of a text are in."""
    letters: dict[str, int] = {}
    for part in parts_of(text):
        letters[part.language] = letters.get(part.language, 0) + sum(map(str.isalpha, part.text))
    return max(letters, key=letters.__getitem__)


def spoken(*texts: str) -> str:
    """Give texts one after another as one, each in its own language."""
    return _made(part for text in texts for part in parts_of(text))


def joined(between: str, texts: Iterable[str]) -> str:
    """Give texts as one, with `between` between them."""
    return spoken(*_between(between, texts))


def put_in(pattern: str, place: str, text: str) -> str:
    """Give a pattern with a text in its place."""
    before, found, after = pattern.partition(place)
    return spoken(before, text, after) if found else pattern


def _between(between: str, texts: Iterable[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        yield from (between, text) if number else (text,)


def _made(parts: Iterable[Part]) -> str:
    """One text of parts, those that are alike as one; an ordinary one if it is all in the document's language."""
    whole: list[Part] = []
    for part in parts:
        if whole and whole[-1][1:] == part[1:]:
            whole[-1] = part._replace(text=whole[-1].text + part.text)
        else:
            whole.append(part)
    if any(part.language for part in whole):
        return SpokenText.of(whole)
    return "".join(part.text for part in whole)
