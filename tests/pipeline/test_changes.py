"""A build tells what it changed, in `changes.md` and to whoever asked for it."""

from pathlib import Path

import pytest
from said import polish
from sample import FILES, MarkingStages, edit, sample_in

from visitdocs.pipeline import Built, Programme, State, build, check
from visitdocs.problems import Severity
from visitdocs.store import Commit

EARLIER = ("{start: 07:30, end: 08:30", "{start: 07:00, end: 08:00")
TOLD = "Punkt programu „Śniadanie” przeniesiony z 7:30 na 7:00"


@pytest.fixture
def programme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programme:
    """The sample with its first pack, made by stages that only mark."""
    MarkingStages().install(monkeypatch)
    programme = sample_in(tmp_path)
    first = build(programme)
    assert (first.changes, first.problems) == (None, ())
    assert not changes(programme).exists()
    return programme


def changes(programme: Programme) -> Path:
    return programme.output / "changes.md"


def told(built: Built) -> tuple[str, ...]:
    assert built.changes is not None
    return built.changes.sentences


def test_a_build_that_changes_something_tells_it_and_writes_it_down(programme: Programme) -> None:
    edit(programme, *EARLIER)
    done = build(programme)

    assert told(done) == (TOLD,)
    assert [file.name for file, _ in done.changes.uploads] == ["program_2017-11-wielkopolska.ics"]
    assert done.commit.added == ("changes.md",)
    assert done.commit.replaced == ("program_2017-11-wielkopolska.ics",)
    assert f"- {TOLD}\n" in changes(programme).read_text(encoding="utf-8").replace("\u00a0", " ")
    assert check(programme).state is State.CURRENT


def test_the_builds_after_it_tell_the_same_and_change_no_byte(programme: Programme) -> None:
    edit(programme, *EARLIER)
    build(programme)
    before = changes(programme).read_bytes()

    assert build(programme).idle
    forced = build(programme, force=True)

    assert told(forced) == (TOLD,)
    assert forced.commit == Commit(unchanged=(*FILES, "changes.md"))
    assert changes(programme).read_bytes() == before


def test_changes_of_several_builds_are_told_together_and_one_that_was_undone_is_none(programme: Programme) -> None:
    edit(programme, *EARLIER)
    build(programme)
    before = changes(programme).read_bytes()
    edit(programme, "places: 40", "places: 45")
    both = build(programme)
    assert told(both) == ("Liczba miejsc zmieniona z 40 na 45", TOLD)
    assert (programme.output / both.commit.archive / "changes.md").read_bytes() == before

    edit(programme, *reversed(EARLIER))
    assert told(build(programme)) == ("Liczba miejsc zmieniona z 40 na 45",)
    edit(programme, "places: 45", "places: 40")
    assert build(programme).commit.removed == ("changes.md",)


def test_the_same_step_gives_the_same_bytes(programme: Programme, tmp_path: Path) -> None:
    other = sample_in(tmp_path / "other")
    build(other)
    for one in (programme, other):
        edit(one, *EARLIER)
        build(one)
    assert changes(programme).read_bytes() == changes(other).read_bytes()
    assert (programme.output / "manifest.json").read_bytes() == (other.output / "manifest.json").read_bytes()


def test_a_list_that_was_deleted_or_written_over_is_made_again_like_any_file(programme: Programme) -> None:
    edit(programme, *EARLIER)
    build(programme)
    before = changes(programme).read_bytes()
    changes(programme).write_bytes(b"mine")
    assert [problem.code for problem in build(programme).problems] == [
        "revision-not-raised",
        "hand-made-change-replaced",
    ]
    assert changes(programme).read_bytes() == before
    changes(programme).unlink()
    build(programme)
    assert changes(programme).read_bytes() == before


def test_a_changed_text_under_the_same_revision_is_worth_a_hint(programme: Programme) -> None:
    edit(programme, *EARLIER)
    (hint,) = build(programme, strict=True).problems
    assert hint.severity is Severity.HINT
    assert polish(hint.message) == "treść się zmieniła, a numer wersji dokumentów jest ten sam (1)"
    assert polish(hint.hint).startswith("jeżeli poprzednie dokumenty są już opublikowane, wpisz revision: 2 ")
    assert hint.place.source == "  revision: 1"
    assert build(programme).problems == ()  # told once


def test_so_is_another_template_of_a_document_of_which_is_not_known_what_it_says(programme: Programme) -> None:
    (programme.templates / "regulations.docx").write_bytes(b"reworded")
    assert [problem.code for problem in build(programme).problems] == ["revision-not-raised"]


def test_a_redrawn_picture_that_changes_no_file_is_not(programme: Programme) -> None:
    (programme.definition.parent / "logos" / "region.png").write_bytes(b"redrawn")
    assert build(programme).problems == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Godziny, sale", "# Pory, sale"),
        ("revision: 1", "revision: 2"),
        ("revised: 2017-11-16", "revised: 2017-11-17"),
    ],
    ids=["comment", "revision", "day of the revision"],
)
def test_what_is_no_change_of_content_needs_no_hint(programme: Programme, old: str, new: str) -> None:
    edit(programme, old, new)
    assert build(programme).problems == ()


def test_a_new_revision_with_a_changed_text_needs_no_hint(programme: Programme) -> None:
    edit(programme, *EARLIER)
    edit(programme, "revision: 1", "revision: 2")
    done = build(programme)
    assert done.problems == ()
    assert told(done) == (TOLD,)
    assert done.changes.edition.startswith("To jest wersja 2 z 16 listopada 2017 r.")
    assert done.commit.archive.startswith("archive/1-")


def test_a_document_that_is_not_public_is_made_and_neither_linked_nor_to_be_uploaded(programme: Programme) -> None:
    (programme.templates / "news.html").write_text(
        "{% for attachment in attachments %}{{ attachment.url }}\n{% endfor %}", encoding="utf-8"
    )
    build(programme)
    hidden = "    template: regulations.docx\n    public: false\n"
    edit(programme, "    template: regulations.docx\n", hidden)

    done = build(programme)

    kept = [entry.name for entry in done.manifest.files if not entry.public]
    assert kept == [name for name in FILES if name.startswith("Regulamin")]
    page = (programme.output / "news.html").read_text(encoding="utf-8")
    assert "Zaproszenie_" in page
    assert "Regulamin" not in page
    assert [file.name for file in done.changes.withdrawn] == kept
    assert told(done) == ("Usunięty dokument: „Regulamin uczestnictwa w projekcie 2017 z dnia 10.07.2017”",)

    (programme.templates / "regulations.docx").write_bytes(b"reworded")
    assert [file.name for file, _ in build(programme).changes.uploads] == []
