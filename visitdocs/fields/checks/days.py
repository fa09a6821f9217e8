"""Days of the calendar, typed as YYYY-MM-DD."""

import re
from datetime import date

from visitdocs.fields.checks.invalid_value import InvalidValueError
from visitdocs.messages import Message, Quoted, message, phrase

#: Months as they follow a day.
MONTHS = (
    *(phrase("January"), phrase("February"), phrase("March"), phrase("April"), phrase("May"), phrase("June")),
    *(phrase("July"), phrase("August"), phrase("September"), phrase("October"), phrase("November"), phrase("December")),
)

#: The same as they are typed in Polish.
GENITIVE_MONTHS = (
    *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca"),
    *("lipca", "sierpnia", "września", "października", "listopada", "grudnia"),
)


def read_day(text: str) -> date:
    """Read a date typed as YYYY-MM-DD. Raises InvalidValueError when it is typed otherwise or does not exist."""
    if match := re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        return _existing_day(*map(int, match.groups()))
    raise InvalidValueError(message("not-a-date", "{text} is not a date", text=Quoted(text)), _how_to_type(text))


def _how_to_type(text: str) -> Message:
    if match := re.fullmatch(r"([0-9]{1,2})[.\-/ ]([0-9]{1,2})[.\-/ ]([0-9]{4})( ?r\.)?", text):
        day, month, year = (int(number) for number in match.groups()[:3])
        day, month = (month, day) if month > 12 >= day else (day, month)
        return phrase("type the year first: {date}", date=_typed(year, month, day))
    if match := re.fullmatch(r"([0-9]{4})[.\-/]([0-9]{1,2})[.\-/]([0-9]{1,2})", text):
        year, month, day = map(int, match.groups())
        return phrase("use hyphens and two digits: {date}", date=_typed(year, month, day))
    return phrase("type the year, the month and the day with hyphens, for example 2017-11-27")


def _typed(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def _existing_day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise InvalidValueError(
            message("no-such-date", "the month {month} does not exist", month=str(month).zfill(2)),
            phrase("a date is year-month-day, and the months are numbered from 01 to 12"),
        )
    if not 1900 <= year <= 2200:
        raise InvalidValueError(
            message("unlikely-year", "the year {year} is unlikely", year=str(year).zfill(4)),
            phrase("type a year from 1900 to 2200"),
        )
    try:
        return date(year, month, day)
    except ValueError:
        from calendar import monthrange  # late: only a day that does not exist needs it

        last = monthrange(year, month)[1]
        raise InvalidValueError(
            message("no-such-date", "{day} {month} {year} does not exist", day=day, month=MONTHS[month - 1], year=year),
            phrase("the last day of this month is {date}", date=_typed(year, month, last)),
        ) from None
