from visitdocs.wording.number_formats import write_number
from visitdocs.wording.wording import spoken_in


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
