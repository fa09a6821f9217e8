"""All checks of a visit.

They also look at a draft (see `StrictModel`): there anything can be None, which is never an error of theirs.
"""

from collections.abc import Iterator

from visitdocs.definition.checks.data_protection import check_consents, check_data_protection
from visitdocs.definition.checks.dates import check_days, check_spans
from visitdocs.definition.checks.deadlines import check_deadlines, check_periods
from visitdocs.definition.checks.documents import check_documents, check_publication
from visitdocs.definition.checks.doubts.days import check_free_days, check_stale_dates
from visitdocs.definition.checks.doubts.form_needs import check_form_needs
from visitdocs.definition.checks.doubts.itinerary import check_itinerary
from visitdocs.definition.checks.form import check_form
from visitdocs.definition.checks.references import check_references, check_unused
from visitdocs.definition.checks.sessions import check_sessions
from visitdocs.definition.model.strict_model import known
from visitdocs.definition.model.visit import Visit
from visitdocs.definition.validation.value_problem import ValueProblem


def check(visit: Visit) -> Iterator[ValueProblem]:
    """Yield everything in a definition that does not agree, errors and warnings."""
    yield from check_spans(visit)
    yield from check_days(visit)
    for index, day in known(visit.agenda):
        yield from check_sessions(day, ("agenda", index, "sessions"))
    yield from check_references(visit)
    yield from check_unused(visit)
    yield from check_deadlines(visit)
    yield from check_periods(visit)
    yield from check_stale_dates(visit)
    yield from check_free_days(visit)
    yield from check_itinerary(visit)
    yield from check_form(visit)
    yield from check_form_needs(visit)
    yield from check_data_protection(visit)
    yield from check_consents(visit)
    yield from check_documents(visit)
    yield from check_publication(visit)
