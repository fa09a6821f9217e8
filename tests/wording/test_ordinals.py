from visitdocs.wording import wording_of


def test_ordinals_are_words_up_to_two_weeks_and_digits_after():
    assert [wording_of("pl").numbers.ordinal(number) for number in (1, 2, 7, 8, 14, 15)] == [
        "pierwszy", "drugi", "siódmy", "ósmy", "czternasty", "15.",
    ]  # fmt: skip


def test_english_ordinals_are_words_up_to_two_weeks_and_digits_after() -> None:
    assert [wording_of("en").numbers.ordinal(number) for number in (1, 2, 3, 12, 14, 15, 21, 22)] == [
        "first", "second", "third", "twelfth", "fourteenth", "15th", "21st", "22nd",
    ]  # fmt: skip
