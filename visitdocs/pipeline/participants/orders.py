"""The documents for participants as orders: template, values but for the people, properties."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from visitdocs.dataclass import dataclass
from visitdocs.definition import Definition
from visitdocs.definition.model import ParticipantDocument
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.pipeline.inputs.input_files import named_file
from visitdocs.pipeline.inputs.sources import Sources, looked_for
from visitdocs.pipeline.order import Order
from visitdocs.pipeline.pack import document_orders
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import DefinitionError, Place, Problem, Severity, UsageError
from visitdocs.word import people_context


@dataclass(frozen=True)
class PeopleOrder:
    """A document of the definition, with all that is needed to make it but the people."""

    document: ParticipantDocument
    order: Order


def people_orders(
    programme: Programme, definition: Definition, sources: Sources, only: Sequence[str]
) -> list[PeopleOrder]:
    """Give the documents with these keys, all of them if there are none. Raises `DefinitionError`, `UsageError`."""
    documents = definition.visit.participant_documents
    if not documents:
        none = message("no-participant-documents", "the definition names no documents for participants")
        hint = phrase(
            "add the section {section}; _office.yaml of the samples shows how", section="participant_documents"
        )
        raise DefinitionError(Problem(Severity.ERROR, none, Place(file=definition.place().file), hint))
    _refuse_unknown(only, documents)
    problems: list[Problem] = []
    model = document_orders(programme, definition, sources)[0]
    wanted = [_order(programme, definition, model, key, problems) for key in documents if key in only or not only]
    if problems:
        raise DefinitionError(*problems)
    return wanted


def _order(
    programme: Programme, definition: Definition, model: Order, key: str, problems: list[Problem]
) -> PeopleOrder:
    """The document, its properties after those of one of the pack's."""
    document = definition.visit.participant_documents[key]
    context: Mapping[str, Any] = people_context(definition.visit, key)
    entry = context["document"]
    *_, found = looked_for(programme, entry.language, document.template)
    name = f"templates/{found}"
    place = definition.place("participant_documents", key, "template")
    data = named_file(programme.path(name), found, place, problems)
    properties = replace(model.properties, title=entry.title, language=entry.language)
    return PeopleOrder(
        document, Order(key, entry.title, entry.file_name, name, data, context, model.pictures, properties)
    )


def _refuse_unknown(only: Sequence[str], documents: Collection[str]) -> None:
    for key in only:
        if key not in documents:
            said = message(
                "document-for-people-unknown", "there is no document {name} for participants", name=Quoted(key)
            )
            close = get_close_matches(key, documents, n=1)
            names = Listed(tuple(documents))
            hint = phrase("did you mean {name}?", name=close[0]) if close else phrase("there are: {names}", names=names)
            raise UsageError(Problem(Severity.ERROR, said, hint=hint))
