"""One set of fields: what Word's controls say and what the PDF's fields say is the same, by readers not ours."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdf
from filled_forms import CHOSEN, LIST_CHOICE, SAMPLE, TEXTS, TICKED, by_command
from fontTools.ttLib import TTFont
from lxml import etree
from two_sides import assert_the_same, controls, fields
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.document import read_document


def test_names_kinds_titles_options_requirements_and_values_are_the_same(form: tuple[bytes, bytes]) -> None:
    assert_the_same(*form)
    assert len(controls(form[0])) == 47


def test_they_are_the_same_in_a_filled_form(tmp_path: Path) -> None:
    docx, pdf = (by_command(tmp_path, suffix) for suffix in (".docx", ".pdf"))
    assert_the_same(docx, pdf)
    values = {name: field.value for name, field in controls(docx).items() if field.value}
    assert values == TEXTS | LIST_CHOICE | dict.fromkeys(TICKED, True) | {
        f"{name}.{key}": True for name, key in CHOSEN.items()
    }


def test_a_consent_is_described_with_all_its_words(form: tuple[bytes, bytes]) -> None:
    visit = read_definition(WHOLE.encode(), SAMPLE.name).visit
    described = fields(form[1])
    consents = [field for field in visit.registration.all_fields() if field.type == "consent"]
    assert [field.required for field in consents] == [True, True, False, False]
    said = [" ".join(filter(None, (field.label, field.help))) for field in consents]
    assert [described[field.name].title for field in consents] == said


def test_a_limit_of_characters_reaches_word_and_the_pdf(form: tuple[bytes, bytes]) -> None:
    visit = read_definition(WHOLE.encode(), SAMPLE.name).visit
    every = {field.name: field.max_length or field.type.traits.limit for field in visit.registration.all_fields()}
    limits = {name: limit for name, limit in every.items() if limit}
    found = pypdf.PdfReader(BytesIO(form[1])).get_fields() or {}
    entries = {name: field.indirect_reference.get_object() for name, field in found.items()}
    assert {name: entry["/MaxLen"] for name, entry in entries.items() if "/MaxLen" in entry} == limits
    word = ZipFile(BytesIO(form[0])).read("word/document.xml").decode()
    assert [word.count(f"do {limit} znaków") for limit in (25, 50, 90, 200)] == [1, 5, 2, 1]


def test_a_text_too_long_for_a_line_has_several(form: tuple[bytes, bytes]) -> None:
    kinds = {name: field.kind for name, field in fields(form[1]).items()}
    assert [kinds[name] for name in ("institution.name", "person.position", "person.phone")] == [
        "lines",
        "lines",
        "text",
    ]


def test_the_fields_are_those_of_the_definition_in_its_order(form: tuple[bytes, bytes]) -> None:
    visit = read_definition(WHOLE.encode(), SAMPLE.name).visit
    wanted = []
    for field in visit.registration.all_fields():
        options = visit.options_of(field) if field.type in ("single_choice", "multiple_choice") else {}
        wanted += [f"{field.name}.{key}" for key in options] or ([field.name] if field.type != "note" else [])
    assert list(controls(form[0])) == wanted
    assert set(fields(form[1])) == set(wanted)


def test_the_word_file_and_the_pdf_say_whose_form_they_are(form: tuple[bytes, bytes]) -> None:
    docx, pdf = form
    root = etree.fromstring(ZipFile(BytesIO(docx)).read("docProps/custom.xml"))
    properties = {element.get("name"): "".join(element.itertext()) for element in root}
    values = {
        name: str(field["/V"])
        for name, field in (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}).items()
        if name.startswith("visitdocs.")
    }
    assert properties == values
    assert values["visitdocs.programme"] == "2017-11-wielkopolska"
    assert set(values) == {"visitdocs.programme", "visitdocs.edition"}, "a new revision of the visit is no new form"
    assert re.fullmatch("[A-Z2-7]{16}", values["visitdocs.edition"])
    shown = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert shown.count(f"-{values['visitdocs.edition']}-") == 2


def test_word_and_the_pdf_can_both_show_what_anybody_may_type(form: tuple[bytes, bytes]) -> None:
    docx, pdf = form
    (regular,) = (font for font in read_document(docx, "form").document.fonts if not font.bold)
    resources = pypdf.PdfReader(BytesIO(pdf)).root_object["/AcroForm"]["/DR"]["/Font"]["/FieldFont"]
    descriptor = resources["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    for data in (regular.data, descriptor["/FontFile2"].get_data()):
        letters = TTFont(BytesIO(data)).getBestCmap()
        assert [sign for sign in "ąŁ„”– Žđ Ґїщ Ωή ễ ß €" if ord(sign) not in letters] == []
