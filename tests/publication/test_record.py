"""The record of what is public: what it holds, how it is written, and what is said of one that cannot be read."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from said import refused
from tiny_project import SLUG, VISIT, Project, tiny_project

from visitdocs.definition import read_definition, visit_of
from visitdocs.pipeline import State, build, check, publish_by_hand
from visitdocs.problems import DefinitionError
from visitdocs.publication import Record, read_empty_form, read_record
from visitdocs.publication.form_editions import form_edition
from visitdocs.store import read_manifest

DAY = date(2027, 2, 3)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose first pack is public; no test changes it."""
    project = tiny_project(tmp_path_factory.mktemp("published") / "x")
    project.build()
    project.publish(DAY)
    return project


@pytest.fixture
def project(published: Project, tmp_path: Path) -> Project:
    """A copy of it."""
    return published.copy(tmp_path / "y")


def record_in(project: Project) -> Record:
    """The record that lies beside the definition."""
    record = read_record(project.programme.definition)
    assert record is not None
    return record


def test_it_holds_what_is_public_and_since_when(published: Project) -> None:
    record, manifest = record_in(published), read_manifest(published.programme.output)
    assert manifest is not None
    public = record.public
    assert public is not None
    assert (record.programme, public.day, public.revision, public.revised) == (SLUG, DAY, 1, date(2027, 2, 1))
    assert [(file.name, file.sha256) for file in public.files] == [(it.name, it.sha256) for it in manifest.files]
    assert public.facts == manifest.facts
    assert public.texts["Regulamin.docx"] == (
        "Regulamin",
        "Osoba, która rezygnuje, zawiadamia o tym organizatora.",
        "Potwierdzenie wysyłamy pocztą.",
    )
    assert [event.summary for event in public.events] == [
        "Wyjazd", "Jak działa pogotowie górskie", "Obiad", "Pokaz ratownictwa lawinowego", "Obiad",
    ]  # fmt: skip


def test_it_knows_of_each_published_form_where_its_fields_stand(published: Project) -> None:
    (form,) = record_in(published).forms
    assert (form.revision, form.published, form.file) == (1, DAY, "Formularz.pdf")
    fields = {field.name: field for field in form.fields}
    assert list(fields) == ["person.name", "person.phone", "meals", "extras", "county", "consent"]
    assert (fields["person.name"].label, fields["person.name"].required) == ("Imię i nazwisko", True)
    assert fields["meals"].options == {"meat": "z mięsem", "vegan": "wegański"}
    assert [place.answer for place in fields["meals"].places] == ["meat", "vegan"]
    assert [place.answer for place in fields["extras"].places] == ["maps", "hut"]
    assert [place.answer for place in fields["county"].places] == [""]
    (place,) = fields["person.name"].places
    left, bottom, right, top = place.rectangle
    assert place.page == 1
    assert (0 < left < right < 596, 0 < bottom < top < 842) == (True, True)
    heights = [field.places[0].rectangle[1] for field in form.fields]
    assert heights == sorted(heights, reverse=True)


def test_the_empty_form_of_each_edition_is_kept_and_known_by_its_bytes(project: Project) -> None:
    definition, (first,) = project.programme.definition, record_in(project).forms
    pdf = (project.programme.output / "Formularz.pdf").read_bytes()
    assert read_empty_form(definition, first) == pdf
    project.edit("label: Imię i nazwisko", "label: Nazwisko i imię")
    project.edit("revision: 1 ", "revision: 2 ")
    project.build()
    project.publish(date(2027, 2, 5))
    old, new = record_in(project).forms
    assert (read_empty_form(definition, old), read_empty_form(definition, new) == pdf) == (pdf, False)
    kept = definition.parent / "published_forms" / f"{old.edition}.pdf"
    kept.write_bytes(pdf + b" ")
    assert read_empty_form(definition, old) == b""
    kept.unlink()
    assert read_empty_form(definition, old) == b""
    assert read_empty_form(definition, old.model_copy(update={"empty": None})) == b""


