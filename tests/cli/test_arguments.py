"""What the paths on a command line mean, and what a clerk is told when they mean nothing."""

import os
from pathlib import Path

import pytest
from said import polish, refused

from visitdocs import OpenProgramme
from visitdocs.cli.arguments import UsageError, chosen_programmes, document_file, font_folders, pdf_file
from visitdocs.cli.terminal import Terminal
from visitdocs.messages import ENGLISH, message
from visitdocs.problems import Place, Problem, Severity


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two definitions, seen from a folder elsewhere."""
    root, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    for folder in (root / "programmes", elsewhere):
        folder.mkdir(parents=True)
    for name in ("a.yaml", "b.yml", "_office.yaml", ".hidden.yaml", "~a.yaml", "notes.txt"):
        (root / "programmes" / name).write_bytes(b"")
    monkeypatch.chdir(elsewhere)
    return root


def complaint(error: pytest.ExceptionInfo[UsageError]) -> tuple[str, str]:
    (problem,) = error.value.problems
    return polish(problem.message), polish(problem.hint)


def test_without_names_every_definition_of_the_project_is_meant(root: Path) -> None:
    assert chosen_programmes(root, [], None) == [
        OpenProgramme(root / "programmes" / "a.yaml", root / "templates", root / "output" / "a", ()),
        OpenProgramme(root / "programmes" / "b.yml", root / "templates", root / "output" / "b", ()),
    ]


@pytest.mark.parametrize("name", ["a", "a.yaml", "programmes/a.yaml", "../project/programmes/a.yaml"])
def test_a_definition_may_be_named_from_here_from_the_project_or_by_its_name_alone(root: Path, name: str) -> None:
    assert [programme.definition for programme in chosen_programmes(root, [name], None)] == [
        root / "programmes" / "a.yaml"
    ]


def test_one_definition_named_twice_is_built_once(root: Path) -> None:
    assert [programme.slug for programme in chosen_programmes(root, ["a", "b", "a.yaml"], None)] == ["a", "b"]


def test_output_may_be_anywhere(root: Path, tmp_path: Path) -> None:
    assert [programme.output for programme in chosen_programmes(root, ["a"], tmp_path)] == [tmp_path / "a"]


@pytest.mark.parametrize("name", ["_office", "_office.yaml", "programmes/_office.yaml"])
def test_what_visits_share_may_be_named_so_that_the_pipeline_can_say_that_it_is_no_visit(root: Path, name: str) -> None:
    assert [programme.definition.name for programme in chosen_programmes(root, [name], None)] == ["_office.yaml"]


THESE = "są: a.yaml, b.yml"
SUGGESTIONS = {"aa.yaml": "czy chodziło o a.yaml?", "chekc": "czy chodziło o check?", "visit": THESE}
TOLD = {name: (f"nie ma definicji „{name}”", hint) for name, hint in SUGGESTIONS.items()}
TOLD["programmes/notes.txt"] = ("„programmes/notes.txt” nie jest definicją wizyty (.yaml)", THESE)


@pytest.mark.parametrize(("name", "told"), TOLD.items())
def test_a_name_that_means_nothing_gets_a_suggestion(root: Path, name: str, told: tuple[str, str]) -> None:
    with pytest.raises(UsageError) as error:
        chosen_programmes(root, [name], None, ["check"])
    assert complaint(error) == told
    assert error.value.exit_code == 2


def test_a_project_without_definitions_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        chosen_programmes(tmp_path, [], None)
    assert complaint(error)[0] == "w folderze programmes nie ma żadnej definicji (.yaml)"


def test_two_definitions_that_would_share_a_folder_are_refused(root: Path) -> None:
    (root / "programmes" / "B.yaml").write_bytes(b"")
    with refused(UsageError, "shared-folder"):
        chosen_programmes(root, [], None)


@pytest.mark.usefixtures("root")
def test_a_document_is_a_docx_that_is_there() -> None:
    Path("letter.docx").write_bytes(b"")
    assert document_file("letter.docx") == Path("letter.docx")
    with pytest.raises(UsageError) as error:
        document_file("leter.docx")
    assert complaint(error) == ("nie ma pliku „leter.docx”", "czy chodziło o letter.docx?")
    with refused(UsageError, "not-a-docx"):
        document_file("letter.odt")


def test_a_pdf_goes_beside_its_document_and_never_onto_it() -> None:
    assert pdf_file(Path("x/letter.docx"), None) == Path("x/letter.pdf")
    assert pdf_file(Path("x/letter.docx"), "y.PDF") == Path("y.PDF")
    with refused(UsageError, "not-a-pdf-name"):
        pdf_file(Path("x/letter.docx"), "x/letter.docx")


@pytest.mark.parametrize(
    ("named", "folders"),
    [
        (None, None),
        ("", ()),
        ("a", (Path("a"),)),
        (os.pathsep.join(("a", "", "b/c")), (Path("a"), Path("b/c"))),
    ],
)
def test_fonts_of_the_machine_are_looked_for_where_the_environment_says(
    named: str | None, folders: tuple[Path, ...] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISITDOCS_FONTS")
    if named is not None:
        monkeypatch.setenv("VISITDOCS_FONTS", named)
    assert font_folders() == folders


def test_the_file_of_a_problem_is_named_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    problems = [Problem(Severity.ERROR, message("x", "wrong"), Place(file=str(tmp_path / "a" / "b.xlsx")))]
    problems += [Problem(Severity.ERROR, message("x", "wrong"), Place(file=str(tmp_path.parent / "c.xlsx")))]
    Terminal(ENGLISH).show(problems)
    places = [line.strip() for line in capsys.readouterr().err.splitlines() if "where" in line]
    assert places == [f"where: {Path('a', 'b.xlsx')}", f"where: {tmp_path.parent / 'c.xlsx'}"]
