"""The editions of a form that may come back: the present one, made anew, and those that were published before."""

from __future__ import annotations

from visitdocs.definition import Definition
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.pipeline.form_filling import empty_form
from visitdocs.pipeline.programme import Programme
from visitdocs.publication import Record, read_empty_form, read_record
from visitdocs.returns import Editions, asked_by, published_form
from visitdocs.word import programme_sign


def known_editions(programme: Programme, definition: Definition) -> Editions:
    """Give the editions of a programme's form. Raises `VisitdocsError`."""
    record = read_record(programme.definition)
    name, docx = empty_form(programme, definition)
    pdf = typeset(read_document(docx, name).document, name, programme.font_folders).pdf
    programmes = programme_names(programme, record)
    now = asked_by(definition.visit, docx, pdf, name, programmes)
    day_first = any(asked.day_first for asked in now.fields)
    earlier = (
        published_form(form, programmes, read_empty_form(programme.definition, form), day_first=day_first)
        for form in (record.forms if record else ())
        if form.edition != now.edition
    )
    return Editions(now, tuple(earlier))


def programme_names(programme: Programme, record: Record | None) -> frozenset[str]:
    """What a form may say it is of: the programme's name, the name that it had at first, and what stands for them."""
    names = {programme.slug, record.programme if record else programme.slug}
    return frozenset(names | set(map(programme_sign, names)))
