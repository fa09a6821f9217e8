"""What each edition of a form asks: the present one by the definition and its Word file, others by the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from visitdocs.definition import Visit
from visitdocs.document import read_document
from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.publication import FormEdition, PublicField
from visitdocs.returns.asked_form import AskedField, AskedForm, asked_form
from visitdocs.returns.pdf_form import places_of
from visitdocs.returns.places import RADIO, Place, PlacedControl
from visitdocs.returns.word_form import fields_below_line_ends, words_around_fields
from visitdocs.wording import language_of

_TYPES = frozenset(map(str, FieldType))


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


def published_form(
    form: FormEdition, programmes: frozenset[str], empty: bytes = b"", *, day_first: bool = False
) -> AskedForm:
    """Give what an edition asked; a field of a type that this program does not know is left out.

    `programmes` are the names that a form may say it is of; with `day_first` it asked for dates with strokes. `empty`
    is its PDF, which tells the places better than the record, b"" if it is no longer to be had.
    """
    fields = tuple(
        AskedField(
            field.name,
            FieldType.named(field.type),
            field.label,
            field.required,
            field.options or None,
            day_first=day_first,
        )
        for field in form.fields
        if field.type in _TYPES
    )
    places = places_of(empty) if empty else dict(_places(form))
    return AskedForm(form.edition, programmes, fields, places=places, empty=empty)


def _places(form: FormEdition) -> Iterator[tuple[Place, PlacedControl]]:
    for field in (field for field in form.fields if field.type in _TYPES):
        kind, flags = _pdf_field(field)
        for place in field.places:
            x, y = (round(side) for side in place.rectangle[:2])
            control = f"{field.name}.{place.answer}" if place.answer else field.name
            yield (form.edition, place.page, x, y), PlacedControl(control, kind, flags, place.rectangle)


def _pdf_field(field: PublicField) -> tuple[str, int]:
    """The type and flags of its PDF field (ISO 32000-1, tables 220 and 226)."""
    match FieldType.named(field.type).traits.kind:
        case FieldKind.RADIO:
            return "/Btn", RADIO
        case FieldKind.CHECKBOX:
            return "/Btn", 0
        case FieldKind.DROPDOWN:
            return "/Ch", 0
        case FieldKind.SIGNATURE:
            return "/Sig", 0
        case _:
            return "/Tx", 0
