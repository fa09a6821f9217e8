"""Every mistake is told with its place and its remedy, ends with 1, and leaves the output as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from broken_definitions import BROKEN, Broken
from broken_templates import BROKEN_TEMPLATES, NO_TEMPLATES, BrokenTemplate, template_with
from made_packs import SLUG, generate, make, project_in, sample_values, written

from visitdocs.cli.main import run

pytestmark = pytest.mark.slow

Snapshot = dict[str, tuple[bytes, int]]


def snapshot(folder: Path) -> Snapshot:
    """Every file of a folder: its bytes and when it was last written."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose pack has been made."""
    root = tmp_path_factory.mktemp("broken") / "project"
    make(project_in(root))
    return root


@pytest.fixture
def untouched(project: Path) -> Iterator[None]:
    """Afterwards the definition and the templates are what they were; the output must be so by itself."""
    inputs = {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and "output" not in path.parts}
    before = snapshot(project / "output")
    assert len(before) >= 7
    yield
    after = snapshot(project / "output")
    for path in project.rglob("*.docx"):
        if "templates" in path.parts and path not in inputs:
            path.unlink()
    for path, data in inputs.items():
        path.write_bytes(data)
    assert after == before


def test_there_are_more_kinds_of_mistakes_than_promised() -> None:
    assert len({broken.name for broken in BROKEN}) == len(BROKEN) >= 25


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_broken_definition_is_told_with_place_and_remedy(
    project: Path, broken: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "programmes" / f"{SLUG}.yaml").write_bytes(broken.data)

    assert run([SLUG], project) == 1
    out, err = capsys.readouterr()

    assert out == ""
    place = f"gdzie: programmes/{SLUG}.yaml" + (f":{broken.line}:" if broken.line else "")
    assert place in err
    assert "rada: " in err
    for words in broken.says:
        assert words in err
    assert "Traceback" not in err
    assert "Error" not in err


# ------------------------------------------------------------------ templates

FURTHER = {"template": "further.docx", "title": "Jeszcze jeden dokument", "file_name": "Jeszcze_jeden"}
"""A document made from a template of its own."""


def run_with_template(project: Path, data: bytes, *arguments: str, alone: bool = True) -> int:
    """Run the program on the sample with a further template, alone for speed or after the sample's own."""
    values = sample_values()
    values["documents"] = {} if alone else values["documents"]
    values["documents"]["further"] = FURTHER
    (project / "templates" / "further.docx").write_bytes(data)
    (project / "programmes" / f"{SLUG}.yaml").write_text(written(values), encoding="utf-8")
    return run([*arguments, SLUG], project)


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("broken", BROKEN_TEMPLATES, ids=lambda broken: broken.name)
def test_a_broken_template_is_told_with_template_tag_and_sentence(
    project: Path, broken: BrokenTemplate, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_with_template(project, template_with(broken)) == 1
    out, err = capsys.readouterr()

    assert out == ""
    assert "gdzie: templates/further.docx, " in err
    assert {"stopka": "stopka"}.get(broken.where, "treść") in err
    assert broken.tag in err
    assert broken.quoted in err
    assert "rada: " in err
    for words in broken.says:
        assert words in err
    assert "Traceback" not in err
    assert "Error" not in err


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("data", NO_TEMPLATES.values(), ids=NO_TEMPLATES)
def test_a_file_that_is_no_template_is_told(project: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_with_template(project, data) == 1
    out, err = capsys.readouterr()

    assert out == ""
    assert "gdzie: templates/further.docx" in err
    assert "rada: " in err
    assert "Traceback" not in err
    assert "Error" not in err


@pytest.mark.usefixtures("untouched")
def test_one_broken_template_holds_back_the_whole_pack(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_with_template(project, template_with(BROKEN_TEMPLATES[0]), alone=False) == 1
    assert capsys.readouterr().err.count("błąd: ") == 1


@pytest.mark.usefixtures("untouched")
def test_a_further_template_without_a_mistake_has_none(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = BrokenTemplate("none", "Tytuł: {{ visit.title }}.", "")
    assert run_with_template(project, template_with(sound), "check") == 1  # the pack on the disk does not have it yet
    assert "bez błędów" in capsys.readouterr().out


@pytest.mark.usefixtures("untouched")
def test_the_real_command_line_says_the_same(project: Path) -> None:
    mistake = BrokenTemplate("", "Tytuł: {{ visit.titel }}.", "{{ visit.titel }}")
    (project / "templates" / "invitation.docx").write_bytes(template_with(mistake))
    done = generate(project)
    assert (done.returncode, done.stdout) == (1, "")
    assert "gdzie: templates/invitation.docx, treść, akapit „Tytuł: {{ visit.titel }}.”" in done.stderr

    (project / "programmes" / f"{SLUG}.yaml").write_bytes(BROKEN[0].data)
    done = generate(project)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"gdzie: programmes/{SLUG}.yaml:{BROKEN[0].line}:" in done.stderr
    assert "Traceback" not in done.stderr
