"""Days of the registration that have to agree with each other and with the visit."""

from collections.abc import Iterator
from datetime import date

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.registration import Registration
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem
from visitdocs.messages import Message, message, phrase


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
