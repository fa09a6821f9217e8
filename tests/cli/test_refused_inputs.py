"""Files and names that no office has in earnest: each gets one message at once; nothing waits or fills the memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_runs import ROOT, SAMPLE, environment
from sample import sample_in

from visitdocs.cli import terminal
from visitdocs.cli.main import run

DEFINITION = f"programmes/{SAMPLE}.yaml"
LONG = "x" * 300


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample programme, from whose folder the program is run."""
    sample_in(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def six_gigabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(6 * 10**9)


UNREADABLE = {pipe: "to nie jest zwykły plik", folder: "to jest folder", six_gigabytes: "ma ponad"}


@pytest.mark.parametrize("kind", UNREADABLE)
@pytest.mark.parametrize(
    ("path", "command", "code"),
    [
        (DEFINITION, [SAMPLE], 1),
        (DEFINITION, ["check", SAMPLE], 1),
        ("templates/invitation.docx", [SAMPLE], 1),
        ("templates/news.html", [SAMPLE], 1),
        ("programmes/logos/union.png", [SAMPLE], 1),
        ("a.docx", ["typeset", "a.docx"], 1),
        ("a.yaml", ["fill", SAMPLE, "--data", "a.yaml", "-o", "a.pdf"], 1),
    ],
)
def test_what_is_no_plain_file_of_a_sane_size_is_refused_unread(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    kind: Callable[[Path], None],
    path: str,
    command: list[str],
    code: int,
) -> None:
    kind(project / path)
    assert run(command, project) == code
    err = capsys.readouterr().err
    assert err.count("błąd: ") == 1
    assert UNREADABLE[kind] in err


@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        ([f"{LONG}.yaml"], 2, "nie ma definicji"),
        (["typeset", f"{LONG}.docx"], 2, "nie ma pliku"),
        (["typeset", "a.docx", "-o", f"{LONG}.pdf"], 1, "nie można odczytać dokumentu"),
        (["fill", SAMPLE, "--data", f"{LONG}.yaml", "-o", "a.pdf"], 2, "nie ma pliku"),
        (["schema", "-o", LONG], 3, "jest za długa dla tego systemu"),
        (["schema", "-o", f"{LONG}/a.json"], 3, "nie ma folderu"),
        (["-o", "D:"], 2, "„D:” to dysk, a nie folder na nim"),
        (["schema", "-o", "D:"], 2, "„D:” to dysk, a nie folder na nim"),
    ],
)
def test_a_name_that_cannot_be_meant_is_said_plainly(
    project: Path, capsys: pytest.CaptureFixture[str], command: list[str], code: int, words: str
) -> None:
    (project / "a.docx").mkdir()
    before = sorted(project.iterdir())
    assert run(command, project) == code
    err = capsys.readouterr().err
    assert err.count("błąd: ") == 1
    assert words in err
    assert sorted(project.iterdir()) == before


def test_a_definition_whose_name_is_not_utf_8_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / DEFINITION).rename(os.fsdecode(os.fsencode(project) + b"/programmes/a\xffb.yaml"))
    assert run([], project) == 2
    err = capsys.readouterr().err
    assert "nazwa pliku „a\ufffdb.yaml” nie jest zapisana w UTF-8" in err
    assert not (project / "output").exists()


def test_a_folder_that_may_not_be_read_is_named(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", closed)
    assert run([], project) == 2
    assert f"nie można odczytać folderu „{project / 'programmes'}” (Permission denied)" in capsys.readouterr().err


@pytest.mark.parametrize("line", ["  k{}: 1\n", " - \x01\n", "  title: a\n"])
def test_fifty_problems_are_told_and_the_rest_are_counted(
    project: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    (project / DEFINITION).write_text("visit:\n" + "".join(map(line.format, range(4_000))), encoding="utf-8")
    assert run([], project) == 1
    err = capsys.readouterr().err
    assert err.count("błąd: ") <= 51
    assert len(err) < 20_000
    assert "problemów\n" in err


def test_without_streams_the_program_works_and_prints_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; sys.stdin = sys.stdout = sys.stderr = None;"
        f"sys.argv = ['generate.py', 'schema', '-o', {str(tmp_path / 'a.json')!r}];"
        f"from visitdocs.cli import main; main(Path({str(ROOT)!r}))"
    )
    done = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / "a.json").stat().st_size > 10_000


def test_schema_replaces_only_what_it_has_written_unless_told_to(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = project / "a.json"
    for content in (b'{"mine": true}', b"", b"[]", b'{"$defs": {}, "properties": 7}', b"[" * 100_000, b"\xff"):
        target.write_bytes(content)
        assert run(["schema", "-o", "a.json"], project) == 2
        err = capsys.readouterr().err
        assert "plik „a.json” już jest i nie jest schematem" in err
        assert "--force" in err
        assert target.read_bytes() == content
    assert run(["schema", "-o", "a.json", "--force"], project) == 0
    assert run(["schema", "-o", "a.json", "--lang", "en"], project) == 0
    assert b"Definition of a study visit" in target.read_bytes()


@pytest.mark.parametrize(("answer", "code"), [("t\n", 0), ("Yes\n", 0), ("n\n", 2), ("\n", 2), ("", 2)])
def test_schema_asks_a_person_before_it_replaces_a_file(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    class Person:
        """Somebody at a keyboard."""

        def isatty(self) -> bool:
            """Of course."""
            return True

        def readline(self) -> str:
            """What is typed."""
            return answer

    monkeypatch.setattr("sys.stdin", Person())
    monkeypatch.setattr(terminal.HarmlessConsole, "is_terminal", True)
    (project / "a.json").write_bytes(b"mine")
    assert run(["schema", "-o", "a.json"], project) == code
    assert "Plik a.json nie jest schematem. Zastąpić go? [t/n]" in capsys.readouterr().err
    assert ((project / "a.json").read_bytes() == b"mine") is (code == 2)
