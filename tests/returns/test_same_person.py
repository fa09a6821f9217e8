"""Of two forms of one person the later counts; two people are never taken for one, and what is not sure is asked."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import permutations

import pytest

from visitdocs.fields.field_type import FieldType
from visitdocs.returns import AskedField, AskedForm, Registration
from visitdocs.returns.judging import one_for_each
from visitdocs.returns.judging.identity import Identity
from visitdocs.returns.judging.same_person import Likeness, likeness
from visitdocs.returns.returned_form import Format

FORM = AskedForm(
    "E",
    frozenset({"P"}),
    (
        AskedField("name", FieldType.TEXT, "Imię i nazwisko"),
        AskedField("office", FieldType.TEXT, "Instytucja"),
        AskedField("mail", FieldType.EMAIL, "E-mail"),
        AskedField("phone", FieldType.PHONE, "Telefon"),
        AskedField("pesel", FieldType.PESEL, "PESEL"),
    ),
)


def one(file: str, day: int, name: str = "", **answers: str) -> Registration:
    """A registration received on a day of November."""
    given = {key: value for key, value in {"name": name, **answers}.items() if value}
    return Registration((f"{file}.pdf",), file, datetime(2017, 11, day, tzinfo=UTC), Format.PDF, given)


def outcome(*registrations: Registration) -> list[tuple[str, list[str], list[str]]]:
    """Each registration that counts, those before it, and those that may be of the same person."""
    return [
        (last.source, [earlier.source for earlier in last.earlier], sorted(asked_about(last)))
        for last in one_for_each(registrations, FORM)
    ]


def asked_about(last: Registration) -> Iterator[str]:
    return (finding.maybe_same[0] for finding in last.findings)


def who(pesel: str, email: str, phone: str, name: str = "Jan Nowy") -> Identity:
    """What a form says: each mark by a letter, "" for none."""
    marks = (frozenset(filter(None, [mark])) for mark in (pesel, email, phone))
    return Identity(tuple(name.lower().split()), *marks)


SAME, ASKED, OTHER = Likeness.SAME, Likeness.MAYBE, Likeness.OTHER
COMBINATIONS = {
    # PESEL, e-mail, telephone: "=" the same, "≠" another one, "-" one of the forms has none
    SAME: "=== ==≠ ==- =≠= =≠≠ =≠- =-= =-≠ =-- -== -=≠ -=- --=",
    OTHER: "≠≠= ≠≠≠ ≠≠- ≠-= ≠-≠ ≠--",
    ASKED: "≠== ≠=≠ ≠=- -≠= -≠≠ -≠- --≠ ---",
}


@pytest.mark.parametrize(("expected", "how"), [(of, how) for of, hows in COMBINATIONS.items() for how in hows.split()])
def test_two_forms_of_one_name_by_every_combination_of_marks(expected: Likeness, how: str) -> None:
    here, there = who("a", "a", "a"), who(*({"=": "a", "≠": "b", "-": ""}[mark] for mark in how))
    assert (likeness(here, there), likeness(there, here)) == (expected, expected)


@pytest.mark.parametrize(
    ("name", "marks", "expected"),
    [
        *(("Jan Nowak", ("a", "b", "b"), ASKED), ("Ola Inna", ("a", "a", "a"), ASKED), ("", ("a", "", ""), ASKED)),
        *(("Jan Nowey", ("", "a", "b"), ASKED), ("Jan Adam Nowy", ("", "a", ""), ASKED), ("", ("", "a", "a"), ASKED)),
        *(("Jan Nowey", ("", "", "a"), ASKED), ("Jan Nowey", ("", "b", "a"), OTHER), ("", ("", "", "a"), OTHER)),
        *(
            ("Ola Inna", ("", "a", "a"), OTHER),
            ("Ola Nowy", ("", "a", "a"), OTHER),
            ("Jan Nowey", ("b", "a", "a"), OTHER),
        ),
    ],
)
def test_two_names_are_asked_about_where_one_may_be_misspelt(name: str, marks: tuple, expected: Likeness) -> None:
    assert likeness(who("a", "a", "a"), who(*marks, name=name)) == expected
    assert likeness(who(*marks, name=name), who("a", "a", "a")) == expected


@pytest.mark.parametrize(
    ("registrations", "expected"),
    [
        (
            [one("a", 2, "Łucja Żółć", mail="l@x.pl"), one("b", 1, "Żółć  Łucja", mail="L@x.pl")],
            [("a", ["b"], [])],
        ),
        (
            [one("a", 1, "Jan Nowy", phone="+48 71 100 20 30"), one("b", 2, "Jan Nowy", phone="71 100-20-30")],
            [("b", ["a"], [])],
        ),
        ([one("a", 1), one("b", 2)], [("a", [], []), ("b", [], [])]),
        ([one("a", 3, "J N"), one("b", 1, "J N"), one("c", 2, "J N")], [("a", ["b", "c"], [])]),
        ([one("a", 1, "Jan", office="Nowy"), one("b", 2, "Jan", office="Inny")], [("a", [], []), ("b", [], [])]),
        (
            [one("a", 1, "Jan Nowy", pesel="1", mail="j@x"), one("b", 2, "Jan Nowy", mail="j@x", phone="1")],
            [("b", ["a"], [])],
        ),
    ],
)
def test_the_last_form_of_each_person_counts(registrations: list, expected: list) -> None:
    assert outcome(*registrations) == expected


def test_two_people_of_one_name_office_and_telephone_are_kept_and_asked_about() -> None:
    office = {"office": "Urząd", "phone": "71 100 20 30"}
    first, second = one("a", 1, "Jan Nowy", mail="jan@x", **office), one("b", 2, "Jan Nowy", mail="jn@x", **office)
    assert outcome(first, second) == [("a", [], ["b"]), ("b", [], ["a"])]


def test_a_form_that_fits_two_people_joins_neither_and_is_asked_about_with_both_in_any_order() -> None:
    office = {"phone": "71 100 20 30"}
    first = one("a", 1, "Jan Nowy", mail="jan@x", **office)
    second = one("b", 2, "Jan Nowy", mail="jn@x", **office)
    between = one("c", 3, "Jan Nowy", **office)
    again = one("d", 4, "Jan Nowy", mail="jan@x")
    for order in permutations((first, second, between, again)):
        assert sorted(outcome(*order)) == [("b", [], ["c", "d"]), ("c", [], ["b", "d"]), ("d", ["a"], ["b", "c"])]


def test_who_changed_the_address_is_known_by_the_pesel_and_then_by_the_new_address() -> None:
    first, changed = one("a", 1, "Jan Nowy", pesel="1", mail="old@x"), one("b", 2, "Jan Nowy", pesel="1", mail="new@x")
    for order in permutations((first, changed, one("c", 3, "Jan Nowy", mail="new@x"))):
        assert outcome(*order) == [("c", ["a", "b"], [])]
