"""What documents say otherwise is quoted: short, in reading order, once."""

import pytest
from edits import visit_with
from said import english, polish

from visitdocs.changes.text_sentences import MAXIMUM, changed_texts, text_sentences, without_told
from visitdocs.wording import wording_of

OLD = visit_with()


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (["A b c.", "D e."], ["A b c.", "D e."], []),
        (["Idziemy pieszo."], ["Idziemy powoli."], [("Idziemy pieszo.", "Idziemy powoli.")]),
        (["Raz.", "Dwa."], ["Raz.", "Coś innego.", "Dwa."], [("", "Coś innego.")]),
        (["Raz.", "Coś innego.", "Dwa."], ["Raz.", "Dwa."], [("Coś innego.", "")]),
        (["Raz.", "Dwa.", "Trzy."], ["Trzy.", "Raz.", "Dwa."], []),
        (["Raz.", "Raz."], ["Raz."], [("Raz.", "")]),
        (["Autobus odjedzie rano.", "xyz"], ["qqq", "Autobus odjedzie o świcie."],
            [("xyz", ""), ("", "qqq"), ("Autobus odjedzie rano.", "Autobus odjedzie o świcie.")]),
    ],
)  # fmt: skip
def test_sentences_are_paired_with_what_they_became(old: list[str], new: list[str], pairs: list[tuple]) -> None:
    assert changed_texts(old, new) == pairs


def test_a_text_that_was_written_anew_is_not_compared_sentence_by_sentence() -> None:
    old, new = ([f"{word} {number}." for number in range(60)] for word in ("Dawniej było", "Dawniej byli"))
    assert changed_texts(old, new) == [*((was, "") for was in old), *(("", now) for now in new)]


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        (("Idziemy pieszo.", "Idziemy powoli."), "P: „Idziemy pieszo.” → „Idziemy powoli.”"),
        (("", "Nowe."), "P: nowe zdanie „Nowe.”"),
        (("Stare.", ""), "P: nie ma już zdania „Stare.”"),
        (
            ("a b c d e f g h X i j k l m n o p", "a b c d e f g h Y Z i j k l m n o p"),
            "P: „… d e f g h X i j k l m …” → „… d e f g h Y Z i j k l m …”",
        ),
        (("a b a b", "a b"), "P: „a b a b” → „a b”"),
    ],
)
def test_a_change_is_quoted_with_a_few_words_around_it(pair: tuple[str, str], told: str) -> None:
    assert list(map(polish, text_sentences("P", [pair]))) == [told]


def test_a_long_list_is_cut_and_its_rest_counted() -> None:
    told = list(text_sentences("P", [("", str(number)) for number in range(MAXIMUM + 5)]))
    assert list(map(polish, told[-2:])) == [f"P: nowe zdanie „{MAXIMUM - 1}”", "P: i jeszcze 5 innych zdań"]
    assert list(map(english, told[-2:])) == [f"P: new sentence “{MAXIMUM - 1}”", "P: and 5 other sentences"]


def test_what_the_facts_sentences_quote_and_the_revision_are_not_quoted_again() -> None:
    new = OLD.model_copy(update={"visit": OLD.visit.model_copy(update={"revision": 2})})
    pairs = [
        ("40 miejsc", "44 miejsca"),
        ("11:30–12:30", "11:20–12:20"),
        ("V1-4FL4TYD4OE-Y7H4ZMLFRXJ4NAIU-", "V1-4FL4TYD4OE-N2QF5CBSOZDIATSB-"),
        ("DOPS, wersja 1 z 16.11.2017", "DOPS, wersja 2 z 16.11.2017"),
        ("Wersja 1 dla urzędu", "Wersja 2 dla gminy"),
    ]
    assert without_told(pairs, ["Z 40 miejsc na 44 miejsca"], OLD, new, wording_of("pl")) == pairs[4:]
