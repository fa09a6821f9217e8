"""Answers for the form: names dotted or nested, choices by key or label, and every mistake told with its place."""

import re
from datetime import date
from pathlib import Path

import pytest
from said import english, polish
from whole_sample import WHOLE

from visitdocs.definition import Visit, read_answers, read_definition
from visitdocs.fields.field_type import FieldType
from visitdocs.problems import DefinitionError, Severity

SAMPLE = Path(__file__).parents[2] / "programmes" / "2017-11-wielkopolska.yaml"
COMPANIONS = re.compile(r"\{name: companions[^}]*\}")


@pytest.fixture(scope="module")
def visit() -> Visit:
    return read_definition(WHOLE.encode(), SAMPLE.name).visit


def test_names_may_be_dotted_or_nested_and_choices_keys_or_labels(visit: Visit) -> None:
    text = """
person:
  name: Łucja Żółć
person.email: lucja@example.org
track: OWES
institution.kind: ngo
diets: [gluten-free, bez laktozy, gluten-free]
institution.county: wroclaw
consent.data: true
consent.health: true
signed_on: 20.11.2017
arrival.date: 2017-11-27
companions: 2
"""
    answers = read_answers(text.encode(), "osoba.yaml", visit)
    assert answers.values == {
        "person.name": "Łucja Żółć",
        "person.email": "lucja@example.org",
        "track": ("owes",),
        "institution.kind": ("ngo",),
        "diets": ("gluten-free", "lactose-free"),
        "institution.county": ("wroclaw",),
        "consent.data": True,
        "consent.health": True,
        "signed_on": date(2017, 11, 20),
        "arrival.date": date(2017, 11, 27),
        "companions": "2",
    }


@pytest.mark.parametrize("consent", ["", "consent.health: false\n"])
def test_an_answer_that_can_reveal_health_needs_its_consent(visit: Visit, consent: str) -> None:
    text = f"person.name: Łucja Żółć\n{consent}accessibility: pętla indukcyjna\n"
    with pytest.raises(DefinitionError) as caught:
        read_answers(text.encode(), "osoba.yaml", visit)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.line) == ("answer-without-consent", text.count("\n"))
    assert polish(problem.message) == "odpowiedź w polu „accessibility” może mówić o zdrowiu, a nie ma na to zgody"
    assert read_answers(b"person.name: A\nconsent.health: false\n", "osoba.yaml", visit).values


def test_required_answers_that_are_missing_are_a_warning(visit: Visit) -> None:
    (warning,) = read_answers(b"person.name: A\n", "osoba.yaml", visit).warnings
    assert (warning.severity, warning.code) == (Severity.WARNING, "missing-answers")
    assert polish(warning.message).startswith("brakuje wymaganych odpowiedzi: person.position, person.email, ")
    assert polish(warning.hint) == "formularz powstanie, ale te pola trzeba będzie uzupełnić"
    assert english(warning.message).startswith("required answers are missing: person.position, person.email, ")
    assert english(warning.hint) == "the form will be made, but these fields will have to be filled in later"


MISTAKES = {
    "person.nmae: A": (
        "błąd: formularz nie ma pola „person.nmae”; rada: czy chodziło o „person.name”?",
        "error: there is no field “person.nmae” in the form; hint: did you mean “person.name”?",
        1,
    ),
    "person.email: a.example.org": (
        "błąd: w adresie e-mail „a.example.org” brakuje znaku @; "
        "rada: wpisz jeden adres bez spacji, na przykład wizyty@dops.example.org",
        "error: the sign @ is missing in the e-mail address “a.example.org”; "
        "hint: type one address without spaces, for example “wizyty@dops.example.org”",
        15,
    ),
    "institution.nip: 1234567890": (
        "błąd: „1234567890” nie jest prawidłowym numerem NIP; "
        "rada: sprawdź cyfry: NIP ma ich 10, a ostatnia wynika z poprzednich",
        "error: “1234567890” is not a valid NIP; "
        "hint: check the digits: a NIP has 10 of them, and the last one follows from the others",
        18,
    ),
    "track: ngo": (
        "błąd: wśród odpowiedzi pola „track” nie ma „ngo”; rada: do wyboru: pes-jst, owes",
        "error: there is no “ngo” among the options of the field “track”; hint: choose from: pes-jst, owes",
        8,
    ),
    "companions: 3": (
        "błąd: ta liczba jest większa niż 2; rada: wpisz liczbę od 0 do 2",
        "error: this number is larger than 2; hint: type a number from 0 to 2",
        13,
    ),
    "signature: Jan": (
        "błąd: pola „signature” nie wypełnia się z pliku; rada: usuń ten wiersz: podpisuje się gotowy formularz",
        "error: the field “signature” is not filled in from a file; "
        "hint: remove this line: it is the finished form that is signed",
        12,
    ),
    "arrival.date: 31.02.2018": (
        "błąd: dzień 31 lutego 2018 r. nie istnieje; rada: ostatni dzień tego miesiąca to 2018-02-28",
        "error: 31 February 2018 does not exist; hint: the last day of this month is 2018-02-28",
        15,
    ),
    "track: [owes]": (
        "błąd: tu ma być odpowiedź, a jest lista; rada: wpisz jedną wartość",
        "error: an answer is needed here, not a list; hint: type one value",
        8,
    ),
    "person: {name: B}": (
        "błąd: odpowiedź w polu „person.name” jest podana drugi raz; rada: zostaw jedną z nich",
        "error: the answer in the field “person.name” is given a second time; hint: keep one of the answers",
        16,
    ),
}


