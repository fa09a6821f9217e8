"""A programme's files become its pack, or every problem is told and nothing is written."""

from dataclasses import replace
from pathlib import Path

import pytest
from said import polish
from sample import FILES, SLUG, TEMPLATES, MarkingStages, edit, sample_in

from visitdocs.messages import message
from visitdocs.pipeline import Programme, State, Step, build, check
from visitdocs.problems import DefinitionError, Place, Problem, Severity, TemplateError, VisitdocsError
from visitdocs.store import Commit, digest, read_manifest


@pytest.fixture
def programme(tmp_path: Path) -> Programme:
    return sample_in(tmp_path)


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> MarkingStages:
    stages = MarkingStages()
    stages.install(monkeypatch)
    return stages


@pytest.fixture
def built(programme: Programme, stages: MarkingStages) -> Programme:
    """The programme with its pack, made from what is on the disk."""
    build(programme)
    stages.filled.clear()
    return programme


def written(programme: Programme) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in programme.output.glob("*.*") if path.name in FILES}


@pytest.mark.usefixtures("stages")
def test_each_document_becomes_a_docx_and_a_pdf_under_the_name_that_the_definition_gives(programme: Programme) -> None:
    done = build(programme)

    assert done.commit == Commit(added=FILES)
    assert tuple(entry.name for entry in done.manifest.files) == FILES
    assert sorted(written(programme)) == sorted(FILES)
    assert written(programme)[FILES[1]] == b"PDF of " + written(programme)[FILES[0]]


@pytest.mark.usefixtures("stages")
def test_a_document_knows_its_title_author_day_and_whose_it_is(programme: Programme) -> None:
    build(programme)
    docx = written(programme)[FILES[4]].decode()
    assert "title='Formularz zgłoszeniowy projekt 2017–2018 – do regulaminu z 10.07.2017'" in docx
    assert "author='Dolnośląski Ośrodek Polityki Społecznej'" in docx
    assert "2017-11-wielkopolska" in docx
    assert (
        "['logos/funds.png', 'logos/organiser.png', 'logos/region.png', 'logos/republic.png', 'logos/union.png']"
        in docx
    )


def test_the_manifest_names_every_input_with_its_digest(built: Programme) -> None:
    manifest = read_manifest(built.output)
    assert manifest is not None
    assert (manifest.programme, manifest.revision) == (SLUG, 1)
    assert set(manifest.inputs) == {
        f"programmes/{SLUG}.yaml",
        f"programmes/{SLUG}.published.json",
        "programmes/_office.yaml",
        *(f"programmes/logos/{name}.png" for name in ("organiser", "funds", "republic", "region", "union")),
        *(f"templates/{name}" for name in (*TEMPLATES, "news.html", "news.txt")),
    }
    assert manifest.inputs["templates/news.html"] == ""
    assert manifest.inputs["templates/invitation.docx"] == digest(b"invitation.docx")


def test_a_build_with_nothing_to_do_runs_no_stage(built: Programme, stages: MarkingStages) -> None:
    done = build(built)
    assert (done.idle, done.commit) == (True, Commit(unchanged=FILES))
    assert stages.filled == []


def test_force_makes_everything_anew_and_leaves_the_same_files_alone(built: Programme, stages: MarkingStages) -> None:
    done = build(built, force=True)
    assert (done.idle, done.commit) == (False, Commit(unchanged=FILES))
    assert len(stages.filled) == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda programme: edit(programme, "deadline: 2017-11-21", "deadline: 2017-11-20"),
        lambda programme: edit(programme, "complaint_days: 1", "complaint_days: 2"),
        lambda programme: (programme.templates / "regulations.docx").write_bytes(b"reworded"),
        lambda programme: (programme.definition.parent / "logos" / "region.png").write_bytes(b"redrawn"),
        lambda programme: (programme.output / FILES[0]).unlink(),
        lambda programme: (programme.output / FILES[0]).write_bytes(b"typed over"),
        lambda programme: (programme.output / ".visitdocs.work").mkdir(),
    ],
    ids=["definition", "what it extends", "template", "picture", "file deleted", "file changed", "run cut short"],
)
def test_whatever_changes_the_next_build_is_not_idle_and_the_pack_is_right_again(built: Programme, change) -> None:
    change(built)
    assert check(built).state in (State.STALE, State.CURRENT)
    build(built)
    assert check(built).state is State.CURRENT
    assert build(built).idle
    assert sorted(path.name for path in built.output.iterdir() if path.name.startswith(".")) == [".visitdocs.lock"]


