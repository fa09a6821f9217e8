import pytest
from babel import Locale

from visitdocs.wording import languages, wording_of

POLISH, ENGLISH = wording_of("pl").plurals, wording_of("en").plurals


@pytest.mark.parametrize(
    ("number", "noun"),
    [
        (0, "miejsc"), (1, "miejsce"), (2, "miejsca"), (4, "miejsca"), (5, "miejsc"), (11, "miejsc"),
        (12, "miejsc"), (14, "miejsc"), (21, "miejsc"), (22, "miejsca"), (40, "miejsc"), (102, "miejsca"),
        (112, "miejsc"), (1001, "miejsc"),
    ],
)  # fmt: skip
def test_the_noun_follows_its_number_and_stays_with_it(number, noun):
    assert POLISH.with_noun(number, "miejsce", "miejsca", "miejsc") == f"{number}\u00a0{noun}"


def test_english_has_two_forms() -> None:
    assert [ENGLISH.with_noun(number, "place", "places") for number in (0, 1, 2, 21, 101)] == [
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
    assert POLISH.with_noun(-2, "miejsce", "miejsca", "miejsc") == "-2\u00a0miejsca"


@pytest.mark.parametrize("forms", [("miejsce", "miejsca"), (), ("a", "b", "c", "d")])
def test_a_noun_needs_each_of_its_forms(forms: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="and not 3"):
        POLISH.with_noun(2, *forms)
