"""The interface of a language. What `wording/xx` gives, and all that the other stages know of it."""

from functools import cache, cached_property
from importlib import import_module

from babel import Locale

from visitdocs.frozen import dataclass
from visitdocs.messages import Language, language_named
from visitdocs.wording.data_protection import DataProtectionWords
from visitdocs.wording.dates import Dates
from visitdocs.wording.durations import Durations
from visitdocs.wording.languages import DEFAULT, language_of, languages
from visitdocs.wording.number_words import NumberWords
from visitdocs.wording.plurals import Plurals
from visitdocs.wording.sentences import Sentences
from visitdocs.wording.typography import Typography


@dataclass(frozen=True)
class Wording:
    """One language: `code` by ISO 639 („pl”), `tag` by BCP 47 („pl-PL”), and what it does by itself.

    `conjunction` stands before the last of several things („i”, “and”), `required_mark` at the end of the title of a
    form field that has to be filled in. `small_words` are the commonest of the language that no other has.
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
    small_words: frozenset[str]

    @cached_property
    def language(self) -> Language:
        """The language of the catalogue, which says the program's own phrases in a document."""
        return language_named(self.code)

    def name_of(self, language: str) -> str:
        """What a language is called in this one: „angielski”, “Polish”."""
        return str(Locale.parse(self.code).languages[language])


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
