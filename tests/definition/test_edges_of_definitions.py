"""The last that passes and the first that does not, of what a definition may hold."""

import pytest
from broken import CASES

from visitdocs.definition import facts_of, read_definition
from visitdocs.definition.reading.text_file import Position, TextFile
from visitdocs.problems import DefinitionError

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")
DATES = "dates: {first: 2017-11-27, last: 2017-11-28}"


def codes(text: str) -> list[str]:
    """What is wrong with a definition, by code."""
    try:
        read_definition(text.encode(), "w.yaml")
    except DefinitionError as error:
        return [problem.code for problem in error.problems]
    return []


def edited(old: str, new: str) -> str:
    """The definition with one thing changed."""
    assert BASE.count(old) == 1
    return BASE.replace(old, new)


@pytest.mark.parametrize(
    ("last", "code"),
    [("2017-12-27", None), ("2017-12-28", "visit-too-long"), ("2017-11-26", "visit-dates-reversed")],
)
def test_a_visit_takes_at_most_thirty_days_more_than_one(last: str, code: str | None) -> None:
    found = codes(edited(DATES, DATES.replace("2017-11-28", last)))
    assert (code in found) is (code is not None)
    assert ("visit-too-long" in found) is (code == "visit-too-long")


@pytest.mark.parametrize(("first", "last", "count"), [(2017, 2017, 0), (2018, 2017, 1)])
def test_a_project_may_end_in_the_year_it_starts_in(first: int, last: int, count: int) -> None:
    found = codes(edited("years: {first: 2017, last: 2018}", f"years: {{first: {first}, last: {last}}}"))
    assert found == ["project-years-reversed"] * count


@pytest.mark.parametrize(("length", "count"), [(300, 0), (301, 1)])
def test_a_short_text_has_at_most_three_hundred_characters(length: int, count: int) -> None:
    assert len(codes(edited("title: Poznaj sąsiadów", f"title: {'x' * length}"))) == count


@pytest.mark.parametrize(("length", "count"), [(12_000, 0), (12_001, 1)])
def test_a_long_text_has_at_most_twelve_thousand_characters(length: int, count: int) -> None:
    purpose = "purpose: >-\n    Zobaczymy, jak samorząd zleca usługi,\n    i porozmawiamy o tym.\n"
    assert len(codes(edited(purpose, f"purpose: {'x' * length}\n"))) == count


@pytest.mark.parametrize(
    ("length", "column", "shown"),
    [
        (150, 149, "x" * 150),
        (151, 149, "x" * 149 + "…"),
        (150, 150, ""),
        (151, 150, ""),
    ],
)
def test_a_line_is_shown_up_to_its_hundred_and_fiftieth_column(length: int, column: int, shown: str) -> None:
    place = TextFile("w.yaml", "a\n" + "x" * length + "\nb").place(Position(1, column))
    assert (place.line, place.column, place.source) == (2, column + 1, shown)


def test_the_address_of_the_files_is_that_of_a_folder() -> None:
    section = "\npublication:\n  files_url: https://dops.example.org/"
    visit = read_definition((BASE + section + "pliki\n").encode(), "w.yaml").visit
    assert visit.publication.files_url == "https://dops.example.org/pliki/"
    assert codes(BASE + section + "?id=7\n") == ["not-a-folder-address"]


def test_the_site_is_asked_over_https_alone_and_its_user_is_no_fact() -> None:
    section = "\npublication:\n  user: redakcja\n  site: https://dops.example.org\n"
    visit = read_definition((BASE + section).encode(), "w.yaml").visit
    assert visit.publication.site == "https://dops.example.org/"
    assert facts_of(visit)["publication"] == {"site": "https://dops.example.org/"}
    assert codes(BASE + "\npublication:\n  site: http://dops.example.org\n") == ["site-not-https"]
    assert codes(BASE + "\npublication:\n  site: http://127.0.0.1:8080\n") == []
    assert codes(BASE + "\npublication:\n  slug: Wizyta w Tatrach\n") == ["slug-characters"]
    assert codes(BASE + "\npublication:\n  type: page\n  category: Wizyty\n") == ["category-of-a-page"]


def test_a_consent_without_a_name_is_a_message_where_another_field_needs_consent() -> None:
    nameless = edited("{name: consent.data, type: consent", "{nme: consent.data, type: consent")
    needy = nameless.replace("label: Nazwisko,", "label: Nazwisko, consent: consent.dat,")
    assert "unknown-key" in codes(needy)
