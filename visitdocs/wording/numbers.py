"""How a language counts: nouns after numbers, numbers in words, how long something lasts."""

from collections.abc import Callable

from visitdocs.dataclass import dataclass

NO_BREAK_SPACE = "\u00a0"

LARGEST = 999
WORDED = frozenset({"cardinalText", "ordinalText", "ordinal"})
"""Word's formats that differ from language to language (ECMA-376 17.18.59)."""

LARGEST_ORDINAL = 14
"""Up to two weeks of days are called by words."""


def words_by_number(text: str, unused: int = 1) -> tuple[str, ...]:
    """Words by number; the first `unused` numbers have none."""
    return ("",) * unused + tuple(text.split())


@dataclass(frozen=True)
class NumberWords:
    """The numbers of a language from 1 to `LARGEST`: in words, ordinal ones in words, ordinal ones in digits."""

    cardinal: Callable[[int], str]
    ordinal_in_words: Callable[[int], str]
    ordinal_in_digits: Callable[[int], str]

    def written(self, number: int, number_format: str) -> str:
        """The number in one of the `WORDED` formats; one that is too large or below 1, or another format, in digits."""
        if not 0 < number <= LARGEST:
            return str(number)
        match number_format:
            case "cardinalText":
                return self.cardinal(number)
            case "ordinalText":
                return self.ordinal_in_words(number)
            case "ordinal":
                return self.ordinal_in_digits(number)
            case _:
                return str(number)

    def ordinal(self, number: int) -> str:
        """„pierwszy” or “first” for 1 up to `LARGEST_ORDINAL`; from there on „15.”, “15th”."""
        short = 1 <= number <= LARGEST_ORDINAL
        return self.ordinal_in_words(number) if short else self.ordinal_in_digits(number)


@dataclass(frozen=True)
class Plurals:
    """Nouns after numbers: 1 miejsce, 2 miejsca, 5 miejsc; 1 place, 2 places.

    `form_of` tells for a number from 0 up which of the forms goes with it, counted from 0, as CLDR's plural rules have
    it; `example` is a noun in each of its forms.
    """

    form_of: Callable[[int], int]
    example: tuple[str, ...]

    def with_noun(self, number: int, *forms: str) -> str:
        """The number and the form of the noun that goes with it, held together by U+00A0.

        The forms are in the order of `example`. Raises ValueError if they are fewer or more.
        """
        if len(forms) != len(self.example):
            raise ValueError(f"{len(forms)} forms of a noun, and not {len(self.example)}")
        return f"{number}{NO_BREAK_SPACE}{forms[self.form_of(abs(number))]}"


@dataclass(frozen=True)
class Durations:
    """The durations of a language; `lasting` takes days and a name.

    People say where `journeys` go and not where they are: „wyjazd studyjny do Poznania”, „wizyta w Poznaniu”.
    """

    lasting: Callable[[int, str], str]
    journeys: frozenset[str]

    def is_journey(self, name: str) -> bool:
        """Whether one of the name's words is a journey."""
        return any(word.casefold().rstrip(".,:;") in self.journeys for word in name.split())
