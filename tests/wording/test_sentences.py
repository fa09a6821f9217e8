"""Paragraphs part into sentences where a reader would say that one ends."""

import pytest

from visitdocs.wording import sentences


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
    assert sentences(text) == parts
