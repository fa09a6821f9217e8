"""One set of fields: what Word's controls say and what the PDF's fields say is the same, by readers not ours."""

from io import BytesIO
from zipfile import ZipFile

import pypdf
from filled_forms import SAMPLE
from lxml import etree

from visitdocs.definition import read_definition

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
KINDS = {"text": "/Tx", "date": "/Tx", "dropDownList": "/Ch", "checkbox": "/Btn", "picture": "/Sig"}


def controls(docx: bytes) -> dict[str, tuple[str, bool, str, tuple[str, ...]]]:
    """(kind, required, title, options) of every content control by tag."""
    root = etree.fromstring(ZipFile(BytesIO(docx)).read("word/document.xml"))
    found = {}
    for properties in root.iter(f"{W}sdtPr"):
        tag, title = (properties.find(f"{W}{name}").get(f"{W}val") for name in ("tag", "alias"))
        kind = next(etree.QName(child).localname for child in properties if etree.QName(child).localname in KINDS)
        options = tuple(item.get(f"{W}displayText") for item in properties.iter(f"{W}listItem"))
        found[tag] = (KINDS[kind], title.endswith("(wymagane)"), title, options)
    return found


def fields(pdf: bytes) -> dict[str, tuple[str, bool, str, tuple[str, ...]]]:
    """The same of the PDF; a radio button counts by its own name."""
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
            found[name] = (entry["/FT"], required, entry["/TU"].removesuffix(", dd.mm.rrrr"), options)
    return found


def test_names_kinds_titles_options_and_requirements_are_the_same(form: tuple[bytes, bytes]) -> None:
    docx, pdf = form
    assert controls(docx) == fields(pdf)
    assert len(controls(docx)) == 35


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
