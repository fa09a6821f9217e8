"""DOCX bytes → the form in it. What Word could not open raises `DocumentError`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from visitdocs.document import read_document
from visitdocs.document.model import Break, Document, FormField, Inline
from visitdocs.document.model.contents import inlines_of, plain_text
from visitdocs.fields.field_type import FieldKind
from visitdocs.returns.reasons import joined, no_form
from visitdocs.returns.returned_form import Doubt, DoubtKind, Format, ReturnedForm, Value, typed_text
from visitdocs.returns.sent_file import Forms, Unusable


def read_word(data: bytes) -> Forms | Unusable:
    """Read the form in a Word file; two of them in one file are refused."""
    document = read_document(data).document
    fields = [inline for inline in _inlines(document) if isinstance(inline, FormField)]
    if not fields:
        return no_form()
    controls = dict(map(_control, fields))
    if len(controls) < len(fields):
        return joined()
    about = dict(document.properties)
    form = ReturnedForm(
        Format.WORD,
        controls,
        edition=about.get("visitdocs.edition", ""),
        programme=about.get("visitdocs.programme", ""),
        doubts=tuple(
            Doubt(DoubtKind.LINES_JOINED, name) for name in fields_below_line_ends(document) if controls[name]
        ),
        words=tuple(words_around_fields(document)),
    )
    return Forms((form,))


def _control(field: FormField) -> tuple[str, Value]:
    match field.kind:
        case FieldKind.CHECKBOX | FieldKind.RADIO:
            return field.name, field.checked
        case FieldKind.SIGNATURE:
            return field.name, False
        case _:
            return field.name, typed_text(field.value)


def fields_below_line_ends(document: Document) -> Iterator[str]:
    """Give the names of fields of several lines that stand right behind the end of a line.

    LibreOffice before 7.5 puts the line ends of an answer there when it opens the form, and joins its lines.
    """
    inlines = _inlines(document)
    for before, inline in pairwise(inlines):
        if isinstance(before, Break) and isinstance(inline, FormField) and inline.kind is FieldKind.MULTILINE:
            yield inline.name


def words_around_fields(document: Document) -> Iterator[str]:
    """Give the words of a document that are not typed into its fields, without those of headers, footers and notes."""
    return (word for inline in _inlines(document) for word in plain_text([inline]).split())


def _inlines(document: Document) -> list[Inline]:
    return [inline for section in document.sections for inline in inlines_of(section.blocks)]
