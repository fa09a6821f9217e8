"""Which characters pass, and that those which pass arrive unchanged."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from said import polish

from visitdocs.definition.reading.characters import unusable_texts
from visitdocs.definition.reading.repertoire import DRAWN

REFUSED = {
    "\x00": "w tekście jest niewidoczny znak U+0000",
    "\x1b": "w tekście jest niewidoczny znak U+001B",
    "\t": "w tekście jest tabulator",
    "\r": "w tekście jest niewidoczny znak U+000D",
    "\x85": "w tekście jest niewidoczny znak U+0085",
    "\ud800": "w tekście jest połowa znaku (U+D800)",
    "\ufffe": "w tekście jest niewidoczny znak U+FFFE",
    "\ufdd0": "w tekście jest niewidoczny znak U+FDD0",
    "\uf8ff": "w tekście jest niewidoczny znak U+F8FF",
    "\u200e": "w tekście jest niewidoczny znak U+200E, LEFT-TO-RIGHT MARK",
    "\u2066": "w tekście jest niewidoczny znak U+2066, LEFT-TO-RIGHT ISOLATE",
    "\u200d": "w tekście jest niewidoczny znak U+200D, ZERO WIDTH JOINER",
    "\u2060": "w tekście jest niewidoczny znak U+2060, WORD JOINER",
    "\u2028": "w tekście jest niewidoczny znak U+2028, LINE SEPARATOR",
    "\U000e0041": "w tekście jest niewidoczny znak U+E0041, TAG LATIN CAPITAL LETTER A",
    "\ufe0f": "znak łączący U+FE0F, VARIATION SELECTOR-16 nie tworzy tu znanej litery",
    "\u0301": "znak łączący U+0301, COMBINING ACUTE ACCENT nie tworzy tu znanej litery",
    "\u212b": "litera „Å” jest zapisana nietypowo (U+212B)",
    "漢": "czcionka dokumentów nie ma znaku „漢” (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)",
    "ا": "czcionka dokumentów nie ma znaku „ا” (U+0627, ARABIC LETTER ALEF)",
    "한": "czcionka dokumentów nie ma znaku „한” (U+D55C, HANGUL SYLLABLE HAN)",
}


@pytest.mark.parametrize(("character", "expected"), REFUSED.items(), ids=lambda text: ascii(text)[:12])
def test_a_character_that_would_be_lost_is_refused(character: str, expected: str) -> None:
    assert [polish(unusable.message) for unusable in unusable_texts(f"x{character}x")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Zażółć gęślą jaźń ŁÓDŹ „cudzysłów” ’ – — … §",
        "R&D <b> {{ 7*7 }} {% x %} \\ ' \" ; -- = + @ % # $ ^ ~ ` |",
        "twarda\u00a0spacja i mięk\u00adkie łamanie",
        "Łužický Ærø Ştefan Ёлка Ελλάδα",
        "pierwszy wiersz\n\ndrugi wiersz",
        "x" * 10_000,
    ],
)
def test_ordinary_and_hostile_words_pass(text: str) -> None:
    assert list(unusable_texts(text)) == []


def test_two_letters_in_one_are_named_with_the_letter_to_type() -> None:
    unusable = next(unusable_texts("Lo\u0301dz\u0301"))
    assert (unusable.stretch, polish(unusable.hint)) == ("o\u0301", "skasuj „o\u0301” i wpisz z klawiatury „ó”")


@pytest.mark.parametrize(
    ("text", "message", "stretch"),
    [
        (" x", "przed tekstem jest zbędny odstęp", " "), ("ala \u00a0", "za tekstem jest zbędny odstęp", "a \u00a0"),
        ("x\n", "za tekstem jest zbędny odstęp", "x\n"), (" \n", "zamiast tekstu są same odstępy", " \n"),
    ],
)  # fmt: skip
def test_space_at_the_edges_is_refused(text: str, message: str, stretch: str) -> None:
    assert [(polish(unusable.message), unusable.stretch) for unusable in unusable_texts(text)] == [(message, stretch)]


@settings(derandomize=True, max_examples=500, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), max_size=20) | st.text(st.sampled_from(sorted(map(chr, DRAWN))), max_size=20)
)
def test_a_text_passes_if_and_only_if_it_is_normal_visible_and_drawable(text: str) -> None:
    is_fine = (
        unicodedata.is_normalized("NFC", text)
        and text == text.strip()
        and {ord(character) for character in text} <= DRAWN | {0x0A}
        and all(character in "\n\u00ad" or unicodedata.category(character)[0] not in "CM" for character in text)
    )
    assert bool(list(unusable_texts(text))) != is_fine
