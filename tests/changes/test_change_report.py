"""Every edit is told in the sentences that stand beside it, alone and together with others."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from edits import EDITS, SAMPLE, can_be_made_together, edition, in_english, sentences, visit_of_text, visit_with
from english_sentences import ENGLISH

from visitdocs.changes import compare
from visitdocs.changes.facts import FACTS, REVISION
from visitdocs.changes.report import Upload
from visitdocs.definition import Visit, facts_of, visit_of
from visitdocs.definition.model import StrictModel
from visitdocs.fields.field_type import FieldType

OLD = visit_with()


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_told_in_its_sentences_and_no_others(name: str) -> None:
    assert sentences(OLD, visit_with(name)) == EDITS[name][1]


@pytest.mark.parametrize("name", EDITS)
def test_in_an_english_visit_it_is_told_in_english(name: str) -> None:
    assert sentences(in_english(OLD), in_english(visit_with(name))) == ENGLISH[name]


STRIDE = 4
"""Every fourth pair is tried; all of them take a quarter of a minute."""

NAMING_EACH_OTHER = [
    {"tracks swapped", "track renamed"},
    {"host renamed", "host's description"},
    {"host renamed", "key of a host"},
]
"""Edits of which one names what the other renames."""


@pytest.mark.slow
def test_edits_in_pairs_are_told_as_each_alone(record_property: Callable[[str, object], None]) -> None:
    tried = 0
    for one, other in list(combinations(EDITS, 2))[::STRIDE]:
        if {one, other} in NAMING_EACH_OTHER or not can_be_made_together(one, other):
            continue
        told = sentences(OLD, visit_with(one, other))
        assert sorted(told) == sorted(EDITS[one][1] + EDITS[other][1]), (one, other)
        tried += 1
    record_property("told", f"{tried} pairs of {len(EDITS)} edits")
    assert tried > 700 // STRIDE


def test_many_edits_at_once_are_all_told() -> None:
    names = (
        "retimed", "longer", "renamed", "tracks swapped", "added", "one of two of the same name removed",
        "deadline", "places", "phone", "topic added", "field changed", "host's description",
    )  # fmt: skip
    told = sentences(OLD, visit_with(*names))
    assert sorted(told) == sorted(sentence for name in names for sentence in EDITS[name][1])


@pytest.mark.parametrize("name", EDITS)
def test_taking_an_edit_back_is_told_by_as_many_sentences(name: str) -> None:
    assert len(sentences(visit_with(name), OLD)) == len(EDITS[name][1])


def test_a_visit_that_moves_as_a_whole_moves_in_one_sentence() -> None:
    text = SAMPLE.replace("2017-11-27", "2017-12-04").replace("2017-11-28", "2017-12-05")
    assert sentences(OLD, visit_of_text(text)) == ("Termin wizyty zmieniony z 27–28 listopada na 4–5 grudnia 2017 r.",)
    without_breakfast = visit_of_text("".join(line for line in text.splitlines(True) if "Śniadanie" not in line))
    assert sentences(OLD, without_breakfast)[1:] == (
        "Odwołany punkt programu: „Śniadanie” (28 listopada 2017 r., 7:30–8:30)",
    )


def test_an_id_tells_that_a_session_is_the_same_whatever_else_changes() -> None:
    before = SAMPLE.replace("title: Śniadanie", "id: rano, title: Śniadanie")
    after = before.replace("{start: 07:30, end: 08:30, kind: break, id: rano, title: Śniadanie, place: Dymaczewo Nowe}",
                           "{start: 07:00, end: 08:00, id: rano, title: Joga nad jeziorem}")  # fmt: skip
    assert before != after
    assert sentences(visit_of_text(before), visit_of_text(after)) == (
        "Zmieniona nazwa: „Śniadanie” → „Joga nad jeziorem”",
        "Sesja „Joga nad jeziorem” przeniesiona z 7:30 na 7:00",
        "Sesja „Joga nad jeziorem”: miejsce nie jest już podane osobno",
        "Sesja „Joga nad jeziorem”: zmieniony rodzaj punktu programu",
    )


def test_a_new_revision_is_told_apart_and_is_no_change_of_content() -> None:
    text = SAMPLE.replace("revision: 1", "revision: 2").replace("revised: 2017-11-16", "revised: 2017-11-20")
    report = compare(edition(OLD), edition(visit_of_text(text)))
    assert report.sentences == ()
    assert report.edition == "To jest wersja 2 z 20 listopada 2017 r. (poprzednio wersja 1 z 16 listopada 2017 r.)"
    assert not report.content_changed


def test_files_are_uploaded_taken_off_or_pasted_again() -> None:
    old = edition(OLD, {"a.pdf": "1", "a.docx": "1", "gone.pdf": "1", "news.html": "1"})
    new = edition(OLD, {"a.pdf": "2", "a.docx": "1", "b.pdf": "1", "news.html": "2"})
    report = compare(old, new)
    assert [(file.name, state) for file, state in report.uploads] == [("a.pdf", Upload.CHANGED), ("b.pdf", Upload.NEW)]
    assert [file.name for file in report.withdrawn] == ["gone.pdf"]
    assert [file.name for file in report.pages] == ["news.html"]


def test_nothing_changed_is_no_report() -> None:
    files = {"a.pdf": "1"}
    assert not compare(edition(OLD, files), edition(OLD, files))


SAME_CONTENT = "Treść się nie zmieniła; zmienił się wygląd."


@pytest.mark.parametrize(
    ("before", "now", "wording", "name", "changed"),
    [
        (("Było.",), ("Było.",), "2", "a.pdf", False),
        (("Było.",), ("Jest.",), "2", "a.pdf", True),
        ((), ("Jest.",), "2", "a.pdf", True),
        (("Było.",), (), "2", "a.pdf", True),
        ((), (), "1", "a.pdf", False),
        (("Było.",), ("Było.",), "2", "news.html", True),
        (("Było.",), ("Było.",), "1", "news.html", False),
    ],
    ids=["look", "text", "unknown before", "unknown now", "program", "page", "page by the program"],
)
def test_the_content_is_another_where_a_template_changed_what_is_said_or_what_is_not_known(
    before: tuple[str, ...], now: tuple[str, ...], wording: str, name: str, changed: bool
) -> None:
    old = replace(edition(OLD, {name: "1"}, wording="1"), texts={"regulations": before})
    new = replace(edition(OLD, {name: "2"}, wording=wording), texts={"regulations": now})
    report = compare(old, new)
    assert report.content_changed == changed
    assert (SAME_CONTENT in report.to_markdown().decode().replace("\u00a0", " ")) == (not changed)


def test_pages_that_change_with_the_sizes_of_their_attachments_say_nothing_else() -> None:
    old, new = ({"a.pdf": digest, "news.html": digest} for digest in "12")
    assert not compare(edition(OLD, old, wording="1"), edition(OLD, new, wording="2")).content_changed


@pytest.mark.parametrize(("page_wording", "changed"), [("1", False), ("2", True)])
@pytest.mark.parametrize("files", [("a.pdf", "news.html"), ("news.html",)])
def test_pages_may_say_something_else_where_their_own_template_is_another(
    files: tuple[str, ...], page_wording: str, changed: bool
) -> None:
    old = replace(edition(OLD, dict.fromkeys(files, "1"), wording="1"), page_wording="1")
    new = replace(edition(OLD, dict.fromkeys(files, "2"), wording="2"), page_wording=page_wording)
    assert compare(old, new).content_changed == changed


def test_another_template_that_changes_no_file_changes_no_content() -> None:
    files = {"a.pdf": "1"}
    for visit in (OLD, None):
        assert not compare(edition(visit, files, wording="1"), edition(OLD, files, wording="2")).content_changed
    assert compare(
        edition(None, {"a.pdf": "1"}, wording="1"), edition(OLD, {"a.pdf": "2"}, wording="2")
    ).content_changed


def test_an_edition_without_known_facts_is_compared_by_its_files() -> None:
    report = compare(edition(None, {"a.pdf": "1"}), edition(OLD, {"a.pdf": "2"}))
    assert report.sentences == ()
    assert [file.name for file, _ in report.uploads] == ["a.pdf"]


def test_the_report_is_a_markdown_file_that_says_all() -> None:
    new = edition(visit_with("retimed", "places"), {"Z_1.pdf": "2", "news.html": "2"})
    markdown = compare(edition(OLD, {"Z_1.pdf": "1", "old.pdf": "1", "news.html": "1"}), new).to_markdown().decode()
    assert markdown.replace("\u00a0", " ") == (
        "# Zmiany: Poznaj i zainspiruj się wielkopolską infrastrukturą ekonomii społecznej\n\n"
        "## Co się zmieniło\n\n"
        "- Liczba miejsc zmieniona z 40 na 45\n"
        "- Punkt programu „Śniadanie” przeniesiony z 7:30 na 7:00\n\n"
        "## Co wgrać ponownie\n\n"
        "- Tytuł Z_1.pdf: Z_1.pdf (zmieniony)\n\n"
        "## Co usunąć ze strony\n\n"
        "- Tytuł old.pdf: old.pdf\n\n"
        "## Co wkleić ponownie\n\n"
        "- Tytuł news.html: news.html\n"
    )


def test_what_markdown_would_take_for_markup_is_escaped() -> None:
    text = SAMPLE.replace("title: Śniadanie", 'title: "*Śniadanie* <b> [x] _y_ `z` \\\\"')
    markdown = compare(edition(OLD), edition(visit_of_text(text))).to_markdown().decode()
    assert "„\\*Śniadanie\\* \\<b> \\[x\\] \\_y\\_ \\`z\\` \\\\”" in markdown.replace("\u00a0", " ")


def test_facts_read_back_as_the_same_visit() -> None:
    assert visit_of(facts_of(OLD)) == OLD.model_copy(update={"participant_documents": {}})
    for alien in (None, [], {}, {"visit": 1}, {**facts_of(OLD), "new": 1}):
        assert visit_of(alien) is None


FIELD_CHANGES: dict[str, Any] = {
    "type": FieldType.DATE, "label": "Inna", "help": "Inne.", "required": False, "options": {"a": "A"},
    "options_from": "tracks", "max_length": 7, "maximum": 7, "lines": 7, "default": "x",
    "criterion": "osób z daleka", "purposes": ("image",), "consent": "consent.health",
}  # fmt: skip
"""Another value for every key of a field but its name."""


def test_every_key_of_a_field_that_changes_is_told_in_words_of_its_own() -> None:
    field = next(iter(OLD.registration.all_fields()))
    assert set(FIELD_CHANGES) == set(type(field).model_fields) - {"name"}
    for key, value in FIELD_CHANGES.items():
        assert getattr(field, key) != value
        section = OLD.registration.fields[0]
        fields = (field.model_copy(update={key: value}), *section.fields[1:])
        parts = (section.model_copy(update={"fields": fields}), *OLD.registration.fields[1:])
        new = OLD.model_copy(update={"registration": OLD.registration.model_copy(update={"fields": parts})})
        told = sentences(OLD, new)
        assert told, key
        assert not [sentence for sentence in told if sentence.startswith("Zmienione pole formularza")], key


LISTS = {"hosts", "topics", "tracks", "agenda", "registration.fields", "documents"}
OF_THE_SITE = {
    f"publication.{key}" for key in ("site", "user", "type", "slug", "category", "page", "files_url", "signs_url")
}
"""Where the files are is nothing that the visit says; a page with other links is to be pasted again."""


def test_no_fact_of_the_definition_is_left_out() -> None:
    told = {fact.path for fact in FACTS} | {*REVISION, "visit.language"} | LISTS
    paths = set()
    for name, field in Visit.model_fields.items():
        kind: Any = field.annotation
        if isinstance(kind, type) and issubclass(kind, StrictModel):
            paths |= {f"{name}.{inner}" for inner in kind.model_fields}
        else:
            paths.add(name)
    assert told == paths - OF_THE_SITE - {"translations", "participant_documents"}  # which name people
