"""What can go wrong while tags run. Each error says what is wrong and what would be right, but not where: the tag's
place is known to who runs it."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import TemplateRuntimeError


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a tag and what would be right; `line` of the source tells which, `wanted` is a word in it."""

    message: str
    hint: str
    line: int | None = None
    wanted: str = ""


class TagError(TemplateRuntimeError):
    """A tag cannot be run; `mistake` says why."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.mistake = Mistake(message, hint)


class WrongUseError(TagError):
    """A filter cannot do with its value or arguments what it is asked to; the hint says what it is for."""


class BudgetExceededError(TagError):
    """A template repeats or multiplies more than any document needs."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "uprość pętle i działania w znacznikach")


class ManyValuesError(TagError):
    """A template prints a name that stands for several values; the hint says what to write instead."""

    def __init__(self, hint: str) -> None:
        super().__init__("pod tą nazwą stoi kilka wartości i nie wiadomo, którą wpisać", hint)


class UnfitCharacterError(TagError):
    """A value holds a character that a document cannot hold."""

    def __init__(self, character: str) -> None:
        message = f"wartość zawiera znak U+{ord(character):04X}, którego dokument Worda nie może zawierać"
        super().__init__(message, "usuń go z definicji")


class UnknownNameError(TemplateRuntimeError):
    """A tag asks for something that does not exist: `name`, in `holder` or, without one, in the vocabulary."""

    def __init__(self, name: str, holder: object) -> None:
        super().__init__(name)
        self.name = name
        self.holder = holder


class RefusedTagError(TemplateRuntimeError):
    """Tags hold what no template may do."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__(mistakes[0].message)
        self.mistakes = mistakes
