"""`generate.py participants` from forms to files: what is printed names nobody, and `forget` takes the files away."""

import sys
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from test_collect import SLUG, collected

from visitdocs.cli.main import run

sys.path.append(str(Path(__file__).parents[1] / "participants"))

from taking_part import everything, files_of, words_of

import visitdocs

pytestmark = pytest.mark.slow
NAME = "Zazolc_gesla_jazn_LODZ"
OF_ONE = [
    f"{kind}_Z-0001_{NAME}{suffix}" for kind in ("Potwierdzenie", "Zaswiadczenie") for suffix in (".docx", ".pdf")
]
OF_ALL = [
    f"{kind}_27-28_11_2017{suffix}" for kind in ("Identyfikatory", "Lista_obecnosci") for suffix in (".docx", ".pdf")
]


@pytest.fixture
def decided(project: Path) -> Path:
    """A project whose one form is collected; the person is accepted and was there."""
    assert collected(project) == 0
    decide(project, "tak", "tak")
    return project


def decide(project: Path, *decisions: str) -> None:
    """What staff pick in the columns of their own."""
    path = project / "returned" / SLUG / "register.xlsx"
    book = load_workbook(BytesIO(path.read_bytes()))
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    for heading, decision in zip(("Decyzja", "Obecność"), decisions, strict=True):
        sheet.cell(2, headings.index(heading) + 1).value = decision
    book.save(path)


def made_in(project: Path) -> list[str]:
    """The documents that are there."""
    return files_of(visitdocs.open(project / "programmes" / f"{SLUG}.yaml"))


def test_from_a_form_to_documents_without_a_name_on_the_terminal(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["participants", SLUG, "--jobs", "1"], decided) == 0
    assert made_in(decided) == sorted([*OF_ALL, *OF_ONE])
    letter = decided / "returned" / SLUG / "documents" / f"Potwierdzenie_Z-0001_{NAME}.pdf"
    assert "Zażółć gęślą jaźń ŁÓDŹ" in words_of(letter.read_bytes())
    printed = capsys.readouterr()
    assert "Zaświadczenie o udziale: 1 osoba" in printed.out
    assert "Dokumenty zrobione: 4, gotowe już wcześniej: 0, niezrobione: 0, usunięte pliki: 0." in printed.out
    assert "3/4" in printed.err
    assert [word for word in ("jaźń", "jazn", "LODZ", "ŁÓDŹ") if word in "".join(printed)] == []
    assert collected(decided) == 0  # what was made is no form that came back
    assert run(["participants", SLUG, "--jobs", "1"], decided) == 0
    assert "Dokumenty zrobione: 0, gotowe już wcześniej: 4" in capsys.readouterr().out


def test_nobody_entitled_is_told_plainly_and_ends_with_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert collected(project) == 0
    assert run(["participants", SLUG], project) == 1
    told = capsys.readouterr().err
    assert "Identyfikatory: nikt w rejestrze jeszcze tego nie dostanie" in told
    assert "zaznacz w kolumnie „Decyzja”, kto ma to dostać" in told
    assert made_in(project) == []


def test_who_withdraws_loses_the_documents_and_the_command_says_so(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["participants", SLUG, "--jobs", "1"], decided) == 0
    decide(decided, "wycofanie", "nie")
    assert run(["participants", SLUG, "--jobs", "1"], decided) == 1
    assert "usunięte pliki: 8" in capsys.readouterr().out
    assert made_in(decided) == []


def test_forgetting_somebody_takes_what_was_made_and_tells_of_what_names_others(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["participants", SLUG, "--jobs", "1"], decided) == 0
    folder = decided / "returned" / SLUG / "documents"
    (folder / "notatki.txt").write_text("staff's own", encoding="utf-8")
    assert run(["forget", SLUG, "Z-0001", "--yes"], decided) == 0
    assert made_in(decided) == ["notatki.txt"]
    printed = capsys.readouterr().out
    assert "Dokumenty zrobione dla nich, do usunięcia:" in printed
    assert "polecenie participants zrobi je na nowo:" in printed


def test_forgetting_everybody_takes_all_that_was_made_and_tells_of_a_changed_file_without_its_name(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["participants", SLUG, "--jobs", "1"], decided) == 0
    folder = decided / "returned" / SLUG / "documents"
    (folder / OF_ONE[0]).write_bytes(b"changed by hand")
    assert run(["forget", SLUG, "--all", "--yes"], decided) == 0
    assert [path.name for path in folder.iterdir()] == [OF_ONE[0]]
    printed = capsys.readouterr().out
    assert OF_ONE[0] not in printed
    assert "odszukaj je samodzielnie: " in printed
    (folder / OF_ONE[0]).unlink()
    assert everything(folder.iterdir()) == b""


def test_check_finds_a_wrong_template_also_when_the_pack_is_up_to_date(
    decided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([SLUG, "-q"], decided) == 0
    assert run(["check", SLUG], decided) == 0
    document = docx.Document()
    document.add_paragraph("{{ participant.nmae }}")
    document.save(decided / "templates" / "certificate.docx")
    capsys.readouterr()
    assert run(["check", SLUG], decided) == 1
    printed = capsys.readouterr()
    assert "czy chodziło o „name”?" in printed.err
    assert "bez błędów" not in printed.out


def test_a_wrong_option_is_told(decided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["participants", SLUG, "--only", "certificates"], decided) == 2
    assert "czy chodziło o certificate?" in capsys.readouterr().err
    assert run(["participants", SLUG, "--register", "other.xlsx"], decided) == 3
    assert "nie ma rejestru „other.xlsx”" in capsys.readouterr().err
