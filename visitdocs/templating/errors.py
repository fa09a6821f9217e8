"""What can go wrong while tags run. Each error says what is wrong and what would be right, but not where: the tag's
place is known to who runs it."""

from __future__ import annotations

from jinja2 import TemplateRuntimeError

from visitdocs.dataclass import dataclass
from visitdocs.messages import ENGLISH, Message, message, phrase


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a tag and what would be right; `line` of the source tells which, `wanted` is a word in it."""

    message: Message
    hint: Message
    line: int | None = None
    wanted: str = ""


class TagError(TemplateRuntimeError):
    """A tag cannot be run; `mistake` says why."""

    def __init__(self, message: Message, hint: Message) -> None:
        super().__init__(ENGLISH.say(message))
        self.mistake = Mistake(message, hint)


class WrongUseError(TagError):
    """A filter cannot do with its value or arguments what it is asked to; the hint says what it is for."""


class BudgetExceededError(TagError):
    """A template repeats or multiplies more than any document needs."""

    def __init__(self, message: Message) -> None:
        super().__init__(message, phrase("simplify the loops and the sums in the tags"))


class ManyValuesError(TagError):
    """A template prints a name that stands for several values; the hint says what to write instead."""

    def __init__(self, hint: Message) -> None:
        super().__init__(
            message("several-values", "this name stands for several values, and it is not clear which one to print"),
            hint,
        )


class UnfitCharacterError(TagError):
    """A value holds a character that a document cannot hold."""

    def __init__(self, character: str) -> None:
        code = f"U+{ord(character):04X}"
        said = message(
            "unfit-character", "a value holds the character {character}, which no document can hold", character=code
        )
        super().__init__(said, phrase("take it out of the definition"))


class UnknownNameError(TemplateRuntimeError):
    """A tag asks for something that does not exist: `name`, in `holder` or, without one, in the vocabulary."""

    def __init__(self, name: str, holder: object) -> None:
        super().__init__(name)
        self.name = name
        self.holder = holder


class RefusedTagError(TemplateRuntimeError):
    """Tags hold what no template may do."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__(ENGLISH.say(mistakes[0].message))
        self.mistakes = mistakes


def used_like(example: str) -> Message:
    """Make the hint that shows how a filter is used."""
    return phrase("use it like this: {example}", example=example)
