from visitdocs.wording.ordinals import ordinal


def test_ordinals_are_words_up_to_two_weeks_and_digits_after():
    assert [ordinal(number) for number in (1, 2, 7, 8, 14, 15)] == [
        "pierwszy", "drugi", "siódmy", "ósmy", "czternasty", "15.",
    ]  # fmt: skip
