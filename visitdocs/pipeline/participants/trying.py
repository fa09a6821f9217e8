"""Every template tried out with somebody made up, so that what is wrong with it is told in full and names nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from visitdocs.definition.model import ParticipantDocument
from visitdocs.pipeline.participants.orders import PeopleOrder
from visitdocs.problems import Problem, TemplateError
from visitdocs.word import FilledTemplate, Known, PersonValue, everybody, filled_template, person_entry


def tried(orders: Sequence[PeopleOrder], example: Mapping[str, PersonValue]) -> list[FilledTemplate]:
    """Fill each template. Raises `TemplateError` with all that is wrong with any."""
    filled: list[FilledTemplate] = []
    problems: list[Problem] = []
    for wanted in orders:
        try:
            filled.append(_filled(wanted, example))
        except TemplateError as error:
            problems += error.problems
    if problems:
        raise TemplateError(*dict.fromkeys(problems))
    return filled


def known_in(document: ParticipantDocument) -> Known:
    """The name under which a template asks for people."""
    return Known.PARTICIPANT if document.for_each else Known.PARTICIPANTS


def _filled(wanted: PeopleOrder, example: Mapping[str, PersonValue]) -> FilledTemplate:
    order, known = wanted.order, known_in(wanted.document)
    wording = order.properties.wording
    values: Mapping[str, object] = example if wanted.document.for_each else {known: everybody([example] * 2, wording)}
    context = {**order.context, known: person_entry(known, values, wording)}
    return filled_template(order.data, order.template, context, order.pictures, order.properties)
