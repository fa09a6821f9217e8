"""The form filled in for a known person: answers → content controls → DOCX, and from it the PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field
from functools import cached_property

from visitdocs.dataclass import dataclass
from visitdocs.definition import Definition, Visit, read_answers
from visitdocs.document import read_document
from visitdocs.messages import message, phrase
from visitdocs.pdf import typeset
from visitdocs.pipeline.discretion import Discretion
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.inputs.sources import read_sources
from visitdocs.pipeline.pack import document_orders, fill_order
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.typesetting import TypesetDocument
from visitdocs.problems import DefinitionError, DocumentError, Problem, Severity, TemplateError
from visitdocs.word import control_tags, control_values, fill_controls


@dataclass(frozen=True)
class FilledForm:
    """A form filled in for a person: its Word file, and what is missing in the answers.

    The PDF is typeset when it is first asked for; `typeset` and `pdf` raise `DocumentError`.
    """

    docx: bytes
    problems: tuple[Problem, ...]
    make_pdf: Callable[[], TypesetDocument] = field(repr=False, compare=False)

    @cached_property
    def typeset(self) -> TypesetDocument:
        """The same form as a PDF, with the problems of typesetting."""
        return self.make_pdf()

    @property
    def pdf(self) -> bytes:
        """The bytes of the PDF."""
        return self.typeset.pdf


def fill_form(programme: Programme, data: bytes, answers_name: str) -> FilledForm:
    """Fill in the programme's form with the answers in `data`; `answers_name` names them in problems.

    No problem quotes the answers. Raises `VisitdocsError`.
    """
    definition = read_definition_file(programme)
    discretion = Discretion(data, _own_words(definition.visit))
    try:
        answers = read_answers(data, answers_name, definition.visit)
    except DefinitionError as error:
        raise DefinitionError(*map(discretion.of_data, error.problems)) from None
    name, form = empty_form(programme, definition)
    with _discreet(discretion):
        filled = fill_controls(form, name, control_values(definition.visit, answers))
    warnings = tuple(map(discretion.of_data, answers.warnings))
    return FilledForm(filled, warnings, lambda: _typeset(filled, name, programme, discretion))


def empty_form(programme: Programme, definition: Definition) -> tuple[str, bytes]:
    """Give the template's name and the filled Word file of the document that asks what registration asks.

    Raises `VisitdocsError`.
    """
    orders = document_orders(programme, definition, read_sources(programme, definition))
    return _form([(order.template, fill_order(order)) for order in orders], definition.visit)


def _typeset(filled: bytes, name: str, programme: Programme, discretion: Discretion) -> TypesetDocument:
    with _discreet(discretion):
        reading = read_document(filled, name)
        pdf = typeset(reading.document, name, programme.font_folders)
    return TypesetDocument(pdf.pdf, pdf.pages, tuple(map(discretion.of_form, reading.problems + pdf.problems)))


@contextmanager
def _discreet(discretion: Discretion) -> Iterator[None]:
    """Let no refusal of the filled form quote the answers."""
    try:
        yield
    except (DocumentError, TemplateError) as error:
        raise type(error)(*map(discretion.of_form, error.problems)) from None


def _own_words(visit: Visit) -> Iterator[str]:
    """The names of the form's fields, and of what they are parts of, and the options."""
    for asked in visit.registration.all_fields():
        parts = asked.name.split(".")
        yield from (".".join(parts[: number + 1]) for number in range(len(parts)))
        yield from visit.options_of(asked)
        yield from visit.options_of(asked).values()


def _form(documents: Sequence[tuple[str, bytes]], visit: Visit) -> tuple[str, bytes]:
    """The document that asks what registration asks: the first with a control for one of its fields."""
    names = {field.name for field in visit.registration.all_fields()}
    for name, docx in documents:
        if any(tag in names or tag.rpartition(".")[0] in names for tag in control_tags(docx)):
            return name, docx
    none = message("no-form", "no document of this visit has form fields")
    raise TemplateError(Problem(Severity.ERROR, none, hint=phrase("add the form under documents")))
