"""Every filter and every test that the guide offers does what Jinja's does."""

import pytest
from jinja2.sandbox import SandboxedEnvironment
from test_sandbox import printed

from visitdocs.templating.entries import Entry, Series

HOSTS = Series(Entry({"name": name, "places": places}, name) for name, places in (("A", 1), ("B", 2), ("C", 3)))

CHOSEN = {
    "==": "B",
    "eq": "B",
    "equalto": "B",
    "!=": "A, C",
    "ne": "A, C",
    "<": "A",
    "lt": "A",
    "<=": "A, B",
    "le": "A, B",
    ">": "C",
    "gt": "C",
    ">=": "B, C",
    "ge": "B, C",
}
REJECTED = {"B": "A, C", "A, C": "B", "A": "B, C", "A, B": "C", "C": "A, B", "B, C": "A"}


@pytest.mark.parametrize(("test", "names"), CHOSEN.items())
def test_values_are_chosen_by_what_they_hold(test: str, names: str) -> None:
    listed = "{{{{ hosts|{}('places', '{}', 2)|join(', ', 'name') }}}}"
    assert printed(listed.format("selectattr", test), hosts=HOSTS) == names
    assert printed(listed.format("rejectattr", test), hosts=HOSTS) == REJECTED[names]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("2 is even", True), ("3 is even", False), ("3 is odd", True), ("2 is odd", False),
        ("6 is divisibleby 3", True), ("7 is divisibleby 3", False),
        ("1 is number", True), ("'1' is number", False), ("'1' is string", True), ("1 is string", False),
        ("1 is in [1, 2]", True), ("3 is in [1, 2]", False), ("a is defined", True), ("a is undefined", False),
        ("1 is lt 2", True), ("2 is lt 2", False), ("2 is le 2", True), ("3 is le 2", False),
        ("3 is gt 2", True), ("2 is gt 2", False), ("2 is ge 2", True), ("1 is ge 2", False),
        ("1 is eq 1", True), ("1 is eq 2", False), ("1 is ne 2", True), ("1 is ne 1", False),
        ("1 is equalto 1", True), ("1 is equalto 2", False),
    ],
)  # fmt: skip
def test_questions_are_answered_as_jinja_answers_them(question: str, answer: bool) -> None:
    source = f"{{% if {question} %}}tak{{% else %}}nie{{% endif %}}"
    assert printed(source, a="x") == ("tak" if answer else "nie")
    assert SandboxedEnvironment().from_string(source).render(a="x") == printed(source, a="x")


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("names|length", "3"), ("names|first", "b"), ("names|last", "a"), ("'Ab'|upper", "AB"), ("'Ab'|lower", "ab"),
        ("'  a '|trim", "a"), ("names|sort|join", "abb"), ("names|unique|join", "ba"), ("names|reverse|join", "abb"),
        ("names|map('upper')|join", "BBA"), ("[1, 2, 3]|select('odd')|join(' ')", "1 3"),
        ("[1, 2, 3]|reject('odd')|join(' ')", "2"), ("''|default('brak')", "brak"), ("'jest'|default('brak')", "jest"),
        ("'kot'|replace('k', 'p')", "pot"), ("names|join('-')", "b-b-a"),
    ],
)  # fmt: skip
def test_filters_give_what_jinjas_give(expression: str, text: str) -> None:
    assert printed(f"{{{{ {expression} }}}}", names=Series(("b", "b", "a"))) == text
