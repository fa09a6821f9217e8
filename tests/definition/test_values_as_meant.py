"""What can mean only one thing is taken for that, told once together, and makes the same visit as if typed as usual."""

import re

import pytest
from broken import CASES
from said import english, polish
from whole_sample import WHOLE

from visitdocs.definition import read_answers, read_definition
from visitdocs.problems import DefinitionError, Severity

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")
TEXT = WHOLE

TYPED = {
    "09:00, end: 10:00, title: Powitanie": (
        *("9:00", "9.00", "09.00", "09:00\u00a0", '"09:00 "', "godz. 9.00", "9h00"),
    ),
    "2017-11-27, last": (
        *("27.11.2017", "27.11.2017 r.", "27-11-2017", "27/11/2017", "27. 11. 2017", "27 listopada 2017 r."),
        *("27 November 2017", "27th november 2017"),
        *("2017.11.27", "2017/11/27", "2017‑11‑27", "27\u00a0listopada\u00a02017 roku", "2017-11-27\u00a0"),
    ),
    "2017-11-16\n  revision": ("16.11.2017", "2017.11.16", "16.11.2017r."),
    "true, max_length": ("Tak", "tak", "TAK", "True", "yes", "prawda", "true\u00a0"),
    "travel, title": ("Travel", "TRAVEL"),
    "40\n": ('"40 "', "40\u00a0"),
    "Poznaj sąsiadów": (
        *("Poznaj sa\u0328siado\u0301w", '"Poznaj sąsiadów "', '" \u00a0Poznaj sąsiadów"', "Poznaj sąsiadów\u00a0"),
    ),
    "50-000": ("50–000", "50‑000"),
    "+48 71 000 00 00": ("+48\u00a071\u00a0000\u00a000\u00a000",),
}  # fmt: skip
CASES_OF_VALUES = [(usual, typed) for usual, ways in TYPED.items() for typed in ways]


def edited(old: str, new: str) -> bytes:
    """The definition with the first word, date or hour of `old`, as far as `new` replaces it."""
    assert BASE.count(old) == 1
    usual = re.split(r", |\n", old)[0]
    return BASE.replace(old, old.replace(usual, new, 1)).encode()


@pytest.mark.parametrize(("usual", "typed"), CASES_OF_VALUES)
def test_a_value_is_taken_as_meant_with_one_hint(usual: str, typed: str) -> None:
    definition = read_definition(edited(usual, typed), "w.yaml")
    assert definition.visit == read_definition(BASE.encode(), "w.yaml").visit
    (hint,) = definition.warnings
    assert (hint.severity, hint.code, hint.message.number) == (Severity.HINT, "typed-otherwise", 1)
    line = BASE[: BASE.index(usual)].count("\n") + 1
    assert hint.place.line == line
    assert f"(wiersz {line})" in polish(hint) or f"(wiersze {line})" in polish(hint)


@pytest.mark.parametrize(
    ("usual", "typed", "code"),
    [
        ("2017-11-27, last", "11/12/2017", "not-a-date"),
        ("2017-11-27, last", "11/27/2017", "not-a-date"),
        ("2017-11-27, last", "27 listopad 2017", "not-a-date"),
        ("2017-11-16\n  revision", "31.11.2017", "no-such-date"),
        ("09:00, end: 10:00, title: Powitanie", "9", "not-a-time"),
        ("true, max_length", "może", "not-true-or-false"),
        ("40\n", "czterdzieści", "not-a-whole-number"),
        ("Poznaj sąsiadów", '"  "', "only-spaces"),
    ],
)
def test_what_can_mean_more_than_one_thing_is_refused(usual: str, typed: str, code: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read_definition(edited(usual, typed), "w.yaml")
    assert [problem.code for problem in caught.value.problems] == [code]


def test_an_american_date_is_answered_with_the_day_that_it_can_only_be() -> None:
    with pytest.raises(DefinitionError) as caught:
        read_definition(edited("2017-11-27, last", "11/27/2017"), "w.yaml")
    assert english(caught.value.problems[0].hint) == "type the year first: 2017-11-27"


def test_a_whole_file_in_an_unusual_hand_is_told_once_with_every_line() -> None:
    text = re.sub(r"\b0?(\d?\d):(\d\d)", r"\1.\2", TEXT).replace("required: true", "required: Tak")
    definition = read_definition(text.encode(), "w.yaml")
    assert definition.visit.model_dump(exclude={"organiser"}) == read_definition(
        TEXT.encode(), "w.yaml"
    ).visit.model_dump(exclude={"organiser"})
    (hint,) = definition.warnings
    changed = [
        str(number)
        for number, (old, new) in enumerate(zip(TEXT.splitlines(), text.splitlines(), strict=True), 1)
        if old != new and "contact:" not in old
    ]
    assert len(changed) > 30
    assert set(changed) <= set(re.findall(r"\d+", polish(hint.message)))


def test_answers_for_the_form_are_taken_as_meant_too() -> None:
    visit = read_definition(WHOLE.encode(), "w.yaml").visit
    typed = (
        *("person.name: Łucja Z\u0307o\u0301łć", "person.phone: 71\u00a0000\u00a000\u00a000"),
        *("consent.data: Tak", "signed_on: 20 listopada 2017"),
    )
    answers = read_answers("\n".join(typed).encode(), "osoba.yaml", visit)
    assert {name: str(value) for name, value in answers.values.items()} == {
        "person.name": "Łucja Żółć",
        "person.phone": "71 000 00 00",
        "consent.data": "True",
        "signed_on": "2017-11-20",
    }
    assert [problem.code for problem in answers.warnings] == ["typed-otherwise", "missing-answers"]
