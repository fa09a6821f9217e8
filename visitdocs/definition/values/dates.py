"""Dates and hours as they are typed: YYYY-MM-DD, HH:MM."""

import re
from calendar import monthrange
from datetime import date, time
from typing import Annotated

from pydantic import WithJsonSchema

from visitdocs.definition.quoting import quoted
from visitdocs.definition.values.invalid_value import InvalidValueError
from visitdocs.definition.values.typed import text_of

MONTHS = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
    *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
)


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
    raise InvalidValueError(f"{quoted(text)} nie jest datą", hint)


def _existing_day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise InvalidValueError(
            f"miesiąc {month:02} nie istnieje", "data to rok-miesiąc-dzień, a miesiące mają numery od 01 do 12"
        )
    if not 1900 <= year <= 2200:
        raise InvalidValueError(f"rok {year:04} jest nieprawdopodobny", "wpisz rok od 1900 do 2200")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        message = f"dzień {day} {MONTHS[month - 1]} {year} r. nie istnieje"
        raise InvalidValueError(message, f"ostatni dzień tego miesiąca to {year:04}-{month:02}-{last}")
    return date(year, month, day)


def read_hour(text: str) -> time:
    """An hour typed as HH:MM. Raises PydanticCustomError when it is typed otherwise or does not exist."""
    match = re.fullmatch("([0-9]{1,2})[:.]([0-9]{1,2})", text)
    if not match:
        raise InvalidValueError(
            f"{quoted(text)} nie jest godziną", "wpisz godzinę i minuty z dwukropkiem, na przykład 09:30"
        )
    hour, minute = map(int, match.groups())
    if hour > 23 or minute > 59:
        raise InvalidValueError(f"godzina {text} nie istnieje", "wpisz godzinę od 00:00 do 23:59")
    if not re.fullmatch("[0-9]{2}:[0-9]{2}", text):
        raise InvalidValueError(
            f"godzina {text} nie ma postaci: dwie cyfry, dwukropek, dwie cyfry", f"wpisz {hour:02}:{minute:02}"
        )
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
