"""What a person has answered is in the filled form, which only the user may read, and nowhere else."""

import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from faulty_os import CHANGES, LOOKS, FaultyOs, Killed, install, killed
from injections import FAULTS
from sample import SLUG, sample_in

from visitdocs.cli.main import main, run
from visitdocs.pipeline import form_filling
from visitdocs.store import disk, lock

CANARY = "Kanarkiewicz"
GOOD = f"person.name: Łucja {CANARY}\n"
Tell = Callable[[str, object], None]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample programme, a person's data, and stages that put the answers into no more than a list of them."""
    sample_in(tmp_path / "project")
    (tmp_path / "project" / "person.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(form_filling, "fill_order", lambda _order: b"")
    monkeypatch.setattr(form_filling, "_form", lambda _documents, _visit: ("form.docx", b""))
    monkeypatch.setattr(form_filling, "fill_controls", lambda _form, _name, values: repr(values).encode())
    monkeypatch.setattr(disk, "os", disk.os)
    monkeypatch.setattr(lock, "os", lock.os)
    return tmp_path / "project"


def fill(project: Path, *options: str) -> tuple[int | None, str]:
    """Fill the form in; the exit code, None for a process that was killed, and all that was printed."""
    printed = StringIO()
    data, target = str(project / "person.yaml"), str(project / "forms" / "form.docx")
    (project / "forms").mkdir(exist_ok=True)
    with redirect_stdout(printed), redirect_stderr(printed):
        try:
            code: int | None = run(["fill", SLUG, "--data", data, "-o", target, *options], project)
        except Killed:
            code = None
    return code, printed.getvalue()


def holders(project: Path) -> list[Path]:
    """The files that hold the answers, other than those in which the person has given them."""
    files = (path for path in project.rglob("*") if path.is_file() and path.name != "person.yaml")
    return [path for path in files if CANARY.encode() in path.read_bytes()]


def test_a_filled_form_is_the_users_alone_also_in_the_place_of_one_that_was_open_to_all(project: Path) -> None:
    code, printed = fill(project)
    (form,) = holders(project)
    assert (code, form.name, form.stat().st_mode & 0o777) == (0, "form.docx", 0o600)
    form.chmod(0o666)
    assert fill(project, "--force")[0] == 0
    assert form.stat().st_mode & 0o777 == 0o600
    assert CANARY not in printed


CHOSEN = ("kill", "Ctrl+C", "full", "short write")


@pytest.mark.parametrize("fault", ["kill", *(pytest.param(name, marks=pytest.mark.slow) for name in CHOSEN[1:])])
@pytest.mark.parametrize("afterwards", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("drafts", ["nameless", pytest.param("named", marks=pytest.mark.slow)])
def test_a_fault_at_any_operation_leaves_the_answers_nowhere_after_the_next_run(
    project: Path, monkeypatch: pytest.MonkeyPatch, fault: str, afterwards: bool, drafts: str
) -> None:
    if drafts == "named":
        monkeypatch.setattr(disk, "open_nameless", _no_nameless_files)
    number, finished = 0, False
    while not finished:
        number += 1
        faulty = FaultyOs(number, FAULTS[fault], afterwards=afterwards, counted=CHANGES | LOOKS)
        install(faulty)
        code, printed = fill(project)
        finished = faulty.calls < number
        assert CANARY not in printed
        left = holders(project)
        assert {path.stat().st_mode & 0o077 for path in left} <= {0}
        drafts_left = [path for path in left if path.name != "form.docx"]
        assert drafts_left == [] or code is None

        install(FaultyOs(0, killed))
        assert fill(project, "--force")[0] == 0
        assert [path.name for path in (project / "forms").iterdir()] == ["form.docx"]
        shutil.rmtree(project / "forms")
    assert number > 10


def _no_nameless_files(folder: Path, _mode: int) -> int:
    raise OSError(95, "Operation not supported", str(folder))


MISTAKES = {
    "not a number": f"institution.nip: {CANARY}\n",
    "an unknown field": f"{CANARY}: tak\n",
    "an unknown field in a group": f"person:\n  {CANARY}: tak\n",
    "an unknown option": f"track: {CANARY}\n",
    "an option in a list": f"diets: [gluten-free, {CANARY}]\n",
    "no consent": f"consent.image: {CANARY}\n",
    "no day": f"signed_on: {CANARY}\n",
    "no address": f"person.email: {CANARY}@\n",
    "too long": f"person.position: {CANARY * 200}\n",
    "several lines": f'person.phone: "{CANARY}\\nb"\n',
    "twice": f"person.name: {CANARY}\nperson:\n  name: {CANARY}\n",
    "a key twice": f"person.name: {CANARY}\nperson.name: {CANARY}\n",
    "a group for a text": f"person.name: {{{CANARY}: {CANARY}}}\n",
    "no YAML": f"person.name: [{CANARY}\ntrack: {CANARY}: {CANARY}\n",
    "no key": f"- {CANARY}\n",
    "only a text": f"{CANARY}\n",
    "a quote that is not closed": f'person.name: "{CANARY}\n',
    "a tab": f"person.name: x\n\tperson.position: {CANARY}\n",
    "an anchor": f"person.name: &{CANARY} x\nperson.position: *{CANARY}\n",
    "a tag": f"person.name: !{CANARY} x\n",
    "a character that cannot be printed": f"person.name: {CANARY} \u4e2d\n",
    "an invisible character": f"person.name: {CANARY}\u200b\n",
    "a comment that may be text": f"person.name: x #{CANARY}\n",
    "spaces at the end": f'person.name: "{CANARY} "\n',
}


NO_MISTAKES = ("an anchor", "a comment that may be text", "spaces at the end")
"""What is let through."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_answers_is_told_without_them(project: Path, mistake: str) -> None:
    (project / "person.yaml").write_text(MISTAKES[mistake], encoding="utf-8")
    code, printed = fill(project)
    assert "person.yaml" in printed
    assert CANARY[:4] not in printed
    assert (code, holders(project)) == (1, []) or mistake in NO_MISTAKES


@pytest.mark.parametrize("encoding", ["utf-16", "cp1250"])
def test_answers_in_another_encoding_are_not_quoted(project: Path, encoding: str) -> None:
    (project / "person.yaml").write_text(f"person.name: Łucja {CANARY}\n", encoding=encoding)
    code, printed = fill(project)
    assert code == 1
    assert CANARY[:4] not in printed
    assert "Łucja" not in printed


def test_a_fault_of_the_program_is_told_without_the_answers(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(_form: bytes, _name: str, values: object) -> bytes:
        raise KeyError(repr(values))

    monkeypatch.setattr(form_filling, "fill_controls", faulty)
    command = ["generate.py", "fill", SLUG, "--data", str(project / "person.yaml"), "-o", str(project / "a.docx")]
    monkeypatch.setattr("sys.argv", command)
    monkeypatch.setattr("sys.excepthook", None)
    with pytest.raises(KeyError) as fault:
        main(project)
    with pytest.raises(SystemExit):
        sys.excepthook(KeyError, fault.value, None)
    assert capsys.readouterr().err.startswith("błąd: program ma usterkę (KeyError)\n")
