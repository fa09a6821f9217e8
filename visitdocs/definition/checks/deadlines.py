"""Days of the registration that have to agree with each other and with the visit."""

from collections.abc import Iterator
from itertools import pairwise

from visitdocs.definition.checks.dates import dates_of
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem


def check_deadlines(visit: Visit) -> Iterator[ValueProblem]:
    registration, dates = visit.registration, dates_of(visit)
    if registration is None:
        return
    steps = (
        ("opens", registration.opens, "początek zgłoszeń", "początkiem zgłoszeń"),
        ("deadline", registration.deadline, "koniec zgłoszeń", "końcem zgłoszeń"),
        ("results", registration.results, "ogłoszenie wyników", "ogłoszeniem wyników"),
    )
    given = [step for step in steps if step[1] is not None]
    for (_, before, _, before_that), (key, day, what, _) in pairwise(given):
        if day < before:
            message = f"{what} ({day}) wypada przed {before_that} ({before})"
            yield ValueProblem(("registration", key), message, "popraw jedną z dat")
    for key, day, what, _ in given:
        if dates and key != "opens" and day >= dates.first:
            message = f"{what} ({day}) nie wypada przed wizytą ({dates.first})"
            yield ValueProblem(("registration", key), message, f"wpisz dzień wcześniejszy niż {dates.first}")
