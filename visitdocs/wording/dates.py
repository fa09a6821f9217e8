"""Polish dates and hours: names by CLDR (through Babel), ranges by our own rules.

Polish wants the year followed by „r.” and a range without what its two ends share: „27–28 listopada 2017 r.”.
CLDR's own ranges lack the „r.” and the genitive, hence ours. The locale is always Polish, never the system's.
Ordinary spaces only: non-breaking ones come with `typography`.
"""

from datetime import date, time
from typing import TypeVar

from babel.dates import format_date

LOCALE = "pl"
WEEKDAYS_OF = ("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli")
"""Weekdays from Monday in the genitive, which CLDR lacks."""

Day = TypeVar("Day", date, int)
"""A day or a year."""


def long_date(day: date) -> str:
    """„27 listopada 2017 r.”"""
    return f"{day_month(day)} {_year(day)}"


def short_date(day: date) -> str:
    """„27.11.2017”"""
    return f"{day:%d.%m}.{day.year}"


def day_month(day: date) -> str:
    """„27 listopada”"""
    return format_date(day, "d MMMM", locale=LOCALE)


def month_year(day: date) -> str:
    """„listopad 2017”"""
    return format_date(day, "LLLL y", locale=LOCALE)


def weekday(day: date) -> str:
    """„poniedziałek”"""
    return format_date(day, "EEEE", locale=LOCALE)


def named_day(day: date) -> str:
    """„środa, 22 listopada 2017 r.”"""
    return f"{weekday(day)}, {long_date(day)}"


def until_day(day: date) -> str:
    """„środy, 22 listopada 2017 r.”, as after „do”"""
    return f"{WEEKDAYS_OF[day.weekday()]}, {long_date(day)}"


def date_range(first: date, last: date) -> str:
    """„27–28 listopada 2017 r.”, „30 listopada – 1 grudnia 2017 r.”; the single date if both are one day.

    Raises ValueError if `last` is before `first`.
    """
    _in_order(first, last)
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} – {long_date(last)}"
    if first.month != last.month:
        return f"{day_month(first)} – {long_date(last)}"
    return f"{first.day}–{long_date(last)}"


def moved_range(before: tuple[date, date], after: tuple[date, date]) -> str:
    """„z 28 na 29 listopada 2017 r.”, „z 27–28 listopada na 4–5 grudnia 2017 r.”.

    Month and year stand once where they agree. Each side is a first and a last day. Raises ValueError if
    one is not in order.
    """
    was, now = date_range(*before), date_range(*after)
    days = (*before, *after)
    if len({day.year for day in days}) == 1:
        was = was.removesuffix(f" {_year(before[1])}")
        if len({day.month for day in days}) == 1:
            was = was.partition(" ")[0]
    return f"z {was} na {now}"


def numeric_range(first: date, last: date) -> str:
    """The range for a file's name: `27-28_11_2017`, `30_11-01_12_2017`, `31_12_2017-01_01_2018`, `27_11_2017`.

    Raises ValueError if `last` is before `first`.
    """
    _in_order(first, last)
    end = f"{last:%d_%m}_{last.year}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first:%d_%m}_{first.year}-{end}"
    return f"{first:%d_%m}-{end}" if first.month != last.month else f"{first:%d}-{end}"


def clock(hour: time) -> str:
    """„7:00”, „12:30”"""
    return f"{hour.hour}:{hour.minute:02}"


def clock_range(start: time, end: time) -> str:
    """„10:00–12:00”"""
    return f"{clock(start)}–{clock(end)}"


def year_range(first: int, last: int) -> str:
    """„2017–2018”, or „2017” if both are one year. Raises ValueError if `last` is before `first`."""
    _in_order(first, last)
    return str(first) if first == last else f"{first}–{last}"


def _year(day: date) -> str:
    return f"{day.year} r."


def _in_order(first: Day, last: Day) -> None:
    if last < first:
        raise ValueError(f"a range that ends ({last}) before it starts ({first})")
