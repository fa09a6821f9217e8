"""Signs of other programs in a text are told where they stand; ordinary signs are not."""

import pytest
from broken import CASES

from visitdocs.definition import read_definition
from visitdocs.definition.reading.misleading_signs import typed_markup
from visitdocs.problems import Severity

BASE = (CASES / "visit.yaml").read_text(encoding="utf-8")

PRINTED = {
    "Poznaj <b>sąsiadów</b>": "<b>",
    "Poznaj<br/>sąsiadów": "<br/>",
    'Zob. <a href="x">tu</a>': '<a href="x">',
    "Usługi &amp; praca": "&amp;",
    "40&nbsp;osób": "&nbsp;",
    "To **ważne** jest": "**ważne**",
    "Tytuł: { visit.title }": "{ visit.title }",
    "Tytuł: {{ visit.title }}": "{{ visit.title }}",
    "Tak {% if x %}": "{% if x %}",
}
ORDINARY = (
    "R&D",
    "a < b > c",
    "5 * 3 ** 2",
    "zbiór {1, 2}",
    "5 &amp",
    "snake_case__name",
    "<3",
    "*",
    "e-mail <jan@x.pl>",
)


@pytest.mark.parametrize(("text", "signs"), PRINTED.items())
def test_signs_that_would_be_printed_are_found(text: str, signs: str) -> None:
    assert typed_markup(text) == signs


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_signs_are_not(text: str) -> None:
    assert typed_markup(text) == ""


def test_the_warning_points_at_the_signs() -> None:
    text = BASE.replace("    i porozmawiamy o tym.", "    i porozmawiamy <b>o tym</b>.")
    (warning,) = read_definition(text.encode(), "w.yaml").warnings
    assert (warning.severity, warning.code) == (Severity.WARNING, "markup-printed")
    assert (warning.place.line, warning.place.column, warning.place.where) == (10, 20, "visit.purpose")


def test_placeholders_of_titles_and_names_are_none_of_them() -> None:
    assert read_definition(BASE.encode(), "w.yaml").warnings == ()
