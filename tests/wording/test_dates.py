from datetime import date, time, timedelta

import pytest
from babel.dates import format_date, format_time
from hypothesis import given, settings
from hypothesis import strategies as st

from visitdocs.wording import languages, wording_of
from visitdocs.wording.dates import numeric_date, numeric_range, year_range

POLISH, ENGLISH = wording_of("pl").dates, wording_of("en").dates

MONDAY = date(2017, 11, 27)

RANGES = [
    (MONDAY, MONDAY, "27 listopada 2017 r.", "27_11_2017"),
    (MONDAY, date(2017, 11, 28), "27–28 listopada 2017 r.", "27-28_11_2017"),
    (date(2017, 6, 1), date(2017, 6, 9), "1–9 czerwca 2017 r.", "01-09_06_2017"),
    (date(2017, 11, 30), date(2017, 12, 1), "30 listopada – 1 grudnia 2017 r.", "30_11-01_12_2017"),
    (date(2017, 12, 31), date(2018, 1, 1), "31 grudnia 2017 r. – 1 stycznia 2018 r.", "31_12_2017-01_01_2018"),
    (date(2017, 5, 5), date(2018, 5, 6), "5 maja 2017 r. – 6 maja 2018 r.", "05_05_2017-06_05_2018"),
]

GENITIVES = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
WEEKDAYS = "poniedziałek wtorek środa czwartek piątek sobota niedziela"


@pytest.mark.parametrize(("first", "last", "words", "_numeric"), RANGES)
def test_a_range_says_once_what_its_ends_share(first, last, words, _numeric):
    assert POLISH.date_range(first, last) == words


@pytest.mark.parametrize(("first", "last", "_words", "numeric"), RANGES)
def test_a_range_for_file_names_keeps_its_zeros(first, last, _words, numeric):
    assert numeric_range(first, last) == numeric


@pytest.mark.parametrize("range_of", [POLISH.date_range, numeric_range])
def test_a_range_does_not_run_backwards(range_of):
    with pytest.raises(ValueError, match="before it starts"):
        range_of(date(2017, 11, 28), MONDAY)


def test_a_date_prints_in_every_way_a_document_needs():
    assert POLISH.long_date(MONDAY) == "27 listopada 2017 r."
    assert POLISH.short_date(MONDAY) == "27.11.2017"
    assert POLISH.short_date(date(2017, 1, 2)) == "02.01.2017"
    assert POLISH.day_month(MONDAY) == "27 listopada"
    assert POLISH.month_year(MONDAY) == "listopad 2017"
    assert POLISH.weekday(MONDAY) == "poniedziałek"


def test_every_month_stands_in_the_genitive():
    assert [POLISH.day_month(date(2017, month, 3)) for month in range(1, 13)] == [
        f"3 {name}" for name in GENITIVES.split()
    ]


def test_every_weekday_has_its_polish_name():
    assert [POLISH.weekday(MONDAY + timedelta(days)) for days in range(7)] == WEEKDAYS.split()


def test_hours_have_no_leading_zero_and_minutes_have_one():
    assert POLISH.clock(time(7, 0)) == "7:00"
    assert POLISH.clock(time(0, 5)) == "0:05"
    assert POLISH.clock(time(23, 59)) == "23:59"
    assert POLISH.clock_range(time(10), time(12)) == "10:00–12:00"
    assert POLISH.clock_range(time(7, 30), time(8, 45)) == "7:30–8:45"


def test_years_are_a_range_or_one_year():
    assert year_range(2017, 2018) == "2017–2018"
    assert year_range(2017, 2017) == "2017"
    with pytest.raises(ValueError, match="before it starts"):
        year_range(2018, 2017)


@settings(derandomize=True, max_examples=200)
@given(st.dates(min_value=date(1900, 1, 1)), st.integers(0, 800))
def test_both_ends_of_any_range_can_be_read_back_from_its_number(first, days):
    last = min(first, date.max - timedelta(days)) + timedelta(days)
    first = last - timedelta(days)
    whole = numeric_range(first, last).replace("-", "_").split("_")
    end = [int(part) for part in whole[-3:]]
    start = [int(part) for part in whole[:-3]]
    assert end == [last.day, last.month, last.year]
    assert [*start, *end[len(start) :]] == [first.day, first.month, first.year]


