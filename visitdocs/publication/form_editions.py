"""The forms of a pack as their PDFs show them: which edition, which fields, and where each of them stands."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from visitdocs.definition import Visit
from visitdocs.definition.model import RegistrationField
from visitdocs.publication.contents.pdf_objects import opened_pdf
from visitdocs.publication.record import FieldPlace, FormEdition, PublicField

EDITION = "/visitdocs.edition"
"""The key of the information dictionary by which a form's PDF says which edition it is."""
MAXIMUM_DEPTH = 20
"""Parts of a field's name."""


def form_edition(name: str, pdf: bytes, visit: Visit, day: date) -> FormEdition | None:
    """The edition of the form `name`, published on `day`; None for a file that asks nothing of registration."""
    try:
        reader = opened_pdf(pdf)
        edition = str(_dictionary(reader.metadata).get(EDITION, ""))
        places = list(_places(reader)) if edition else []
    except PyPdfError:
        return None
    if not places:
        return None
    asked = (_field(field, visit, places) for field in visit.registration.all_fields())
    fields = tuple(field for field in asked if field.places)
    if not fields:
        return None
    return FormEdition(
        edition=edition,
        revision=visit.visit.revision,
        published=day,
        file=name,
        fields=fields,
        empty=sha256(pdf).hexdigest(),
    )


def _field(field: RegistrationField, visit: Visit, places: list[tuple[str, FieldPlace]]) -> PublicField:
    """A field with its places; an answer that may be ticked with others is a field of its own in the PDF."""
    options = dict(visit.options_of(field))
    own = [place for name, place in places if name == field.name]
    own += [
        place.model_copy(update={"answer": key})
        for key in options
        for name, place in places
        if name == f"{field.name}.{key}"
    ]
    return PublicField(
        name=field.name,
        type=str(field.type.value),
        label=field.label,
        required=field.required,
        options=options,
        places=tuple(own),
    )


def _places(reader: PdfReader) -> Iterator[tuple[str, FieldPlace]]:
    """The full name of every widget's field, and where the widget stands, page by page (ISO 32000-1 12.7.3.2)."""
    for number, page in enumerate(reader.pages, 1):
        for annotation in _items(page, "/Annots"):
            widget = _dictionary(annotation)
            if widget.get("/Subtype") == "/Widget":
                left, bottom, right, top = (round(float(str(side)), 2) for side in _items(widget, "/Rect"))
                place = FieldPlace(page=number, rectangle=(left, bottom, right, top), answer=_answer(widget))
                yield _full_name(widget), place


def _full_name(widget: DictionaryObject) -> str:
    parts: list[str] = []
    node = widget
    while node and len(parts) < MAXIMUM_DEPTH:
        parts += [str(node["/T"])] if "/T" in node else []
        node = _dictionary(node.get("/Parent"))
    return ".".join(reversed(parts))


def _answer(widget: DictionaryObject) -> str:
    """The state of a radio button when it is on; "" for anything else (ISO 32000-1 12.7.4.2.4)."""
    if "/T" in widget or _dictionary(widget.get("/Parent")).get("/FT") != "/Btn":
        return ""
    looks = _dictionary(_dictionary(widget.get("/AP")).get("/N"))
    return next((state.removeprefix("/") for state in looks if state != "/Off"), "")


def _dictionary(value: PdfObject | None) -> DictionaryObject:
    """What a reference leads to; an empty dictionary for anything that is none."""
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _items(dictionary: DictionaryObject, key: str) -> Iterator[PdfObject]:
    found = dictionary.get(key)
    found = found.get_object() if found is not None else None
    return iter(found if isinstance(found, ArrayObject) else ())
