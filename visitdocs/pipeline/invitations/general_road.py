"""A copy by the same stages as the pack: template filled, Word file read, PDF typeset."""

from visitdocs.addressees import Addressee
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.pipeline.discretion import Discretion
from visitdocs.pipeline.invitations.copy_order import CopyMade, CopyOrder
from visitdocs.pipeline.order import Order
from visitdocs.problems import Problem, TemplateError, VisitdocsError
from visitdocs.word import FilledTemplate, Known, filled_template, person_entry, personal_texts


def asked_by(order: Order, person: Addressee, known: Known = Known.ADDRESSEE) -> tuple[str, ...]:
    """Tell which values the template asks for. Raises `TemplateError`, in which nobody is named."""
    try:
        return _filled(order, person, known).asked
    except TemplateError as error:
        raise TemplateError(*map(discretion_for(person).of_form, error.problems)) from None


def general_copy(wanted: CopyOrder, person: Addressee) -> CopyMade:
    """Make a copy, whatever the template makes of the person."""
    discretion = discretion_for(person)
    try:
        filled = _filled(wanted.order, person, wanted.known)
        pdf, problems = _typeset(filled.docx, wanted) if wanted.pdf else (None, ())
    except VisitdocsError as error:
        return CopyMade(None, None, tuple(map(discretion.of_form, error.problems)))
    docx = filled.docx if wanted.docx else None
    return CopyMade(docx, pdf, tuple(map(discretion.of_form, filled.problems + problems)))


def discretion_for(person: Addressee) -> Discretion:
    """Give what keeps a person out of problems."""
    return Discretion("\n".join(personal_texts(person.values.values())).encode(), ())


def _filled(order: Order, person: Addressee, known: Known) -> FilledTemplate:
    context = {**order.context, known: person_entry(known, person.values, order.properties.wording)}
    return filled_template(order.data, order.template, context, order.pictures, order.properties)


def _typeset(docx: bytes, wanted: CopyOrder) -> tuple[bytes, tuple[Problem, ...]]:
    reading = read_document(docx, wanted.order.template)
    pdf = typeset(reading.document, wanted.order.template, wanted.font_folders)
    return pdf.pdf, reading.problems + pdf.problems
