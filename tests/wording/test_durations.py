import pytest

from visitdocs.wording.durations import is_journey, lasting


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
    assert lasting(days, name) == expected


def test_a_journey_goes_somewhere_and_a_visit_is_somewhere() -> None:
    names = ("wyjazd studyjny", "podróż studyjna", "wizyta studyjna", "seminarium wyjazdowe")
    assert [is_journey(name) for name in names] == [True, True, False, False]
