"""Numbers in words, before nouns, and as how long something lasts."""

import pytest
from babel import Locale

from visitdocs.wording import languages, spoken_in, wording_of
from visitdocs.wording.number_formats import write_number

POLISH, ENGLISH = wording_of("pl"), wording_of("en")


def test_polish_numbers_in_words() -> None:
    assert [write_number(number, "cardinalText", "pl-PL") for number in (1, 12, 21, 100, 345, 999, 1000)] == [
        "jeden", "dwanaście", "dwadzieścia jeden", "sto", "trzysta czterdzieści pięć",
        "dziewięćset dziewięćdziesiąt dziewięć", "1000",
    ]  # fmt: skip
    assert [write_number(number, "ordinalText", "") for number in (2, 20, 43, 100, 200, 311)] == [
        "drugi", "dwudziesty", "czterdziesty trzeci", "setny", "dwusetny", "trzysta jedenasty"
    ]  # fmt: skip


def test_english_numbers_in_words() -> None:
    assert [write_number(number, "cardinalText", "en-GB") for number in (3, 15, 40, 42, 101)] == [
        "three", "fifteen", "forty", "forty-two", "one hundred one"
    ]  # fmt: skip
    assert [write_number(number, "ordinalText", "en_US") for number in (1, 5, 12, 20, 42, 100, 109)] == [
        "first", "fifth", "twelfth", "twentieth", "forty-second", "one hundredth", "one hundred ninth"
    ]  # fmt: skip
    assert [write_number(number, "ordinal", "en") for number in (1, 2, 3, 4, 11, 12, 21, 113)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "113th"
    ]  # fmt: skip


def test_other_languages_have_digits() -> None:
    assert write_number(3, "ordinalText", "xx-XX") == "3"
    assert [spoken_in(language) is not None for language in ("pl-PL", "EN-us", "", "xx")] == [True, True, True, False]


def test_ordinals_are_words_up_to_two_weeks_and_digits_after():
    assert [POLISH.numbers.ordinal(number) for number in (1, 2, 7, 8, 14, 15)] == [
        "pierwszy", "drugi", "siódmy", "ósmy", "czternasty", "15.",
    ]  # fmt: skip


def test_english_ordinals_are_words_up_to_two_weeks_and_digits_after() -> None:
    assert [ENGLISH.numbers.ordinal(number) for number in (1, 2, 3, 12, 14, 15, 21, 22)] == [
        "first", "second", "third", "twelfth", "fourteenth", "15th", "21st", "22nd",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "noun"),
    [
        (0, "miejsc"), (1, "miejsce"), (2, "miejsca"), (4, "miejsca"), (5, "miejsc"), (11, "miejsc"),
        (12, "miejsc"), (14, "miejsc"), (21, "miejsc"), (22, "miejsca"), (40, "miejsc"), (102, "miejsca"),
        (112, "miejsc"), (1001, "miejsc"),
    ],
)  # fmt: skip
def test_the_noun_follows_its_number_and_stays_with_it(number, noun):
    assert POLISH.plurals.with_noun(number, "miejsce", "miejsca", "miejsc") == f"{number}\u00a0{noun}"


def test_english_has_two_forms() -> None:
    assert [ENGLISH.plurals.with_noun(number, "place", "places") for number in (0, 1, 2, 21, 101)] == [
        "0\u00a0places", "1\u00a0place", "2\u00a0places", "21\u00a0places", "101\u00a0places",
    ]  # fmt: skip


@pytest.mark.parametrize("code", languages())
def test_each_language_has_the_forms_that_cldr_knows_for_whole_numbers(code: str) -> None:
    in_order = ("zero", "one", "two", "few", "many", "other")
    in_cldr = [Locale.parse(code).plural_form(number) for number in range(1200)]
    forms = [category for category in in_order if category in in_cldr]
    assert [forms[wording_of(code).plurals.form_of(number)] for number in range(1200)] == in_cldr
    assert len(wording_of(code).plurals.example) == len(forms)


def test_a_number_below_zero_has_the_form_of_the_one_above() -> None:
    assert POLISH.plurals.with_noun(-2, "miejsce", "miejsca", "miejsc") == "-2\u00a0miejsca"


@pytest.mark.parametrize("forms", [("miejsce", "miejsca"), (), ("a", "b", "c", "d")])
def test_a_noun_needs_each_of_its_forms(forms: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="and not 3"):
        POLISH.plurals.with_noun(2, *forms)


@pytest.mark.parametrize(
    ("days", "name", "expected"),
    [
        (1, "wizyta studyjna", "jednodniowa wizyta studyjna"),
        (2, "Wizyta studyjna", "dwudniowa Wizyta studyjna"),
        (3, "seminarium wyjazdowe", "trzydniowe seminarium wyjazdowe"),
        (4, "wyjazd do Poznania", "czterodniowy wyjazd do Poznania"),
        (5, "warsztaty", "pięciodniowe warsztaty"),
        (6, "spotkanie sieciujące", "sześciodniowe spotkanie sieciujące"),
        (7, "podróż studyjna", "siedmiodniowa podróż studyjna"),
        (14, "konferencja", "czternastodniowa konferencja"),
        (15, "obóz", "15-dniowy obóz"),
    ],
)
def test_the_adjective_goes_with_the_name(days: int, name: str, expected: str) -> None:
    assert POLISH.durations.lasting(days, name) == expected


def test_a_journey_goes_somewhere_and_a_visit_is_somewhere() -> None:
    names = ("wyjazd studyjny", "podróż studyjna", "wizyta studyjna", "seminarium wyjazdowe")
    assert [POLISH.durations.is_journey(name) for name in names] == [True, True, False, False]


def test_english_has_one_adjective_for_all_names() -> None:
    assert ENGLISH.durations.lasting(1, "study visit") == "one-day study visit"
    assert ENGLISH.durations.lasting(2, "study visit") == "two-day study visit"
    assert ENGLISH.durations.lasting(14, "study tour") == "fourteen-day study tour"
    assert ENGLISH.durations.lasting(15, "camp") == "15-day camp"


def test_an_english_visit_goes_somewhere() -> None:
    assert [ENGLISH.durations.is_journey(name) for name in ("study visit", "Study tour:", "seminar")] == [
        True,
        True,
        False,
    ]
