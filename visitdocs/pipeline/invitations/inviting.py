"""A programme and a list → the copies, ready to be made: all that can be wrong before the first one is told here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs import store
from visitdocs.addressees import (
    DEFAULT_PATTERN,
    Addressee,
    Addressees,
    copy_names,
    read_addressees,
    same_rows,
    take_addressees,
)
from visitdocs.messages import Listed, Quoted, message, phrase
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import read_sources
from visitdocs.pipeline.invitations.copy_order import copy_order
from visitdocs.pipeline.invitations.general_road import asked_by
from visitdocs.pipeline.invitations.personal_copies import PersonalCopies
from visitdocs.pipeline.order import Order
from visitdocs.pipeline.pack import document_orders
from visitdocs.pipeline.programme import MAXIMUM_INPUT, Programme
from visitdocs.problems import DefinitionError, Place, Problem, Severity, UsageError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from visitdocs.definition import Definition

DEFAULT_DOCUMENT = "invitation"
FORMATS = ("docx", "pdf")
TRIED = 4
"""People whose copies are tried out before any is made."""


def invite(
    programme: Programme,
    people: Path | Iterable[Mapping[str, str]],
    *,
    document: str = "",
    formats: Sequence[str] = ("pdf",),
    name: str = "",
    executor: Executor | None = None,
    jobs: int = 0,
) -> PersonalCopies:
    """Get the copies of a document ready, and try the first one out. Raises `VisitdocsError`."""
    unknown = [wanted for wanted in formats if wanted not in FORMATS]
    if unknown or not formats:
        raise ValueError(f"a copy is made as {FORMATS}, not as {formats}")
    definition = read_definition_file(programme)
    order = _order(programme, definition, document)
    addressees = _addressees(people, definition.visit.language_of(order.key))
    names = copy_names(name or DEFAULT_PATTERN, addressees)
    asked = {path for person in _different(addressees.people) for path in asked_by(order, person)}
    wanted = copy_order(order, sorted(asked), addressees.columns, formats, programme.font_folders)
    problems = same_rows(addressees) if wanted.columns else (_same_for_all(order),)
    return PersonalCopies(wanted, addressees, names, programme, problems, executor, jobs)


def _addressees(people: Path | Iterable[Mapping[str, str]], language: str) -> Addressees:
    if not isinstance(people, Path):
        return take_addressees(people)
    try:
        return read_addressees(store.read_input(people, MAXIMUM_INPUT), people.name, language)
    except store.UnreadableError as error:
        unreadable = message("list-unreadable", "the list cannot be read ({reason})", reason=error.reason)
        hint = phrase("check what stands there, and that you may read it")
        raise DefinitionError(Problem(Severity.ERROR, unreadable, Place(file=str(people)), hint)) from error


def _order(programme: Programme, definition: Definition, document: str) -> Order:
    """The order of the document; without a name that of the invitation, or else of the pack's first."""
    orders = {order.key: order for order in document_orders(programme, definition, read_sources(programme, definition))}
    key = document or (DEFAULT_DOCUMENT if DEFAULT_DOCUMENT in orders else next(iter(orders)))
    if key not in orders:
        said = message("document-unknown", "the pack has no document {name}", name=Quoted(key))
        close = get_close_matches(key, orders, n=1)
        names = Listed(tuple(orders))
        hint = phrase("did you mean {name}?", name=close[0]) if close else phrase("there are: {names}", names=names)
        raise UsageError(Problem(Severity.ERROR, said, hint=hint))
    return orders[key]


def _different(people: Iterable[Addressee]) -> list[Addressee]:
    """A few people of whom different things are known: what is wrong with the template is wrong for all like them."""
    first = {tuple(map(bool, person.values.values())): person for person in reversed([*people])}
    return sorted(first.values(), key=lambda person: person.row)[:TRIED]


def _same_for_all(order: Order) -> Problem:
    """The warning that copies will not tell people apart."""
    said = message("template-without-addressee", "the template names no addressee, so all copies are the same")
    hint = phrase("type {tag} into the template", tag="{% if addressee %}{{ addressee.name }}{% endif %}")
    return Problem(Severity.WARNING, said, Place(file=order.template), hint)
