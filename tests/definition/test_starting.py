"""Definitions started from an earlier one and from nothing: what moves, what stays and is marked, what is new."""

import re
from dataclasses import replace
from datetime import date

import pytest
import yaml
from said import english
from whole_sample import OFFICE, SAMPLE, WHOLE

from visitdocs.definition import (
    Definition,
    InvalidValueError,
    NewVisit,
    blank_definition,
    moved_definition,
    read_definition,
)
from visitdocs.definition.extending import read_tree, read_whole
from visitdocs.definition.starting.edited_text import block_of
from visitdocs.messages import ENGLISH, language_named
from visitdocs.problems import Place

POLISH = language_named("pl")
IN_2018 = NewVisit(first=date(2018, 3, 5))
"""98 days later, and on a Monday, too."""
ANSWERS = NewVisit("Nowa wizyta", date(2027, 3, 2), date(2027, 3, 3), "Poznań", 30, date(2027, 2, 20))


def office(_name: str, _place: Place) -> bytes:
    return OFFICE.read_bytes()


def read(text: str | bytes) -> Definition:
    data = text if isinstance(text, bytes) else text.encode()
    return read_definition(data, "programmes/x.yaml", office)


def moved(text: str, visit: NewVisit = IN_2018, language=POLISH) -> str:
    """The text of the definition that is made of `text`; it can be read."""
    data = moved_definition(read(text), "x", visit, language).data
    read(data)
    return data.decode("utf-8-sig")


def changed_lines(old: str, new: str) -> list[tuple[str, str]]:
    """Lines that differ, side by side; there are as many on both sides."""
    before, after = old.splitlines(), new.splitlines()
    assert len(before) == len(after)
    return [(one.strip(), other.strip()) for one, other in zip(before, after, strict=True) if one != other]


def test_days_move_and_other_dates_stay_marked() -> None:
    old = re.sub(r"\npublication:\n(  .*\n)+", "\n", WHOLE)
    new = moved(old).replace("# Na podstawie wizyty x; daty, które zostały bez zmian, mają uwagę „sprawdź”.\n", "", 1)
    assert changed_lines(re.sub(" +#", " #", old), re.sub(" +#", " #", new)) == [
        ("dates: {first: 2017-11-27, last: 2017-11-28}", "dates: {first: 2018-03-05, last: 2018-03-06}"),
        ("published: 2017-11-16", "published: 2018-02-22"),
        ("revised: 2017-11-16", "revised: 2018-02-22"),
        ("- date: 2017-11-27", "- date: 2018-03-05"),
        ("- date: 2017-11-28", "- date: 2018-03-06"),
        ("opens: 2017-11-16", "opens: 2018-02-22"),
        ("deadline: 2017-11-21 # przykład", "deadline: 2018-02-27 # przykład"),
        ("results: 2017-11-22 # przykład", "results: 2018-02-28 # przykład"),
        (
            "years: {first: 2017, last: 2018}",
            "years: {first: 2017, last: 2018} # sprawdź, z poprzedniej wizyty: 2017, 2018",
        ),
        ("kept_until: 2033-12-31", "kept_until: 2033-12-31 # sprawdź, z poprzedniej wizyty: 2033-12-31"),
        ("dated: 2017-07-10", "dated: 2017-07-10 # sprawdź, z poprzedniej wizyty: 2017-07-10"),
    ]


@pytest.mark.parametrize("language", [POLISH, ENGLISH])
def test_what_is_kept_is_reported_until_it_is_touched(language) -> None:
    new = moved(WHOLE, language=language)
    kept = [(problem.code, problem.place.where) for problem in read(new).warnings]
    assert kept == [
        ("kept-from-earlier-visit", "publication.files_url"),
        ("kept-from-earlier-visit", "project.years.first"),
        ("kept-from-earlier-visit", "project.years.last"),
        ("kept-from-earlier-visit", "data_protection.kept_until"),
        ("kept-from-earlier-visit", "regulations.dated"),
    ]
    touched = (
        new.replace("/2017/11/ ", "/2018/03/ ")
        .replace("{first: 2017, last: 2018}", "{first: 2016, last: 2019}")
        .replace("kept_until: 2033-12-31", "kept_until: 2025-12-31")
    )
    assert [problem.place.where for problem in read(touched).warnings] == ["regulations.dated"]
    assert read(re.sub(r"  # (sprawdź|check), .*", "", new)).warnings == ()


