"""Dates and hours: names and patterns as CLDR has them, ranges by our own rules.

A range does not say twice what its two ends share: „27–28 listopada 2017 r.”, “27–28 November 2017”. CLDR's own ranges
lack the Polish „r.” and the genitive, hence ours. The language is the document's, never the system's.
Ordinary spaces only: non-breaking ones come with the typography.
"""

import re
from datetime import date, time
from typing import TypeVar

from visitdocs.dataclass import dataclass

Day = TypeVar("Day", date, int)
"""A day or a year."""

_PLACE = re.compile(r"([dMLEyHm])\1*")
"""What stands in a pattern of CLDR for a part of a date or an hour (UTS 35, part 4)."""


@dataclass(frozen=True)
class Dates:
    """The dates of a language that says day, month and year in this order.

    `months` are named as they follow a day, `months_alone` as they stand without one, `weekdays` from Monday.
    `typed`, `short`, `hour` and `day` (the day's number by itself: `d.` where an ordinal is written so) are CLDR
    patterns. `typed` is how people type a date into a form, so Word reads it as well; `short` is the shortest that
    nobody takes for another day. The others are sentences with places: `year` how a year stands behind its month,
    `named` a day with its weekday, `until` and `until_hour` the end of a time („do środy, …”, “by 15:00 on …”), `at` a
    day and an hour. `weekdays_until` are the weekdays from Monday in the case that `until` wants, where CLDR lacks it.
    `letters` stand for day, month and year where people are told how to type a date („dmr”).
    """

    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    weekdays: tuple[str, ...]
    typed: str
    short: str
    hour: str
    letters: str
    year: str
    named: str
    until: str
    until_hour: str
    at: str
    weekdays_until: tuple[str, ...] = ()
    day: str = "d"

    @property
    def day_first(self) -> bool:
        """Whether 05/10/2027 is 5 October: people are asked to type a date so, and others take it for 10 May."""
        return self.typed.startswith("d") and "/" in self.typed

    def long_date(self, day: date) -> str:
        """„27 listopada 2017 r.”, “27 November 2017”"""
        return f"{self.day_month(day)} {self._year(day)}"

    def short_date(self, day: date) -> str:
        """„27.11.2017”, “27 November 2017”"""
        return self.formatted(day, self.short)

    def typed_date(self, day: date) -> str:
        """„27.11.2017”, “27/11/2017”: as people type it into a field that says so"""
        return self.formatted(day, self.typed)

    def day_month(self, day: date) -> str:
        """„27 listopada”, “27 November”"""
        return self.formatted(day, f"{self.day} MMMM")

    def month_year(self, day: date) -> str:
        """„listopad 2017”, “November 2017”"""
        return self.formatted(day, "LLLL y")

    def weekday(self, day: date) -> str:
        """„poniedziałek”, “Monday”"""
        return self.formatted(day, "EEEE")

    def named_day(self, day: date, hour: time | None = None) -> str:
        """„środa, 22 listopada 2017 r.”, “Wednesday 22 November 2017”; with an hour, also that."""
        named = self.named.format(weekday=self.weekday(day), day=self.long_date(day))
        return self.at.format(day=named, hour=self.clock(hour)) if hour is not None else named

    def until_day(self, day: date, hour: time | None = None) -> str:
        """„do środy, 22 listopada 2017 r.”, “by Wednesday 22 November 2017”; with an hour, also that."""
        weekday = self.weekdays_until[day.weekday()] if self.weekdays_until else self.weekday(day)
        named = self.named.format(weekday=weekday, day=self.long_date(day))
        pattern = self.until if hour is None else self.until_hour
        return pattern.format(day=named, hour="" if hour is None else self.clock(hour))

    def date_range(self, first: date, last: date) -> str:
        """„27–28 listopada 2017 r.”, “30 November – 1 December 2017”; the single date if both are one day.

        Raises ValueError if `last` is before `first`.
        """
        _in_order(first, last)
        if first == last:
            return self.long_date(first)
        if first.year != last.year:
            return f"{self.long_date(first)} – {self.long_date(last)}"
        if first.month != last.month:
            return f"{self.day_month(first)} – {self.long_date(last)}"
        return f"{self.formatted(first, self.day)}–{self.long_date(last)}"

    def range_in_file_name(self, first: date, last: date) -> str:
        """The range for a file's name: `27-28_11_2017`, or, where digits can mistake, “27–28 November 2017”.

        Raises ValueError if `last` is before `first`.
        """
        return self.date_range(first, last) if self.day_first else numeric_range(first, last)

    def date_in_file_name(self, day: date) -> str:
        """The date for a file's name: `27.11.2017`, or, where digits can mistake, “27 November 2017”."""
        return self.long_date(day) if self.day_first else numeric_date(day)

    def moved_range(self, before: tuple[date, date], after: tuple[date, date]) -> tuple[str, str]:
        """What was and what is, for „z … na …”, “from … to …”: „27–28 listopada” and „4–5 grudnia 2017 r.”.

        Month and year stand once, behind the second, where they agree. Each side is a first and a last day. Raises
        ValueError if one is not in order.
        """
        was, now = self.date_range(*before), self.date_range(*after)
        days = (*before, *after)
        if len({day.year for day in days}) == 1:
            was = was.removesuffix(f" {self._year(before[1])}")
            if len({day.month for day in days}) == 1:
                was = was.partition(" ")[0]
        return was, now

    def clock(self, hour: time) -> str:
        """„7:00”, “07:00”"""
        return _PLACE.sub(lambda place: _number(hour.hour if place[1] == "H" else hour.minute, place[0]), self.hour)

    def clock_range(self, start: time, end: time) -> str:
        """„10:00–12:00”"""
        return f"{self.clock(start)}–{self.clock(end)}"

    def picture_words(self, picture: str) -> str:
        """A picture of days, months and years as people are told it: „dd.MM.yyyy” as „dd.mm.rrrr”, “dd.mm.yyyy”."""
        return picture.translate(str.maketrans("dMy", self.letters))

    def formatted(self, day: date, pattern: str) -> str:
        """The date by a pattern of CLDR, of d, M, y, MMMM, LLLL and EEEE only."""
        return _PLACE.sub(lambda place: self._part(day, place[0]), pattern)

    def _part(self, day: date, place: str) -> str:
        match place:
            case "MMMM":
                return self.months[day.month - 1]
            case "LLLL":
                return self.months_alone[day.month - 1]
            case "EEEE":
                return self.weekdays[day.weekday()]
            case _:
                return _number({"d": day.day, "M": day.month, "y": day.year}[place[0]], place)

    def _year(self, day: date) -> str:
        return self.year.format(year=day.year)


def _number(number: int, place: str) -> str:
    """As many digits as the pattern has letters, or more."""
    return str(number).zfill(len(place))


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


def numeric_date(day: date) -> str:
    """The date for a file's name: `27.11.2017`."""
    return f"{day:%d.%m}.{day.year}"


def year_range(first: int, last: int) -> str:
    """„2017–2018”, or „2017” if both are one year. Raises ValueError if `last` is before `first`."""
    _in_order(first, last)
    return str(first) if first == last else f"{first}–{last}"


def _in_order(first: Day, last: Day) -> None:
    if last < first:
        raise ValueError(f"a range that ends ({last}) before it starts ({first})")
