"""The texts of a definition in the language of a document: translated, or marked as being in the visit's."""

from __future__ import annotations

from visitdocs.dataclass import dataclass
from visitdocs.definition.model import Visit
from visitdocs.definition.texts import Translations
from visitdocs.messages import Message
from visitdocs.templating.spoken_text import in_language, put_in
from visitdocs.wording import Wording, wording_of

PLACE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands in a sentence of the program until a text is put there."""


@dataclass(frozen=True)
class Interpreter:
    """Gives texts in the language of `wording`; they are in that of `visit`."""

    wording: Wording
    visit: str
    translations: Translations

    @classmethod
    def of(cls, visit: Visit, language: str) -> Interpreter:
        """That of the documents of a visit in a language."""
        translations = visit.translations.get(language, {})
        return cls(wording_of(language), visit.visit.language, Translations(translations))

    def text(self, text: str, *, is_name: bool = False) -> str:
        """Give a text of the definition. Of a name no translation is missed, nor of what has no letters."""
        if self.wording.code == self.visit or not any(map(str.isalpha, text)):
            return text
        translation = self.translations.of(text)
        return in_language(text, self.visit, wanted=not is_name) if translation is None else translation

    def say(self, said: Message | str, text: str = "") -> str:
        """Say a phrase of the program in the document's language, with a text in the place `PLACE`."""
        return put_in(self.wording.language.say(said), PLACE, text)
