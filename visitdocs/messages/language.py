"""A language says messages: it looks up the sentence, fills its places, sets its own quotation and decimal marks."""

import re
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from types import MappingProxyType
from typing import assert_never

from visitdocs.frozen import dataclass
from visitdocs.messages.message import FileName, Item, Listed, Message, Number, OneOf, Quoted, Value
from visitdocs.messages.printable import printable

CATALOGUES = Path(__file__).parents[1] / "locale"
PLACE = re.compile(r"\{([a-z_]+)\}")
MAXIMUM_QUOTE = 60
"""Letters of a quoted text that are said; the rest becomes an ellipsis."""


@dataclass(frozen=True)
class Manners:
    """What a language does by itself: marks, and the word before the last of several choices.

    `name` is its English name, by which some systems call it.
    """

    name: str
    opening: str
    closing: str
    decimal: str
    choice: str


MANNERS: Mapping[str, Manners] = MappingProxyType(
    {"en": Manners("English", "“", "”", ".", "or"), "pl": Manners("Polish", "„", "”", ",", "lub")}
)
"""The languages that the program speaks."""


@dataclass(frozen=True)
class Language:
    """One language that people are spoken to in."""

    code: str
    translations: NullTranslations

    def say(self, message: Message | str) -> str:
        """Say a message. A `str` is said as it is, but printable."""
        if isinstance(message, str):
            return printable(message)
        values = dict(message.values)
        return PLACE.sub(lambda place: self._filled(place, values), self._pattern(message))

    def _pattern(self, message: Message) -> str:
        if not message.text:
            return ""
        if message.plural:
            return self.translations.ngettext(message.text, message.plural, message.number)
        return self.translations.gettext(message.text)

    def _filled(self, place: re.Match[str], values: Mapping[str, Value]) -> str:
        return self.value(values[place[1]]) if place[1] in values else place[0]

    def value(self, value: Value) -> str:
        """Say what stands in a place of a message."""
        match value:
            case str():
                return printable(value)
            case int():
                return str(value)
            case Message():
                return self.say(value)
            case Quoted(text):
                return self._marked(text if len(text) <= MAXIMUM_QUOTE else text[: MAXIMUM_QUOTE - 1] + "…")
            case FileName(name):
                return self._marked(name)
            case Number(number, digits):
                return f"{number:.{digits}f}".replace(".", MANNERS[self.code].decimal)
            case Listed(items):
                return ", ".join(map(self.value, items))
            case OneOf(items):
                return self._choice(items)
            case _:
                assert_never(value)

    def _marked(self, text: str) -> str:
        manners = MANNERS[self.code]
        return f"{manners.opening}{printable(text)}{manners.closing}"

    def _choice(self, items: tuple[Item, ...]) -> str:
        *before, last = map(self.value, items)
        return f"{', '.join(before)} {MANNERS[self.code].choice} {last}" if before else last


ENGLISH = Language("en", NullTranslations())


@cache
def language_named(code: str) -> Language:
    """Give a language by its code. Raises `KeyError` if the program does not speak it."""
    if code == ENGLISH.code:
        return ENGLISH
    _ = MANNERS[code]
    with (CATALOGUES / code / "LC_MESSAGES" / "visitdocs.mo").open("rb") as catalogue:
        return Language(code, GNUTranslations(catalogue))
