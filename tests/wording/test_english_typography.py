"""English typography. In these tests ~ stands for the no-break space."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitdocs.wording import wording_of

ENGLISH = wording_of("en").typography
SPACES = [
    ("a visit in the region, which I like", "a visit in the region, which I~like"),
    ("w domu i o nim", "w domu i o nim"),
    ("27 November 2017, 30 November – 1 December 2017", "27~November 2017, 30~November~–~1~December 2017"),
    ("31 December 2017 – 1 January 2018", "31~December 2017~–~1~January 2018"),
    ("100 km, 5 million euros, EUR 100, PLN 12 500, 10 am", "100~km, 5~million~euros, EUR~100, PLN~12 500, 10~am"),
    (
        "Article 6(1)(e), Art. 6, § 3, section 2, No. 5, pp. 12–14",
        "Article~6(1)(e), Art.~6, §~3, section~2, No.~5, pp.~12–14",
    ),
    ("Mr Kowalski, Ms Nowak and Dr Zieliński", "Mr~Kowalski, Ms~Nowak and Dr~Zieliński"),
    ("tel. +48 71 770 41 61", "tel.~+48~71~770~41~61"),
    ("ul. Mostowa 1, al. Niepodległości 2", "ul.~Mostowa 1, al.~Niepodległości 2"),
    ("the visit – as every year – is free", "the visit~– as every year~– is free"),
]
QUOTES = [
    ('the co-operative "Secret Garden".', "the co-operative “Secret Garden”."),
    ("„Polish” and “English” and «French»", "“Polish” and “English” and «French»"),
    ('("no") - "maybe?"', "(“no”) - “maybe?”"),
    ('a pipe 5" wide', 'a pipe 5" wide'),
    ("the host's garden, don't, O'Neill", "the host’s garden, don’t, O’Neill"),
    ("o'neill@example.org, example.org/o'neill", "o'neill@example.org, example.org/o'neill"),
    ("'single' and the guests' forms", "'single' and the guests' forms"),
]
STOPS = [
    ("on 27 November 2017..", "on 27~November 2017."),
    ("tables, chairs, etc.; e.g., p.m.;", "tables, chairs, etc.; e.g., p.m.;"),
    ("It is free.; it is open.,", "It is free; it is open,"),
    ("She says “Come.”.", "She says “Come”."),
    ("the third is 3.;", "the third is 3;"),
]
DASHES = [
    ("9:30-11:00, 2017-2018, 10-12 people", "9:30–11:00, 2017–2018, 10–12 people"),
    ("71-770, CO-OP-12", "71-770, CO-OP-12"),
]


@pytest.mark.parametrize(("typed", "expected"), [*SPACES, *QUOTES, *STOPS, *DASHES])
def test_english_is_set_the_british_way(typed: str, expected: str) -> None:
    assert ENGLISH.set_text(typed).replace("\u00a0", "~").replace("\u2060", "") == expected


PIECES = [
    *"aI \u00a0-–\"'„”“()[].,:;!?/@0159Łx",
    *["27", "November", "2017", "No.", "p.", "EUR", "tel.", "+48", "71", "e.g.", "etc.", "don't", " – ", "Mr", "am"],
]
TEXTS = st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
ALLOWED = {
    *[(" ", "\u00a0"), ("-", "–"), ("-", "–\u2060"), ("–", "–\u2060"), ("'", "’")],
    *[(quote, curled) for quote in '"“”„' for curled in "“”"],
    *[(".", ""), (" ", ""), ("\u00a0", "")],
}
"""What may become of a character."""


@settings(derandomize=True, max_examples=1000)
@given(TEXTS)
def test_any_english_text_keeps_every_character_but_stops_spaces_dashes_and_quotes(text: str) -> None:
    done = ENGLISH.set_characters(text)
    assert len(done) == len(text)
    assert {(old, new) for old, new in zip(text, done, strict=True) if old != new} <= ALLOWED


@settings(derandomize=True, max_examples=1000)
@given(TEXTS)
def test_doing_it_twice_changes_nothing_more(text: str) -> None:
    assert ENGLISH.set_text(ENGLISH.set_text(text)) == ENGLISH.set_text(text)


@pytest.mark.parametrize("piece", ["a'", "a-", '"a ', "No. ", "EUR 1 ", "a@b'c", "'"])
def test_a_long_english_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * 20_000
    assert len(ENGLISH.set_characters(text)) == len(text)
