"""Dates and hours as they are typed: YYYY-MM-DD, HH:MM."""

import re
from datetime import date, time
from typing import Annotated

from visitdocs.definition.values.text import TextOf
from visitdocs.fields.checks.days import read_day
from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Quoted, message, phrase

HOUR = "^([01][0-9]|2[0-3]):[0-5][0-9]$"


def read_hour(text: str) -> time:
    """Read an hour typed as HH:MM. Raises InvalidValueError when it is typed otherwise or does not exist."""
    match = re.fullmatch("([0-9]{1,2})[:.]([0-9]{1,2})", text)
    if not match:
        raise InvalidValueError(
            message("not-a-time", "{text} is not a time", text=Quoted(text)),
            phrase("type the hour and the minutes with a colon, for example 09:30"),
        )
    hour, minute = map(int, match.groups())
    fixed = f"{hour:02}:{minute:02}"
    if hour > 23 or minute > 59:
        raise InvalidValueError(
            message("no-such-time", "the time {time} does not exist", time=text),
            phrase("type a time from 00:00 to 23:59"),
        )
    if text != fixed:
        raise InvalidValueError(
            message("time-form", "the time {time} is not typed as two digits, a colon, two digits", time=text),
            phrase("type {example}", example=fixed),
        )
    return time(hour, minute)


Day = Annotated[
    date,
    TextOf(
        date,
        phrase("a date"),
        phrase("type, for example, “{example}”", example="2017-11-27"),
        read_day,
        {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2017-11-27"]},
    ),
]
Hour = Annotated[
    time,
    TextOf(
        time,
        phrase("a time"),
        phrase("type, for example, “{example}”", example="09:30"),
        read_hour,
        {"type": "string", "pattern": HOUR, "examples": ["09:30"]},
    ),
]
