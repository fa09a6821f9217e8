"""One set of fields: what Word's controls say and what the PDF's fields say is the same, by readers not ours."""

import re
from io import BytesIO
from zipfile import ZipFile

import pypdf
from filled_forms import SAMPLE
from lxml import etree

from visitdocs.definition import read_definition

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
HINT = re.compile(", (wpisz .*|dd.mm.rrrr)$")
KINDS = {"text": "/Tx", "date": "/Tx", "dropDownList": "/Ch", "checkbox": "/Btn", "picture": "/Sig"}


def controls(docx: bytes) -> dict[str, tuple[str, bool, str, tuple[str, ...]]]:
    """(kind, required, title, options) of every content control by tag; the first entry of a list is its prompt."""
    root = etree.fromstring(ZipFile(BytesIO(docx)).read("word/document.xml"))
    found = {}
    for properties in root.iter(f"{W}sdtPr"):
        tag, title = (properties.find(f"{W}{name}").get(f"{W}val") for name in ("tag", "alias"))
        kind = next(etree.QName(child).localname for child in properties if etree.QName(child).localname in KINDS)
        entries = [item.get(f"{W}displayText") for item in properties.iter(f"{W}listItem")]
        assert None not in entries[1:]
        options = tuple(entries[1:])
        found[tag] = (KINDS[kind], title.endswith("(wymagane)"), title, options)
    return found


def fields(pdf: bytes) -> dict[str, tuple[str, bool, str, tuple[str, ...]]]:
    """The same of the PDF; a radio button counts by its own name, and the first entry of a list empties it."""
    found = {}
    for name, field in (pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}).items():
        entry = field.indirect_reference.get_object()
        if "/FT" not in entry or name.startswith("visitdocs."):
            continue
        required = bool(int(entry.get("/Ff", 0)) & 2)
        if int(entry.get("/Ff", 0)) & (1 << 15):
            for kid in (kid.get_object() for kid in entry["/Kids"]):
                state = next(state for state in kid["/AP"]["/N"] if state != "/Off").lstrip("/")
                found[f"{name}.{state}"] = (entry["/FT"], required, kid["/TU"], ())
        else:
            options = tuple(map(str, entry.get("/Opt", [])))
            assert options[:1] in ((), ("",))
            found[name] = (entry["/FT"], required, HINT.sub("", entry["/TU"]), options[1:])
    return found


def assert_the_same(docx: bytes, pdf: bytes) -> None:
    """Fail unless both have the same fields; where Word has cut a title the PDF may go on with it."""
    word, other = controls(docx), fields(pdf)
    for tag, (kind, required, title, options) in word.items():
        head, cut, mark = title.rpartition("…")
        described = other[tag][2]
        if cut and mark in ("", " (wymagane)") and described.startswith(head) and described.endswith(mark):
            word[tag] = (kind, required, described, options)
    assert word == other


def test_names_kinds_titles_options_and_requirements_are_the_same(form: tuple[bytes, bytes]) -> None:
    assert_the_same(*form)
    assert len(controls(form[0])) == 35


def test_a_consent_is_described_with_all_its_words(form: tuple[bytes, bytes]) -> None:
    visit = read_definition(SAMPLE.read_bytes(), SAMPLE.name).visit
    described = fields(form[1])
    for field in visit.registration.all_fields():
        if field.type == "consent":
            assert described[field.name][2] == field.label + " (wymagane)" * field.required


def test_a_limit_of_characters_reaches_word_and_the_pdf(form: tuple[bytes, bytes]) -> None:
    visit = read_definition(SAMPLE.read_bytes(), SAMPLE.name).visit
    limits = {field.name: field.max_length for field in visit.registration.all_fields() if field.max_length}
    found = pypdf.PdfReader(BytesIO(form[1])).get_fields() or {}
    entries = {name: field.indirect_reference.get_object() for name, field in found.items()}
    assert {name: entry["/MaxLen"] for name, entry in entries.items() if "/MaxLen" in entry} == limits
    word = ZipFile(BytesIO(form[0])).read("word/document.xml").decode()
    assert [word.count(f"do {limit} znaków") for limit in (80, 120, 200, 500)] == [3, 2, 1, 1]


def test_the_fields_are_those_of_the_definition_in_its_order(form: tuple[bytes, bytes]) -> None:
    visit = read_definition(SAMPLE.read_bytes(), SAMPLE.name).visit
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
    assert values["visitdocs.revision"] == "1"
    assert len(values["visitdocs.fields"]) == 8
    shown = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    assert shown.count(f"formularz {values['visitdocs.fields']}") == 2
