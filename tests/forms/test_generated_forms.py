"""Whatever form a definition describes: Word's controls and the PDF's fields are the same, and both files are sound."""

from pathlib import Path

import yaml
from filled_forms import ROOT, SAMPLE, SLUG
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import FileFormat, OpenXmlValidator
from test_fields_agree import assert_the_same, fields
from verapdf import violations

from visitdocs.definition import Visit
from visitdocs.document import read_document
from visitdocs.pdf import typeset
from visitdocs.word import DocumentProperties, fill_template, template_context

PLAIN = ["text", "multiline", "email", "phone", "date", "number", "nip", "postcode", "consent", "signature"]
CHOICES = ["single_choice", "multiple_choice", "dropdown"]
DEFAULTS = {"text": "Łódź", "date": "2017-11-20", "number": "1", "postcode": "50-000", "phone": "71 000 00 00"}
LABELS = st.text("aąbcćeęłżźAŻ „”–:.,()*0123", min_size=1, max_size=90).map(lambda text: f"L{text.strip()}x")
TEMPLATE = (ROOT / "templates" / "registration_form.docx").read_bytes()
PICTURES = {
    str(path.relative_to(ROOT / "programmes").as_posix()): path.read_bytes()
    for path in (ROOT / "programmes" / "logos").glob("*.png")
}


class _TextLoader(yaml.SafeLoader):
    """All scalars stay text, as in the program's own reader."""


_TextLoader.yaml_implicit_resolvers = {}


@st.composite
def field_lists(draw: st.DrawFn) -> list[dict]:
    """Fields of every kind, with names of their own."""
    made = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(PLAIN + CHOICES), min_size=1, max_size=8))):
        name = f"{draw(st.sampled_from(['a', 'part_b', 'c.d']))}{number}"
        entry = {"name": name, "type": kind, "label": draw(LABELS), "required": str(draw(st.booleans())).lower()}
        if kind in CHOICES:
            labels = draw(st.lists(LABELS, min_size=1, max_size=5, unique=True))
            entry["options"] = {f"option-{index}": label for index, label in enumerate(labels)}
            if draw(st.booleans()):
                entry["default"] = "option-0"
        elif kind in DEFAULTS and draw(st.booleans()):
            entry["default"] = DEFAULTS[kind]
        made.append(entry)
    return made


def _form(field_list: list[dict]) -> tuple[bytes, bytes]:
    data = yaml.load(SAMPLE.read_text(encoding="utf-8"), _TextLoader)
    data["registration"]["fields"] = [{"section": "Dane", "fields": field_list}]
    context = template_context(Visit.model_validate(data), "form")
    docx = fill_template(TEMPLATE, "form", context, PICTURES, DocumentProperties("Formularz", identity={"x": SLUG}))
    return docx, typeset(read_document(docx, "form").document, "form").pdf


@settings(max_examples=25, derandomize=True, deadline=None)
@given(field_lists())
def test_controls_and_fields_are_the_same_for_any_definition(field_list: list[dict]) -> None:
    docx, pdf = _form(field_list)
    assert_the_same(docx, pdf)
    names = {entry["name"] for entry in field_list if entry["type"] not in ("single_choice", "multiple_choice")}
    assert names <= set(fields(pdf))


def test_a_form_with_every_kind_of_field_is_valid(tmp_path: Path) -> None:
    field_list = [{"name": f"f{number}", "type": kind, "label": kind} for number, kind in enumerate(PLAIN)]
    options = {"a": "tak", "b": "nie"}
    field_list += [{"name": f"c{n}", "type": kind, "label": kind, "options": options} for n, kind in enumerate(CHOICES)]
    docx, pdf = _form(field_list)
    target = tmp_path / "form.docx"
    target.write_bytes(docx)
    assert OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(target).errors == []
    assert violations({"every kind": pdf})["every kind"] == []
