"""A programme and its register → the documents, ready to be made: all that can be wrong before is told here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs.addressees import Addressee, Addressees
from visitdocs.definition import Visit
from visitdocs.messages import Quoted, message, phrase
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import read_sources
from visitdocs.pipeline.invitations.copy_order import copy_order
from visitdocs.pipeline.participants.documents import ParticipantDocuments
from visitdocs.pipeline.participants.orders import PeopleOrder, people_orders
from visitdocs.pipeline.participants.people import People, read_people
from visitdocs.pipeline.participants.trying import doubts, known_in, tried
from visitdocs.pipeline.participants.values import DocumentForPeople
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.returned.editions import programme_names
from visitdocs.problems import Problem, Severity
from visitdocs.word import document_file_name, everybody, said_in
from visitdocs.wording.file_names import file_name

if TYPE_CHECKING:
    from concurrent.futures import Executor

BOTH = ("docx", "pdf")


def participant_documents(
    programme: Programme, register: Path, only: Sequence[str] = (), *, executor: Executor | None = None, jobs: int = 0
) -> ParticipantDocuments:
    """Get the documents for the people in a register ready; those with the keys `only`, all of them if there are none.

    Every template is tried out with somebody made up. Raises `VisitdocsError`.
    """
    definition = read_definition_file(programme)
    sources = read_sources(programme, definition)
    orders = people_orders(programme, definition, sources, only)
    needed = sorted({wanted.document.who for wanted in orders})
    people = read_people(register, definition.visit, programme_names(programme, sources.record), needed)
    filled = tried(orders, people.example)
    taken: set[str] = set()
    documents = tuple(
        _document(programme, definition.visit, wanted, names, people, register, taken)
        for wanted, names in zip(orders, (made.asked for made in filled), strict=True)
    )
    problems = (*people.problems, *doubts(orders, filled), *_for_nobody(documents, orders, people))
    return ParticipantDocuments(programme, documents, problems, people.left_out, tuple(only), executor, jobs)


def _document(
    programme: Programme,
    visit: Visit,
    wanted: PeopleOrder,
    asked: Sequence[str],
    people: People,
    register: Path,
    taken: set[str],
) -> DocumentForPeople:
    document, order = wanted.document, wanted.order
    due = people.entitled(document.who)
    told = [said_in(order.properties.language, visit, person.values) for person in due]
    known = known_in(document)
    if document.for_each:
        rows = [Addressee(person.row, values) for person, values in zip(due, told, strict=True)]
        columns, typed = tuple(people.example), people.typed
        names = [document_file_name(visit, document, person.number, str(person.values["name"])) for person in due]
        numbers: tuple[tuple[str, ...], ...] = tuple((person.number,) for person in due)
    else:
        rows = [Addressee(1, {known: everybody(told, order.properties.wording)})] if due else []
        columns, typed = (known.value,), frozenset({known.value})
        names = [order.file_name] * len(rows)
        numbers = (tuple(person.number for person in due),) * len(rows)
    return DocumentForPeople(
        key=order.key,
        title=order.title,
        people=len(due),
        for_each=document.for_each,
        wanted=copy_order(order, asked, columns, BOTH, programme.font_folders, known, typed),
        addressees=Addressees(str(register), columns, tuple(rows)),
        names=tuple(_apart(names, numbers, taken)),
        numbers=numbers,
    )


def _apart(names: Sequence[str], numbers: Sequence[Sequence[str]], taken: set[str]) -> Iterator[str]:
    """The names, each only once, even for a disk that does not tell capitals apart; numbers keep people apart."""
    folded = [name.casefold() for name in names]
    for name, number in zip(names, numbers, strict=True):
        free = file_name(f"{name}-{number[0]}") if folded.count(name.casefold()) > 1 else name
        while free.casefold() in taken:
            free = f"{free}-2"
        taken.add(free.casefold())
        yield free


def _for_nobody(documents: Sequence[DocumentForPeople], orders: Sequence[PeopleOrder], people: People) -> list[Problem]:
    """A hint for each document that nobody gets."""
    problems = []
    for document, wanted in zip(documents, orders, strict=True):
        if not document.people:
            heading = Quoted(people.headings[wanted.document.who])
            said = message("document-for-nobody", "{title}: nobody in the register gets it yet", title=document.title)
            hint = phrase("mark in its column {heading} who does", heading=heading)
            problems.append(Problem(Severity.HINT, said, hint=hint))
    return problems
