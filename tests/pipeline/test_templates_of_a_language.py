"""A language's templates lie in a folder of theirs; what is not there is taken from the folder above."""

from pathlib import Path

import pytest
from sample import MarkingStages, edit, sample_in

from visitdocs.pipeline import Programme, State, build, check
from visitdocs.problems import DefinitionError

ENGLISH = ("kind: wizyta studyjna", "kind: wizyta studyjna\n  language: en")


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> MarkingStages:
    """Stages that only mark."""
    stages = MarkingStages()
    stages.install(monkeypatch)
    return stages


def put(programme: Programme, *names: str) -> None:
    """Templates with these paths under the folder of templates."""
    for name in names:
        path = programme.templates / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())


def test_a_visit_takes_the_templates_of_its_language_first(tmp_path: Path, stages: MarkingStages) -> None:
    programme = sample_in(tmp_path)
    edit(programme, *ENGLISH)
    put(programme, "en/invitation.docx", "en/news.txt", "news.txt", "news.html")
    build(programme)
    assert stages.filled == [
        "templates/en/invitation.docx",
        "templates/regulations.docx",
        "templates/registration_form.docx",
    ]
    assert (programme.output / "news.txt").read_text(encoding="utf-8") == "en/news.txt\n"
    assert "news.html" in (programme.output / "news.html").read_text(encoding="utf-8")


def test_a_document_in_another_language_takes_that_languages_template(tmp_path: Path, stages: MarkingStages) -> None:
    programme = sample_in(tmp_path)
    edit(
        programme,
        "\ndocuments:\n",
        "\ndocuments:\n"
        "  invitation_en: {language: en, template: invitation.docx, title: Invitation, file_name: Invitation}\n",
    )
    put(programme, "en/invitation.docx", "en/news.txt", "news.txt")
    build(programme)
    assert stages.filled[:2] == ["templates/en/invitation.docx", "templates/invitation.docx"]
    assert (programme.output / "Invitation.docx").read_bytes().startswith(b"DOCX\nen/invitation.docx\n")
    assert (programme.output / "news.txt").read_text(encoding="utf-8") == "news.txt\n"


def test_a_template_that_comes_to_be_there_makes_a_pack_out_of_date(tmp_path: Path, stages: MarkingStages) -> None:
    programme = sample_in(tmp_path)
    edit(programme, *ENGLISH)
    put(programme, "news.html")
    build(programme)
    for name in ("en/regulations.docx", "en/news.html"):
        assert (check(programme).state, build(programme).idle) == (State.CURRENT, True)
        put(programme, name)
        assert check(programme).state is State.STALE
        build(programme)
    assert stages.filled[3:] == ["templates/en/regulations.docx"] * 2  # by the check, then by the build


def test_a_template_that_is_nowhere_is_told_once_with_those_of_the_folder(
    tmp_path: Path, stages: MarkingStages
) -> None:
    programme = sample_in(tmp_path)
    edit(programme, *ENGLISH)
    (programme.templates / "regulations.docx").unlink()
    with pytest.raises(DefinitionError) as refused:
        check(programme)
    assert [problem.code for problem in refused.value.problems] == ["file-missing"]
    assert stages.filled == []


def test_a_template_may_be_named_with_its_folder(tmp_path: Path, stages: MarkingStages) -> None:
    programme = sample_in(tmp_path)
    edit(programme, "template: invitation.docx", "template: en/letter.docx")
    put(programme, "en/letter.docx")
    build(programme)
    assert stages.filled[0] == "templates/en/letter.docx"
