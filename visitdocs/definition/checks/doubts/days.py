"""Days that were true of another visit and would be printed, and days on which offices in Poland are closed."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.programme import Dates
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Severity

KEPT_UNTIL: KeyPath = ("data_protection", "kept_until")


def check_stale_dates(visit: Visit) -> Iterator[ValueProblem]:
    """Yield warnings about days that do not go with the days of the visit."""
    dates = dates_of(visit)
    if dates is None:
        return
    yield from _project_years(visit, dates)
    kept_until = visit.data_protection and visit.data_protection.kept_until
    if kept_until and kept_until < dates.last:
        said = message(
            "kept-until-before-visit",
            "personal data are kept until {day}, and the visit ends on {last}",
            day=str(kept_until),
            last=str(dates.last),
        )
        yield _warning(KEPT_UNTIL, said, phrase("type the day until which data of this visit are kept"))
    published = visit.visit and visit.visit.published
    if published and published >= dates.first:
        said = message(
            "published-after-visit",
            "the invitation is published on {day}, and the visit starts on {first}",
            day=str(published),
            first=str(dates.first),
        )
        yield _warning(("visit", "published"), said, phrase("type the day on which people are invited"))
    dated = visit.regulations and visit.regulations.dated
    if dated and dated > dates.first:
        said = message(
            "regulations-after-visit",
            "the regulations are of {day}, and the visit starts on {first}",
            day=str(dated),
            first=str(dates.first),
        )
        yield _warning(
            ("regulations", "dated"), said, phrase("type the day of the regulations that hold for this visit")
        )


def _warning(path: KeyPath, said: Message, hint: Message) -> ValueProblem:
    return ValueProblem(path, said, hint, Severity.WARNING)


def _project_years(visit: Visit, dates: Dates) -> Iterator[ValueProblem]:
    years = visit.project and visit.project.years
    if not years or years.first is None or years.last is None or years.last < years.first:
        return
    if not years.first <= dates.first.year <= dates.last.year <= years.last:
        said = message(
            "visit-outside-project",
            "the project runs from {first} to {last}, and the visit is in {year}",
            first=years.first,
            last=years.last,
            year=dates.last.year,
        )
        yield _warning(
            ("project", "years"), said, phrase("correct the years of the project, or the dates of the visit")
        )


SATURDAY = 5

MAY_BE_FREE = {1: range(1, 7), 3: range(22, 32), 4: range(1, 32), 5: range(1, 32), 6: range(1, 25)}
MAY_BE_FREE |= {8: range(15, 16), 11: range(1, 13), 12: range(24, 27)}
"""Days of months that are a public holiday in some year. Only for these the library is asked: it is slow to import."""


def check_free_days(visit: Visit) -> Iterator[ValueProblem]:
    """Yield a warning for every day of the agenda on which offices are closed."""
    dates = dates_of(visit)
    for index, agenda_day in known(visit.agenda):
        day = agenda_day.date
        if dates and day and dates.first <= day <= dates.last and (said := _why_free(day)):
            yield ValueProblem(
                ("agenda", index, "date"),
                said,
                phrase("check the date; those who are visited may be closed"),
                Severity.WARNING,
            )


def _why_free(day: date) -> Message | None:
    if is_public_holiday(day):
        return message("public-holiday", "{day} is a public holiday", day=str(day))
    if day.weekday() == SATURDAY:
        return message("weekend", "{day} is a Saturday", day=str(day))
    if day.weekday() > SATURDAY:
        return message("weekend", "{day} is a Sunday", day=str(day))
    return None


def is_public_holiday(day: date) -> bool:
    """Say whether a day is a public holiday in Poland."""
    if day.day not in MAY_BE_FREE.get(day.month, ()):
        return False
    from holidays.countries.poland import Poland  # slow to import, and rarely needed

    return day in Poland(years=day.year)  # type: ignore[no-untyped-call]  # it has no annotations
