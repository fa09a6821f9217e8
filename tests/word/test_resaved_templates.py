"""The templates as LibreOffice 7.4 saves them again fill as before: no rule of Open XML broken, every field in place.

It renames the identifiers of styles and writes values that the transitional schema does not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from made_templates import ROOT, SAMPLE, audit, fill, sample_pictures, xml
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.word import DocumentProperties, fill_template, template_context

RESAVED = ROOT / "tests" / "cases" / "resaved" / "templates"
TEMPLATES = {"invitation": "invitation", "regulations": "regulations", "form": "registration_form"}
VISIT = read_definition(WHOLE.encode(), SAMPLE.name).visit


@pytest.fixture(scope="module", params=TEMPLATES)
def filled(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    key = request.param
    data = (RESAVED / f"{TEMPLATES[key]}.docx").read_bytes()
    title = DocumentProperties(title=VISIT.documents[key].title)
    return key, fill_template(data, "x.docx", template_context(VISIT, key), sample_pictures(), title)


def test_no_rule_of_open_xml_is_broken(filled: tuple[str, bytes], tmp_path: Path) -> None:
    assert audit(filled[1], tmp_path) == []


def test_links_have_the_style_of_links(filled: tuple[str, bytes]) -> None:
    document = docx.Document(BytesIO(filled[1]))
    links = [link for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert {run.style.name for link in links for run in link.runs} == {"Hyperlink"}
    assert len(links) >= 2


def test_every_field_has_its_control(filled: tuple[str, bytes]) -> None:
    expected: Mapping[str, None] = {}
    if filled[0] == "form":
        for field in VISIT.registration.all_fields():
            answers = VISIT.options_of(field) if str(field.type) in ("single_choice", "multiple_choice") else ()
            names = [f"{field.name}.{answer}" for answer in answers] or [field.name]
            expected |= dict.fromkeys(names if str(field.type) != "note" else ())
    tags = [tag.get(qn("w:val")) for tag in xml(filled[1]).iter(qn("w:tag"))]
    assert tags == list(expected)


def test_placeholders_have_the_style_of_placeholders() -> None:
    data = (RESAVED / "registration_form.docx").read_bytes()
    document = docx.Document(BytesIO(fill(data, template_context(VISIT, "form"))))
    styles = {style.style_id: style.name for style in document.styles}
    used = {
        styles[style.get(qn("w:val"))]
        for control in document.element.body.iter(qn("w:sdt"))
        if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None
        for style in control.iter(qn("w:rStyle"))
    }
    assert used == {"Placeholder Text"}


def test_the_sentences_are_those_of_the_template_before(filled: tuple[str, bytes]) -> None:
    key, resaved = filled
    before = fill((ROOT / "templates" / f"{TEMPLATES[key]}.docx").read_bytes(), template_context(VISIT, key))

    def sentences(data: bytes) -> list[str]:
        paragraphs = xml(data).iter(qn("w:p"))
        return ["".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in paragraphs]

    assert sentences(resaved) == sentences(before)