def test_only_documents_whose_bytes_change_are_written(built: Programme) -> None:
    (built.templates / "regulations.docx").write_bytes(b"reworded")
    done = build(built).commit
    assert (done.replaced, done.unchanged) == (FILES[2:4], (*FILES[:2], *FILES[4:]))


def test_a_news_page_is_made_when_its_template_appears(built: Programme) -> None:
    (built.templates / "news.html").write_text("<p>{{ visit.title }}</p>", encoding="utf-8")
    assert build(built).commit.added == ("news.html", "changes.md")
    assert (built.output / "news.html").read_text(encoding="utf-8") == (
        "<p>Poznaj i\u00a0zainspiruj się wielkopolską infrastrukturą ekonomii społecznej</p>\n"
    )


def test_a_document_is_added_by_a_file_and_three_lines_of_the_definition(built: Programme) -> None:
    (built.templates / "poster.docx").write_bytes(b"poster")
    entry = "\ndocuments:\n  poster: {template: poster.docx, title: Plakat, file_name: 'Plakat_{visit.dates}'}\n"
    edit(built, "\ndocuments:\n", entry)
    assert build(built).commit.added == (
        "Plakat_27-28_11_2017.docx",
        "Plakat_27-28_11_2017.pdf",
        "changes.md",
    )


def test_a_document_that_leaves_the_definition_leaves_the_pack_for_the_archive(built: Programme) -> None:
    text = built.definition.read_text(encoding="utf-8")
    built.definition.write_text(text[: text.index("  form:\n    template")], encoding="utf-8")
    done = build(built).commit
    assert done.removed == FILES[4:6]
    assert sorted(path.name for path in (built.output / done.archive).iterdir()) == sorted([*FILES, "manifest.json"])


def test_a_file_changed_by_hand_is_replaced_with_a_warning_that_says_where_it_is_kept(built: Programme) -> None:
    (built.output / FILES[0]).write_bytes(b"typed over")
    done = build(built)
    (problem,) = done.problems
    assert polish(problem.message) == f"plik „{FILES[0]}” był zmieniony ręcznie; program zastąpił go nowym"
    assert f"twoja wersja jest w {done.commit.archive}" in polish(problem.hint)
    assert (built.output / done.commit.archive / FILES[0]).read_bytes() == b"typed over"


@pytest.mark.usefixtures("stages")
def test_every_file_that_is_missing_is_named_with_its_line_and_what_may_have_been_meant(programme: Programme) -> None:
    (programme.templates / "invitation.docx").rename(programme.templates / "Invitation.docx")
    (programme.templates / "~$invitation.docx").write_bytes(b"Word is open")
    (programme.definition.parent / "logos" / "region.png").rename(programme.definition.parent / "logos" / "regions.png")

    with pytest.raises(DefinitionError) as error:
        build(programme)

    first, second = error.value.problems
    lines = programme.definition.read_text(encoding="utf-8").splitlines()
    assert (polish(first.message), polish(first.hint)) == (
        "nie ma pliku „invitation.docx”",
        "czy chodziło o „Invitation.docx”? w folderze templates są: "
        "Invitation.docx, registration_form.docx, regulations.docx",
    )
    assert lines[first.place.line - 1] == "    template: invitation.docx"
    assert polish(second.message) == "nie ma pliku „logos/region.png”"
    assert polish(second.hint).startswith("czy chodziło o „regions.png”? w folderze logos są: ")
    office = (programme.definition.parent / "_office.yaml").read_text(encoding="utf-8").splitlines()
    assert second.place.file == "programmes/_office.yaml"
    assert "logos/region.png" in office[second.place.line - 1]
    assert not programme.output.exists()


@pytest.mark.usefixtures("stages")
def test_a_project_without_templates_says_where_to_put_them(programme: Programme) -> None:
    for name in TEMPLATES:
        (programme.templates / name).unlink()
    programme.templates.rmdir()
    with pytest.raises(DefinitionError) as error:
        build(programme)
    assert [polish(problem.hint) for problem in error.value.problems] == [
        "włóż plik „invitation.docx” do folderu templates",
        "włóż plik „regulations.docx” do folderu templates",
        "włóż plik „registration_form.docx” do folderu templates",
    ]


