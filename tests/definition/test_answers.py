"""Answers for the form: names dotted or nested, choices by key or label, and every mistake told with its place."""

from datetime import date
from pathlib import Path

import pytest
from said import polish

from visitdocs.definition import Visit, read_answers, read_definition
from visitdocs.problems import DefinitionError, Severity

SAMPLE = Path(__file__).parents[2] / "programmes" / "2017-11-wielkopolska.yaml"


@pytest.fixture(scope="module")
def visit() -> Visit:
    return read_definition(SAMPLE.read_bytes(), SAMPLE.name).visit


def test_names_may_be_dotted_or_nested_and_choices_keys_or_labels(visit: Visit) -> None:
    text = """
person:
  name: Łucja Żółć
person.email: lucja@example.org
track: OWES
institution.kind: ngo
meals: [vegetarian, bezglutenowe, vegetarian]
institution.county: wroclaw
consent.data: true
signed_on: 20.11.2017
arrival_date: 2017-11-27
companions: 2
"""
    answers = read_answers(text.encode(), "osoba.yaml", visit)
    assert answers.values == {
        "person.name": "Łucja Żółć",
        "person.email": "lucja@example.org",
        "track": ("owes",),
        "institution.kind": ("ngo",),
        "meals": ("vegetarian", "gluten-free"),
        "institution.county": ("wroclaw",),
        "consent.data": True,
        "signed_on": date(2017, 11, 20),
        "arrival_date": date(2017, 11, 27),
        "companions": "2",
    }


def test_required_answers_that_are_missing_are_a_warning(visit: Visit) -> None:
    (warning,) = read_answers(b"person.name: A\n", "osoba.yaml", visit).warnings
    assert warning.severity is Severity.WARNING
    assert polish(warning.message).startswith(
        "brakuje wymaganych odpowiedzi: person.position, person.email, person.phone"
    )


MISTAKES = {
    "person.nmae: A": ("formularz nie ma pola „person.nmae”", "czy chodziło o „person.name”?", 1),
    "person.email: a.example.org": (
        "w adresie e-mail „a.example.org” brakuje znaku @",
        "wpisz jeden adres bez spacji, na przykład wizyty@dops.example.org",
        15,
    ),
    "institution.nip: 1234567890": (
        "„1234567890” nie jest prawidłowym numerem NIP",
        "sprawdź cyfry: NIP ma ich 10, a ostatnia wynika z poprzednich",
        18,
    ),
    "track: ngo": ("wśród odpowiedzi pola „track” nie ma „ngo”", "do wyboru: pes-jst, owes", 8),
    "companions: 3": ("liczba 3 jest większa niż 2", "wpisz liczbę od 0 do 2", 13),
    "signature: Jan": (
        "pola „signature” nie wypełnia się z pliku",
        "usuń ten wiersz: podpisuje się gotowy formularz",
        12,
    ),
    "arrival_date: 31.02.2018": (
        "dzień 31 lutego 2018 r. nie istnieje",
        "ostatni dzień tego miesiąca to 2018-02-28",
        15,
    ),
    "track: [owes]": ("tu ma być odpowiedź, a jest lista", "wpisz jedną wartość", 8),
}


@pytest.mark.parametrize("line", MISTAKES)
def test_a_mistake_is_told_with_its_place_and_remedy(visit: Visit, line: str) -> None:
    message, hint, column = MISTAKES[line]
    with pytest.raises(DefinitionError) as error:
        read_answers(f"person.name: A\n{line}\n".encode(), "osoba.yaml", visit)
    (problem,) = error.value.problems
    assert (polish(problem.message), polish(problem.hint)) == (message, hint)
    assert (problem.place.file, problem.place.line, problem.place.column) == ("osoba.yaml", 2, column)


def test_all_mistakes_are_told_at_once(visit: Visit) -> None:
    with pytest.raises(DefinitionError) as error:
        read_answers("\n".join(MISTAKES).replace("track: [owes]", "").encode(), "osoba.yaml", visit)
    assert len(error.value.problems) == len(MISTAKES) - 1


def test_an_answer_longer_than_the_field_holds_is_refused(visit: Visit) -> None:
    with pytest.raises(DefinitionError) as error:
        read_answers(f"person.name: {'a' * 81}".encode(), "osoba.yaml", visit)
    assert polish(error.value.problems[0].message) == "odpowiedź ma 81 znaków, a zmieści się najwyżej 80"
