"""`generate.py collect`: a folder of what people sent becomes a register, and nothing personal is printed."""

import os
import stat
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from filled_forms import empty_form
from openpyxl import load_workbook

from visitdocs.cli.main import run
from visitdocs.pipeline.returned import collection
from visitdocs.pipeline.returned.returned_files import returned_files

SLUG = "2017-11-wielkopolska"
pytestmark = pytest.mark.slow


def collected(project: Path, *options: str) -> int:
    return run(["collect", SLUG, str(project / "forms"), *options], project)


def test_the_register_is_made_is_private_and_nothing_personal_is_printed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert collected(project, "--csv") == 0
    folder = project / "returned" / SLUG
    assert sorted(path.name for path in folder.iterdir()) == ["backups", "register.csv", "register.xlsx"]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / "backups")} == {0o700}
    sheet = load_workbook(folder / "register.xlsx").worksheets[0]
    row = {cell.value: sheet.cell(2, cell.column).value for cell in sheet[1]}
    assert row["Imię i nazwisko"] == "Zażółć gęślą jaźń ŁÓDŹ"
    printed = "".join(capsys.readouterr())
    assert "Zgłoszenia: 1, w tym nowe: 1" in printed
    assert "Przeczytane pliki: 2" in printed
    assert [word for word in ("jaźń", "Gęślą", "x.docx") if word in printed] == []


def test_run_again_it_writes_nothing_and_changed_it_keeps_the_register_before(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = project / "register.xlsx"
    assert collected(project, "-o", str(register)) == 0
    first = register.read_bytes()
    assert collected(project, "-o", str(register)) == 0
    assert register.read_bytes() == first
    assert "W rejestrze nic się nie zmieniło" in capsys.readouterr().out
    (project / "forms" / "y.txt").write_bytes(b"x")
    assert collected(project, "-o", str(register)) == 0
    (backup,) = (project / "backups").glob("*.xlsx")
    assert (backup.name, backup.read_bytes()) == ("register-0001.xlsx", first)
    assert (
        load_workbook(BytesIO(register.read_bytes()))["Problemy"].max_row
        > load_workbook(BytesIO(first))["Problemy"].max_row
    )


def test_an_english_visit_has_an_english_register_and_one_begun_in_polish_stays_polish(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    assert collected(project, "-o", "begun.xlsx") == 0
    definition = project / "programmes" / f"{SLUG}.yaml"
    text = definition.read_text(encoding="utf-8").replace(
        "  kind: wizyta studyjna\n", "  kind: visit\n  language: en\n"
    )
    definition.write_text(text, encoding="utf-8")
    assert collected(project, "-o", "begun.xlsx", "--lang", "en") == 0
    assert "was begun in another language than the visit's" in capsys.readouterr().err
    assert collected(project, "-o", "new.xlsx") == 0
    titles = [load_workbook(project / name).sheetnames[:2] for name in ("begun.xlsx", "new.xlsx")]
    assert titles == [["Uczestnicy", "Problemy"], ["Participants", "Problems"]]


@pytest.mark.parametrize("beside", ["~$register.xlsx", ".~lock.register.xlsx#"])
def test_a_register_that_is_open_elsewhere_is_not_touched(
    project: Path, capsys: pytest.CaptureFixture[str], beside: str
) -> None:
    (project / beside).write_bytes(b"")
    assert collected(project, "-o", str(project / "register.xlsx")) == 3
    assert "jest otwarty w innym programie" in capsys.readouterr().err
    assert not os.path.lexists(project / "register.xlsx")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["forms-not-there"], "nie ma folderu „forms-not-there”"),
        (["forms", "-o", "register.xls"], "nazwa „register.xls” nie kończy się na .xlsx"),
    ],
)
def test_a_mistake_in_the_command_line_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(project)
    assert run(["collect", SLUG, *arguments], project) == 2
    assert words in capsys.readouterr().err


def test_a_form_published_before_is_known_by_the_record_and_told(project: Path) -> None:
    assert run(["build", SLUG, "-q"], project) == 0
    assert run(["publish", SLUG, "--by-hand", "-q"], project) == 0
    for path in (project / "programmes").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("label: Imię i nazwisko", "label: Nazwisko i imię"), encoding="utf-8")
    assert collected(project) == 0
    book = load_workbook(project / "returned" / SLUG / "register.xlsx")
    told = [row[3].value for row in book["Problemy"].iter_rows(min_row=2)]
    assert "formularz jest w poprzednim wydaniu, które było już opublikowane" in told
    assert book.worksheets[0].cell(2, 5).value == "Zażółć gęślą jaźń ŁÓDŹ"


