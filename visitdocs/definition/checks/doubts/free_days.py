"""Days of the visit on which offices are closed: weekends and public holidays in Poland."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Severity

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
    if day.weekday() >= SATURDAY:
        return message("weekend", "{day} is a Saturday or a Sunday", day=str(day))
    return None


def is_public_holiday(day: date) -> bool:
    """Say whether a day is a public holiday in Poland."""
    if day.day not in MAY_BE_FREE.get(day.month, ()):
        return False
    from holidays.countries.poland import Poland  # slow to import, and rarely needed

    return day in Poland(years=day.year)  # type: ignore[no-untyped-call]  # it has no annotations
