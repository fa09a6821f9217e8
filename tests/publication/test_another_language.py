"""A visit that was published in one language and goes on in another: that is told once, and what else changed."""

from datetime import date
from pathlib import Path
from shutil import rmtree

import english_project
import pytest
from icalendar import Calendar
from tiny_project import SLUG, VISIT, Project, tiny_project
from word_files import docx, paragraph, run

from visitdocs.changes import Edition, compare
from visitdocs.definition import Visit, read_definition

ENGLISH = english_project.VISIT
IN_ENGLISH = "The visit is now described in English"
EXTRAS = "        - {name: extras, type: multiple_choice, label: Extras, options: {maps: map, hut: night in a hut}}\n"


def visit_of(text: str) -> Visit:
    return read_definition(text.encode("utf-8"), "x.yaml").visit


def told(old: str, new: str) -> tuple[str, ...]:
    return compare(Edition(visit_of(old), {}, ()), Edition(visit_of(new), {}, ())).sentences


def test_a_translation_is_told_in_one_sentence_of_the_new_language() -> None:
    assert told(VISIT, ENGLISH) == (IN_ENGLISH,)
    assert told(ENGLISH, VISIT) == ("Wizyta jest teraz opisana po polsku",)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("places: 40", "places: 44", "The number of places has changed from 40 to 44"),
        ("deadline: 2027-02-28", "deadline: 2027-02-27",
            "The deadline for applications has moved from 28 to 27 February 2027"),
        ("start: 09:00, end: 11:00", "start: 09:30, end: 11:30",
            "The session “Avalanche rescue demonstration” has moved from 09:00 to 09:30"),
        ("start: 10:30, end: 12:00", "start: 10:30, end: 11:45",
            "The session “How mountain rescue works” now ends at 11:45 (previously at 12:00)"),
        ("      - {start: 09:00, end: 11:00, title: Avalanche rescue demonstration}\n", "",
            "Cancelled: “Pokaz ratownictwa lawinowego” (16 March 2027, 09:00–11:00)"),
        ("label: Telephone, required: true", "label: Telephone", "The form field “Telephone” is no longer required"),
        ("max_length: 40", "max_length: 60",
            "Form field “Full name”: at most 60 characters can be entered (previously 40)"),
        (EXTRAS, "", "Field removed from the form: “Dodatki”"),
        ("  schron: {name: Mountain Hut, town: Zakopane}",
            "  schron: {name: Mountain Hut, town: Zakopane}\n  post: {name: Rescue Post, town: Zakopane}",
            "New place on the list: Rescue Post (Zakopane)"),
        ("title: Regulations,", "title: Regulations, public: false,", "Document removed: “regulations”"),
    ],
)  # fmt: skip
def test_what_else_changed_is_told_beside_it(old: str, new: str, sentence: str) -> None:
    assert ENGLISH.count(old) == 1
    assert told(VISIT, ENGLISH.replace(old, new)) == (IN_ENGLISH, sentence)


@pytest.fixture
def translated(tmp_path: Path) -> Project:
    """A project that is public in Polish and built anew in English, of the next revision."""
    project = tiny_project(tmp_path / "x")
    project.build()
    project.publish(date(2027, 2, 3))
    english = tiny_project(tmp_path / "y", "en")
    rmtree(project.folder / "templates")
    (english.folder / "templates").rename(project.folder / "templates")
    text = ENGLISH.replace("revision: 1   #", "revision: 2   #").replace("places: 40", "places: 44")
    project.programme.definition.write_text(text, encoding="utf-8")
    project.build()
    return project


def test_the_list_of_changes_says_it_once_and_quotes_no_translated_text(translated: Project) -> None:
    assert translated.changes == (
        "# Changes: Meet the Tatras\n\n"
        "## What has changed\n\n"
        f"- {IN_ENGLISH}\n"
        "- The number of places has changed from 40 to 44\n"
        "- This is version 2 of 1 February 2027 (previously version 1 of 1 February 2027)\n\n"
        "## What to upload again\n\n"
        "- Invitation: Invitation_15-16_March_2027.docx (new)\n"
        "- Invitation: Invitation_15-16_March_2027.pdf (new)\n"
        "- Regulations: Regulations.docx (new)\n"
        "- Regulations: Regulations.pdf (new)\n"
        "- Form: Form.docx (new)\n"
        "- Form: Form.pdf (new)\n"
        "- The programme as a calendar: programme_2027-03-tatry.ics (new)\n\n"
        "## What to take off the website\n\n"
        "- Zaproszenie: Zaproszenie_15-16_03_2027.docx\n"
        "- Zaproszenie: Zaproszenie_15-16_03_2027.pdf\n"
        "- Regulamin: Regulamin.docx\n"
        "- Regulamin: Regulamin.pdf\n"
        "- Formularz: Formularz.docx\n"
        "- Formularz: Formularz.pdf\n"
        "- Program jako kalendarz: program_2027-03-tatry.ics\n"
    )


def test_events_that_people_have_stay_the_same_events_in_the_new_language(translated: Project) -> None:
    folder = translated.programme.output
    (old,) = folder.glob("archive/*/program_*.ics")
    was, now = (
        {str(event["uid"]): event for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
        for path in (old, folder / f"programme_{SLUG}.ics")
    )
    assert list(was) == list(now)
    assert [str(event["summary"]) for event in now.values()] == [
        *("Departure", "How mountain rescue works", "Lunch", "Avalanche rescue demonstration", "Lunch")
    ]
    assert {int(event["sequence"]) for event in now.values()} == {2}
    assert {event["summary"].params["LANGUAGE"] for event in now.values()} == {"en"}
    assert not [event for event in was.values() if "LANGUAGE" in event["summary"].params]


def bilingual(folder: Path) -> Project:
    """A Polish project with its invitation in English, too, which says something in quotation marks."""
    project = tiny_project(folder)
    lines = (*english_project.INVITATION, "We call it “a day outside”.")
    (project.folder / "templates" / "en").mkdir()
    (project.folder / "templates" / "en" / "invitation.docx").write_bytes(
        docx("".join(map(paragraph, map(run, lines))))
    )
    project.edit(
        "documents:\n",
        "documents:\n  guests: {template: invitation.docx, language: en, title: Invitation, file_name: Invitation}\n",
    )
    return project


def test_a_document_in_another_language_is_quoted_as_it_stands(tmp_path: Path) -> None:
    project = bilingual(tmp_path / "x")
    project.build()
    project.edit("places: 40", "places: 44")
    project.reword("en/invitation.docx", "a day outside", "a day “out”")
    project.build()
    assert (
        "## Co brzmi inaczej w dokumentach\n\n"
        + (
            "- Invitation: „We have 40 places.” → „We have 44 places.”\n"
            "- Invitation: „We call it “a day outside”.” → „We call it “a day “out””.”\n"
            "- Zaproszenie: „Przygotowaliśmy 40 miejsc.” → „Przygotowaliśmy 44 miejsca.”\n"
        )
        in project.changes
    )


def test_a_document_that_is_in_another_language_now_is_told_once(tmp_path: Path) -> None:
    project = bilingual(tmp_path / "x")
    project.edit(
        "template: invitation.docx, title: Zaproszenie", "template: invitation.docx, language: pl, title: Zaproszenie"
    )
    project.build()
    project.edit(
        "template: invitation.docx, language: pl, title: Zaproszenie",
        "template: invitation.docx, language: en, title: Zaproszenie",
    )
    project.build()
    assert "- Dokument „Zaproszenie” jest w innym języku: angielski\n" in project.changes
    assert "Co brzmi inaczej" not in project.changes
