import pytest

from visitdocs.wording import wording_of

POLISH, ENGLISH = wording_of("pl").durations, wording_of("en").durations


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
    assert POLISH.lasting(days, name) == expected


def test_a_journey_goes_somewhere_and_a_visit_is_somewhere() -> None:
    names = ("wyjazd studyjny", "podróż studyjna", "wizyta studyjna", "seminarium wyjazdowe")
    assert [POLISH.is_journey(name) for name in names] == [True, True, False, False]


def test_english_has_one_adjective_for_all_names() -> None:
    assert ENGLISH.lasting(1, "study visit") == "one-day study visit"
    assert ENGLISH.lasting(2, "study visit") == "two-day study visit"
    assert ENGLISH.lasting(14, "study tour") == "fourteen-day study tour"
    assert ENGLISH.lasting(15, "camp") == "15-day camp"


def test_an_english_visit_goes_somewhere() -> None:
    assert [ENGLISH.is_journey(name) for name in ("study visit", "Study tour:", "seminar")] == [True, True, False]
