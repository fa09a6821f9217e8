"""What people are told about their data fits the visit's days, is complete for its law, and asks no false consent."""

from typing import Any

import pytest
import yaml
from broken import CASES
from said import english, polish

from visitdocs.definition import read_definition
from visitdocs.problems import DefinitionError, Problem, Severity

Values = dict[str, Any]


def values() -> Values:
    """A definition without a fault, under the act of 1997."""
    plain: Values = yaml.load((CASES / "visit.yaml").read_bytes(), Loader=yaml.BaseLoader)
    return plain


def under_gdpr() -> Values:
    """The same for a visit of 2018, with all that GDPR wants people to be told."""
    text = (CASES / "visit.yaml").read_text(encoding="utf-8").replace("2017-11-", "2018-11-")
    plain: Values = yaml.load(text, Loader=yaml.BaseLoader)
    plain["data_protection"] |= {
        "law": "gdpr",
        "inspector": {"email": "iod@dops.example.org"},
        "transfers": "Danych nie przekazujemy poza Europejski Obszar Gospodarczy.",
        "purposes": {
            "visit": {"purpose": "przeprowadzenia wizyty", "basis": "public-task", "grounds": "ustawa"},
            "health": {"purpose": "dostosowania wizyty", "basis": "explicit-consent"},
        },
    }
    meals = fields(plain)["meals"]
    meals["consent"] = "consent.health"
    fields(plain)["consent.data"].update(name="consent.health", purposes=["health"])
    del fields(plain)["consent.health"]["required"]
    return plain


def fields(definition: Values) -> dict[str, Values]:
    """The fields of the form by their names."""
    return {field["name"]: field for field in definition["registration"]["fields"][0]["fields"]}


def problems(definition: Values) -> tuple[Problem, ...]:
    """What is wrong with it."""
    try:
        return read_definition(yaml.safe_dump(definition, allow_unicode=True).encode(), "w.yaml").warnings
    except DefinitionError as error:
        return error.problems


def told(definition: Values) -> list[tuple[str, str]]:
    """The codes of what is wrong, and where."""
    return [(problem.code, str(problem.place.where)) for problem in problems(definition)]


def test_both_laws_have_a_definition_without_a_fault() -> None:
    assert problems(values()) == ()
    assert problems(under_gdpr()) == ()


@pytest.mark.parametrize(
    ("law", "last", "wrong"),
    [
        ("act-1997", "2018-05-24", False),
        ("act-1997", "2018-05-25", True),
        ("gdpr", "2018-05-24", True),
        ("gdpr", "2018-05-25", False),
    ],
)
def test_the_law_is_the_one_of_the_visits_last_day(law: str, last: str, wrong: bool) -> None:
    definition = under_gdpr() if law == "gdpr" else values()
    definition["visit"]["dates"] = {"first": "2018-05-24", "last": last}
    assert (("law-not-in-force", "data_protection.law") in told(definition)) is wrong


@pytest.mark.parametrize("part", ["purposes", "recipients", "inspector", "transfers"])
def test_gdpr_wants_each_part_told(part: str) -> None:
    definition = under_gdpr()
    del definition["data_protection"][part]
    for field in fields(definition).values():
        field.pop("purposes", None)
    assert ("notice-incomplete", "data_protection") in told(definition)


@pytest.mark.parametrize("part", ["purposes", "recipients"])
def test_the_act_of_1997_wants_purposes_and_recipients_told(part: str) -> None:
    definition = values()
    del definition["data_protection"][part]
    fields(definition)["consent.data"].pop("purposes")
    expected = [("notice-incomplete", "data_protection")]
    expected += [("purpose-without-consent", "data_protection.purposes.visit")] * (part == "recipients")
    assert sorted(told(definition)) == expected


@pytest.mark.parametrize("basis", ["public-task", "legal-obligation", "legitimate-interest"])
def test_gdpr_wants_to_know_what_a_basis_rests_on(basis: str) -> None:
    definition = under_gdpr()
    definition["data_protection"]["purposes"]["visit"] = {"purpose": "wizyty", "basis": basis}
    assert told(definition) == [("notice-incomplete", "data_protection.purposes.visit")]
    definition["data_protection"]["purposes"]["visit"]["basis"] = "contract"
    assert problems(definition) == ()


def test_what_is_missing_is_said_with_the_article_that_asks_for_it() -> None:
    definition = under_gdpr()
    del definition["data_protection"]["inspector"]
    (problem,) = problems(definition)
    assert polish(problem.message) == (
        "informacja o danych osobowych nie mówi, jak skontaktować się z inspektorem ochrony danych, "
        "a wymaga tego art. 13 RODO"
    )
    assert english(problem.message) == (
        "people are not told who the data protection officer is, and Art. 13 GDPR asks for it"
    )
    assert polish(problem.hint) == "dopisz na przykład inspector: {email: iod@…}"


def test_a_required_consent_is_no_consent_under_gdpr() -> None:
    definition = under_gdpr()
    definition["data_protection"]["purposes"]["image"] = {"purpose": "relacji", "basis": "consent"}
    definition["registration"]["fields"][0]["fields"].append(
        {"name": "image", "type": "consent", "label": "Zgadzam się.", "required": "true", "purposes": ["image"]}
    )
    assert told(definition) == [("consent-not-free", "registration.fields[1].fields[6].required")]


def test_a_consent_to_what_rests_on_no_consent_is_refused() -> None:
    definition = under_gdpr()
    fields(definition)["consent.health"]["purposes"] = ["health", "visit"]
    expected = [
        ("consent-without-need", "registration.fields[1].fields[5].purposes[2]"),
        ("consents-together", "registration.fields[1].fields[5].purposes"),
    ]
    assert sorted(told(definition)) == expected


def test_a_purpose_that_rests_on_consent_is_asked_for() -> None:
    definition = under_gdpr()
    del fields(definition)["consent.health"]["purposes"]
    assert told(definition) == [("purpose-without-consent", "data_protection.purposes.health")]


def test_a_consent_of_some_answers_exists_and_is_not_required_of_everybody() -> None:
    definition = under_gdpr()
    fields(definition)["consent.health"]["required"] = "true"
    found = told(definition)
    assert ("consent-always-required", "registration.fields[1].fields[3].consent") in found
    definition = under_gdpr()
    fields(definition)["meals"]["consent"] = "consent.helth"
    (problem,) = problems(definition)
    assert (problem.code, polish(problem.hint)) == ("unknown-consent", "czy chodziło o „consent.health”?")


def test_keys_that_have_moved_say_where_to() -> None:
    definition = values()
    definition["regulations"]["data_kept_until"] = "2023-12-31"
    (problem,) = problems(definition)
    assert problem.code == "unknown-key"
    assert polish(problem.hint) == "usuń go; tę informację podaje teraz klucz data_protection.kept_until"


@pytest.mark.parametrize("kind", ["nip", "pesel"])
def test_an_official_number_is_asked_with_a_reason(kind: str) -> None:
    definition = values()
    fields(definition)["companions"].update(type=kind, name="number")
    del fields(definition)["number"]["maximum"]
    (problem,) = problems(definition)
    assert (problem.code, problem.severity) == ("number-without-reason", Severity.WARNING)
    assert polish(problem.message) == f"formularz nie mówi, po co pyta o {kind}"
    fields(definition)["number"]["help"] = "Podajemy go w sprawozdaniu."
    assert problems(definition) == ()
