"""A programme's documents in other languages than its own → lines for all texts that they print untranslated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from visitdocs.definition import Definition
from visitdocs.definition.to_translate import lines_to_translate
from visitdocs.messages import Language
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import Sources, read_sources
from visitdocs.pipeline.pack import document_orders
from visitdocs.pipeline.participants.orders import people_orders
from visitdocs.pipeline.participants.people import example_of, further_names
from visitdocs.pipeline.participants.trying import tried
from visitdocs.pipeline.programme import Programme
from visitdocs.problems import StoreError, TemplateError
from visitdocs.word import FilledTemplate, filled_template


def untranslated_lines(programme: Programme, register: Path, language: Language) -> str:
    """Give lines for the section `translations`, with comments in `language`; "" if nothing is to be translated.

    Raises `VisitdocsError`.
    """
    definition = read_definition_file(programme)
    sources = read_sources(programme, definition)
    wanted: dict[str, dict[str, None]] = {}
    documents = [*_documents(programme, definition, sources), *_for_people(programme, definition, sources, register)]
    for into, filled in documents:
        wanted.setdefault(into, {}).update(dict.fromkeys(filled.untranslated))
    return lines_to_translate(definition, {into: tuple(texts) for into, texts in wanted.items()}, language)


def _documents(programme: Programme, definition: Definition, sources: Sources) -> Iterator[tuple[str, FilledTemplate]]:
    for order in document_orders(programme, definition, sources):
        if order.properties.language != definition.visit.visit.language:
            filled = filled_template(order.data, order.template, order.context, order.pictures, order.properties)
            yield order.properties.language, filled


def _for_people(
    programme: Programme, definition: Definition, sources: Sources, register: Path
) -> Iterator[tuple[str, FilledTemplate]]:
    """The documents for participants, with somebody made up; a check tells what is wrong with their templates."""
    visit, further = definition.visit, dict[str, str]()
    if all(document.language in (None, visit.visit.language) for document in visit.participant_documents.values()):
        return
    with suppress(StoreError):
        further = further_names(register, visit)
    orders = people_orders(programme, definition, sources, ())
    spoken = [wanted for wanted in orders if wanted.order.properties.language != visit.visit.language]
    with suppress(TemplateError):
        for wanted, filled in zip(spoken, tried(spoken, example_of(visit, further)), strict=True):
            yield wanted.order.properties.language, filled
