"""How the form's fields reach templates: as rows, as questions by their names, as criteria of recruitment."""

from __future__ import annotations

from pathlib import Path

import pytest
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.word import template_context

BASE = (Path(__file__).parents[1] / "cases" / "definition" / "visit.yaml").read_text(encoding="utf-8")


def sections(fields: str) -> list:
    """The sections of a form of one section with these fields, in the YAML of one line."""
    start, end = BASE.index("        - {name: person.name"), BASE.index("data_protection:")
    text = BASE[:start] + fields + BASE[end:]
    text = text.replace("basis: consent", "basis: public-task")
    visit = read_definition(text.encode(), "w.yaml").visit
    return template_context(visit, "form")["registration"].sections


def rows(*fields: str) -> list[tuple[str, str]]:
    """The names that stand in each row, the second "" where the first is alone."""
    (section,) = sections("".join(f"        - {{{field}, label: Pole}}\n" for field in fields))
    return [(row.field.name, row.beside.name if row.beside else "") for row in section.rows]


@pytest.mark.parametrize("kind", ["postcode", "date", "number"])
@pytest.mark.parametrize(
    ("second", "shared"),
    [
        ("type: text, max_length: 60", True),
        ("type: signature", True),
        ("type: text, max_length: 61", False),
        ("type: text", False),
        ("type: text, max_length: 20, help: Nazwa", False),
        ("type: date", False),
        ("type: multiline, max_length: 20", False),
    ],
)
def test_a_short_answer_shares_its_row_with_the_short_text_after_it(kind: str, second: str, shared: bool) -> None:
    found = rows(f"name: a, type: {kind}", f"name: b, {second}")
    assert found == ([("a", "b")] if shared else [("a", ""), ("b", "")])


def test_a_long_answer_stands_alone() -> None:
    fields = ("name: a, type: text, max_length: 20", "name: b, type: text, max_length: 20", "name: c, type: date")
    assert rows(*fields) == [("a", ""), ("b", ""), ("c", "")]


@pytest.mark.parametrize(
    ("options", "in_a_line"),
    [
        ("{a: tak, b: nie}", True),
        ("{a: w pokoju dwuosobowym, b: w pokoju jednoosobowym, c: bez noclegu}", True),
        ("{a: W POKOJU DWUOSOBOWYM, b: W POKOJU JEDNOOSOBOWYM, c: BEZ NOCLEGU}", False),
        ("{a: jednostka samorządu terytorialnego, b: organizacja pozarządowa, c: inna}", False),
    ],
)
def test_options_stand_side_by_side_where_they_fit(options: str, in_a_line: bool) -> None:
    (section,) = sections(f"        - {{name: a, type: single_choice, label: Pole, options: {options}}}\n")
    assert section.fields[0].in_a_line is in_a_line


def test_people_are_told_of_their_data_before_the_first_section_that_asks_for_consent() -> None:
    context = template_context(read_definition(WHOLE.encode(), "w.yaml").visit, "form")
    told = [section.title for section in context["registration"].sections if section.follows_notice]
    assert told == ["Oświadczenia"]
    assert [section.follows_notice for section in sections("        - {name: a, type: text, label: Pole}\n")] == [True]


def test_the_criteria_are_those_of_the_questions_in_their_order() -> None:
    context = template_context(read_definition(WHOLE.encode(), "w.yaml").visit, "form")
    asked = [field for section in context["registration"].sections for field in section.fields if field.criterion]
    assert [field.name for field in asked] == ["institution.county", "experience.services", "experience.visits"]
    assert [field.criterion for field in asked] == list(context["registration"].criteria)
    assert str(context["registration"].questions.experience.visits) == "Wcześniejszy udział w projekcie"
