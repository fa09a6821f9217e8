"""Answers are read as they are read where people type them for `fill`; what can mean two things is asked."""

from datetime import date

import pytest

from visitdocs.fields.field_type import FieldType
from visitdocs.returns import Answer, AskedField
from visitdocs.returns.judging.answers import AnswerReader


def answered(kind: FieldType, text: str, **more: object) -> tuple[Answer | None, list[str]]:
    """The answer to a question of this type, and what is found about it."""
    reader = AnswerReader({"x": text})
    reader.read(AskedField("x", kind, "Pytanie", **more))
    return reader.answers.get("x"), [finding.message.code for finding in reader.findings]


@pytest.mark.parametrize(
    ("kind", "text", "answer"),
    [
        (FieldType.NUMBER, "0", 0),
        (FieldType.NUMBER, "1\u00a0200", 1200),
        (FieldType.DATE, "20.11.2017", date(2017, 11, 20)),
        (FieldType.DATE, "20 listopada 2017 r.", date(2017, 11, 20)),
        (FieldType.DATE, "2017-11-20", date(2017, 11, 20)),
        (FieldType.POSTCODE, "50\u2011001", "50-001"),
        (FieldType.TEXT, "a \u2013 b", "a \u2013 b"),
    ],
)
def test_what_can_mean_one_thing_is_that_thing(kind: FieldType, text: str, answer: Answer) -> None:
    assert answered(kind, text) == (answer, [])


@pytest.mark.parametrize(
    ("kind", "text", "more"),
    [
        (FieldType.DATE, "11/12/2017", {}),
        (FieldType.DATE, "31.02.2017", {}),
        (FieldType.NUMBER, "3", {"maximum": 2}),
        (FieldType.NIP, "1234567890", {}),
        (FieldType.DROPDOWN, "może", {"options": {"yes": "tak"}}),
    ],
)
def test_what_cannot_be_an_answer_is_kept_and_told(kind: FieldType, text: str, more: dict) -> None:
    assert answered(kind, text, **more) == (text, ["returned-not-an-answer"])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("05/10/2027", date(2027, 10, 5)),
        ("5/10/2027", date(2027, 10, 5)),
        ("25/10/2027", date(2027, 10, 25)),
        ("5 October 2027", date(2027, 10, 5)),
        ("5th October 2027", date(2027, 10, 5)),
        ("2027-10-05", date(2027, 10, 5)),
    ],
)
def test_a_day_is_read_as_an_english_form_asks_for_it(text: str, answer: date) -> None:
    assert answered(FieldType.DATE, text, day_first=True) == (answer, [])
    assert answered(FieldType.DATE, "10/25/2027", day_first=True) == ("10/25/2027", ["returned-not-an-answer"])


def test_an_option_is_known_by_its_key_and_by_its_label() -> None:
    options = {"owes": "Ośrodek wsparcia"}
    found = [answered(FieldType.DROPDOWN, text, options=options) for text in ("owes", "ośrodek\u00a0WSPARCIA")]
    assert found == [(("owes",), [])] * 2
