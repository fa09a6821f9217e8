"""What is wrong with a field of the form is told at the line of the definition that asks for it."""

import pytest
from sample import ROOT, SLUG

from visitdocs.definition import Definition
from visitdocs.messages import Quoted, message
from visitdocs.pipeline import Programme
from visitdocs.pipeline.inputs.definition_file import in_definition, read_definition_file
from visitdocs.problems import Place, Problem, Severity

LINES = (ROOT / "programmes" / "_office.yaml").read_text(encoding="utf-8").splitlines()
WORD = Place(file="templates/registration_form.docx")


@pytest.fixture(scope="module")
def definition() -> Definition:
    return read_definition_file(Programme(ROOT / "programmes" / f"{SLUG}.yaml", ROOT / "templates", ROOT / "output"))


def told(code: str, name: str) -> Problem:
    return Problem(Severity.WARNING, message(code, "the field {name} is wrong", name=Quoted(name)), WORD)


@pytest.mark.parametrize(("name", "where"), [("roommate", ", max_length: "), ("person.email", "person.email,")])
def test_a_limit_is_told_at_its_line_or_at_the_line_of_its_field(definition: Definition, name: str, where: str) -> None:
    place = in_definition(told("field-limit-too-large", name), definition, "form").place
    (line,) = (number for number, text in enumerate(LINES, 1) if f"name: {name}," in text)
    assert (place.file, place.line) == ("programmes/_office.yaml", line)
    assert where in place.source


def test_what_is_not_about_a_field_of_the_definition_stays_where_it_was(definition: Definition) -> None:
    assert in_definition(told("field-limit-too-large", "no.such"), definition, "form").place is WORD
    assert in_definition(told("missing-font", "roommate"), definition, "form").place is WORD
