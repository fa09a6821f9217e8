"""Whoever filled in the form, and in whatever format: the same answers come back."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from filled_forms import LONG, SLUG
from made_forms import EVERY_KIND, made_form
from returned import codes, registration
from test_every_kind_by_every_hand import ANSWERS, GROUP, HANDS, NAMES, STATE, TEXTS, TICKED

from visitdocs.document import read_document
from visitdocs.fields.field_type import FieldKind, FieldType
from visitdocs.returns import AskedField, AskedForm
from visitdocs.word import fill_controls, programme_sign

EXPECTED = {
    "person.name": "Zażółć gęślą jaźń ŁÓDŹ",
    "person.position": "„quotes” – Инспектор",
    "institution.name": "Ωμέγα Αθήνα",
    "institution.kind": ("ngo",),
    "institution.town": "Łódź",
    "institution.county": ("sredzki",),
    "track": ("owes",),
    "diets": ("gluten-free", "lactose-free"),
    "accessibility": f"{LONG}\ndrugi wiersz",
    "consent.data": True,
    "consent.health": True,
}


@pytest.mark.parametrize("hand", ["pypdf", "PDFium", "fill, PDF", "fill, Word"])
def test_the_same_answers_come_back(hand: str, filled: dict[str, bytes], asked: AskedForm) -> None:
    found = registration(filled[hand], asked)
    assert found.answers == EXPECTED
    assert codes(found) == ["returned-answers-missing", "returned-unsigned"]


def every_kind() -> AskedForm:
    """What a form with every kind of field asks."""
    return asking(EVERY_KIND)


def asking(field_list: list[dict]) -> AskedForm:
    """What a form with these fields asks."""
    properties = dict(read_document(made_form(field_list)[0], "form").document.properties)
    fields = tuple(
        AskedField(field["name"], FieldType.named(field["type"]), field["label"], options=field.get("options"))
        for field in field_list
    )
    return AskedForm(properties["visitdocs.edition"], frozenset({SLUG, programme_sign(SLUG)}), fields)


TYPED = {
    **{NAMES[kind]: text for kind, text in ANSWERS.items()},
    NAMES[FieldType.DATE]: date(2017, 11, 20),
    NAMES[FieldType.NUMBER]: 7,
    NAMES[FieldType.DROPDOWN]: ("b",),
    NAMES[FieldType.MULTIPLE_CHOICE]: ("b",),
    NAMES[FieldType.CONSENT]: True,
    GROUP: (STATE,),
}


def _by_fill_in_word(_: bytes) -> bytes:
    ticks = dict.fromkeys([*TICKED, f"{GROUP}.{STATE}"], True)
    return fill_controls(made_form(EVERY_KIND)[0], "form", TEXTS | ticks)


@pytest.mark.parametrize("hand", [*HANDS, "Word"])
def test_every_kind_of_field_comes_back_as_what_it_is(hand: str) -> None:
    form = every_kind()
    found = registration({**HANDS, "Word": _by_fill_in_word}[hand](made_form(EVERY_KIND)[1]), form)
    assert found.answers == TYPED
    assert codes(found) == []
    assert {field.type.traits.kind for field in form.fields} >= set(FieldKind) - {FieldKind.SIGNATURE}


def test_a_file_saved_anew_says_the_same(filled: dict[str, bytes], asked: AskedForm) -> None:
    saved = BytesIO()
    with pikepdf.open(BytesIO(filled["PDFium"])) as document:
        document.save(saved, linearize=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert registration(saved.getvalue(), asked).answers == registration(filled["PDFium"], asked).answers
