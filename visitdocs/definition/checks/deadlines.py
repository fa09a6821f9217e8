"""Days of the registration, and periods of the regulations, that have to agree with each other and with the visit."""

from collections.abc import Iterator
from datetime import date, timedelta

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.registration import Registration
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, message, phrase
from visitdocs.problems import Severity


def check_deadlines(visit: Visit) -> Iterator[ValueProblem]:
    """Yield days of the registration that are out of order, or not before the visit."""
    registration, dates = visit.registration, dates_of(visit)
    if registration is None:
        return
    yield from _check_order(registration)
    if dates:
        yield from _check_before(dates.first, registration)


def _check_order(registration: Registration) -> Iterator[ValueProblem]:
    opens, deadline, results = registration.opens, registration.deadline, registration.results
    if opens and deadline and deadline < opens:
        sentence = message(
            "registration-dates-reversed",
            "the end of registration ({day}) is before its start ({before})",
            day=str(deadline),
            before=str(opens),
        )
        yield _wrong_order("deadline", sentence)
    if results and deadline and results < deadline:
        sentence = message(
            "results-before-deadline",
            "the announcement of results ({day}) is before the end of registration ({before})",
            day=str(results),
            before=str(deadline),
        )
        yield _wrong_order("results", sentence)
    if results and opens and not deadline and results < opens:
        sentence = message(
            "results-before-deadline",
            "the announcement of results ({day}) is before the start of registration ({before})",
            day=str(results),
            before=str(opens),
        )
        yield _wrong_order("results", sentence)


def _wrong_order(key: str, sentence: Message) -> ValueProblem:
    return ValueProblem(("registration", key), sentence, phrase("correct one of the dates"))


def _check_before(first: date, registration: Registration) -> Iterator[ValueProblem]:
    hint = phrase("type a day earlier than {first}", first=str(first))
    deadline, results = registration.deadline, registration.results
    if deadline and deadline >= first:
        sentence = message(
            "deadline-after-visit",
            "the end of registration ({day}) is not before the visit ({first})",
            day=str(deadline),
            first=str(first),
        )
        yield ValueProblem(("registration", "deadline"), sentence, hint)
    if results and results >= first:
        sentence = message(
            "results-after-visit",
            "the announcement of results ({day}) is not before the visit ({first})",
            day=str(results),
            first=str(first),
        )
        yield ValueProblem(("registration", "results"), sentence, hint)


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
