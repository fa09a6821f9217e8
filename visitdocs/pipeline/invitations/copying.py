"""One copy after another, by the same stages as the pack. What a worker process runs; its order may come from afar."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from visitdocs.addressees import Addressee
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.pipeline.discretion import Discretion
from visitdocs.pipeline.order import Order
from visitdocs.problems import Problem, TemplateError, VisitdocsError
from visitdocs.word import FilledTemplate, addressee_entry, filled_template


@dataclass(frozen=True)
class CopyOrder:
    """A document of which copies are made, and in which formats. Can be sent to another process or machine."""

    order: Order
    docx: bool
    pdf: bool
    font_folders: tuple[Path, ...] | None


@dataclass(frozen=True)
class CopyMade:
    """A copy's files, None where one is not wanted or could not be made, and its problems, in which nobody is named."""

    docx: bytes | None
    pdf: bytes | None
    problems: tuple[Problem, ...]


def asks_for_addressee(wanted: CopyOrder, person: Addressee) -> bool:
    """Tell whether the template asks who a copy is for. Raises `TemplateError`, in which nobody is named."""
    try:
        filled = _filled(wanted.order, person)
    except TemplateError as error:
        raise TemplateError(*map(_discretion(person).of_form, error.problems)) from None
    return any(path.partition(".")[0] == "addressee" for path in filled.asked)


def make_copies(wanted: CopyOrder, people: Sequence[Addressee]) -> list[CopyMade]:
    """Make a copy for each person. What is wrong with one is told with it and does not stop the others."""
    return [_made(wanted, person) for person in people]


def _made(wanted: CopyOrder, person: Addressee) -> CopyMade:
    discretion = _discretion(person)
    try:
        docx = _filled(wanted.order, person).docx
        pdf, problems = _typeset(docx, wanted) if wanted.pdf else (None, ())
    except VisitdocsError as error:
        return CopyMade(None, None, tuple(map(discretion.of_form, error.problems)))
    return CopyMade(docx if wanted.docx else None, pdf, tuple(map(discretion.of_form, problems)))


def _filled(order: Order, person: Addressee) -> FilledTemplate:
    context = {**order.context, "addressee": addressee_entry(person.values)}
    return filled_template(order.data, order.template, context, order.pictures, order.properties)


def _discretion(person: Addressee) -> Discretion:
    return Discretion("\n".join(person.values.values()).encode(), ())


def _typeset(docx: bytes, wanted: CopyOrder) -> tuple[bytes, tuple[Problem, ...]]:
    reading = read_document(docx, wanted.order.template)
    pdf = typeset(reading.document, wanted.order.template, wanted.font_folders)
    return pdf.pdf, reading.problems + pdf.problems
