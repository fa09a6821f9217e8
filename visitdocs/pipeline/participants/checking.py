"""A programme's documents for participants, looked at before there are any: templates, and what shuts people out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from visitdocs.accessibility import check_accessibility
from visitdocs.document import read_document
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import read_sources
from visitdocs.pipeline.participants.orders import PeopleOrder, people_orders
from visitdocs.pipeline.participants.people import example_of, further_names
from visitdocs.pipeline.participants.trying import doubts, tried
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import DefinitionError, Problem, Severity, StoreError, TemplateError
from visitdocs.word import FilledTemplate


def check_participants(programme: Programme, register: Path) -> tuple[Problem, ...]:
    """Tell what is wrong with the documents for participants. Raises `VisitdocsError` for a definition that is wrong.

    As long as there is no register, a name that no field of the form has may be that of a column to come.
    """
    definition = read_definition_file(programme)
    if not definition.visit.participant_documents:
        return ()
    further: dict[str, str] | None = None
    with suppress(StoreError):
        further = further_names(register, definition.visit)
    try:
        orders = people_orders(programme, definition, read_sources(programme, definition), ())
        filled = tried(orders, example_of(definition.visit, further or {}))
    except DefinitionError as error:
        return error.problems
    except TemplateError as error:
        return tuple(problem if further is not None else _doubt(problem) for problem in error.problems)
    return tuple(dict.fromkeys(_of_documents(orders, filled)))


def _doubt(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.WARNING) if problem.code == "unknown-value" else problem


def _of_documents(orders: Sequence[PeopleOrder], filled: Sequence[FilledTemplate]) -> Iterator[Problem]:
    yield from doubts(orders, filled)
    for wanted, made in zip(orders, filled, strict=True):
        reading = read_document(made.docx, wanted.order.template)
        yield from (*made.problems, *reading.problems)
        yield from check_accessibility(reading.document, wanted.order.template)
