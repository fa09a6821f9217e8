"""A language says messages: it looks up the sentence, fills its places, sets its own quotation and decimal marks."""

import re
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.messages.message import FileName, Item, Listed, Message, Number, OneOf, Quoted, Value, phrase, printable

CATALOGUES, COMPILED = Path(__file__).parents[1] / "locale", "LC_MESSAGES/visitdocs.mo"
PLACE = re.compile(r"\{([a-z_]+)\}")
MAXIMUM_QUOTE = 60
"""Letters of a quoted text that are said; the rest becomes an ellipsis."""


NAME = phrase("English")
"""The English name of the catalogue's language, by which some systems call it."""
QUOTATION = phrase("“{text}”")
DECIMAL = phrase("1.5")
"""A number with the language's decimal mark."""
CHOICE = phrase("{others} or {last}")
"""What a language does by itself stands in its catalogue like everything else that it says."""


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
                return f"{number:.{digits}f}".replace(".", self.decimal_mark)
            case Listed(items):
                return ", ".join(map(self.value, items))
            case OneOf(items):
                return self._choice(items)
            case _:
                assert_never(value)

    def _marked(self, text: str) -> str:
        return self._pattern(QUOTATION).replace("{text}", printable(text))

    def _choice(self, items: tuple[Item, ...]) -> str:
        *before, last = map(self.value, items)
        if not before:
            return last
        texts = {"others": ", ".join(before), "last": last}
        return PLACE.sub(lambda place: texts[place[1]], self._pattern(CHOICE))

    @property
    def decimal_mark(self) -> str:
        """What stands between a whole number and its decimal places."""
        return self._pattern(DECIMAL).strip("15")

    @property
    def english_name(self) -> str:
        """The language's name in English."""
        return self._pattern(NAME)


ENGLISH = Language("en", NullTranslations())


@cache
def spoken_languages() -> tuple[str, ...]:
    """Give the codes of the languages that the program speaks: English, and those that have a catalogue."""
    compiled = CATALOGUES.glob(f"*/{COMPILED}")
    return (ENGLISH.code, *sorted(file.parents[1].name for file in compiled))


@cache
def language_named(code: str) -> Language:
    """Give a language by its code. Raises `KeyError` if the program does not speak it."""
    if code == ENGLISH.code:
        return ENGLISH
    if code not in spoken_languages():
        raise KeyError(code)
    with (CATALOGUES / code / COMPILED).open("rb") as catalogue:
        return Language(code, GNUTranslations(catalogue))
