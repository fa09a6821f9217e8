"""Paragraphs part into sentences where a reader would say that one ends."""

import pytest

from visitdocs.wording import wording_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("Zaproszenie", ["Zaproszenie"]),
        ("Zapraszamy! Czekamy. Czy będą Państwo?", ["Zapraszamy!", "Czekamy.", "Czy będą Państwo?"]),
        ("Do 22\u00a0listopada 2017\u00a0r. Wyniki będą później.", ["Do 22 listopada 2017 r.", "Wyniki będą później."]),
        ("do 22 listopada 2017 r. (środa), do godz. 15:00", ["do 22 listopada 2017 r. (środa), do godz. 15:00"]),
        ("DOPS, ul. Przykładowa 1, tel. +48 71.", ["DOPS, ul. Przykładowa 1, tel. +48 71."]),
        ("Mówi „tak.” Potem wychodzi.", ["Mówi „tak.”", "Potem wychodzi."]),
        ("Przyszedł. „Dzień dobry”, powiedział.", ["Przyszedł.", "„Dzień dobry”, powiedział."]),
        ("Prof. A. Nowak mówi. Łódź słucha.", ["Prof. A. Nowak mówi.", "Łódź słucha."]),
        ("  Dwie   spacje.\tI tabulator. ", ["Dwie spacje.", "I tabulator."]),
    ],
)
def test_a_text_parts_into_sentences(text: str, parts: list[str]) -> None:
    assert wording_of("pl").sentences.parted(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("See Art. 6 of the GDPR. Then sign.", ["See Art. 6 of the GDPR.", "Then sign."]),
        ("Mr. Smith arrives at 9 a.m. Monday. We start.", ["Mr. Smith arrives at 9 a.m. Monday.", "We start."]),
        ("Form No. 5, p. 12, e.g. Annex 2.", ["Form No. 5, p. 12, e.g. Annex 2."]),
        ("He says “yes.” Then he leaves.", ["He says “yes.”", "Then he leaves."]),
        ("It is on. “Good morning”, she says.", ["It is on.", "“Good morning”, she says."]),
        ("J. Smith of J.R.R. Ltd. comes. Welcome!", ["J. Smith of J.R.R. Ltd. comes.", "Welcome!"]),
    ],
)
def test_an_english_text_parts_into_sentences(text: str, parts: list[str]) -> None:
    assert wording_of("en").sentences.parted(text) == parts