def test_status_tells_how_many_came_back_and_that_data_are_kept_too_long(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert collected(project, "-q") == 0
    monkeypatch.setenv("VISITDOCS_TODAY", "2099-01-01")
    assert run(["status", SLUG, "--lang", "en"], project) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "came back registrations: 1, of them complete: 0, incomplete: 1; accepted: 0 of 40 places" in out
    assert "personal data to be deleted since 20" in out
    (project / "returned" / SLUG / "register.xlsx").write_bytes(b"no workbook")
    assert run(["status", SLUG, "--lang", "en"], project) == 0
    assert "came back the register cannot be read" in " ".join(capsys.readouterr().out.split())


def test_check_tells_how_registration_stands_and_what_is_kept_too_long(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    register = project / "elsewhere" / "register.xlsx"
    monkeypatch.setenv("VISITDOCS_TODAY", "2017-11-20")
    assert collected(project, "-q", "-o", str(register)) == 0
    assert run(["check", SLUG, "--lang", "en"], project) == 1
    assert "registrations" not in capsys.readouterr().out
    assert run(["check", SLUG, "--lang", "en", "--register", str(register)], project) == 1
    line = (
        "registration until 2017-11-21, 1 day left; registrations: 1, of them complete: 0, incomplete: 1; accepted: 0"
    )
    assert f"{line} of 40 places" in capsys.readouterr().out.replace("\u00a0", " ")
    monkeypatch.setenv("VISITDOCS_TODAY", "2099-01-01")
    assert collected(project, "-q", "-o", str(register)) == 0
    assert "dane osobowe miały być przechowywane do" in capsys.readouterr().err
    assert run(["check", SLUG], project) == 1
    assert "dane osobowe miały być przechowywane do" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "nie wiadomo, której wizyty jest ten rejestr"),
        ([SLUG], "nie ma pliku „none.xlsx”"),
    ],
)
def test_a_register_that_is_named_is_there_and_of_one_visit(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    for command in ("check", "status"):
        assert run([command, *arguments, "--register", "none.xlsx"], project) == 2
        assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["."], "w tym folderze jest cały projekt"),
        (["forms", "-o", "output/x/register.xlsx"], "rejestru nie można zapisać tam"),
        (["forms", "-o", "programmes/register.xlsx"], "rejestru nie można zapisać tam"),
        (["forms/Gęślą.pdf"], "to plik, a potrzebny jest folder"),
    ],
)
def test_the_project_is_no_folder_of_forms_and_no_place_for_the_register(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(project)
    assert run(["collect", SLUG, *arguments], project) == 2
    assert words in capsys.readouterr().err


def test_signs_that_no_cell_can_hold_and_names_that_are_no_text_stop_nobody(project: Path) -> None:
    strange = os.fsencode(project / "forms") + b"/b\xffd.pdf"
    Path(os.fsdecode(strange)).write_bytes(_filled("wjazd\x0bbez schodów\x07"))
    assert collected(project) == 0
    sheet = load_workbook(project / "returned" / SLUG / "register.xlsx").worksheets[0]
    values = [cell.value for row in sheet.iter_rows(min_row=2) for cell in row]
    assert "wjazd\nbez schodów" in values


def test_a_file_that_disappears_and_one_with_the_longest_name_are_reasons(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    longest = "ż" * 125 + ".pdf"
    (project / "forms" / longest).write_bytes(b"<html>")
    gone = project / "forms" / "znikł.pdf"
    monkeypatch.setattr(collection, "returned_files", lambda *where: [*returned_files(*where), gone])
    assert collected(project) == 0
    rows = load_workbook(project / "returned" / SLUG / "register.xlsx")["Problemy"].iter_rows(
        min_row=2, values_only=True
    )
    told = {row[1]: row[3] for row in rows}
    assert told[longest] == "ten plik nie jest ani plikiem PDF, ani plikiem Worda"
    assert told["znikł.pdf"].startswith("nie można odczytać pliku")


def test_an_empty_folder_gives_an_empty_register_and_figures_of_nobody(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "empty").mkdir()
    assert run(["collect", SLUG, str(project / "empty"), "--csv"], project) == 0
    assert "Zgłoszenia: 0, w tym nowe: 0" in capsys.readouterr().out
    assert run(["status", SLUG], project) == 0
    assert "zgłoszenia: 0, w tym kompletne: 0" in " ".join(capsys.readouterr().out.split())


def _filled(text: str) -> bytes:
    """The form of a person with this text in it."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(empty_form()[1]))
    writer.update_page_form_field_values(None, {"person.name": "Ola", "accessibility": text}, auto_regenerate=None)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()
