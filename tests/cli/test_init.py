"""`init`: a project in a new or empty folder; nothing that is there is ever replaced, and nothing half is left."""

from pathlib import Path

import pytest
from said import polish
from sample import ROOT

from visitdocs import StoreError, create_project
from visitdocs.cli.main import run
from visitdocs.store import disk


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_becomes_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a" / "wizyty"
    assert run(["init", str(folder), "--lang", "pl"], tmp_path) == 0
    made = files_in(folder)
    assert capsys.readouterr().out.startswith(f"Projekt w {folder}: {len(made)} plik")
    assert made["programmes/_office.yaml"] == (ROOT / "programmes" / "_office.yaml").read_bytes()
    assert made["templates/invitation.docx"] == (ROOT / "templates" / "invitation.docx").read_bytes()
    assert "visitdocs/definition/visit.schema.json" in made
    assert made[".gitignore"] == b"/output/\n/returned/\n"


def test_a_folder_with_spaces_is_quoted_where_it_is_to_be_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "my visits"), "--lang", "en"], tmp_path) == 0
    assert f'(cd "{tmp_path / "my visits"}")' in capsys.readouterr().out


def test_an_empty_folder_with_a_history_will_do(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    create_project(tmp_path)
    assert (tmp_path / "templates" / "news.html").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("full", "folder nie jest pusty; to, co w nim jest, zostaje bez zmian"),
        ("full/notes.txt", "w tym miejscu jest coś, co nie jest folderem"),
    ],
)
def test_what_is_there_stays(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_bytes(b"mine")
    with pytest.raises(StoreError) as error:
        create_project(tmp_path / name)
    assert polish(error.value.problems[0].message) == said
    assert files_in(tmp_path) == {"full/notes.txt": b"mine"}


def test_a_disk_that_gives_up_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write, written = disk.write_new, []

    def give_up(path: Path, data: bytes) -> None:
        written.append(path)
        if len(written) == 7:
            raise OSError(28, "No space left on device")
        write(path, data)

    monkeypatch.setattr(disk, "write_new", give_up)
    with pytest.raises(StoreError):
        create_project(tmp_path / "project")
    assert list(tmp_path.iterdir()) == []
