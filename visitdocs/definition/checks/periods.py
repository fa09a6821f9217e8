"""Periods that the regulations promise, and the time that a visit leaves for them."""

from collections.abc import Iterator
from datetime import date, timedelta

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Severity

FEWER_DAYS = phrase("make the number of days smaller, or announce the results earlier")
MORE_DAYS = phrase("make the number of days larger, or announce the results earlier")


def check_periods(visit: Visit) -> Iterator[ValueProblem]:
    """Yield, as warnings, periods that end too late or before they can begin."""
    dates, results = dates_of(visit), _results(visit)
    if dates is None or results is None or results >= dates.first:
        return
    yield from _check_results(visit, results)
    yield from _check_complaints(visit, results, dates.first)
    yield from _check_withdrawal(visit, results, dates.first)


def _results(visit: Visit) -> date | None:
    """The day of the results: the one announced, else the last one that the regulations allow."""
    announced = visit.registration.results if visit.registration else None
    return announced or _last_day_of_results(visit)


def _last_day_of_results(visit: Visit) -> date | None:
    deadline = visit.registration.deadline if visit.registration else None
    days = visit.regulations.results_days if visit.regulations else None
    return None if deadline is None or days is None else deadline + timedelta(days=days)


def _check_results(visit: Visit, results: date) -> Iterator[ValueProblem]:
    last = _last_day_of_results(visit)
    if last is not None and results > last:
        sentence = message(
            "results-later-than-promised",
            "the results are announced on {results}, and the regulations promise them until {last}",
            results=str(results),
            last=str(last),
        )
        yield _warning("results_days", sentence, MORE_DAYS)


def _check_complaints(visit: Visit, results: date, first: date) -> Iterator[ValueProblem]:
    days = visit.regulations.complaint_days if visit.regulations else None
    if days is not None and (last := results + timedelta(days=days)) >= first:
        sentence = message(
            "complaints-after-visit",
            "complaints about the results of {results} can be made until {last}, and the visit starts on {first}",
            results=str(results),
            last=str(last),
            first=str(first),
        )
        yield _warning("complaint_days", sentence, FEWER_DAYS)


def _check_withdrawal(visit: Visit, results: date, first: date) -> Iterator[ValueProblem]:
    days = visit.regulations.withdrawal_days if visit.regulations else None
    if days is not None and (last := first - timedelta(days=days)) <= results:
        sentence = message(
            "withdrawal-before-results",
            "people may withdraw until {last}, and learn the results on {results}",
            last=str(last),
            results=str(results),
        )
        yield _warning("withdrawal_days", sentence, FEWER_DAYS)


def _warning(key: str, sentence: Message, hint: Message) -> ValueProblem:
    return ValueProblem(("regulations", key), sentence, hint, Severity.WARNING)
