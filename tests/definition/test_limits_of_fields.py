"""The fields of the form at the edges of what they may be: the last that passes and the first that does not."""

import pytest
from broken import CASES
from said import polish

from visitdocs.definition import read_definition
from visitdocs.problems import DefinitionError

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")
TRACKS = "tracks: {pes-jst: PES i JST, owes: OWES}\n"
NUMBER = "{name: companions, type: number, label: Osoby asystujące, maximum: 2}"
CHOICE = "{name: track, type: single_choice, label: Ścieżka, options_from: tracks}"


def faults(*edits: tuple[str, str]) -> list[tuple[str, str, str]]:
    """What is said of the definition after some edits: the message, the place, the hint."""
    text = BASE
    for old, new in edits:
        assert text.count(old) == 1
        text = text.replace(old, new)
    try:
        read_definition(text.encode(), "w.yaml")
    except DefinitionError as error:
        return [(polish(found.message), polish(found.place.where), polish(found.hint)) for found in error.problems]
    return []


def test_options_from_tracks_need_tracks() -> None:
    later = ("{start: 10:00, end: 12:00, title: Warsztat, track: owes}", "{start: 12:00, end: 13:00, title: Warsztat}")
    untracked = [(TRACKS, ""), (", track: pes-jst", ""), later]
    assert faults(*untracked) == [
        (
            "działu „tracks” nie ma albo jest pusty",
            "registration.fields[1].fields[2].options_from",
            "dopisz ścieżki albo podaj options",
        )
    ]


def test_options_are_not_given_twice() -> None:
    assert faults((CHOICE, CHOICE.replace("}", ", options: {a: A}}"))) == [
        (
            "odpowiedzi są podane dwa razy",
            "registration.fields[1].fields[2].options_from",
            "zostaw options albo options_from",
        )
    ]


@pytest.mark.parametrize(("length", "count"), [(60, 0), (61, 1)])
def test_a_name_has_at_most_sixty_characters(length: int, count: int) -> None:
    name = "a" * length
    assert (
        faults(("name: companions", f"name: {name}"))
        == [
            (
                f"nazwa „{name[:59]}…” ma {length} znaków, a może mieć najwyżej 60",
                "registration.fields[1].fields[4].name",
                "skróć nazwę pola albo klucze odpowiedzi",
            )
        ]
        * count
    )


@pytest.mark.parametrize(("length", "count"), [(58, 0), (59, 1)])
def test_a_name_with_an_answer_has_at_most_sixty_characters(length: int, count: int) -> None:
    key = "b" * (length - 4)
    found = faults(("options: {meat: z mięsem, vegan: wegańskie}", f"options: {{{key}: A, c: C}}"))
    assert len(found) == count
    assert [message for message, _, _ in found] == [
        f"nazwa „{f'meals.{key}'[:59]}…” ma {length + 2} znaków, a może mieć najwyżej 60"
    ] * count


@pytest.mark.parametrize(("default", "count"), [("2", 0), ("3", 1)])
def test_a_default_number_is_at_most_the_maximum(default: str, count: int) -> None:
    found = faults((NUMBER, NUMBER.replace("}", f", default: {default}}}")))
    assert [message for message, _, _ in found] == ["liczba 3 jest większa niż maximum (2)"] * count


@pytest.mark.parametrize(("length", "count"), [(80, 0), (81, 1)])
def test_a_default_text_is_at_most_as_long_as_an_answer_may_be(length: int, count: int) -> None:
    found = faults(("max_length: 80", f"max_length: 80, default: {'x' * length}"))
    assert [(message, hint) for message, _, hint in found] == [
        (f"wartość ma {length} znaków, a max_length to 80", "skróć ją albo zwiększ max_length")
    ] * count


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("email", "jan@example.org", "jan@"), ("phone", "+48 71 000 00 00", "abc"), ("date", "2017-11-27", "27.11"),
        ("nip", "1234563218", "1234567890"), ("pesel", "00810100019", "00810100018"), ("postcode", "50-000", "5000"),
        ("text", "cokolwiek", None), ("multiline", "cokolwiek", None),
    ],
)  # fmt: skip
def test_a_default_has_to_suit_the_kind_of_its_field(kind: str, good: str, bad: str | None) -> None:
    def found(default: str) -> list[str]:
        changed = f"{{name: companions, type: {kind}, label: Pole, default: {default!r}}}"
        return [where for _, where, _ in faults((NUMBER, changed))]

    assert found(good) == []
    assert bad is None or found(bad) == ["registration.fields[1].fields[4].default"]


@pytest.mark.parametrize(("label", "count"), [("x" * 300, 0), ("x" * 301, 1), ('"a\\nb"', 1)])
def test_a_label_is_one_line_of_at_most_three_hundred_characters(label: str, count: int) -> None:
    found = faults(("label: Osoby asystujące", f"label: {label}"))
    assert [message for message, _, _ in found] == ["podpis pola jest za długi"] * count
