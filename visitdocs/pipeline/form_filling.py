"""The form filled in for a known person: answers → content controls → DOCX, and from it the PDF."""

from collections.abc import Sequence
from pathlib import Path

from visitdocs import store
from visitdocs.definition import Visit, read_answers, read_definition
from visitdocs.document import read_document
from visitdocs.messages import message, phrase
from visitdocs.pdf import typeset
from visitdocs.pipeline.pack import document_orders, fill_order
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.sources import read_sources
from visitdocs.problems import DefinitionError, Place, Problem, Severity, TemplateError
from visitdocs.word import control_tags, control_values, fill_controls


def fill_form(programme: Programme, data: Path, target: Path) -> tuple[Problem, ...]:
    """Write the programme's form with the answers in `data` to `target`, a .docx or .pdf; gives the warnings.

    Raises `VisitdocsError`; the target then holds what it held before.
    """
    definition = read_definition(_bytes_of(programme.definition, programme.definition_name), programme.definition_name)
    answers = read_answers(_bytes_of(data, data.name), data.name, definition.visit)
    orders = document_orders(programme, definition, read_sources(programme, definition))
    name, form = _form([(order.template, fill_order(order)) for order in orders], definition.visit)
    filled = fill_controls(form, name, control_values(definition.visit, answers))
    if target.suffix.lower() == ".docx":
        store.write_file(target, filled)
        return answers.warnings
    reading = read_document(filled, name)
    pdf = typeset(reading.document, name, programme.font_folders)
    store.write_file(target, pdf.pdf)
    return answers.warnings + reading.problems + pdf.problems


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
        return path.read_bytes()
    except OSError as error:
        unreadable = message(
            "file-unreadable", "the file cannot be read ({reason})", reason=error.strerror or str(error)
        )
        hint = phrase("check the name of the file")
        raise DefinitionError(Problem(Severity.ERROR, unreadable, Place(file=name), hint)) from error
