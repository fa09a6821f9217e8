"""The form filled in for a known person: answers → content controls → DOCX, and from it the PDF."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from visitdocs import store
from visitdocs.definition import Visit, read_answers, read_definition
from visitdocs.document import read_document
from visitdocs.messages import message, phrase
from visitdocs.pdf import typeset
from visitdocs.pipeline.discretion import Discretion
from visitdocs.pipeline.pack import document_orders, fill_order
from visitdocs.pipeline.programme import MAXIMUM_DEFINITION, Programme
from visitdocs.pipeline.sources import read_sources
from visitdocs.problems import DefinitionError, DocumentError, Place, Problem, Severity, TemplateError
from visitdocs.word import control_tags, control_values, fill_controls


def fill_form(programme: Programme, data: Path, target: Path) -> tuple[Problem, ...]:
    """Write the programme's form with the answers in `data` to `target`, a .docx or .pdf; gives the warnings.

    Only the user may read what is written, and no problem quotes the answers. Raises `VisitdocsError`.
    """
    definition = read_definition(_bytes_of(programme.definition, programme.definition_name), programme.definition_name)
    answered = _bytes_of(data, data.name)
    discretion = Discretion(answered, _own_words(definition.visit))
    try:
        answers = read_answers(answered, data.name, definition.visit)
    except DefinitionError as error:
        raise DefinitionError(*map(discretion.of_data, error.problems)) from None
    orders = document_orders(programme, definition, read_sources(programme, definition))
    name, form = _form([(order.template, fill_order(order)) for order in orders], definition.visit)
    try:
        filled = fill_controls(form, name, control_values(definition.visit, answers))
        written, problems = (filled, ()) if target.suffix.lower() == ".docx" else _pdf(filled, name, programme)
    except (DocumentError, TemplateError) as error:
        raise type(error)(*map(discretion.of_form, error.problems)) from None
    store.write_file(target, written, private=True)
    return (*map(discretion.of_data, answers.warnings), *map(discretion.of_form, problems))


def _pdf(filled: bytes, name: str, programme: Programme) -> tuple[bytes, tuple[Problem, ...]]:
    reading = read_document(filled, name)
    pdf = typeset(reading.document, name, programme.font_folders)
    return pdf.pdf, reading.problems + pdf.problems


def _own_words(visit: Visit) -> Iterator[str]:
    """The names of the form's fields, and of what they are parts of, and the options."""
    for field in visit.registration.all_fields():
        parts = field.name.split(".")
        yield from (".".join(parts[: number + 1]) for number in range(len(parts)))
        yield from visit.options_of(field)
        yield from visit.options_of(field).values()


def _form(documents: Sequence[tuple[str, bytes]], visit: Visit) -> tuple[str, bytes]:
    """The document that asks what registration asks: the first with a control for one of its fields."""
    names = {field.name for field in visit.registration.all_fields()}
    for name, docx in documents:
        if any(tag in names or tag.rpartition(".")[0] in names for tag in control_tags(docx)):
            return name, docx
    none = message("no-form", "no document of this visit has form fields")
    raise TemplateError(Problem(Severity.ERROR, none, hint=phrase("add the form under documents")))


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        return store.read_input(path, MAXIMUM_DEFINITION)
    except store.UnreadableError as error:
        unreadable = message("file-unreadable", "the file cannot be read ({reason})", reason=error.reason)
        hint = phrase("check what stands there, and that you may read it")
        raise DefinitionError(Problem(Severity.ERROR, unreadable, Place(file=name), hint)) from error
