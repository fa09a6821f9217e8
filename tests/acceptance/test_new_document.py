"""A further Word file in templates/, named under documents:, is a further document of the pack; no Python needed."""

from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from made_packs import ROOT, MadePack, make, project_in, sample_values, written
from openxml_audit import OpenXmlValidator
from said import polish
from verapdf import violations

NAME = "Lista_obecnosci_27-28_11_2017"


def attendance_list(path: Path) -> None:
    """What a clerk makes of a copy of the invitation: other words, the same styles."""
    document = docx.Document(str(ROOT / "templates" / "invitation.docx"))
    for element in list(document.element.body)[:-1]:
        element.getparent().remove(element)
    document.add_heading("Lista obecności", 1)
    document.add_paragraph("{{ visit.kind|capital }} {{ visit.region.in }}, {{ visit.dates }}")
    document.add_paragraph("{%p for day in agenda %}")
    document.add_heading("{{ day.date.weekday }}, {{ day.date }}", 2)
    document.add_paragraph("{%p for session in day.sessions %}")
    document.add_paragraph("{{ session.time }} {{ session.title }}", style="List Bullet")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(4, 2, style="Tabela – program")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    cells = [("Miejsce", "Podpis"), ("{%tr for host in hosts %}", ""), ("{{ host.name }}", ""), ("{%tr endfor %}", "")]
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(path))


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> MadePack:
    """The sample's pack with a fourth document."""
    values = sample_values()
    values["documents"]["attendance"] = {
        "template": "attendance.docx",
        "title": "Lista obecności, {visit.dates}",
        "file_name": "Lista_obecnosci_{visit.dates}",
    }
    programme = project_in(tmp_path_factory.mktemp("further") / "x", written(values))
    attendance_list(programme.templates / "attendance.docx")
    return make(programme)


def test_the_pack_has_a_fourth_document_and_the_others_are_as_before(pack: MadePack, sample: MadePack) -> None:
    assert list(pack.documents) == [*sample.documents, NAME]
    for name, made in sample.documents.items():
        assert pack.documents[name].pdf == made.pdf
    assert pack.problems == ()


def test_it_says_what_the_template_asks_for(pack: MadePack) -> None:
    made = pack.documents[NAME]
    texts = [text for text in made.word_file.raw_texts() if text]
    assert made.title == "Lista obecności, 27–28 listopada 2017 r."
    assert texts[:4] == [
        "Lista obecności",
        "Wizyta studyjna w\u00a0Wielkopolsce, 27–28\u00a0listopada 2017\u00a0r.",
        "poniedziałek, 27\u00a0listopada 2017\u00a0r.",
        "7:00–10:30 Przejazd autokarem z\u00a0Wrocławia do Puszczykowa",
    ]
    assert texts[-7:] == [
        *("Miejsce", "Podpis", "Centrum Integracji Społecznej Piątkowo"),
        *("Fundacja Barka", "Jarocińska Spółdzielnia Socjalna", "Spółdzielnia Socjalna „Zielony Jarocin”"),
        "Spółdzielnia Socjalna „ZMYSŁY”",
    ]


def test_word_and_pdf_mean_the_same(pack: MadePack) -> None:
    made = pack.documents[NAME]
    assert list(made.pdf_file.tree.lines()) == list(made.word_file.tree.lines())


@pytest.mark.slow
def test_both_files_are_valid(pack: MadePack, tmp_path: Path) -> None:
    made = pack.documents[NAME]
    assert violations({NAME: made.pdf}) == {NAME: []}
    path = tmp_path / "attendance.docx"
    path.write_bytes(made.docx)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


@pytest.mark.slow
def test_any_document_of_word_can_be_a_template(tmp_path: Path) -> None:
    programme = project_in(tmp_path, written(sample_values() | {"documents": {"any": ANY}}))
    document = docx.Document()
    document.add_heading("Notatka", 0)
    document.add_paragraph("{{ visit.title }}", style="List Number")
    document.save(str(programme.templates / "any.docx"))

    pack = make(programme)
    assert {polish(problem.message).split("„")[0] for problem in pack.problems} == {"nie ma czcionki "}
    assert violations({"any": pack.documents["Notatka"].pdf}) == {"any": []}
    assert [node.text for node in pack.documents["Notatka"].pdf_file.tree.nodes("Title", "LBody")] == [
        "Notatka",
        "Poznaj i\u00a0zainspiruj się wielkopolską infrastrukturą ekonomii społecznej",
    ]


ANY = {"template": "any.docx", "title": "Notatka", "file_name": "Notatka"}