@pytest.mark.parametrize(
    ("before", "after", "first", "second"),
    [
        ("2017-11-28", "2017-11-29", "28", "29 listopada 2017 r."),
        ("2017-11-28", "2017-12-01", "28 listopada", "1 grudnia 2017 r."),
        ("2017-12-28", "2018-01-02", "28 grudnia 2017 r.", "2 stycznia 2018 r."),
        ("2017-11-27 2017-11-28", "2017-11-28 2017-11-29", "27–28", "28–29 listopada 2017 r."),
        ("2017-11-27 2017-11-28", "2017-12-04 2017-12-05", "27–28 listopada", "4–5 grudnia 2017 r."),
        ("2017-11-30 2017-12-01", "2017-12-04 2017-12-05", "30 listopada – 1 grudnia", "4–5 grudnia 2017 r."),
        ("2017-11-27", "2017-11-27 2017-11-28", "27", "27–28 listopada 2017 r."),
    ],
)
def test_a_date_that_moved_names_month_and_year_once_where_they_agree(
    before: str, after: str, first: str, second: str
) -> None:
    was, now = ([date.fromisoformat(day) for day in days.split()] for days in (before, after))
    assert POLISH.moved_range((was[0], was[-1]), (now[0], now[-1])) == (first, second)


ENGLISH_RANGES = [
    ("2017-11-27", "2017-11-27", "27 November 2017"),
    ("2017-11-27", "2017-11-28", "27–28 November 2017"),
    ("2017-11-30", "2017-12-01", "30 November – 1 December 2017"),
    ("2017-12-31", "2018-01-01", "31 December 2017 – 1 January 2018"),
]


@pytest.mark.parametrize(("first", "last", "words"), ENGLISH_RANGES)
def test_an_english_range_says_once_what_its_ends_share(first: str, last: str, words: str) -> None:
    assert ENGLISH.date_range(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_an_english_date_prints_in_every_way_a_document_needs() -> None:
    day = date(2017, 1, 2)
    assert ENGLISH.long_date(day) == "2 January 2017"
    assert ENGLISH.short_date(day) == "2 January 2017"
    assert ENGLISH.typed_date(day) == "02/01/2017"
    assert ENGLISH.day_month(day) == "2 January"
    assert ENGLISH.month_year(day) == "January 2017"
    assert ENGLISH.weekday(day) == "Monday"
    assert numeric_date(day) == "02.01.2017"


def test_a_deadline_says_its_weekday_and_its_hour_if_it_has_one() -> None:
    day, hour = date(2017, 11, 22), time(15)
    assert POLISH.named_day(day) == "środa, 22 listopada 2017 r."
    assert POLISH.named_day(day, hour) == "środa, 22 listopada 2017 r., godz. 15:00"
    assert POLISH.until_day(day) == "do środy, 22 listopada 2017 r."
    assert POLISH.until_day(day, hour) == "do środy, 22 listopada 2017 r., do godz. 15:00"
    assert ENGLISH.named_day(day) == "Wednesday 22 November 2017"
    assert ENGLISH.named_day(day, hour) == "Wednesday 22 November 2017, 15:00"
    assert ENGLISH.until_day(day) == "by Wednesday 22 November 2017"
    assert ENGLISH.until_day(day, hour) == "by 15:00 on Wednesday 22 November 2017"


def test_midnight_is_an_hour() -> None:
    assert ENGLISH.named_day(date(2017, 11, 22), time(0)) == "Wednesday 22 November 2017, 00:00"


def test_english_hours_have_two_digits() -> None:
    assert ENGLISH.clock(time(7, 5)) == "07:05"
    assert ENGLISH.clock_range(time(9, 30), time(12)) == "09:30–12:00"


def test_an_english_date_that_moved_names_month_and_year_once_where_they_agree() -> None:
    days = [date(2017, 11, 27), date(2017, 11, 28), date(2017, 12, 4), date(2017, 12, 5), date(2018, 1, 2)]
    assert ENGLISH.moved_range((days[0], days[0]), (days[1], days[1])) == ("27", "28 November 2017")
    assert ENGLISH.moved_range((days[0], days[1]), (days[2], days[3])) == ("27–28 November", "4–5 December 2017")
    assert ENGLISH.moved_range((days[0], days[0]), (days[4], days[4])) == ("27 November 2017", "2 January 2018")


@pytest.mark.parametrize("code", languages())
def test_dates_and_hours_are_written_as_cldr_has_them(code: str) -> None:
    wording = wording_of(code)
    dates, locale = wording.dates, wording.tag.replace("-", "_")
    days = [date(987, 6, 5), *(date(2024, 1, 1) + timedelta(days) for days in range(366))]
    for pattern in (dates.short, dates.typed, "d MMMM", "LLLL y", "EEEE", "d.M.yyyy"):
        assert [dates.formatted(day, pattern) for day in days] == [format_date(day, pattern, locale) for day in days]
    hours = [time(hour, minute) for hour in range(24) for minute in (0, 5, 59)]
    assert [dates.clock(hour) for hour in hours] == [format_time(hour, dates.hour, locale=locale) for hour in hours]
