"""How a counted number is written: of a list item, a note, a page (ECMA-376 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

from visitdocs.wording.numbers import WORDED
from visitdocs.wording.wording import spoken_in

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_CHICAGO = "*†‡§"


def upper_roman(number: int) -> str:
    """Write I, II, III, IV … 3999; beyond that, and below 1, as digits."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def upper_letter(number: int) -> str:
    """Write A … Z, AA, BB … ZZ, AAA, as Word counts; beyond 780, and below 1, as digits."""
    if not 0 < number <= 780:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _chicago(number: int) -> str:
    return _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1) if 0 < number <= 400 else str(number)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": upper_roman,
    "lowerRoman": lambda number: upper_roman(number).lower(),
    "upperLetter": upper_letter,
    "lowerLetter": lambda number: upper_letter(number).lower(),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "hex": lambda number: f"{number:X}",
    "chicago": _chicago,
    "none": lambda _number: "",
    "bullet": lambda _number: "",
}


def write_number(number: int, number_format: str, language: str = "") -> str:
    """Write the number in the given format; formats that we do not know are written as digits.

    `language` is a BCP 47 tag; the default language's where it is empty. Other languages than ours have digits.
    """
    if number_format in WORDED:
        wording = spoken_in(language)
        return wording.numbers.written(number, number_format) if wording else str(number)
    return _FORMATS.get(number_format, str)(number)
