"""What is said about a person's data names fields and lines, and never what the person has written."""

import re
from collections.abc import Iterable
from dataclasses import replace

from visitdocs.messages import FileName, Listed, Message, OneOf, Quoted
from visitdocs.messages.message import Item, Value
from visitdocs.problems import Place, Problem

_WORD = re.compile(r"\w{3,}")
_LETTERS = 4
"""Of a word's beginning; a quotation may be cut in the middle of a word."""
_CHARACTER = re.compile(r"U\+([0-9A-F]{4,6})")
"""A character by its number, as problems name it; some after each other spell a name."""
_UNTOLD = Quoted("…")


class Discretion:
    """Keeps what stands in a person's data out of problems. `known` are words that are the form's own."""

    def __init__(self, data: bytes, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        text = data.decode("utf-8", "replace")
        self._characters = frozenset(text)
        self._pieces = _pieces(text) - _pieces(" ".join(self._known))

    def of_data(self, problem: Problem) -> Problem:
        """A problem of the data itself: of all that it quotes, only the form's own words are left."""
        where = problem.place.where
        place = replace(problem.place, source="", where=where if where in self._known else "")
        return self._told(replace(problem, place=place), quotes=False)

    def of_form(self, problem: Problem) -> Problem:
        """A problem of the filled form: it may quote what has nothing in common with the data."""
        return self._told(problem, quotes=True)

    def _told(self, problem: Problem, *, quotes: bool) -> Problem:
        where = self._value(problem.place.where, quotes)
        place = Place(
            file=problem.place.file,
            line=problem.place.line,
            column=problem.place.column,
            where=where if isinstance(where, str | Message) else "",
        )
        hint = None if problem.hint is None else self._sentence(problem.hint, quotes)
        return Problem(problem.severity, self._sentence(problem.message, quotes), place, hint)

    def _sentence(self, sentence: Message, quotes: bool) -> Message:
        values = tuple((name, self._value(value, quotes)) for name, value in sentence.values)
        return replace(sentence, values=values)

    def _value(self, value: Value, quotes: bool) -> Value:
        match value:
            case Message():
                told = self._sentence(value, quotes)
                return told if isinstance(told, Message) else _UNTOLD
            case Listed(items):
                return Listed(tuple(self._item(item, quotes) for item in items))
            case OneOf(items):
                return OneOf(tuple(self._item(item, quotes) for item in items))
            case Quoted(text) | FileName(text):
                return value if text in self._known or (quotes and not self._is_personal(text)) else _UNTOLD
            case str():
                return "…" if self._is_personal(value) else value
            case _:
                return value

    def _item(self, item: Item, quotes: bool) -> Item:
        told = self._value(item, quotes)
        return told if isinstance(told, str | Quoted | FileName | Message) else _UNTOLD

    def _is_personal(self, text: str) -> bool:
        if numbered := _CHARACTER.fullmatch(text):
            character = chr(int(numbered[1], 16))
            return character.isprintable() and character in self._characters
        return text not in self._known and not self._pieces.isdisjoint(_pieces(text))


def _pieces(text: str) -> frozenset[str]:
    return frozenset(word[:_LETTERS].casefold() for word in _WORD.findall(text))
