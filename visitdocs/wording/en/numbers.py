"""English numbers: in words; before a noun; as how long something lasts."""

from visitdocs.wording.numbers import Durations, NumberWords, Plurals, words_by_number

_ONES = words_by_number(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = words_by_number("twenty thirty forty fifty sixty seventy eighty ninety", 2)
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth"}  # fmt: skip


def _cardinal(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = (0, rest) if rest < 20 else divmod(rest, 10)
    below = "-".join(filter(None, (_TENS[tens], _ONES[ones])))
    return " ".join(filter(None, (f"{_ONES[hundreds]} hundred" if hundreds else "", below)))


def _ordinal(number: int) -> str:
    text = _cardinal(number)
    start = max(text.rfind(" "), text.rfind("-")) + 1
    word = text[start:]
    if word in _IRREGULAR:
        return text[:start] + _IRREGULAR[word]
    return text[:start] + (word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th")


def _in_digits(number: int) -> str:
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


NUMBERS = NumberWords(_cardinal, _ordinal, _in_digits)

PLURALS = Plurals(lambda number: int(number != 1), ("place", "places"))


LARGEST_IN_WORDS = 14


def _lasting(days: int, name: str) -> str:
    """“two-day study visit”; from 15 on, “15-day”."""
    number = NUMBERS.cardinal(days) if 0 < days <= LARGEST_IN_WORDS else str(days)
    return f"{number}-day {name}"


DURATIONS = Durations(_lasting, frozenset({"visit", "trip", "tour", "journey", "excursion", "travel"}))
