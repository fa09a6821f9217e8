"""The few answers that a definition is started with, and what is made of them."""

from dataclasses import replace
from datetime import date

from visitdocs.dataclass import dataclass
from visitdocs.definition.model.documents import known_language
from visitdocs.definition.reading.characters import unusable_texts
from visitdocs.definition.values.as_meant import day_as_meant, from_the_keyboard, text_as_meant
from visitdocs.definition.values.text import MAXIMUM_LINE_LENGTH
from visitdocs.fields.checks.days import read_day
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Language, Message, Quoted, message, phrase

MAXIMUM_PLACES = 10_000


@dataclass(frozen=True)
class NewVisit:
    """What is known of a visit when its definition is started; None for what is taken from an earlier one.

    `place` is the town that is visited, `language` the code of the language of the documents.
    """

    title: str | None = None
    first: date | None = None
    last: date | None = None
    place: str | None = None
    places: int | None = None
    deadline: date | None = None
    language: str | None = None

    def missing(self, *, from_old: bool) -> tuple[str, ...]:
        """Return the names of needed answers that are not given; an earlier definition wants the first day alone."""
        needed = ("first",) if from_old else ("title", "first", "place", "places", "deadline")
        return tuple(name for name in needed if getattr(self, name) is None)

    def answered(self, key: str, text: str) -> "NewVisit":
        """Return the same with one more answer, as typed. Raises InvalidValueError for one that cannot be meant."""
        match key:
            case "title":
                return replace(self, title=_line(text))
            case "place":
                return replace(self, place=_line(text))
            case "places":
                return replace(self, places=_number(text))
            case "first":
                return replace(self, first=_day(text))
            case "last":
                return replace(self, last=_day(text))
            case "deadline":
                return replace(self, deadline=_day(text))
            case "language":
                return replace(self, language=known_language(text.strip()))
        raise KeyError(key)


def _line(text: str) -> str:
    text = text_as_meant(text)
    if not text.strip() or "\n" in text or len(text) > MAXIMUM_LINE_LENGTH:
        sentence = message(
            "not-a-line", "a text of one line is needed, of at most {limit} characters", limit=MAXIMUM_LINE_LENGTH
        )
        raise InvalidValueError(sentence, phrase("type it again"))
    for unusable in unusable_texts(text):
        raise InvalidValueError(unusable.message, unusable.hint)
    return text


def _day(text: str) -> date:
    typed = from_the_keyboard(text.strip())
    return read_day(day_as_meant(typed) or typed)


def _number(text: str) -> int:
    typed = from_the_keyboard(text.strip())
    if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= MAXIMUM_PLACES):
        sentence = message("not-a-number-of-places", "{text} is no number of places", text=Quoted(text))
        raise InvalidValueError(sentence, phrase("type a number from {first} to {last}", first=1, last=MAXIMUM_PLACES))
    return int(typed)


@dataclass(frozen=True)
class Started:
    """The bytes of a new definition, and what is worth knowing of how it came about."""

    data: bytes
    remarks: tuple[Message, ...] = ()


def place_names(place: str, language: Language) -> dict[str, str]:
    """Return the keys of `visit.region` for a place, in words that are right for any name of a town."""
    to, within = phrase("to {place}", place=place), phrase("in {place}", place=place)
    return {"name": place, "to": language.say(to), "in": language.say(within)}
