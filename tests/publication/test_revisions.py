"""Whether the revision follows on what is public, and `publish --raise`, which types it and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from said import polish, refused
from tiny_project import SLUG, VISIT, Project, tiny_project

from visitdocs.pipeline import Built, Checked, Programme, build, check, publish_by_hand, raise_revision
from visitdocs.pipeline.public import publishing
from visitdocs.pipeline.public.public_state import PublicState
from visitdocs.problems import DefinitionError, Problem

PUBLIC = "revision: 1   # kolejny numer wersji"
REVISED = "revised: 2027-02-01"


CODES = ("revision-lower", "revision-skipped", "revised-too-early", "revision-not-raised")


def of_revision(found: Built | Checked) -> list[Problem]:
    """What is told of the revision, and not of the visit."""
    return [problem for problem in found.problems if problem.code in CODES]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Revision 3 of the third of February is public since the fifth; no test changes it."""
    project = tiny_project(tmp_path_factory.mktemp("published") / "x")
    project.edit(PUBLIC, "revision: 3")
    project.edit(REVISED, "revised: 2027-02-03")
    project.build()
    project.publish(date(2027, 2, 5))
    return project


@pytest.fixture
def project(published: Project, tmp_path: Path) -> Project:
    """A copy of it."""
    return published.copy(tmp_path / "y")


@pytest.mark.parametrize(
    ("revision", "revised", "code", "line"),
    [
        (3, "2027-02-03", None, ""),
        (2, "2027-02-06", "revision-lower", "  revision: 2"),
        (5, "2027-02-06", "revision-skipped", "  revision: 5"),
        (4, "2027-02-03", "revised-too-early", "  revised: 2027-02-03"),
        (4, "2027-02-04", "revised-too-early", "  revised: 2027-02-04"),
        (4, "2027-02-05", None, ""),
        (4, "2027-02-06", None, ""),
    ],
)
def test_a_revision_that_does_not_follow_is_told_with_the_line_to_change(
    project: Project, revision: int, revised: str, code: str | None, line: str
) -> None:
    if (revision, revised) != (3, "2027-02-03"):
        project.edit("revision: 3", f"revision: {revision}")
        project.edit("revised: 2027-02-03", f"revised: {revised}")
    expected = [(code, line)] if code else []
    for task in (build, build, check):  # the second run has nothing to do, and tells it again
        problems = of_revision(task(project.programme))
        assert [(problem.code, problem.place.source) for problem in problems] == expected


def test_a_revision_may_be_of_the_day_of_the_one_that_was_published_on_its_own_day(tmp_path: Path) -> None:
    project = tiny_project(tmp_path / "x")
    project.build()
    project.publish(date(2027, 2, 1))
    project.edit("revision: 1", "revision: 2")
    assert of_revision(project.build()) == []
    project.edit(REVISED, "revised: 2027-01-31")
    (problem,) = of_revision(project.build())
    assert problem.code == "revised-too-early"


def test_before_anything_is_public_the_revision_follows_on_the_pack_before(tmp_path: Path) -> None:
    project = tiny_project(tmp_path / "x")
    project.edit("revision: 1", "revision: 4")
    told = [[problem.code for problem in of_revision(project.build())]]
    for old, new in ((4, 5), (5, 7), (7, 6)):
        project.edit(f"revision: {old}", f"revision: {new}")
        codes = [[problem.code for problem in of_revision(task(project.programme))] for task in (check, build)]
        assert codes[0] == codes[1]
        told.append(codes[0])
    assert told == [[], [], ["revision-skipped"], ["revision-lower"]]
    assert of_revision(project.build()) == []


def test_content_that_changed_under_a_public_revision_is_worth_a_hint_how_to_raise_it(project: Project) -> None:
    project.edit("places: 40", "places: 44")
    (hint,) = of_revision(project.build())
    assert hint.code == "revision-not-raised"
    assert polish(hint.hint) == (
        f"wpisz revision: 4 i nowy dzień w revised albo zleć to programowi: publish {SLUG} --raise"
    )


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [("<w:body>", "<w:body><w:p/>", []), ("pocztą", "listem", ["revision-not-raised"])],
    ids=["look", "text"],
)
def test_a_template_is_worth_the_hint_where_it_says_something_else(
    project: Project, old: str, new: str, codes: list[str]
) -> None:
    project.reword("regulations.docx", old, new)
    assert [problem.code for problem in of_revision(project.build())] == codes
    assert project.changes != ""
    assert ("Treść się nie zmieniła; zmienił się wygląd." in project.changes) == (not codes)


