"""What people sent is in the folder of their forms and among the personal files, and nowhere else."""

import io
import stat
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from filled_forms import SLUG, by_pypdf, empty_form
from openpyxl import load_workbook
from test_joined_and_cut import by_append, named
from test_unpacking import mail

from visitdocs.cli.main import run

NAMES = ("Kanarkowska", "Skowroński", "Zyguła")
"""Of those who sent forms; also files are called after them."""
PERSONAL = ("forms", "returned")


@pytest.fixture
def sent(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project to which these three have sent forms, and a place of its own for temporary files."""
    pdf = by_pypdf(empty_form()[1])
    (project / "forms" / "Gęślą.pdf").unlink()
    (project / "forms" / "Kanarkowska.pdf").write_bytes(named(pdf, "Ewa Kanarkowska"))
    two = by_append(named(pdf, "Jan Skowroński"), named(pdf, "Ada Zyguła"))
    (project / "forms" / "razem.eml").write_bytes(mail(("Skowroński i Zyguła.pdf", two)).as_bytes())
    (project / "forms" / "Zyguła.pdf").write_bytes(b"%PDF-1.7 broken")
    (project / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(project / "tmp"))
    monkeypatch.setattr("tempfile.tempdir", None)
    return project


def printed(project: Path, *arguments: str) -> str:
    """All that a command prints; it must not fail."""
    output = io.StringIO()
    with redirect_stdout(output), redirect_stderr(output):
        assert run([*arguments], project) in (0, 1), arguments
    return output.getvalue()


def holders(project: Path) -> list[str]:
    """The files that hold one of the names, also packed into a workbook or an archive."""
    files = [path for path in project.rglob("*") if path.is_file()]
    return sorted(path.relative_to(project).as_posix() for path in files if _holds_a_name(path))


def _holds_a_name(path: Path) -> bool:
    data = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as opened:
            data = b"".join(map(opened.read, opened.namelist()))
    return any(spelled in data for name in NAMES for spelled in (name.encode(), name.encode("utf-16-be")))


@pytest.mark.slow
def test_no_name_stands_outside_the_personal_files_and_none_is_left_of_who_is_forgotten(sent: Path) -> None:
    said = printed(sent, "collect", SLUG, str(sent / "forms"), "--csv")
    register = sent / "returned" / SLUG / "register.xlsx"
    book = load_workbook(register)
    book.worksheets[0].cell(2, 3, "tak")
    book.save(register)
    (sent / "forms" / "Nowy.pdf").write_bytes(named(by_pypdf(empty_form()[1]), "Iga Nowa"))
    for arguments in (
        ("build", SLUG),
        ("publish", SLUG, "--by-hand"),
        ("collect", SLUG, str(sent / "forms"), "--csv"),
        ("participants", SLUG),
        ("status", SLUG),
        ("check", SLUG),
    ):
        said += printed(sent, *arguments)
    assert [name for name in NAMES if name in said] == []
    assert {name.partition("/")[0] for name in holders(sent)} == set(PERSONAL)
    assert [name for name in holders(sent) if "backups" in name] != []
    assert list((sent / "tmp").iterdir()) == []
    private = [path for path in (sent / "returned").rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in private} == {0o600}

    printed(sent, "forget", SLUG, "--all", "--yes")
    assert holders(sent) == []
    assert [path for path in (sent / "returned").rglob("*") if path.is_file()] == []
    assert list((sent / "tmp").iterdir()) == []
