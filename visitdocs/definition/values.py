"""Single values of a definition: how the text in the YAML becomes text, a date, an hour, a number, true or false.

Every scalar arrives as the text that was typed (`18:30`, `no`, `00950`) and is typed here and nowhere else. A value
that has its type already passes, so that a definition can also be built in Python.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from visitdocs.definition.quoting import kind_of, quoted

SHORT = 300
LONG = 12_000

MONTHS = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
    *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
)


def fault(message: str, hint: str) -> PydanticCustomError:
    """An error of ours, a Polish sentence and a Polish hint, that pydantic carries to the place of the value."""
    return PydanticCustomError("visitdocs", "{message}", {"message": message, "hint": hint})


def text_of(kind: type, expected: str, hint: str, read: Callable[[str], Any]) -> BeforeValidator:
    """A validator that makes `kind` of text by `read`, lets a `kind` pass and refuses lists and mappings."""

    def make(value: Any) -> Any:
        if isinstance(value, str) and value:
            return read(value)
        if type(value) is kind and value != "":
            return value
        raise fault(f"tu ma być {expected}, a jest {kind_of(value)}", hint)

    return BeforeValidator(make)


# ------------------------------------------------------------------ text


def _text(longest: int, one_line: bool, text: str) -> str:
    if one_line and "\n" in text:
        raise fault("ten tekst ma stać w jednym wierszu, a jest podzielony na wiersze", "połącz wiersze w jeden")
    if len(text) > longest:
        raise fault(f"tekst ma {len(text)} znaków, a zmieści się najwyżej {longest}", "skróć tekst")
    return text


def _text_kind(longest: int, one_line: bool) -> tuple[BeforeValidator, WithJsonSchema]:
    return (
        text_of(str, "tekst", "tekst z nawiasami { } albo [ ] ujmij w cudzysłów", partial(_text, longest, one_line)),
        WithJsonSchema({"type": "string", "minLength": 1, "maxLength": longest}),
    )


ShortText = Annotated[str, *_text_kind(SHORT, one_line=True)]
LongText = Annotated[str, *_text_kind(LONG, one_line=False)]


def matching(pattern: str, message: str, hint: str) -> AfterValidator:
    """A validator of text that `pattern` matches whole; in `message` {} stands for the quoted text."""

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise fault(message.format(quoted(text)), hint)
        return text

    return AfterValidator(check)


KEY = "[a-z0-9]+(-[a-z0-9]+)*"
Key = Annotated[
    str,
    matching(
        KEY,
        "klucz {} ma niedozwolone znaki",
        "użyj małych liter bez polskich znaków, cyfr i łącznika, na przykład cis-piatkowo",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{KEY}$"}),
]

# ------------------------------------------------------------------ dates and hours


def read_day(text: str) -> date:
    """A date typed as YYYY-MM-DD. Raises PydanticCustomError when it is typed otherwise or does not exist."""
    if match := re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        return _existing_day(*map(int, match.groups()))
    hint = "wpisz rok, miesiąc i dzień z łącznikami, na przykład 2017-11-27"
    if match := re.fullmatch(r"([0-9]{1,2})[.\-/ ]([0-9]{1,2})[.\-/ ]([0-9]{4})( ?r\.)?", text):
        day, month, year = (int(number) for number in match.groups()[:3])
        hint = f"wpisz najpierw rok: {year:04}-{month:02}-{day:02}"
    elif match := re.fullmatch(r"([0-9]{4})[.\-/]([0-9]{1,2})[.\-/]([0-9]{1,2})", text):
        year, month, day = map(int, match.groups())
        hint = f"użyj łączników i dwóch cyfr: {year:04}-{month:02}-{day:02}"
    raise fault(f"{quoted(text)} nie jest datą", hint)


def _existing_day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise fault(f"miesiąc {month:02} nie istnieje", "data to rok-miesiąc-dzień, a miesiące mają numery od 01 do 12")
    if not 1900 <= year <= 2200:
        raise fault(f"rok {year:04} jest nieprawdopodobny", "wpisz rok od 1900 do 2200")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        message = f"dzień {day} {MONTHS[month - 1]} {year} r. nie istnieje"
        raise fault(message, f"ostatni dzień tego miesiąca to {year:04}-{month:02}-{last}")
    return date(year, month, day)


def read_hour(text: str) -> time:
    """An hour typed as HH:MM. Raises PydanticCustomError when it is typed otherwise or does not exist."""
    match = re.fullmatch("([0-9]{1,2})[:.]([0-9]{1,2})", text)
    if not match:
        raise fault(f"{quoted(text)} nie jest godziną", "wpisz godzinę i minuty z dwukropkiem, na przykład 09:30")
    hour, minute = map(int, match.groups())
    if hour > 23 or minute > 59:
        raise fault(f"godzina {text} nie istnieje", "wpisz godzinę od 00:00 do 23:59")
    if not re.fullmatch("[0-9]{2}:[0-9]{2}", text):
        raise fault(f"godzina {text} nie ma postaci: dwie cyfry, dwukropek, dwie cyfry", f"wpisz {hour:02}:{minute:02}")
    return time(hour, minute)


Day = Annotated[
    date,
    text_of(date, "data", "wpisz na przykład 2017-11-27", read_day),
    WithJsonSchema(
        {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2017-11-27"]}
    ),
]
Hour = Annotated[
    time,
    text_of(time, "godzina", "wpisz na przykład 09:30", read_hour),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "examples": ["09:30"]}),
]

# ------------------------------------------------------------------ numbers, true and false


def whole_number(text: str) -> int:
    """A whole number typed in ASCII digits, without leading zeros or signs."""
    if not re.fullmatch("0|[1-9][0-9]{0,8}", text):
        raise fault(
            f"{quoted(text)} nie jest liczbą całkowitą", "wpisz same cyfry, bez zera na początku, na przykład 40"
        )
    return int(text)


def whole(least: int, most: int) -> Any:
    """The type of a whole number from `least` to `most`."""

    def in_range(number: int) -> int:
        if not least <= number <= most:
            raise fault(f"liczba {number} jest spoza zakresu", f"wpisz liczbę od {least} do {most}")
        return number

    return Annotated[
        int,
        text_of(int, "liczba", f"wpisz na przykład {max(least, 1)}", whole_number),
        AfterValidator(in_range),
        WithJsonSchema({"type": "integer", "minimum": least, "maximum": most}),
    ]


YES = {"tak", "yes", "on", "prawda", "y", "t"}
NO = {"nie", "no", "off", "fałsz", "n"}


def read_flag(text: str) -> bool:
    """`true` or `false`, nothing else."""
    if text in ("true", "false"):
        return text == "true"
    lowered = text.lower()
    hint = "wpisz true (tak) albo false (nie)"
    if lowered in YES or lowered == "true":
        hint = "wpisz true"
    elif lowered in NO or lowered == "false":
        hint = "wpisz false"
    raise fault(f"{quoted(text)} to nie true ani false", hint)


Flag = Annotated[bool, text_of(bool, "true albo false", "wpisz true", read_flag), WithJsonSchema({"type": "boolean"})]