@pytest.mark.parametrize(
    ("page", "codes"),
    [("Zapraszamy, {size}", []), ("Prosimy, {size}", ["revision-not-raised"])],
    ids=["the same page", "another page"],
)
def test_with_another_look_of_a_document_the_page_says_something_else_only_by_its_own_template(
    tmp_path: Path, page: str, codes: list[str]
) -> None:
    project = tiny_project(tmp_path / "x")
    news = project.programme.templates / "news.txt"
    sizes = "{% for attachment in attachments %}{{ attachment.size }} {% endfor %}"
    news.write_text(f"Zapraszamy, {sizes}", encoding="utf-8")
    project.build()
    project.publish(date(2027, 2, 5))
    before = (project.programme.output / "news.txt").read_bytes()
    project.reword("regulations.docx", "<w:body>", "<w:body>" + "<w:p/>" * 2000)
    news.write_text(page.format(size=sizes), encoding="utf-8")
    assert [problem.code for problem in of_revision(project.build())] == codes
    assert (project.programme.output / "news.txt").read_bytes() != before
    assert ("Treść się nie zmieniła; zmienił się wygląd." in project.changes) == (not codes)


def test_raising_edits_the_number_and_its_day_and_not_another_byte(project: Project) -> None:
    before = project.programme.definition.read_bytes()
    raised = raise_revision(project.programme, date(2027, 2, 9))
    assert (raised.revision, raised.revised, raised.new) == (4, date(2027, 2, 9), True)
    after = before.replace(b"revision: 3", b"revision: 4").replace(b"revised: 2027-02-03", b"revised: 2027-02-09")
    assert project.programme.definition.read_bytes() == after
    again = raise_revision(project.programme, date(2027, 2, 12))
    assert (again.revision, again.revised, again.new) == (4, date(2027, 2, 9), False)
    assert project.programme.definition.read_bytes() == after
    assert of_revision(project.build()) == []


@pytest.mark.parametrize(("revision", "revised"), [(1, "2027-02-06"), (9, "2027-02-06"), (4, "2027-02-03")])
def test_raising_puts_right_what_does_not_follow(project: Project, revision: int, revised: str) -> None:
    project.edit("revision: 3", f"revision: {revision}")
    project.edit("revised: 2027-02-03", f"revised: {revised}")
    assert raise_revision(project.programme, date(2027, 2, 7)).new
    text = project.programme.definition.read_text(encoding="utf-8")
    assert "  revision: 4\n  revised: 2027-02-07\n" in text
    assert of_revision(project.build()) == []


def test_raising_before_anything_is_public_is_refused(tmp_path: Path) -> None:
    project = tiny_project(tmp_path / "x")
    with refused(DefinitionError, "nothing-public"):
        raise_revision(project.programme, date(2027, 2, 7))
    assert project.programme.definition.read_text(encoding="utf-8") == VISIT


def test_raising_on_the_day_of_publication_is_no_mistake_and_a_later_day_stays(project: Project) -> None:
    raised = raise_revision(project.programme, date(2027, 2, 5))
    assert (raised.revised, of_revision(project.build())) == (date(2027, 2, 5), [])
    project.edit("revision: 4", "revision: 3")
    project.edit("revised: 2027-02-05", "revised: 2027-02-20")
    raised = raise_revision(project.programme, date(2027, 2, 9))
    assert (raised.revision, raised.revised, raised.new) == (4, date(2027, 2, 20), True)


@pytest.mark.parametrize("change", [raise_revision, publish_by_hand])
def test_a_definition_that_was_renamed_without_its_record_is_neither_raised_nor_published(
    project: Project, change: Callable[[Programme, date], object]
) -> None:
    other = replace(project, slug="2027-03-podhale")
    project.programme.definition.rename(other.programme.definition)
    before = other.programme.definition.read_bytes()
    with refused(DefinitionError, "definition-renamed"):
        change(other.programme, date(2027, 2, 9))
    assert other.programme.definition.read_bytes() == before
    assert not other.programme.record.exists()


