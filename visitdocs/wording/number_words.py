"""Numbers in words, Polish (masculine) and English, as Word's formats cardinalText and ordinalText write them."""

from collections.abc import Callable

LARGEST = 999


def _words(text: str, unused: int = 1) -> tuple[str, ...]:
    """Words by number; the first `unused` numbers have none."""
    return ("",) * unused + tuple(text.split())


_ONES = _words(
    "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
    "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
)
_TENS = _words(
    "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt", 2
)
_HUNDREDS = _words("sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset")
_FIRST = _words(
    "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty "
    "czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty"
)
_TENTH = _words(
    "dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty dziewięćdziesiąty",
    2,
)
_HUNDREDTH = _words(
    "setny dwusetny trzechsetny czterechsetny pięćsetny sześćsetny siedemsetny osiemsetny dziewięćsetny"
)
_ENGLISH = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ENGLISH_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety", 2)
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth"}  # fmt: skip


def _polish(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
    return " ".join(filter(None, (_HUNDREDS[hundreds], _TENS[tens], _ONES[ones])))


def _polish_ordinal(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not rest:
        return _HUNDREDTH[hundreds]
    tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
    return " ".join(filter(None, (_HUNDREDS[hundreds], _TENTH[tens], _FIRST[ones])))


def _english(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
    below = "-".join(filter(None, (_ENGLISH_TENS[tens], _ENGLISH[ones])))
    return " ".join(filter(None, (f"{_ENGLISH[hundreds]} hundred" if hundreds else "", below)))


def _english_ordinal(number: int) -> str:
    text = _english(number)
    start = max(text.rfind(" "), text.rfind("-")) + 1
    word = text[start:]
    if word in _IRREGULAR:
        return text[:start] + _IRREGULAR[word]
    return text[:start] + (word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th")


def _english_figures(number: int) -> str:
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_WRITERS: dict[str, dict[str, Callable[[int], str]]] = {
    "pl": {"cardinalText": _polish, "ordinalText": _polish_ordinal, "ordinal": lambda number: f"{number}."},
    "en": {"cardinalText": _english, "ordinalText": _english_ordinal, "ordinal": _english_figures},
}
WORDED = frozenset(_WRITERS["pl"])
"""The formats that differ from language to language."""


def is_spoken(language: str) -> bool:
    """Tell whether numbers can be written in words in a language; one that is not said is Polish."""
    return _primary(language) in _WRITERS


def write_in_words(number: int, number_format: str, language: str) -> str:
    """Write a number from 1 to `LARGEST` in one of the `WORDED` formats; any other in digits."""
    writer = _WRITERS.get(_primary(language), {}).get(number_format)
    return str(number) if writer is None or not 0 < number <= LARGEST else writer(number)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower() or "pl"
