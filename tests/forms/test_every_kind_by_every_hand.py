"""Every kind of field is filled in by every library at hand; each keeps the answers, and whose form it is."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdf
import pytest
from filled_forms import Screen, values
from made_forms import EVERY_KIND, made_form
from pikepdf.form import CheckboxField, ChoiceField, Form, RadioButtonGroup, TextField
from pypdf.generic import DictionaryObject, NameObject
from verapdf import violations

from visitdocs.document import read_document
from visitdocs.fields.field_type import FieldType
from visitdocs.pdf import typeset
from visitdocs.word import fill_controls

NAMES = {FieldType.named(field["type"]): field["name"] for field in EVERY_KIND}
ANSWERS = {
    FieldType.TEXT: "Zażółć „jaźń” – Інспектор 'Ґ' \"7\"",
    FieldType.MULTILINE: "„Zażółć”\n\nІнспектор 'Ґ' — \"7\"\n007",
    FieldType.EMAIL: "jan@example.org",
    FieldType.PHONE: "0048 22 123 45 67",
    FieldType.DATE: "20.11.2017",
    FieldType.NUMBER: "7",
    FieldType.NIP: "1234563218",
    FieldType.POSTCODE: "00-001",
    FieldType.PESEL: "02070803628",
    FieldType.DROPDOWN: "nie",
}
TEXTS = {NAMES[kind]: text for kind, text in ANSWERS.items()}
TICKED = [f"{NAMES[FieldType.MULTIPLE_CHOICE]}.b", NAMES[FieldType.CONSENT]]
GROUP, STATE = NAMES[FieldType.SINGLE_CHOICE], "b"
FILLED = TEXTS | dict.fromkeys(TICKED, "/Yes") | {GROUP: f"/{STATE}"}


def _by_pypdf(pdf: bytes) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf))
    writer.update_page_form_field_values(None, FILLED, auto_regenerate=None)
    for field in writer.root_object["/AcroForm"]["/Fields"]:
        if field.get_object()["/T"] == GROUP:  # pypdf writes a string, the standard wants a name
            field.get_object()[NameObject("/V")] = NameObject(f"/{STATE}")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def _by_pdfium(pdf: bytes) -> bytes:
    screen = Screen(pdf)
    for name, text in TEXTS.items():
        if name == NAMES[FieldType.DROPDOWN]:
            screen.choose(name, 2)
        else:
            screen.type(name, text)
    for name in (*TICKED, f"{GROUP}.{STATE}"):
        screen.click(name)
    return screen.saved()


def _by_pikepdf(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        form = Form(document)
        for name, text in TEXTS.items():
            field = form[name]
            assert isinstance(field, TextField | ChoiceField)
            field.value = text
        for name in TICKED:
            box = form[name]
            assert isinstance(box, CheckboxField)
            box.checked = True
        group = form[GROUP]
        assert isinstance(group, RadioButtonGroup)
        group.value = pikepdf.Name(f"/{STATE}")
        output = BytesIO()
        document.save(output)
    return output.getvalue()


def _by_us(_: bytes) -> bytes:
    ticks = dict.fromkeys([*TICKED, f"{GROUP}.{STATE}"], True)
    filled = fill_controls(made_form(EVERY_KIND)[0], "form", TEXTS | ticks)
    return typeset(read_document(filled, "form").document, "form").pdf


HANDS = {"pypdf": _by_pypdf, "PDFium": _by_pdfium, "pikepdf": _by_pikepdf, "fill": _by_us}


@pytest.mark.parametrize("fill", HANDS.values(), ids=HANDS)
def test_every_kind_of_field_is_filled_in_and_read_back(fill: Callable[[bytes], bytes]) -> None:
    empty = made_form(EVERY_KIND)[1]
    identity = {name: value for name, value in values(empty).items() if name.startswith("visitdocs.")}
    found = {name: value for name, value in values(fill(empty)).items() if value != "/Off"}
    assert set(ANSWERS) == {kind for kind in NAMES if kind.traits.placeholder}
    assert sorted(identity) == ["visitdocs.edition", "visitdocs.programme"]
    assert found == FILLED | identity


@pytest.mark.slow
def test_the_form_keeps_its_standards_whoever_fills_it_in() -> None:
    """pikepdf leaves it to the reader to draw the answers, which PDF/A forbids; its own fault, and its only one."""
    empty = made_form(EVERY_KIND)[1]
    found = violations({"empty": empty} | {hand: fill(empty) for hand, fill in HANDS.items()})
    rules = {hand: [rule.partition(" x")[0] for rule in broken] for hand, broken in found.items()}
    assert rules == {"empty": [], "pypdf": [], "PDFium": [], "pikepdf": ["2a 6.4.1-3"], "fill": []}


@pytest.mark.parametrize("fill", HANDS.values(), ids=HANDS)
def test_whose_form_it_is_stands_in_the_properties_of_the_file_too(fill: Callable[[bytes], bytes]) -> None:
    saved = pypdf.PdfReader(BytesIO(fill(made_form(EVERY_KIND)[1])))
    assert (saved.metadata or {}).get("/visitdocs.programme") == "2017-11-wielkopolska"


def test_every_field_is_a_widget_or_has_kids() -> None:
    """pdf-lib takes a field that is neither for a broken widget, and saves nothing."""
    form = pypdf.PdfReader(BytesIO(made_form(EVERY_KIND)[1])).root_object["/AcroForm"]
    fields = [field.get_object() for field in form["/Fields"]]
    for field in fields:
        fields += [kid.get_object() for kid in field.get("/Kids", [])]
    assert [str(field["/T"]) for field in fields if not _is_whole(field)] == []
    assert len(fields) > len(NAMES)


def _is_whole(field: DictionaryObject) -> bool:
    return "/Rect" in field or "/Kids" in field