def test_it_is_plain_json_that_reads_back_and_the_same_pack_gives_the_same_bytes(
    published: Project, tmp_path: Path
) -> None:
    data = published.programme.record.read_bytes()
    assert list(json.loads(data)) == ["format", "programme", "public", "forms"]
    assert record_in(published).to_bytes() == data
    assert b"\r" not in data
    other = tiny_project(tmp_path / "z")
    other.build()
    other.publish(DAY)
    assert other.programme.record.read_bytes() == data


def test_a_small_change_is_a_small_difference(project: Project) -> None:
    before = project.programme.record.read_text(encoding="utf-8").splitlines()
    project.reword("regulations.docx", "pocztą", "listem")
    project.build()
    project.publish(date(2027, 2, 5))
    after = project.programme.record.read_text(encoding="utf-8").splitlines()
    fresh = [line.strip() for line in after if line not in before]
    assert len(after) == len(before)
    assert '"Potwierdzenie wysyłamy listem."' in fresh
    assert len(fresh) <= 9  # the day, digests and sizes of two files, the digest of the templates, the sentence


def test_publishing_leaves_the_pack_current_and_its_list_of_changes_is_gone(project: Project) -> None:
    project.edit("places: 40", "places: 44")
    project.build()
    assert project.changes
    project.publish(DAY)
    assert project.changes == ""
    assert check(project.programme).state is State.CURRENT
    assert build(project.programme).idle


def test_a_pack_that_is_public_already_is_not_published_again(project: Project) -> None:
    before = project.programme.record.read_bytes()
    again = publish_by_hand(project.programme, date(2027, 3, 1))
    assert (again.new, again.revision, again.day) == (False, 1, DAY)
    assert project.programme.record.read_bytes() == before


@pytest.mark.parametrize("spoil", ["edited", "deleted", "typed over", "never built"])
def test_a_pack_that_is_not_current_is_not_published(project: Project, spoil: str) -> None:
    before = project.programme.record.read_bytes()
    if spoil == "edited":
        project.edit("places: 40", "places: 44")
    elif spoil == "deleted":
        (project.programme.output / "Regulamin.pdf").unlink()
    elif spoil == "typed over":
        (project.programme.output / "Regulamin.pdf").write_bytes(b"mine")
    else:
        project = Project(project.folder, output=project.folder / "elsewhere")
    with refused(DefinitionError, "pack-not-current"):
        project.publish(DAY)
    assert project.programme.record.read_bytes() == before