def in_one_line(told: str) -> str:
    """The sentence and the hint of a problem."""
    return "; ".join(
        line.strip() for line in told.splitlines() if line.startswith(("błąd: ", "error: ", "  rada: ", "  hint: "))
    )


@pytest.mark.parametrize("line", MISTAKES)
def test_a_mistake_is_told_with_its_place_and_remedy(visit: Visit, line: str) -> None:
    in_polish, in_english, column = MISTAKES[line]
    with pytest.raises(DefinitionError) as error:
        read_answers(f"person.name: A\n{line}\n".encode(), "osoba.yaml", visit)
    (problem,) = error.value.problems
    assert in_one_line(polish(problem)) == in_polish
    assert in_one_line(english(problem)) == in_english
    assert (problem.place.file, problem.place.line, problem.place.column) == ("osoba.yaml", 2, column)


def test_all_mistakes_are_told_at_once(visit: Visit) -> None:
    with pytest.raises(DefinitionError) as error:
        read_answers(
            "\n".join(["person.name: A", *MISTAKES]).replace("track: [owes]", "").encode(), "osoba.yaml", visit
        )
    assert len(error.value.problems) == len(MISTAKES) - 1


def test_an_answer_longer_than_the_field_holds_is_refused(visit: Visit) -> None:
    with pytest.raises(DefinitionError) as error:
        read_answers(f"person.name: {'a' * 51}".encode(), "osoba.yaml", visit)
    (problem,) = error.value.problems
    assert polish(problem.message) == "odpowiedź ma 51 znaków, a zmieści się najwyżej 50"
    assert english(problem.message) == "the answer has 51 characters, and 50 fit at most"
    assert (polish(problem.hint), english(problem.hint)) == ("skróć ją", "shorten the answer")


def test_an_address_is_no_longer_than_the_pdf_lets_one_type(visit: Visit) -> None:
    address = f"{'a' * 60}@{'b' * 8}.example.org"
    with pytest.raises(DefinitionError) as error:
        read_answers(f"person.email: {address}".encode(), "osoba.yaml", visit)
    assert [problem.code for problem in error.value.problems] == ["answer-too-long"]
    assert len(address) == 81


def test_a_text_may_have_line_breaks_as_the_pdf_lets_one_type_them(visit: Visit) -> None:
    answers = read_answers(b'person.position: "a\\nb"', "osoba.yaml", visit)
    assert answers.values == {"person.position": "a\nb"}


CHECKED = {
    "email": ("jan@example.org", "jan@", "not-an-email"),
    "phone": ("71 000 00 00", "abc", "not-a-phone"),
    "date": ("27.11.2017", "27 listopada", "not-a-date"),
    "number": ("2", "02", "not-a-whole-number"),
    "nip": ("123-456-32-18", "1234567890", "not-a-nip"),
    "postcode": ("50-000", "50000", "not-a-postcode"),
    "pesel": ("00810100019", "00810100018", "not-a-pesel"),
}


READ = {"date": date(2017, 11, 27), "nip": "1234563218"}
"""What is not kept as it was typed: a date is one, and a number in cells is without hyphens."""


def test_every_type_with_a_check_is_tried() -> None:
    assert {str(kind) for kind in FieldType if kind.traits.check} == set(CHECKED)


@pytest.mark.parametrize("kind", CHECKED)
def test_an_answer_has_to_suit_the_type_of_its_field(kind: str) -> None:
    good, bad, code = CHECKED[kind]
    field = f"{{name: companions, type: {kind}, label: Osoby}}"
    text, count = COMPANIONS.subn(field, WHOLE)
    assert count == 1
    visit = read_definition(text.encode(), SAMPLE.name).visit
    values = read_answers(f"companions: {good}\n".encode(), "osoba.yaml", visit).values
    assert values == {"companions": READ.get(kind, good)}
    with pytest.raises(DefinitionError) as caught:
        read_answers(f"companions: {bad}\n".encode(), "osoba.yaml", visit)
    assert [problem.code for problem in caught.value.problems] == [code]


def test_a_day_is_understood_as_the_form_of_an_english_visit_asks_for_it() -> None:
    path = SAMPLE.with_name("2027-10-foreign-guests.yaml")
    english = read_definition(path.read_bytes(), path.name, lambda name, _: path.with_name(name).read_bytes()).visit
    answers = read_answers("arrival.date: 05/10/2027\nperson.badge: Іванна Γειτονιά\n".encode(), "x.yaml", english)
    assert answers.values == {"arrival.date": date(2027, 10, 5), "person.badge": "Іванна Γειτονιά"}
