"""`generate.py forget`: what is kept of a person goes, what holds others stays and is named, and it asks first."""

from pathlib import Path

import pytest
from filled_forms import by_pypdf, empty_form
from openpyxl import load_workbook
from test_collect import SLUG, collected
from test_joined_and_cut import by_append, named

from visitdocs.cli.main import run

pytestmark = pytest.mark.slow


@pytest.fixture
def kept(project: Path) -> Path:
    """A project with a register of three people, two of whom share a file, a backup and a CSV file."""
    pdf = by_pypdf(empty_form()[1])
    (project / "forms" / "Gęślą.pdf").write_bytes(named(pdf, "Anna Sama"))
    assert collected(project) == 0
    (project / "forms" / "razem.pdf").write_bytes(by_append(named(pdf, "Jan Pierwszy"), named(pdf, "Ola Druga")))
    assert collected(project, "--csv") == 0
    return project


def everything(project: Path) -> str:
    """All that the register, its backups and the CSV file say, hidden sheets included."""
    folder = project / "returned" / SLUG
    books = [load_workbook(path) for path in sorted(folder.rglob("*.xlsx"))]
    cells = [str(cell) for book in books for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    return "\n".join([*cells, (folder / "register.csv").read_text(encoding="utf-8-sig")])


def test_a_person_alone_in_a_file_is_gone_everywhere(kept: Path) -> None:
    assert "Anna Sama" in everything(kept)
    assert run(["forget", SLUG, "Z-0001", "--yes"], kept) == 0
    said = everything(kept)
    assert [word for word in ("Anna Sama", "Gęślą.pdf") if word in said] == []
    assert "Jan Pierwszy" in said
    assert sorted(path.name for path in (kept / "forms").iterdir()) == ["razem.pdf", "sub"]


def test_a_file_that_holds_others_stays_is_described_and_is_not_read_again(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = kept / "forms" / "razem.pdf"
    kilobytes = f"{shared.stat().st_size / 1000:.1f}".replace(".", ",")
    assert run(["forget", SLUG, "Z-0002", "--yes"], kept) == 0
    told = f"Nie zostaną usunięte, bo zawierają też dane innych osób: plik „*.pdf”, {kilobytes} kB, zapisany "
    assert told in " ".join(capsys.readouterr().out.split())
    assert (kept / "forms" / "razem.pdf").exists()
    assert collected(kept, "--csv") == 0
    said = everything(kept)
    assert "Jan Pierwszy" not in said
    assert "Ola Druga" in said


def test_everybody_goes_with_the_register(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["forget", SLUG, "--all", "--yes"], kept) == 0
    left = [path for folder in ("forms", "returned") for path in (kept / folder).rglob("*") if path.is_file()]
    assert left == [kept / "forms" / "sub" / "x.docx"]
    assert "bo nic nie dało się z nich odczytać; obejrzyj je samodzielnie: plik „*.docx”" in capsys.readouterr().out


def test_a_hidden_form_is_collected_and_deleted_and_only_what_systems_put_there_is_passed_over(project: Path) -> None:
    form = project / "forms" / "Gęślą.pdf"
    hidden = (form.with_name(".ukryty.pdf"), project / "forms" / ".folder" / "form.pdf")
    hidden[1].parent.mkdir()
    for name, path in zip(("Anna Ukryta", "Jan Ukryty"), hidden, strict=True):
        path.write_bytes(named(form.read_bytes(), name))
    form.unlink()
    of_systems = (".DS_Store", "Thumbs.db", "DESKTOP.INI", "~$x.docx", ".~lock.x.docx#", "._x.pdf")
    for name in of_systems:
        form.with_name(name).write_bytes(b"x")
    form.with_name(".notes").write_bytes(b"x")
    assert collected(project) == 0
    sheets = load_workbook(project / "returned" / SLUG / "register.xlsx")
    people = [row[4] for row in sheets["Uczestnicy"].iter_rows(min_row=2, values_only=True)]
    files = {row[1] for row in sheets["Problemy"].iter_rows(min_row=2, values_only=True) if not row[0]}
    assert (sorted(people), files) == (["Anna Ukryta", "Jan Ukryty"], {".notes", "sub/x.docx"})
    assert run(["forget", SLUG, "--all", "--yes"], project) == 0
    left = [path.name for path in (project / "forms").rglob("*") if path.is_file()]
    assert sorted(left) == sorted([*of_systems, ".notes", "x.docx"])


def test_a_file_that_is_something_else_now_or_was_moved_stays_and_is_named(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept / "forms" / "Gęślą.pdf").write_bytes(b"another form, saved under the old name")
    assert run(["forget", SLUG, "Z-0001", "--yes"], kept) == 0
    assert (kept / "forms" / "Gęślą.pdf").read_bytes() == b"another form, saved under the old name"
    assert "bo zostały przeniesione albo są teraz czymś innym" in capsys.readouterr().out


def test_no_name_of_a_file_is_printed(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder, name in (("Ewa Kanarkowska", "skan.pdf"), ("forms", "Zyguła.pdf"), ("forms", "Kanarkowska.pdf")):
        (kept / "forms" / folder).mkdir(exist_ok=True)
        (kept / "forms" / folder / name).write_bytes(b"%PDF-1.7 broken")
    (kept / "forms" / "razem.pdf").rename(kept / "forms" / "Pierwszy i Druga.pdf")
    assert collected(kept) == 0
    (kept / "forms" / "Gęślą.pdf").unlink()
    capsys.readouterr()
    assert run(["forget", SLUG, "Z-0002"], kept) == 2
    assert run(["forget", SLUG, "--all", "--yes"], kept) == 0
    said = " ".join("".join(capsys.readouterr()).split())
    assert "plik, którego już tam nie ma" in said
    assert [word for word in ("Kanark", "Zygu", "Pierwszy", "Druga", "Gęślą", "skan", "razem") if word in said] == []


def test_where_somebody_is_still_named_is_told_by_sheet_and_cell_and_not_whom(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = kept / "returned" / SLUG / "register.xlsx"
    book = load_workbook(register)
    book.create_sheet("Pokoje").append(["Sama", "Pierwszy"])
    book.create_sheet("Pani Sama").append(["Anna Sama"])
    book.save(register)
    assert collected(kept, "--csv") == 0
    assert run(["forget", SLUG, "Z-0001", "--yes", "-q"], kept) == 0
    said = " ".join("".join(capsys.readouterr()).split())
    assert "arkusz „Pokoje”: A1, nazwa arkusza nr 5, arkusz nr 5: A1" in said
    assert "Sama" not in said
    capsys.readouterr()
    assert run(["forget", SLUG, "Z-0002", "--yes"], kept) == 0
    said = " ".join("".join(capsys.readouterr()).split())
    assert ("arkusz „Pokoje”: B1" in said, "register-0002.xlsx" in said) == (True, True)


def test_it_asks_first_and_without_an_answer_deletes_nothing(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = everything(kept)
    assert run(["forget", SLUG, "Z-0001"], kept) == 2
    assert everything(kept) == before
    assert (kept / "forms" / "Gęślą.pdf").exists()
    assert "niczego nie usunięto" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "nie wiadomo, czyje dane usunąć"),
        (["Z-0001", "--all"], 2, "nie wiadomo, czyje dane usunąć"),
        (["Z-0099", "--yes"], 3, "w rejestrze nie ma takiego numeru: „Z-0099”"),
        (["Z-0001", "--register", "none.xlsx"], 3, "nie ma rejestru „none.xlsx”"),
    ],
)
def test_a_mistake_is_told(
    kept: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    assert run(["forget", SLUG, *arguments], kept) == code
    assert words in capsys.readouterr().err


def test_a_register_of_another_visit_is_refused_and_nothing_is_deleted(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = kept / "returned" / SLUG / "register.xlsx"
    book = load_workbook(register)
    book["_visitdocs"]["A1"] = "2027-09-przykladowo"
    book.save(register)
    files = sorted(path for path in kept.rglob("*") if path.is_file())
    assert run(["forget", SLUG, "--all", "--yes"], kept) == 3
    assert "to rejestr wizyty „2027-09-przykladowo”" in capsys.readouterr().err
    assert sorted(path for path in kept.rglob("*") if path.is_file()) == files


def invited(project: Path, folder: Path) -> Path:
    """A folder of copies for the three people and for one who shares a name with nobody."""
    names = ("Anna Sama", "Jan Pierwszy", "Ola Druga", "Ewa Ąęż")
    rows = "".join(f"{name};Szanowni Państwo\n" for name in names)
    (project / "list.csv").write_text(f"name;greeting\n{rows}", encoding="utf-8")
    assert run(["invite", SLUG, str(project / "list.csv"), "-o", str(folder), "--format", "docx", "-q"], project) in (
        0,
        1,
    )
    return folder


def test_copies_made_with_invite_go_too(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    among, elsewhere = (invited(kept, kept / place) for place in (f"returned/{SLUG}/letters", "elsewhere"))
    assert run(["forget", SLUG, "Z-0001", "--yes", "--copies", str(kept / "forms")], kept) == 2
    assert "nie ma znanych egzemplarzy" in capsys.readouterr().err
    assert run(["forget", SLUG, "Z-0001", "--yes", "--copies", str(elsewhere)], kept) == 0
    said = capsys.readouterr().out
    assert ("Egzemplarze zrobione dla nich poleceniem invite, do usunięcia: 2" in said, "Sama" in said) == (True, False)
    left = [sorted(path.stem for path in folder.glob("0*")) for folder in (among, elsewhere)]
    assert left == [["002-Jan_Pierwszy", "003-Ola_Druga", "004-Ewa_Aez"]] * 2
    assert run(["forget", SLUG, "--all", "--yes"], kept) == 0
    assert (among.exists(), elsewhere.exists()) == (False, True)
