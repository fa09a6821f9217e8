"""What the present edition of a visit's form asks, read from the definition and from the filled Word file."""

from dataclasses import replace

from visitdocs.definition import Visit
from visitdocs.document import read_document
from visitdocs.returns.asked_form import AskedForm, asked_form
from visitdocs.returns.pdf_form import places_of
from visitdocs.returns.word_form import fields_below_line_ends, words_around_fields
from visitdocs.wording import language_of


def asked_by(visit: Visit, docx: bytes, pdf: bytes, name: str, programmes: frozenset[str]) -> AskedForm:
    """Give what a visit's form asks. Raises `DocumentError`.

    `docx` and `pdf` are the empty form, `name` names it in problems; `programmes` are the names that a form may say it
    is of.
    """
    document = read_document(docx, name).document
    about = dict(document.properties)
    named = programmes | {about.get("visitdocs.programme", "")} - {""}
    asked = asked_form(
        visit,
        named,
        about.get("visitdocs.edition", ""),
        tuple(words_around_fields(document)),
        places_of(pdf),
        language_of(document.language),
    )
    return replace(
        asked,
        visit=about.get("visitdocs.programme", ""),
        empty=pdf,
        below_line_ends=frozenset(fields_below_line_ends(document)),
    )
