"""Messages are said in the language of whoever reads them; values keep to that language's marks."""

import pytest
from said import english, polish

from visitdocs.messages import FileName, Listed, Message, Number, OneOf, Quoted, counted, message, phrase
from visitdocs.messages.language import language_named
from visitdocs.messages.records import record_of, sentence_in
from visitdocs.pipeline import State
from visitdocs.problems import Severity


@pytest.mark.parametrize(
    ("value", "in_english", "in_polish"),
    [
        ("as it is", "as it is", "as it is"),
        (7, "7", "7"),
        (Quoted("Barka"), "“Barka”", "„Barka”"),
        (Quoted("x" * 61), "“" + "x" * 59 + "…”", "„" + "x" * 59 + "…”"),
        (Quoted("x" * 60), "“" + "x" * 60 + "”", "„" + "x" * 60 + "”"),
        (FileName("x" * 61), "“" + "x" * 61 + "”", "„" + "x" * 61 + "”"),
        (Number(1234.56, 1), "1234.6", "1234,6"),
        (Listed(("a", Quoted("b"), phrase("new"))), "a, “b”, new", "a, „b”, nowy"),
        (OneOf(("a",)), "a", "a"),
        (OneOf(("a", "b")), "a or b", "a lub b"),
        (OneOf(("a", "b", "c")), "a, b or c", "a, b lub c"),
        (phrase("new"), "new", "nowy"),
    ],
)
def test_every_kind_of_value_is_said_as_the_language_says_it(value: object, in_english: str, in_polish: str) -> None:
    said = phrase("<{what}>", what=value)  # type: ignore[arg-type]
    assert english(said) == f"<{in_english}>"
    assert polish(said) == f"<{in_polish}>"


def test_only_named_places_are_filled_and_other_braces_stay() -> None:
    said = message("x", "{name}: {{ visit.title }} {% if x %} {other} {}", name="a {name}")
    assert english(said) == "a {name}: {{ visit.title }} {% if x %} {other} {}"


def test_what_a_file_holds_cannot_command_the_terminal() -> None:
    assert english(phrase("{x} {y}", x="\x1b[31m\tred\u202e", y=Quoted("a\nb"))) == "�[31m→red� “a�b”"


def test_a_value_without_a_place_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(ValueError, match="no place for name"):
        phrase("nothing", name="x")


@pytest.mark.parametrize(("number", "in_english"), [(1, "1 file of x"), (0, "0 files of x"), (5, "5 files of x")])
def test_a_number_decides_the_form(number: int, in_english: str) -> None:
    assert english(counted("x", "{number} file of {name}", "{number} files of {name}", number, name="x")) == in_english


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(KeyError):
        language_named("xx")


@pytest.mark.parametrize(
    "record", [None, 1.5, [], {}, {"quoted": 1}, {"listed": [None]}, {"one_of": [1]}, {"code": ""}]
)
def test_what_is_no_record_of_a_message_is_refused(record: object) -> None:
    with pytest.raises(ValueError, match="no record"):
        sentence_in(record)


def test_a_message_is_kept_as_json_and_comes_back_equal() -> None:
    said = counted("c", "{number} {a}", "{number} {a} {b}", 2, a=Listed(("x", FileName("y"))), b=Number(0.5, 2))
    assert sentence_in(record_of(said)) == said
    assert isinstance(said, Message)


def test_enumerations_carry_no_words_to_be_shown() -> None:
    assert {type(member.value) for member in (*Severity, *State)} == {int}