DAMAGES = {
    "empty": b"",
    "cut off": b'{\n "format": 1,\n "programme": "x"',
    "conflict": b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n",
    "a list": b"[]",
    "another thing": b'{"format": 1}',
    "no text": b"\xff\xfe\x00",
    "a number for a name": b'{"format": 1, "programme": 7}',
    "a path for a name": b'{"format": 1, "programme": "../x"}',
    "deep": b'{"format": 1, "programme": "x", "public": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "no number": b'{"format": 1e999, "programme": "x"}',
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_record_is_one_message_and_nothing_is_lost(project: Project, damage: str) -> None:
    programme = project.programme
    programme.record.write_bytes(DAMAGES[damage])
    files = {path: path.read_bytes() for path in programme.output.rglob("*") if path.is_file()}
    for task in (build, check):
        with refused(DefinitionError, "record-damaged") as caught:
            task(programme)
        assert caught.value.problems[0].place.file == f"programmes/{SLUG}.published.json"
    with refused(DefinitionError, "record-damaged"):
        project.publish(DAY)
    assert programme.record.read_bytes() == DAMAGES[damage]
    assert {path: path.read_bytes() for path in programme.output.rglob("*") if path.is_file()} == files


def test_every_value_of_the_record_is_checked(project: Project) -> None:
    content = json.loads(project.programme.record.read_bytes())
    paths = list(leaves(content))
    assert len(paths) > 150
    refusals = 0
    for path in paths:
        spoilt = json.loads(project.programme.record.read_bytes())
        at = spoilt
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = {"no": ["such"]}
        project.programme.record.write_text(json.dumps(spoilt), encoding="utf-8")
        try:
            read_record(project.programme.definition)
        except DefinitionError as error:
            refusals += [problem.code for problem in error.problems] == ["record-damaged"]
        else:
            assert path[:2] == ("public", "facts"), path  # what they may be is asked where they are used
        project.programme.record.write_text(json.dumps(content), encoding="utf-8")
    assert refusals > 100


def leaves(value: object, path: tuple = ()) -> list[tuple]:
    """The paths to all values of a JSON text that hold no others."""
    if isinstance(value, dict):
        return [leaf for key in value for leaf in leaves(value[key], (*path, key))]
    if isinstance(value, list):
        return [leaf for number, item in enumerate(value) for leaf in leaves(item, (*path, number))]
    return [path]


@pytest.mark.parametrize("change", [{"format": 2}, {"later": "https://op.example.org"}])
def test_a_record_of_a_later_version_is_left_alone(project: Project, change: dict[str, object]) -> None:
    content = json.loads(project.programme.record.read_bytes()) | change
    project.programme.record.write_text(json.dumps(content), encoding="utf-8")
    with refused(DefinitionError, "record-of-later-program"):
        build(project.programme)


def test_facts_that_this_version_cannot_read_stop_nothing(project: Project) -> None:
    content = json.loads(project.programme.record.read_bytes())
    content["public"]["facts"] = {"visit": {"later": 1}, "titles": 7, "files": [1]}
    project.programme.record.write_text(json.dumps(content), encoding="utf-8")
    project.edit("places: 40", "places: 44")
    project.build()
    assert "Co wgrać ponownie" in project.changes
    assert "Liczba miejsc" not in project.changes


def test_a_record_that_is_no_file_is_told(project: Project) -> None:
    project.programme.record.unlink()
    project.programme.record.symlink_to(project.folder)
    with refused(DefinitionError, "record-unreadable"):
        build(project.programme)


def renamed(project: Project, *, record: bool) -> Project:
    """The project after its definition, and if asked its record, was renamed."""
    other = Project(project.folder, slug="2027-03-podhale")
    project.programme.definition.rename(other.programme.definition)
    if record:
        project.programme.record.rename(other.programme.record)
    return other


def test_a_renamed_definition_goes_on_with_its_record(project: Project) -> None:
    other = renamed(project, record=True)
    other.edit("places: 40", "places: 44")
    other.build()
    assert "- Liczba miejsc zmieniona z 40 na 44\n" in other.changes
    assert "Formularz" not in other.changes
    names = {path.name for path in other.programme.output.iterdir()}
    assert f"program_{SLUG}.ics" in names
    calendar = (other.programme.output / f"program_{SLUG}.ics").read_text(encoding="utf-8")
    assert calendar.count(f"@{SLUG}.visitdocs") == 5
    other.publish(date(2027, 2, 9))
    assert record_in(other).programme == SLUG
    assert len(record_in(other).forms) == 1
    (other.programme.output / "Formularz.pdf").read_bytes().index(SLUG.encode())


@pytest.mark.parametrize(
    "edit",
    [None, ("places: 40", "places: 44"), ("title: Poznaj Tatry", "title: Poznaj Podhale")],
    ids=["as it was", "edited", "of another title"],
)
def test_a_definition_that_was_renamed_without_its_record_is_told_what_to_do(project: Project, edit) -> None:
    other = renamed(project, record=False)
    if edit:
        other.edit(*edit)
    with refused(DefinitionError, "definition-renamed") as caught:
        other.build()
    values = dict(caught.value.problems[0].hint.values)
    assert (values["record"].name, values["name"].name) == (f"{SLUG}.published.json", "2027-03-podhale.published.json")
    project.programme.record.rename(other.programme.record)
    other.build()


def test_a_record_whose_definition_is_there_or_that_is_of_another_visit_is_not_taken(project: Project) -> None:
    copy = Project(project.folder, slug="copy")
    copy.programme.definition.write_bytes(project.programme.definition.read_bytes())
    copy.build()
    project.programme.definition.unlink()
    copy.edit("title: Poznaj Tatry", "title: Poznaj Sudety")
    for day in ("2027-03-15", "2027-03-16"):
        text = copy.programme.definition.read_text(encoding="utf-8").replace(day, day.replace("-03-", "-05-"))
        copy.programme.definition.write_text(text, encoding="utf-8")
    copy.build()
    project.programme.record.write_bytes(b"{")
    copy.edit("title: Poznaj Sudety", "title: Poznaj Tatry")
    copy.build()


def test_a_record_that_an_editor_saved_its_own_way_is_the_same(project: Project) -> None:
    record = record_in(project)
    data = project.programme.record.read_bytes()
    project.programme.record.write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    assert record_in(project) == record
    project.edit("places: 40", "places: 44")
    project.build()
    assert "Liczba miejsc zmieniona z 40 na 44" in project.changes


def test_a_visit_of_the_same_title_a_year_later_is_another(project: Project) -> None:
    later = Project(project.folder, slug="2028-03-tatry")
    text = project.programme.definition.read_text(encoding="utf-8")
    project.programme.definition.unlink()
    later.programme.definition.write_text(text.replace("2027-0", "2028-0"), encoding="utf-8")
    later.build()
    assert f"program_{later.slug}.ics" in {path.name for path in later.programme.output.iterdir()}


def test_a_document_with_fields_that_registration_does_not_ask_for_is_no_form_to_remember(published: Project) -> None:
    form = (published.programme.output / "Formularz.pdf").read_bytes()
    letter = (published.programme.output / "Regulamin.pdf").read_bytes()
    visit = visit_of(read_manifest(published.programme.output).facts["visit"])
    names = [field.name for field in form_edition("a.pdf", form, visit, DAY).fields]
    assert names[0] == "person.name"
    text = re.sub(r"\{name: (?=\S+, type:)", "{name: other.", VISIT)
    other = read_definition(text.encode(), "x.yaml").visit
    assert {field.name.partition(".")[0] for field in other.registration.all_fields()} == {"other"}
    assert form_edition("a.pdf", form, other, DAY) is None
    assert form_edition("a.pdf", letter, visit, DAY) is None
    assert form_edition("a.pdf", b"no PDF", visit, DAY) is None


def test_documents_that_are_not_public_are_not_remembered(tmp_path: Path) -> None:
    project = tiny_project(tmp_path / "x")
    project.edit("title: Regulamin,", "title: Regulamin, public: false,")
    project.build()
    project.publish(DAY)
    public = record_in(project).public
    assert public is not None
    assert sorted({file.title for file in public.files}) == ["Formularz", "Program jako kalendarz", "Zaproszenie"]
    assert sorted(public.texts) == ["Formularz.docx", "Zaproszenie_15-16_03_2027.docx"]


def test_forms_of_old_editions_stay_known(project: Project) -> None:
    project.edit("label: Telefon", "label: Numer telefonu")
    project.build()
    project.publish(date(2027, 2, 10))
    old, new = record_in(project).forms
    assert old.edition != new.edition
    assert [field.label for field in old.fields][1] == "Telefon"
    assert [field.label for field in new.fields][1] == "Numer telefonu"
    project.edit("label: Numer telefonu", "label: Telefon")
    project.build()
    project.publish(date(2027, 2, 11))
    assert [form.edition for form in record_in(project).forms] == [old.edition, new.edition]
