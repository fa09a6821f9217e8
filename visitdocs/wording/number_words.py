"""Numbers in words, as Word's formats cardinalText, ordinalText and ordinal write them (ECMA-376 17.18.59)."""

from collections.abc import Callable

from visitdocs.frozen import dataclass

LARGEST = 999
WORDED = frozenset({"cardinalText", "ordinalText", "ordinal"})
"""The formats that differ from language to language."""

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
