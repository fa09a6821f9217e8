import pytest

from visitdocs.wording import wording_of
from visitdocs.wording.plurals import Plurals

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


def test_each_language_has_the_forms_that_cldr_knows_for_whole_numbers() -> None:
    assert {locale: Plurals(locale, ()).categories for locale in ("pl", "en", "de", "uk", "cs", "ar", "ja")} == {
        "pl": ("one", "few", "many"),
        "en": ("one", "other"),
        "de": ("one", "other"),
        "uk": ("one", "few", "many"),
        "cs": ("one", "few", "other"),
        "ar": ("zero", "one", "two", "few", "many", "other"),
        "ja": ("other",),
    }


@pytest.mark.parametrize("forms", [("miejsce", "miejsca"), (), ("a", "b", "c", "d")])
def test_a_noun_needs_each_of_its_forms(forms: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="and not 3"):
        POLISH.with_noun(2, *forms)
