"""The texts that a document prints in another language than its own, and of which a translation is missed."""

from __future__ import annotations

from jinja2 import Undefined

from visitdocs.messages import Listed, Message, Quoted, counted, phrase
from visitdocs.problems import Place, Problem, Severity
from visitdocs.templating.printed_text import text_of
from visitdocs.templating.spoken_text import SpokenText

CODE = "texts-not-translated"
SHOWN = 10
"""At most so many texts are quoted."""


class Untranslated:
    """Keeps each of them once, in the order in which they were printed."""

    def __init__(self) -> None:
        self._found: dict[str, None] = {}

    def note(self, value: object) -> None:
        """Look at a value that is printed."""
        text = "" if isinstance(value, Undefined) else text_of(value)
        if isinstance(text, SpokenText):
            self._found |= dict.fromkeys(part.wanted for part in text.parts if part.wanted)

    @property
    def texts(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(self._found)

    def problems(self, template: str, title: str, language: str) -> tuple[Problem, ...]:
        """Give the one warning on all of them, in the document with this title, if there are any."""
        if not self._found:
            return ()
        shown = Listed(tuple(Quoted(" ".join(text.split())) for text in list(self._found)[:SHOWN]))
        said = _said(len(self._found), title, language, shown)
        hint = phrase(
            "type their translations in the section translations, under {language}; "
            "check --untranslated prints lines for all of them",
            language=language,
        )
        return (Problem(Severity.WARNING, said, Place(file=template), hint),)


def _said(number: int, title: str, language: str, shown: Listed) -> Message:
    if number <= SHOWN:
        return counted(
            CODE,
            "the document “{title}” prints {number} text that is not translated into {language}: {texts}",
            "the document “{title}” prints {number} texts that are not translated into {language}: {texts}",
            number,
            title=title,
            language=language,
            texts=shown,
        )
    return counted(
        CODE,
        "the document “{title}” prints {number} text that is not translated into {language}, such as {texts}",
        "the document “{title}” prints {number} texts that are not translated into {language}, such as {texts}",
        number,
        title=title,
        language=language,
        texts=shown,
    )
