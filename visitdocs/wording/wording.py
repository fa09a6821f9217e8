"""The languages that documents can be in, each a folder beside this file, and all that other stages know of one."""

from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.messages import Language, language_named
from visitdocs.wording.data_protection import DataProtectionWords
from visitdocs.wording.dates import Dates
from visitdocs.wording.numbers import Durations, NumberWords, Plurals
from visitdocs.wording.sentences import Sentences
from visitdocs.wording.typography import Typography

DEFAULT = "pl"
"""The language of a visit that does not say its own, and of text whose language nobody says."""


@dataclass(frozen=True)
class Wording:
    """One language: `code` by ISO 639 („pl”), `tag` by BCP 47 („pl-PL”), and what it does by itself.

    `conjunction` stands before the last of several things („i”, “and”), `required_mark` at the end of the title of a
    form field that has to be filled in.
    """

    code: str
    tag: str
    conjunction: str
    required_mark: str
    dates: Dates
    plurals: Plurals
    numbers: NumberWords
    durations: Durations
    sentences: Sentences
    typography: Typography
    data_protection: DataProtectionWords

    @cached_property
    def language(self) -> Language:
        """The language of the catalogue, which says the program's own phrases in a document."""
        return language_named(self.code)

    def name_of(self, language: str) -> str:
        """What a language is called in this one: „angielski”, “Polish”."""
        from babel import Locale  # slow to import, and rarely needed

        return str(Locale.parse(self.code).languages[language])


@cache
def languages() -> tuple[str, ...]:
    """Give their codes (ISO 639), in alphabetical order."""
    folders = Path(__file__).parent.glob("*/language.py")
    return tuple(sorted(file.parent.name for file in folders))


def language_of(tag: str) -> str:
    """Give the language of a tag (BCP 47; Word writes some with `_`): "en" for "en-GB"; "" without one."""
    return tag.replace("_", "-").partition("-")[0].lower()


@cache
def wording_of(language: str) -> Wording:
    """Give the wording of a language by its code. Raises KeyError for a language that has no folder."""
    if language not in languages():
        raise KeyError(language)
    found = import_module(f"visitdocs.wording.{language}.language").WORDING
    assert isinstance(found, Wording)
    return found


def spoken_in(tag: str) -> Wording | None:
    """The wording of text with that language tag; of text without one that of the default language; else None."""
    code = language_of(tag) or DEFAULT
    return wording_of(code) if code in languages() else None
