"""What is left from another visit, or cannot be kept, is told: each fact by exactly its warning, at its place."""

import re
from datetime import date, timedelta

import pytest
from broken import CASES, SAMPLE
from holidays.countries.poland import Poland
from said import english, polish

from visitdocs.definition import read_definition
from visitdocs.definition.checks.doubts.days import is_public_holiday
from visitdocs.problems import Place, Severity

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")

FACTS = {
    "retention before the visit": ("kept_until: 2023-12-31", "kept_until: 2016-12-31", "kept-until-before-visit", 63),
    "years of another project": ("{first: 2017, last: 2018}", "{first: 2014, last: 2016}", "visit-outside-project", 24),
    "an act that is out of force": (
        "funding: Projekt",
        "funding: Ustawa z dnia 20 marca 2025 r. o rynku pracy. Projekt",
        "act-not-yet-in-force",
        25,
    ),
    "published after the visit": ("published: 2017-11-16", "published: 2017-11-30", "published-after-visit", 12),
    "regulations after the visit": ("dated: 2017-07-10", "dated: 2018-07-10", "regulations-after-visit", 66),
    "tracks and no field for them": (
        "        - {name: track, type: single_choice, label: Ścieżka, options_from: tracks}\n",
        "",
        "track-not-asked",
        51,
    ),
    "signed forms and no signature": ("  places: 40\n", "  places: 40\n  on_paper: true\n", "signature-not-asked", 50),
    "a track that nobody follows": ("tracks: {pes-jst", "tracks: {cis: CIS, pes-jst", "unused-track", 34),
    "a host that nobody visits": (", host: barka}", "}", "unused-host", 27),
    "a town that no session knows": (
        "route: [Poznań, Jarocin]",
        "route: [Poznań, Puszczykowo, Jarocin]",
        "town-without-session",
        7,
    ),
    "two towns at once": (
        "title: Rehabilitacja, host: zmysly}\n",
        "title: Rehabilitacja, host: zmysly}\n      - {start: 10:00, end: 10:30, title: Rozmowa, host: barka}\n",
        "no-time-to-travel",
        44,
    ),
    "a long day without a meal": (
        "{start: 09:00, end: 10:00, title: P",
        "{start: 05:59, end: 10:00, title: P",
        "day-without-meal",
        36,
    ),
}


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_that_does_not_fit_is_told_by_its_warning(name: str) -> None:
    old, new, code, line = FACTS[name]
    assert BASE.count(old) == 1
    text = BASE.replace(old, new)
    if code == "no-time-to-travel":
        text = text.replace("{start: 10:00, end: 12:00, kind: travel", "{start: 10:30, end: 12:00, kind: travel")
    (warning,) = read_definition(text.encode(), "w.yaml").warnings
    assert (warning.severity, warning.code) == (Severity.WARNING, code)
    assert warning.place.line == line
    assert warning.hint is not None
    assert english(warning.message) != polish(warning.message)


def on(first: date) -> list[str]:
    """What is told of the same visit of two days on other days."""
    early = {"2017-11-16": 11, "2017-11-22": 5, "2017-11-23": 4, "2017-11-27": 0, "2017-11-28": -1}
    text = re.sub("2017-11-[12][0-9]", lambda day: str(first - timedelta(early[day[0]])), BASE)
    return [warning.code for warning in read_definition(text.encode(), "w.yaml").warnings]


@pytest.mark.parametrize(
    ("first", "codes"),
    [
        (date(2017, 12, 4), []),
        (date(2017, 12, 8), ["weekend"]),
        (date(2017, 12, 9), ["weekend", "weekend"]),
        (date(2017, 6, 14), ["public-holiday"]),
        (date(2018, 4, 2), ["public-holiday"]),
    ],
)
def test_weekends_and_public_holidays_are_told(first: date, codes: list[str]) -> None:
    told = on(first)
    assert [code for code in told if code in ("weekend", "public-holiday")] == codes


def test_every_public_holiday_of_two_centuries_is_looked_up() -> None:
    holidays = [day for year in range(1990, 2100) for day in Poland(years=year)]
    assert len(holidays) > 1300
    assert [day for day in holidays if not is_public_holiday(day)] == []
    assert not is_public_holiday(date(2017, 11, 27))


@pytest.mark.parametrize(
    ("text", "day", "codes"),
    [
        ("Ustawa z dnia 29 stycznia 2004 r. Prawo zamówień publicznych", "2017", []),
        ("Ustawa z dnia 11 września 2019 r. Prawo zamówień publicznych", "2017", ["act-not-yet-in-force"]),
        ("Jak wymaga RODO", "2017", ["act-not-yet-in-force"]),
        ("Ustawa z dnia 29 sierpnia 1997\u00a0r. o ochronie danych osobowych", "2017", []),
    ],
)
def test_an_act_is_judged_by_the_days_of_the_visit(text: str, day: str, codes: list[str]) -> None:
    told = read_definition(BASE.replace("funding: Projekt", f"funding: {text}. Projekt").encode(), "w.yaml").warnings
    assert day in BASE
    assert [warning.code for warning in told] == codes


@pytest.mark.parametrize("file", sorted(SAMPLE.parent.glob("[0-9]*.yaml")), ids=lambda file: file.stem)
def test_the_samples_give_no_warning(file: object) -> None:
    def beside(name: str, _: Place) -> bytes:
        return (SAMPLE.parent / name).read_bytes()

    assert read_definition(file.read_bytes(), "w.yaml", beside).warnings == ()
