"""Days that have to agree: the first and the last of a visit, the years of a project, the days of the agenda."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.model.organisation import Years
from visitdocs.definition.model.programme import Dates
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.reading.tree import KeyPath
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import message, phrase

#: Days from the first to the last; a longer visit is a slip in a date.
MAXIMUM_DAYS = 30


def dates_of(visit: Visit) -> Dates | None:
    """Return the dates of the visit where they make sense."""
    dates = visit.visit and visit.visit.dates
    return dates if dates and _both(dates) and not list(_check_dates(dates)) else None


def _both(span: Dates | Years) -> bool:
    return span.first is not None and span.last is not None


def check_spans(visit: Visit) -> Iterator[ValueProblem]:
    """Yield ends that lie before their beginnings, and a visit that is too long."""
    if visit.visit and visit.visit.dates and _both(visit.visit.dates):
        yield from _check_dates(visit.visit.dates)
    years = visit.project and visit.project.years
    if years and _both(years) and years.last < years.first:
        yield ValueProblem(
            ("project", "years", "last"),
            message(
                "project-years-reversed",
                "the project ends in {last} and starts in {first}",
                last=years.last,
                first=years.first,
            ),
            phrase("swap the years, or correct one of them"),
        )


def _check_dates(dates: Dates) -> Iterator[ValueProblem]:
    path = ("visit", "dates", "last")
    first, last = str(dates.first), str(dates.last)
    if dates.last < dates.first:
        yield ValueProblem(
            path,
            message("visit-dates-reversed", "the visit ends on {last} and starts on {first}", last=last, first=first),
            phrase("swap the dates, or correct one of them"),
        )
    elif (dates.last - dates.first).days > MAXIMUM_DAYS:
        yield ValueProblem(
            path,
            message(
                "visit-too-long", "a visit from {first} to {last} would take more than a month", first=first, last=last
            ),
            phrase("check the year and the month in both dates"),
        )


def check_days(visit: Visit) -> Iterator[ValueProblem]:
    """Yield days of the agenda that are no days of the visit, come twice or are out of order."""
    dates = dates_of(visit)
    before: date | None = None
    for index, agenda_day in known(visit.agenda):
        day = agenda_day.date
        if day is None:
            continue
        path = ("agenda", index, "date")
        if dates and not dates.first <= day <= dates.last:
            yield _outside(day, dates, path)
        if before is not None and day <= before:
            yield _out_of_order(day, before, path)
        before = day


def _outside(day: date, dates: Dates, path: KeyPath) -> ValueProblem:
    return ValueProblem(
        path,
        message("day-outside-visit", "{day} is not a day of the visit", day=str(day)),
        phrase(
            "correct this day, or the dates of the visit (visit.dates): from {first} to {last}",
            first=str(dates.first),
            last=str(dates.last),
        ),
    )


def _out_of_order(day: date, before: date, path: KeyPath) -> ValueProblem:
    sentence = (
        message("repeated-day", "{day} appears here a second time", day=str(day))
        if day == before
        else message("days-out-of-order", "{day} comes after {before} here", day=str(day), before=str(before))
    )
    return ValueProblem(path, sentence, phrase("put the days in order from the first to the last, each only once"))
