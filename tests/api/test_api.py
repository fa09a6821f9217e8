"""What a script gets from `import visitdocs`."""

import doctest
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from said import refused
from sample import SLUG, sample_in

import visitdocs
from visitdocs import api
from visitdocs.problems import Severity

ROOT = Path(__file__).parents[2]


def test_the_documented_examples_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("programmes", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("~$*"))
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 10) == (0, True)


def test_every_name_is_documented_and_there() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    assert sorted(visitdocs.__all__) == visitdocs.__all__
    assert [name for name in visitdocs.__all__ if not hasattr(visitdocs, name)] == []
    assert [name for name in api.__all__ if getattr(visitdocs, name) is not getattr(api, name)] == []
    assert [name for name in ("open", "typeset", "write_file", "write_schema") if f"{name}(" not in text] == []
    assert set(visitdocs.__all__) <= set(dir(visitdocs))


def test_a_name_that_is_not_there_is_said_as_python_says_it() -> None:
    with pytest.raises(AttributeError, match="module 'visitdocs' has no attribute 'opne'"):
        visitdocs.opne  # noqa: B018


def test_importing_it_imports_nothing_else_of_it_and_no_library() -> None:
    code = "import sys; before = set(sys.modules); import visitdocs; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert {name.partition(".")[0] for name in done.stdout.split()} <= {"visitdocs", *sys.stdlib_module_names}
    assert [name for name in done.stdout.split() if name.startswith("visitdocs.")] == []


def test_every_exception_is_one_tree_with_problems_and_an_exit_code() -> None:
    errors = {name: getattr(visitdocs, name) for name in visitdocs.__all__ if name.endswith("Error")}
    assert {name: error.exit_code for name, error in errors.items() if issubclass(error, visitdocs.VisitdocsError)} == {
        "DefinitionError": 1,
        "DocumentError": 1,
        "SiteError": 4,
        "StoreError": 3,
        "TemplateError": 1,
        "UsageError": 2,
        "VisitdocsError": 1,
    }


def test_a_definition_that_is_not_there_is_refused_when_it_is_opened(tmp_path: Path) -> None:
    with refused(visitdocs.DefinitionError, "definition-missing"):
        visitdocs.open(tmp_path / "2018.yaml")


def test_folders_are_those_of_the_project_unless_others_are_named(tmp_path: Path) -> None:
    programme = sample_in(tmp_path)
    opened = visitdocs.open(programme.definition)
    assert (opened.templates, opened.output, opened.font_folders) == (programme.templates, programme.output, None)
    other = visitdocs.open(str(programme.definition), templates=tmp_path, output=tmp_path / "o", font_folders=["fonts"])
    assert (other.templates, other.output, other.font_folders) == (tmp_path, tmp_path / "o", (Path("fonts"),))


def test_answers_are_the_same_as_a_mapping_as_bytes_and_as_a_file(tmp_path: Path) -> None:
    from datetime import date

    visit = visitdocs.open(ROOT / "programmes" / f"{SLUG}.yaml")
    typed = (
        "person.name: Łucja Żółć\nconsent: {data: true, health: true}\nsigned_on: 2017-11-06\ndiets: [gluten-free]\n"
    )
    (tmp_path / "person.yaml").write_text(typed, encoding="utf-8")
    answers = {
        "person.name": "Łucja Żółć",
        "consent.data": True,
        "consent.health": True,
        "signed_on": date(2017, 11, 6),
        "diets": ["gluten-free"],
        "person.phone": None,
    }
    forms = [visit.form(given) for given in (answers, typed.encode(), tmp_path / "person.yaml")]
    assert len({form.docx for form in forms}) == 1
    assert [form.problems[0].place.file for form in forms] == ["answers", "answers", "person.yaml"]


def test_an_answer_that_is_wrong_is_told_without_it() -> None:
    visit = visitdocs.open(ROOT / "programmes" / f"{SLUG}.yaml")
    with pytest.raises(visitdocs.DefinitionError) as error:
        visit.form({"institution.nip": "Kanarkiewicz"})
    assert "Kanark" not in str(error.value)
    assert [problem.severity for problem in error.value.problems] == [Severity.ERROR]


def test_what_is_no_answer_at_all_is_a_type_error() -> None:
    visit = visitdocs.open(ROOT / "programmes" / f"{SLUG}.yaml")
    with pytest.raises(TypeError, match="an answer cannot be a object"):
        visit.form({"person.name": object()})  # type: ignore[dict-item]