def public(monkeypatch: pytest.MonkeyPatch, revision: int) -> None:
    """Let this revision be public since the first of February."""
    day = date(2027, 2, 1)
    state = PublicState(day=day, revision=revision, revised=day, last_day=date(2027, 3, 16), definition="")
    monkeypatch.setattr(publishing, "public_state", lambda _programme: state)


def in_braces(text: str) -> str:
    """The section on the visit written in braces."""
    section, rest = text.partition("\n\norganiser:")[::2]
    comment, _, lines = section.partition("visit:\n")
    pairs = [line.partition("   #")[0].strip() for line in lines.splitlines()]
    return f"{comment}visit: {{{', '.join(pairs)}}}\n\norganiser:{rest}".replace("Zobaczymy, jak", "Zobaczymy jak")


SPELLINGS = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "quotes": lambda text: text.replace(REVISED, "revised: '2027-02-01'  # dzień"),
    "other quotes": lambda text: text.replace("revision: 1 ", 'revision: "1" '),
    "braces": in_braces,
    "letters of four bytes before it": lambda text: "# 𝄞 zażółć\n" + text,
    "another order": lambda text: text.replace(f"  {PUBLIC}\n  {REVISED}\n", f"  {REVISED}\n  {PUBLIC}\n"),
    "no line end at the end": lambda text: text.rstrip("\n"),
    "twelve": lambda text: text.replace("revision: 1 ", "revision: 12 "),
}  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_raising_keeps_the_file_as_it_is_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spelling: str) -> None:
    project = tiny_project(tmp_path / "x")
    typed = SPELLINGS[spelling](VISIT).encode("utf-8")
    project.programme.definition.write_bytes(typed)
    public(monkeypatch, 12 if spelling == "twelve" else 1)
    raised = raise_revision(project.programme, date(2027, 12, 24))
    edited = project.programme.definition.read_bytes()
    number = 13 if spelling == "twelve" else 2
    old, new = f"{number - 1}".encode(), f"{number}".encode()
    for quote in (b"", b'"'):
        typed = typed.replace(b"revision: " + quote + old + quote, b"revision: " + quote + new + quote, 1)
    head, revised, tail = typed.partition(b"revised: ")
    tail = tail.replace(b"2027-02-01", b"2027-12-24", 1)
    assert edited == head + revised + tail
    assert raised.revision == number


def test_a_number_that_is_not_one_plain_word_is_left_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    public(monkeypatch, 1)
    project = tiny_project(tmp_path / "x")
    project.edit(PUBLIC, "revision: >-\n    1")
    before = project.programme.definition.read_bytes()
    with refused(DefinitionError, "value-not-typed-here"):
        raise_revision(project.programme, date(2027, 2, 7))
    assert project.programme.definition.read_bytes() == before


def test_a_number_that_another_file_says_is_not_raised_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    public(monkeypatch, 1)
    project = tiny_project(tmp_path / "x")
    project.edit("  revision: 1   # kolejny numer wersji\n", "")
    shared = project.programme.definition.with_name("_shared.yaml")
    shared.write_text("visit: {revision: 1}\n", encoding="utf-8")
    project.edit("visit:\n", "extends: _shared.yaml\nvisit:\n")
    with refused(DefinitionError, "value-not-typed-here") as caught:
        raise_revision(project.programme, date(2027, 2, 7))
    assert caught.value.problems[0].place.file == "programmes/_shared.yaml"
    assert shared.read_text(encoding="utf-8") == "visit: {revision: 1}\n"


def test_regulations_that_were_reworded_want_another_date(project: Project) -> None:
    assert undated(check(project.programme)) == []
    project.reword("regulations.docx", "wysyłamy pocztą", "wysyłamy e-mailem")
    assert undated(check(project.programme)) == ["  dated: 2027-01-10"]
    assert undated(build(project.programme)) == ["  dated: 2027-01-10"]
    project.edit("dated: 2027-01-10", "dated: 2027-02-08")
    assert undated(build(project.programme)) == []


def undated(found: Built | Checked) -> list[str]:
    """The lines of which it is told that they want another date."""
    return [problem.place.source for problem in found.problems if problem.code == "regulations-not-dated-anew"]