def test_what_was_published_stays_with_the_earlier_visit() -> None:
    old = WHOLE.replace("revision: 1", "revision: 4")
    new = read(moved(old)).visit
    assert (new.visit.revision, new.publication.page) == (1, None)
    only_page = re.sub(r"  (files|signs)_url: .*\n", "", old)
    assert "publication" not in moved(only_page)
    site = "https://a.example.org/"
    braces = f"publication: {{page: {site}x, files_url: {site}}}\n"
    in_braces = re.sub(r"publication:\n(  .*\n)+", braces, old)
    assert "publication: {files_url: https://a.example.org/}\n" in moved(in_braces)


def test_the_shared_file_stays_shared() -> None:
    new = moved(SAMPLE.read_text(encoding="utf-8"))
    assert "extends: _office.yaml" in new
    assert "organiser:" not in new
    assert [problem.place.where for problem in read(new).warnings] == ["extends", "publication.files_url"]


def test_dates_in_the_shared_file_are_marked_where_it_is_named_until_each_is_looked_at() -> None:
    def told(text: str) -> list[str]:
        found = [problem for problem in read(text).warnings if problem.code == "kept-in-shared-file"]
        return [english(problem.message).partition(": ")[2] for problem in found]

    new = moved(SAMPLE.read_text(encoding="utf-8"))
    assert "\nextends: _office.yaml  # sprawdź, z poprzedniej wizyty: 2017, 2018, 2033-12-31, 2017-07-10\n" in new
    assert told(new) == [
        "project.years.first: 2017, project.years.last: 2018, data_protection.kept_until: 2033-12-31, "
        "regulations.dated: 2017-07-10"
    ]
    typed = f"{new}\nregulations:\n  dated: 2018-01-08\n"
    looked_at = typed.replace(" 2017, 2018, 2033-12-31,", " 2033-12-31,")
    assert told(looked_at) == ["data_protection.kept_until: 2033-12-31"]
    assert told(re.sub("(?m)^(extends: .*?)  #.*", r"\1", new)) == []
    assert moved(new).count("# sprawdź, z poprzedniej wizyty: 2017, 2018,") == 1


def test_answers_take_the_place_of_what_moves() -> None:
    visit = NewVisit("Inny tytuł: drugi", date(2018, 3, 5), date(2018, 3, 7), "Łódź", 25, date(2018, 2, 20))
    new = read(moved(WHOLE, visit)).visit
    assert (new.visit.title, new.visit.dates.last, new.visit.region.to) == (
        "Inny tytuł: drugi",
        date(2018, 3, 7),
        "do miejscowości Łódź",
    )
    assert (new.registration.places, new.registration.deadline) == (25, date(2018, 2, 20))
    assert (new.registration.opens, new.registration.results) == (date(2018, 2, 15), date(2018, 2, 21))


def test_days_that_stand_in_the_shared_file_move_into_the_definition() -> None:
    days = "  opens: 2017-11-16\n"
    own = SAMPLE.read_text(encoding="utf-8").replace(days, "")
    shared = OFFICE.read_text(encoding="utf-8").replace("registration:\n", f"registration:\n{days}")

    def beside(_name: str, _place: Place) -> bytes:
        return shared.encode()

    old = read_definition(own.encode(), "programmes/x.yaml", beside)
    new = read_definition(moved_definition(old, "x", IN_2018, POLISH).data, "programmes/x.yaml", beside)
    assert new.visit.registration.opens == date(2018, 2, 22)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("first: 2017-11-27, last: 2017-11-28}", 'first: "2017-11-27", last: 28.11.2017}'),
        (
            "dates: {first: 2017-11-27, last: 2017-11-28}",
            "dates:\n    first: 2017-11-27 # pon.\n    last: 2017-11-28",
        ),
        (
            "published: 2017-11-16\n  revision: 1\n  revised: 2017-11-16",
            "published: &day 2017-11-16\n  revision: 1\n  revised: *day",
        ),
        ("published: 2017-11-16\n", "published: >-\n    2017-11-16\n"),
        ("\n", "\r\n"),
        ("# yaml", "\ufeff# yaml"),
    ],
    ids=[
        "quoted and Polish",
        "in a block",
        "anchored",
        "a block of text",
        "ends of lines of Windows",
        "byte order mark",
    ],
)
def test_dates_move_however_they_are_typed(old: str, new: str) -> None:
    text = WHOLE.replace(old, new)
    assert text != WHOLE
    data = moved_definition(read(text), "x", IN_2018, POLISH).data
    visit = read(data).visit.visit
    assert (visit.dates.first, visit.dates.last, visit.published) == (
        date(2018, 3, 5),
        date(2018, 3, 6),
        date(2018, 2, 22),
    )
    assert (data.count(b"\r\n") == data.count(b"\n")) == ("\r" in text)
    assert data.startswith("\ufeff".encode()) == text.startswith("\ufeff")


