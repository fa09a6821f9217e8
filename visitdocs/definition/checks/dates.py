"""Days that have to agree: the first and the last of a visit, the years of a project, the days of the agenda."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.model.organisation import Years
from visitdocs.definition.model.programme import Dates
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem

#: Days from the first to the last; a longer visit is a slip in a date.
MAXIMUM_DAYS = 30


def dates_of(visit: Visit) -> Dates | None:
    """The dates of the visit where they make sense."""
    dates = visit.visit and visit.visit.dates
    return dates if dates and not list(_check_dates(dates)) and _both(dates) else None


def _both(span: Dates | Years) -> bool:
    return span.first is not None and span.last is not None


def check_spans(visit: Visit) -> Iterator[ValueProblem]:
    if visit.visit and visit.visit.dates:
        yield from _check_dates(visit.visit.dates)
    years = visit.project and visit.project.years
    if years and _both(years) and years.last < years.first:
        message = f"projekt kończy się w {years.last} r., a zaczyna w {years.first} r."
        yield ValueProblem(("project", "years", "last"), message, "zamień lata albo popraw jeden z nich")


def _check_dates(dates: Dates) -> Iterator[ValueProblem]:
    path = ("visit", "dates", "last")
    if not _both(dates):
        return
    if dates.last < dates.first:
        message = f"wizyta kończy się {dates.last}, a zaczyna {dates.first}"
        yield ValueProblem(path, message, "zamień daty albo popraw jedną z nich")
    elif (dates.last - dates.first).days > MAXIMUM_DAYS:
        message = f"wizyta od {dates.first} do {dates.last} trwałaby ponad miesiąc"
        yield ValueProblem(path, message, "sprawdź rok i miesiąc w obu datach")


def check_days(visit: Visit) -> Iterator[ValueProblem]:
    dates = dates_of(visit)
    before: date | None = None
    for index, day in known(visit.agenda):
        if day.date is None:
            continue
        path = ("agenda", index, "date")
        if dates and not dates.first <= day.date <= dates.last:
            hint = f"popraw ten dzień albo daty wizyty (visit.dates): od {dates.first} do {dates.last}"
            yield ValueProblem(path, f"{day.date} nie jest dniem wizyty", hint)
        if before is not None and day.date <= before:
            message = f"{day.date} jest drugi raz" if day.date == before else f"{day.date} stoi po {before}"
            yield ValueProblem(path, message, "ułóż dni od pierwszego do ostatniego, każdy tylko raz")
        before = day.date
