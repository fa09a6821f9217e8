"""What a document says of itself."""

import pytest
from found_failures import failures, the_problem
from said import polish
from word_files import paragraph, run

TEXT = paragraph(run("tekst"))


def test_a_title_is_there_and_says_something() -> None:
    problem = the_problem(TEXT, title=" ")
    assert polish(problem.message) == "dokument nie ma tytułu we właściwościach"
    assert polish(problem.place) == "plik.docx"
    assert polish(problem.hint).endswith(": Plik → Informacje → Właściwości → Tytuł")


@pytest.mark.parametrize(
    "title",
    ["regulamin.docx", "Zaproszenie z programem v2.doc", "Microsoft Word - regulamin.doc", "Dokument1", "Document 2",
     "zaproszenie_2017_11", "Bez nazwy"],
)  # fmt: skip
def test_a_file_name_is_no_title(title: str) -> None:
    assert failures(TEXT, title=title) == [f"tytuł dokumentu to tylko nazwa pliku: „{title}” | "]


@pytest.mark.parametrize("title", ["{{ document.title }}", "Regulamin {% if a %}"])
def test_a_tag_is_no_title(title: str) -> None:
    assert failures(TEXT, title=title) == [f"tytuł dokumentu to niewypełniony znacznik: „{title}” | "]


@pytest.mark.parametrize("title", ["Zaproszenie", "Regulamin 2017–2018", "Dokumenty uczestnika", "Ankieta nr 3"])
def test_a_short_title_is_one(title: str) -> None:
    assert failures(TEXT, title=title) == []


def test_a_language_is_said_by_the_document_or_by_its_text() -> None:
    assert failures(TEXT, language="") == ["dokument nie mówi, w jakim jest języku | akapit „tekst”"]
    assert failures(paragraph(run("tekst", '<w:lang w:val="pl-PL"/>') + run(" ")), language="") == []