def test_another_weekday_is_told() -> None:
    (remark,) = moved_definition(read(WHOLE), "x", NewVisit(first=date(2018, 3, 6)), POLISH).remarks
    assert POLISH.say(remark) == "Poprzednia wizyta zaczynała się w poniedziałek, ta zaczyna się we wtorek."
    assert moved_definition(read(WHOLE), "x", IN_2018, POLISH).remarks == ()


@pytest.mark.parametrize("text", [WHOLE, SAMPLE.read_text(encoding="utf-8")], ids=["in one file", "extending"])
def test_a_visit_under_another_law_gets_what_that_law_asks_for(text: str) -> None:
    started = moved_definition(read(text), "x", NewVisit(first=date(2027, 3, 1)), POLISH)
    visit = read(started.data).visit
    assert str(visit.data_protection.law) == "gdpr"
    assert [english(remark)[:11] for remark in started.remarks] == ["Another law"]


def test_from_nothing_everything_stands_in_the_file() -> None:
    started = blank_definition(ANSWERS, None, POLISH)
    definition = read(started.data)
    about, registration = definition.visit.visit, definition.visit.registration
    assert (about.title, about.dates.last, about.route) == ("Nowa wizyta", date(2027, 3, 3), ("Poznań",))
    assert (registration.places, registration.deadline, registration.opens) == (30, date(2027, 2, 20), date(2027, 2, 6))
    (made_up,) = definition.warnings
    lines = [int(number) for number in dict(made_up.message.values)["lines"].items]
    assert (made_up.code, made_up.place.line) == ("line-made-up", lines[0])
    text = started.data.decode().splitlines()
    assert lines == [number for number, line in enumerate(text, 1) if line.endswith("# do uzupełnienia")]
    filled_in = re.sub(r" *# do uzupełnienia", "", started.data.decode())
    assert read(filled_in).warnings == ()


def test_from_nothing_what_the_office_shares_is_not_said_again() -> None:
    shared = read_tree(OFFICE.read_bytes(), "programmes/_office.yaml")[0]
    text = blank_definition(ANSWERS, shared, ENGLISH).data.decode()
    assert "extends: _office.yaml\n" in text
    assert "organiser:" not in text
    definition = read(text)
    assert definition.visit.organiser.short_name == "DOPS"
    tracks = [session.track for session in definition.visit.agenda[0].sessions if session.track]
    assert tracks == list(definition.visit.tracks)


def test_from_nothing_the_values_are_in_the_language_of_the_documents() -> None:
    english = blank_definition(replace(ANSWERS, title="A new visit", language="en"), None, POLISH)
    visit = read(english.data).visit
    assert (visit.visit.language, visit.visit.region.to, visit.visit.kind) == ("en", "to Poznań", "study visit")
    assert [document.title for document in visit.documents.values()] == [
        "Invitation and programme",
        "Rules of participation, {regulations.dated}",
        "Application form",
    ]
    values = re.sub("#.*|ul. Przykładowa 1|Poznań", "", english.data.decode())
    assert not re.search("[ąćęłńóśźż]", values, re.IGNORECASE)
    assert "# Program, dzień po dniu i godzina po godzinie.\n" in english.data.decode()
    assert "language:" not in blank_definition(replace(ANSWERS, language="pl"), None, ENGLISH).data.decode()


@pytest.mark.parametrize(("language", "schema"), [(POLISH, "visit.schema.json"), (ENGLISH, "visit.schema.en.json")])
def test_the_schema_that_editors_read_is_in_the_language_of_the_comments(language, schema: str) -> None:
    first = blank_definition(ANSWERS, None, language).data.decode().partition("\n")[0]
    assert first == f"# yaml-language-server: $schema=../visitdocs/definition/{schema}"


def test_an_earlier_visit_taken_for_another_language_says_so_and_keeps_its_texts() -> None:
    visit = read(moved(WHOLE, replace(IN_2018, language="en", place="Kraków"))).visit.visit
    assert (visit.language, visit.region.to, visit.kind) == ("en", "to Kraków", "wizyta studyjna")
    remarks = moved_definition(read(WHOLE), "x", replace(IN_2018, language="en"), POLISH).remarks
    assert [dict(remark.values) for remark in remarks] == [{"before": "pl", "asked": "en"}]
    assert moved_definition(read(WHOLE), "x", replace(IN_2018, language="pl"), POLISH).remarks == ()


