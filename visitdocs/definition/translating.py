"""Texts of a visit in another language: found by the text itself, or by its beginning and an ellipsis."""

from collections.abc import Mapping

from visitdocs.definition.texts import same_text

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
