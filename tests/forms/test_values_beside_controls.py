"""The values of the sample's fields travel beside its controls, and stay when programs open and save the file."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from docx import Document
from filled_forms import SAMPLE, TEXTS, by_command, empty_form
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from read_fields import read_fields
from whole_sample import WHOLE
from word_files import unzipped, zipped

from visitdocs.definition import Visit, read_definition
from visitdocs.document.model import FormField
from visitdocs.fields.field_type import FieldKind
from visitdocs.pdf.form.field_tree import split_name

PART = "customXml/item1.xml"
FIELD = "{urn:visitdocs:form-fields}field"


@pytest.fixture(scope="module")
def visit() -> Visit:
    return read_definition(WHOLE.encode(), SAMPLE.name).visit


def attributes(docx: bytes) -> list[dict[str, str]]:
    """What the part says of each control, in order."""
    return [dict(element.attrib) for element in etree.fromstring(unzipped(docx)[PART]).iterchildren(FIELD)]


def asked(fields: list[FormField]) -> list[tuple[str, bool, int, int | None]]:
    return [(field.name, field.required, field.limit, field.maximum) for field in fields]


def rewritten(docx: bytes, *changes: tuple[str, str], without: str = "nothing") -> bytes:
    """The file as a program saves it that changes the document's XML so and drops some parts."""
    parts = {name: data for name, data in unzipped(docx).items() if not name.startswith(without)}
    text = parts["word/document.xml"].decode("utf-8")
    for pattern, replacement in changes:
        text, count = re.subn(pattern, replacement, text)
        assert count > 0
    return zipped(parts | {"word/document.xml": text.encode("utf-8")})


def test_the_part_says_of_every_control_what_the_definition_asks(form: tuple[bytes, bytes], visit: Visit) -> None:
    said = {facts["tag"]: facts for facts in attributes(form[0])}
    assert list(said) == [field.name for field in read_fields(form[0])]
    assert len(said) == 47
    fields = {field.name: field for field in visit.registration.all_fields()}
    limits = {name: field.max_length or field.type.traits.limit for name, field in fields.items()}
    wanted = {name: str(limit) for name, limit in limits.items() if limit}
    assert {tag: facts["limit"] for tag, facts in said.items() if "limit" in facts} == wanted
    wanted = {name: str(field.maximum) for name, field in fields.items() if field.maximum is not None}
    assert {tag: facts["maximum"] for tag, facts in said.items() if "maximum" in facts} == wanted
    required = {name for name, field in fields.items() if field.required and field.type != "multiple_choice"}
    assert {tag if tag in fields else tag.rpartition(".")[0] for tag in said if "required" in said[tag]} == required


def test_the_file_is_sound_and_the_same_every_time(form: tuple[bytes, bytes], tmp_path: Path) -> None:
    assert empty_form()[0] == form[0]
    path = tmp_path / "form.docx"
    path.write_bytes(form[0])
    errors = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=20).validate(path).errors
    assert [str(error) for error in errors] == []


def test_filling_in_keeps_the_values_and_with_them_the_limits_of_filled_fields(
    form: tuple[bytes, bytes], tmp_path: Path
) -> None:
    docx, pdf = (by_command(tmp_path, suffix) for suffix in (".docx", ".pdf"))
    assert unzipped(docx)[PART] == unzipped(form[0])[PART]
    assert asked(read_fields(docx)) == asked(read_fields(form[0]))
    entries = pypdf.PdfReader(BytesIO(pdf)).get_fields() or {}
    limits = {name: entries[name].indirect_reference.get_object().get("/MaxLen") for name in TEXTS}
    assert limits == {field.name: field.limit for field in read_fields(docx) if field.name in TEXTS}
    assert None not in limits.values()


def test_python_docx_keeps_them(form: tuple[bytes, bytes]) -> None:
    output = BytesIO()
    Document(BytesIO(form[0])).save(output)
    assert asked(read_fields(output.getvalue())) == asked(read_fields(form[0]))


def test_a_program_that_forgets_tags_and_titles_but_keeps_custom_xml_loses_no_value(form: tuple[bytes, bytes]) -> None:
    forgotten = rewritten(form[0], ("<w:alias [^>]*/>", ""), ("<w:tag [^>]*/>", ""), ("<w:showingPlcHdr/>", ""))
    assert asked(read_fields(forgotten)) == asked(read_fields(form[0]))
    assert [(field.label, field.help) for field in read_fields(forgotten)] == [
        (field.label, field.help) for field in read_fields(form[0])
    ]


def test_without_the_part_all_but_help_and_whole_titles_is_told_of_an_empty_form(form: tuple[bytes, bytes]) -> None:
    links = "word/_rels/document.xml.rels"
    parts = unzipped(rewritten(form[0], ("<w:body>", "<w:body>"), without="customXml"))
    parts[links] = re.sub(rb'<Relationship [^>]*customXml"[^>]*/>', b"", parts[links])
    foreign = zipped(parts)
    assert [without_words(field) for field in read_fields(foreign)] == list(map(without_words, read_fields(form[0])))
    assert required(read_fields(foreign)) == required(read_fields(form[0]))
    titles = zip(read_fields(foreign), read_fields(form[0]), strict=True)
    assert sum(field.label == whole.label for field, whole in titles) == 43


def without_words(field: FormField) -> FormField:
    is_button = field.kind is FieldKind.RADIO  # of several, the first says that one of them is required
    return replace(field, label="", help="", required=field.required and not is_button)


def required(fields: list[FormField]) -> set[str]:
    """The questions that have to be answered."""
    return {split_name(field)[0] for field in fields if field.required}


def test_a_date_says_its_format_also_when_it_is_filled_in(tmp_path: Path) -> None:
    formats = {field.format for field in read_fields(by_command(tmp_path, ".docx")) if field.kind is FieldKind.DATE}
    assert formats == {"wpisz datę: dd.mm.rrrr"}