@pytest.mark.parametrize("title", ["Wizyta: druga", "<b> & {x}", "„Cudzysłów”", "true", "2027", "a # b", "- a", "[x]"])
def test_any_title_arrives_as_typed(title: str) -> None:
    visit = replace(ANSWERS, title=title)
    assert read(blank_definition(visit, None, POLISH).data).visit.visit.title == title
    assert read(moved(WHOLE, NewVisit(title=title, first=date(2018, 3, 5)))).visit.visit.title == title


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("title", " ", "not-a-line"),
        ("title", "a\nb", "not-a-line"),
        ("title", "a" * 301, "not-a-line"),
        ("title", "wizyta \u4e2d", "not-in-font"),
        ("first", "2027-02-30", "no-such-date"),
        ("deadline", "jutro", "not-a-date"),
        ("places", "0", "not-a-number-of-places"),
        ("places", "dużo", "not-a-number-of-places"),
        ("language", "angielski", "unknown-language"),
    ],
)
def test_an_answer_that_cannot_be_meant_is_refused(key: str, text: str, code: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        NewVisit().answered(key, text)
    assert error.value.message.code == code


def test_answers_are_read_as_they_are_typed_in_a_definition() -> None:
    visit = NewVisit().answered("first", "1 marca 2027").answered("places", " 30 ").answered("title", " Nowa ")
    assert visit == NewVisit("Nowa", date(2027, 3, 1), places=30)


def test_a_shared_file_under_the_right_law_is_extended_if_there_is_one() -> None:
    later = (
        "extends: _office.yaml\ndata_protection:\n  law: gdpr\n  inspector: {email: iod@dops.example.org}\n"
        "  transfers: Nie.\n  purposes:\n    recruitment: {basis: public-task, grounds: ustawa}\n"
        "    settlement: {basis: public-task, grounds: ustawa}\n"
    )
    consents = re.compile(r"        - name: consent\.data\n(          .*\n)+")
    assert consents.search(OFFICE.read_text(encoding="utf-8"))
    form = block_of(read_tree(OFFICE.read_bytes(), "")[0].steps(("registration", "fields"))[-1][0])
    shared = {
        "_office.yaml": OFFICE.read_bytes(),
        "_later.yaml": (later + "registration:\n" + consents.sub("", form)).encode(),
    }

    def beside(name: str, _place: Place) -> bytes:
        return shared[name]

    trees = [read_whole(data, f"programmes/{name}", beside).tree for name, data in shared.items()]
    old = read_definition(SAMPLE.read_bytes(), "programmes/x.yaml", beside)
    for started in (
        moved_definition(old, "x", NewVisit(first=date(2027, 3, 1)), POLISH, trees),
        blank_definition(ANSWERS, trees[0], POLISH, trees),
    ):
        new = read_definition(started.data, "programmes/x.yaml", beside)
        assert list(new.files) == ["programmes/x.yaml", "programmes/_later.yaml", "programmes/_office.yaml"]
        assert b"data_protection" not in started.data


def test_what_stands_in_the_line_of_a_kept_date_and_is_none_is_not_reported() -> None:
    project = "project: {name: Projekt, number: ES-2017/01, years: {first: 2017, last: 2018}, funding: Unia}\n"
    one_line = re.sub(r"project:\n(  .*\n)+", project, WHOLE)
    assert [problem.place.where for problem in read(moved(one_line)).warnings] == [
        "publication.files_url",
        "project.years.first",
        "project.years.last",
        "data_protection.kept_until",
        "regulations.dated",
    ]


def test_a_mark_cuts_no_text_in_two() -> None:
    project = "project: {name: Projekt, years: {first: 2017, last: 2018}, funding: Unia\n  Europejska}\n"
    new = moved(re.sub(r"project:\n(  .*\n)+", project, WHOLE))
    assert "last: 2018},  # sprawdź, z poprzedniej wizyty: 2017, 2018\n funding: Unia\n  Europejska}\n" in new
    assert read(new).visit.project.funding == "Unia Europejska"


class _Written(yaml.SafeDumper):
    """Repeats what occurs twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


@pytest.mark.parametrize("braces", [True, False, None])
@pytest.mark.parametrize(("width", "style"), [(20, None), (60, '"'), (10**6, "'"), (100, ">")])
def test_every_way_to_write_yaml_is_edited(braces: bool | None, width: int, style: str | None) -> None:
    values = yaml.load(WHOLE, Loader=yaml.BaseLoader)
    layout = {"default_flow_style": braces, "width": width, "default_style": style, "allow_unicode": True}
    new = read(moved(yaml.dump(values, Dumper=_Written, sort_keys=False, **layout)))
    old = read(WHOLE).visit
    assert (new.visit.visit.dates.last, new.visit.agenda[1].date) == (date(2018, 3, 6), date(2018, 3, 6))
    assert (new.visit.hosts, new.visit.registration.fields) == (old.hosts, old.registration.fields)
    assert len([problem for problem in new.warnings if problem.code == "kept-from-earlier-visit"]) == 5
