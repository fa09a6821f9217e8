"""From a command line to an exit code, whatever happens on the way."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from cli_runs import environment
from said import polish

from visitdocs import Built, Checked, OpenProgramme, State, Step
from visitdocs.cli.main import main, run
from visitdocs.messages import message, phrase
from visitdocs.problems import DefinitionError, Place, Problem, Severity, StoreError
from visitdocs.store import Commit, FileEntry, Manifest

PLACE = Place(file="programmes/a.yaml", line=7)
WARNING = Problem(Severity.WARNING, message("nobody", "nobody visits barka"), PLACE, phrase("delete"))
ENTRIES = (FileEntry("Zaproszenie.docx", "Zaproszenie", "", 84_250), FileEntry("Z.pdf", "Zaproszenie", "", 1_234_567))
PACK = Manifest("a", 1, "1", files=ENTRIES)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the definitions a and b, from whose folder the program is run."""
    (tmp_path / "programmes").mkdir()
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / "programmes" / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("time.perf_counter", lambda: 0.0)
    return tmp_path


def building(monkeypatch: pytest.MonkeyPatch, outcomes: dict[str, Built | BaseException]) -> None:
    """Let `build` end as told for each programme, after one step of progress."""

    def build(programme: OpenProgramme, progress, **_options: bool) -> Built:
        progress(Step(phrase("filling the template {name}", name="x.docx"), 1, 3))
        outcome = outcomes[programme.slug]
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    monkeypatch.setattr(OpenProgramme, "build", build)


def built(commit: Commit, problems: tuple[Problem, ...] = (), *, idle: bool = False) -> Built:
    return Built(PACK, commit, problems, idle)


def test_a_build_tells_its_steps_warnings_files_and_folder(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done = Commit(added=("Z.pdf",), unchanged=("Zaproszenie.docx",), removed=("Old.pdf",), archive="archive/1-abc")
    building(monkeypatch, {"a": built(done, (WARNING,))})

    assert run(["a"], root) == 0
    out, err = capsys.readouterr()
    assert out == (
        "a:\n"
        "  bez zmian  Zaproszenie.docx    84,2 kB\n"
        "  nowy       Z.pdf             1234,6 kB\n"
        "  usunięty   Old.pdf\n"
        "Poprzednia paczka: output/a/archive/1-abc\n"
        "Gotowe w 0,0 s. Folder: output/a\n"
    ).replace("/", "/" if sys.platform != "win32" else "\\")
    assert err == "a: 1/3 wypełniam szablon x.docx\n" + polish(WARNING) + "\n"


def test_quiet_leaves_only_problems(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    building(monkeypatch, {"a": built(Commit(added=("Z.pdf",)), (WARNING,))})
    assert run(["a", "--quiet"], root) == 0
    assert capsys.readouterr() == ("", polish(WARNING) + "\n")


def test_a_run_with_nothing_to_do_says_so_in_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    building(monkeypatch, {"a": built(Commit(), idle=True)})
    assert run(["a"], root) == 0
    assert capsys.readouterr().out == f"a: nic się nie zmieniło, pliki są aktualne ({Path('output', 'a')})\n"


def test_one_wrong_definition_does_not_stop_the_others_and_the_worst_code_counts(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = Problem(Severity.ERROR, message("no-title", "no title"), Place(file="programmes/a.yaml", line=1))
    building(monkeypatch, {"a": DefinitionError(wrong), "b": built(Commit(added=("Z.pdf",)))})

    assert run([], root) == 1
    out, err = capsys.readouterr()
    assert "b:\n" in out
    assert polish(wrong) + "\na: nie powstał żaden plik.\n" in err

    building(monkeypatch, {"a": StoreError(wrong), "b": DefinitionError(wrong)})
    assert run([], root) == 3


def test_a_failed_build_says_that_the_files_are_as_they_were(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "output" / "a").mkdir(parents=True)
    (root / "output" / "a" / "Z.pdf").write_bytes(b"as it was")
    building(monkeypatch, {"a": DefinitionError(WARNING)})
    assert run(["a"], root) == 1
    folder = Path("output", "a")
    assert f"a: pliki w folderze {folder} zostały takie, jakie były.\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("state", "code", "words"),
    [
        (State.CURRENT, 0, "pliki są aktualne"),
        (State.STALE, 1, "pliki są nieaktualne; zbuduj je, uruchamiając program bez polecenia check"),
        (State.MISSING, 1, "plików jeszcze nie ma; zbuduj je, uruchamiając program bez polecenia check"),
    ],
)
def test_a_check_ends_with_1_if_the_files_are_not_up_to_date(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], state: State, code: int, words: str
) -> None:
    monkeypatch.setattr(OpenProgramme, "check", lambda *_arguments, **_options: Checked(state, (WARNING,), PACK))
    monkeypatch.setattr(OpenProgramme, "check_participants", lambda *_arguments: ())
    assert run(["check", "a"], root) == code
    out, err = capsys.readouterr()
    assert out == f"a: bez błędów, {words}\n"
    assert err == polish(WARNING) + "\n"


def test_ctrl_c_is_one_line_and_130(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    building(monkeypatch, {"a": KeyboardInterrupt()})
    assert run(["a", "-q"], root) == 130
    assert capsys.readouterr() == ("", "Przerwano.\n")


FAULTY = """
from visitdocs import OpenProgramme
from visitdocs.cli import main
def build(*arguments, **options):
    raise KeyError("ząb")
OpenProgramme.build = build
main()
"""


def faulty_run(root: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", FAULTY, "a", *arguments]
    return subprocess.run(
        command, cwd=root, env=environment(**changes), capture_output=True, encoding="utf-8", check=False
    )


def test_a_fault_of_the_program_is_two_lines_for_a_clerk_and_70(root: Path) -> None:
    done = faulty_run(root)
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr == (
        "błąd: program ma usterkę (KeyError: 'ząb')\n"
        "  rada: uruchom to samo z dopiskiem --debug i wyślij cały wydruk osobie, która opiekuje się programem\n"
    )


def test_debug_shows_where_the_program_failed(root: Path) -> None:
    for done in (faulty_run(root, "--debug"), faulty_run(root, VISITDOCS_DEBUG="1")):
        assert done.stderr.startswith("Traceback (most recent call last):")
        assert done.stderr.endswith("KeyError: 'ząb'\n")


@pytest.mark.parametrize("debug", [(), ("--debug",)])
@pytest.mark.parametrize("command", ["collect", "fill", "forget", "invite"])
def test_a_fault_while_personal_data_are_at_work_is_told_by_its_class_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, debug: tuple[str, ...]
) -> None:
    person = "Kanarkiewicz"

    def faulty(_arguments: object, _root: object) -> int:
        try:
            raise KeyError(person)
        except KeyError as error:
            raise ValueError(person) from error

    monkeypatch.setattr(sys.modules["visitdocs.cli.main"], "run", faulty)
    monkeypatch.setattr("gc.set_threshold", lambda *_numbers: None)
    monkeypatch.setattr(sys, "argv", ["generate.py", command, "a", *debug])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with pytest.raises(ValueError, match=person) as caught:
        main()
    with suppress(SystemExit):
        sys.excepthook(caught.type, caught.value, caught.tb)
    err = capsys.readouterr().err
    assert "ValueError" in err
    assert ("KeyError" in err) == ("in faulty" in err) == bool(debug)
    assert person not in err
