"""Every template tried out with somebody made up, so that what is wrong with it is told in full and names nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from visitdocs.definition.model import ParticipantDocument
from visitdocs.messages import message, phrase
from visitdocs.pipeline.participants.orders import PeopleOrder
from visitdocs.problems import Place, Problem, Severity, TemplateError
from visitdocs.word import FilledTemplate, Known, PersonValue, everybody, filled_template, person_entry

OTHER_LANGUAGE = "template-language"
"""The code of the warning that a template is in another language."""


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


def doubts(orders: Sequence[PeopleOrder], filled: Sequence[FilledTemplate]) -> Iterator[Problem]:
    """Warn of templates that are in another language than their documents, or name nobody."""
    for wanted, made in zip(orders, filled, strict=True):
        yield from (problem for problem in made.problems if problem.code == OTHER_LANGUAGE)
        known = known_in(wanted.document)
        if not any(path.partition(".")[0] == known for path in made.asked):
            yield _names_nobody(wanted.order.template, known)


def _names_nobody(template: str, known: Known) -> Problem:
    said = message("template-without-participants", "the template names nobody from the register")
    loop = "{% for participant in participants %}{{ participant.name }}{% endfor %}"
    tag = "{{ participant.name }}" if known is Known.PARTICIPANT else loop
    return Problem(Severity.WARNING, said, Place(file=template), phrase("type {tag} into the template", tag=tag))


def known_in(document: ParticipantDocument) -> Known:
    """The name under which a template asks for people."""
    return Known.PARTICIPANT if document.for_each else Known.PARTICIPANTS


def _filled(wanted: PeopleOrder, example: Mapping[str, PersonValue]) -> FilledTemplate:
    order, known = wanted.order, known_in(wanted.document)
    wording = order.properties.wording
    values: Mapping[str, object] = example if wanted.document.for_each else {known: everybody([example] * 2, wording)}
    context = {**order.context, known: person_entry(known, values, wording)}
    return filled_template(order.data, order.template, context, order.pictures, order.properties)