def test_what_is_wrong_with_all_templates_is_told_at_once_and_nothing_is_written(
    programme: Programme, stages: MarkingStages
) -> None:
    said = message("unknown", "a name is unknown")
    wrong = [Problem(Severity.ERROR, said, Place(file=name)) for name in ("one", "two")]
    stages.refusals = {
        "templates/invitation.docx": TemplateError(wrong[0]),
        "templates/registration_form.docx": TemplateError(wrong[1]),
    }
    with pytest.raises(VisitdocsError) as error:
        build(programme)
    assert list(error.value.problems) == wrong
    assert error.value.exit_code == 1
    assert not programme.output.exists()


def test_a_warning_is_told_again_by_an_idle_run_and_is_an_error_when_strict(
    programme: Programme, stages: MarkingStages
) -> None:
    chart = message("chart", "a chart cannot be drawn")
    warning = Problem(Severity.WARNING, chart, Place(file="templates/regulations.docx"))
    stages.warnings = {"templates/regulations.docx": warning}

    assert build(programme).problems == (warning,)
    again = build(programme)
    assert (again.idle, again.problems) == (True, (warning,))
    for task in (build, check):
        with pytest.raises(VisitdocsError) as error:
            task(programme, strict=True)
        assert [problem.severity for problem in error.value.problems] == [Severity.ERROR]


@pytest.mark.usefixtures("stages")
def test_a_check_finds_the_same_problems_and_writes_nothing(programme: Programme) -> None:
    assert check(programme).state is State.MISSING
    assert not programme.output.exists()
    build(programme)
    edit(programme, "deadline: 2017-11-21", "deadline: 2017-11-20")
    before = {path: path.stat().st_mtime_ns for path in programme.output.rglob("*")}
    assert check(programme).state is State.CURRENT  # the marking stages do not print the deadline
    (programme.templates / "regulations.docx").write_bytes(b"reworded")
    assert check(programme).state is State.STALE
    assert {path: path.stat().st_mtime_ns for path in programme.output.rglob("*")} == before
    edit(programme, "deadline: 2017-11-20", "deadlin: 2017-11-20")
    with pytest.raises(DefinitionError):
        check(programme)


@pytest.mark.usefixtures("stages")
def test_every_step_is_told_before_it_begins(programme: Programme) -> None:
    steps: list[Step] = []
    build(programme, steps.append)
    assert [(step.number, step.total) for step in steps] == [(number, 9) for number in range(1, 10)]
    assert [polish(step.doing) for step in steps[:4]] == [
        "wypełniam szablon templates/invitation.docx",
        "czytam wypełniony dokument templates/invitation.docx",
        "składam PDF templates/invitation.docx",
        "wypełniam szablon templates/regulations.docx",
    ]


def test_a_broken_definition_leaves_the_pack_alone_but_what_was_cut_short_is_still_repaired(built: Programme) -> None:
    before = written(built)
    (built.output / ".visitdocs.work" / "new").mkdir(parents=True)
    built.definition.write_text("visit: [", encoding="utf-8")
    with pytest.raises(DefinitionError):
        build(built)
    assert written(built) == before
    assert not (built.output / ".visitdocs.work").exists()


@pytest.mark.usefixtures("stages")
def test_titles_and_names_that_cannot_be_made_are_told_with_their_line(programme: Programme) -> None:
    edit(programme, "Zaproszenie_wizyta_studyjna_{visit.dates}", "Zaproszenie_{visit.day}")
    with pytest.raises(DefinitionError) as error:
        build(programme)
    lines = programme.definition.read_text(encoding="utf-8").splitlines()
    assert {lines[problem.place.line - 1].strip() for problem in error.value.problems} == {
        "file_name: Zaproszenie_{visit.day}"
    }


@pytest.mark.usefixtures("stages")
def test_a_missing_file_that_is_like_no_other_is_only_told_what_there_is(programme: Programme) -> None:
    edit(programme, "template: invitation.docx", "template: qqqqqq.docx")
    (programme.templates / ".hidden.docx").write_bytes(b"")
    (programme.templates / "folder.docx").mkdir()
    with pytest.raises(DefinitionError) as error:
        build(programme)
    (problem,) = error.value.problems
    assert polish(problem.hint) == "w folderze templates są: invitation.docx, registration_form.docx, regulations.docx"


def test_what_visits_share_is_no_visit(programme: Programme) -> None:
    with pytest.raises(DefinitionError) as error:
        build(replace(programme, definition=programme.definition.with_name("_office.yaml")))
    (problem,) = error.value.problems
    assert polish(problem.message) == "„_office.yaml” to nie wizyta: ten plik zawiera to, co wizyty mają wspólne"
