"""Days that were true of another visit: each would be printed, and none of them can be true of this one."""

from collections.abc import Iterator

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.programme import Dates
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
