"""Sentences that are not yet said in any language: English text with places, and the values for the places.

A place is `{name}` for a name among the values; every other brace is itself, so that `{{ visit.title }}` can stand in
the text. The English text is the key of the catalogues (GNU gettext), and the four functions are what
`tools/catalogue.py` looks for. A value from a file is made `printable`: a terminal obeys some characters instead of
showing them.
"""

import unicodedata

from visitdocs.dataclass import dataclass


@dataclass(frozen=True)
class Quoted:
    """A text from a file or a command line, said between the language's quotation marks, shortened and printable."""

    text: str


@dataclass(frozen=True)
class FileName:
    """The name of a file or folder, said whole between the language's quotation marks."""

    name: str


@dataclass(frozen=True)
class Number:
    """A number with so many decimal places, said with the language's decimal mark."""

    value: float
    digits: int


@dataclass(frozen=True)
class Listed:
    """Things said one after the other: a, b, c."""

    items: "tuple[Item, ...]"


@dataclass(frozen=True)
class OneOf:
    """Things to choose from: a, b or c."""

    items: "tuple[Item, ...]"


@dataclass(frozen=True)
class Message:
    """A sentence, or part of one, in English with places. With `plural`, `number` decides which form is said.

    `code` names the kind of problem, for tests and scripts; a phrase has none.
    """

    code: str
    text: str
    values: "tuple[tuple[str, Value], ...]" = ()
    plural: str = ""
    number: int = 1


Item = str | Quoted | FileName | Message
"""What a list may hold."""

Value = str | int | Quoted | FileName | Number | Listed | OneOf | Message
"""What a place may be filled with."""


def message(code: str, text: str, /, **values: Value) -> Message:
    """Make the sentence of a problem."""
    return _made(Message(code, text, tuple(values.items())))


def counted(code: str, singular: str, plural: str, number: int, /, **values: Value) -> Message:
    """Make the sentence of a problem that speaks of `number` things; the number fills the place {number}."""
    return _made(Message(code, singular, (("number", number), *values.items()), plural, number))


def phrase(text: str, /, **values: Value) -> Message:
    """Make a hint, a place in words or another part of what is said."""
    return message("", text, **values)


def counted_phrase(singular: str, plural: str, number: int, /, **values: Value) -> Message:
    """Make a phrase that speaks of `number` things; the number fills the place {number}."""
    return counted("", singular, plural, number, **values)


def filled(sentence: Message, /, **values: Value) -> Message:
    """Give a phrase whose places are still empty with what fills them."""
    return _made(Message(sentence.code, sentence.text, tuple(values.items())))


def _made(made: Message) -> Message:
    text = made.plural or made.text
    lost = [name for name, _ in made.values if f"{{{name}}}" not in text and name != "number"]
    if lost:
        raise ValueError(f"no place for {', '.join(lost)} in “{text}”")
    return made


UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories that a terminal would obey, or break a line at, instead of showing them."""


def printable(text: str) -> str:
    """Give `text` with every tab as an arrow and every character that cannot be seen as �, one for one."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character == "\t":
        return "→"
    return "\ufffd" if unicodedata.category(character) in UNSEEN else character
