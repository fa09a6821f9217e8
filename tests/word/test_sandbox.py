"""What a template's tags may be made of, tried on the engine itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateError, nodes
from jinja2.sandbox import SecurityError

from visitdocs.word.allowed_tags import ALLOWED, DEEPEST
from visitdocs.word.budget import MOST_TURNS, Budget, BudgetExceededError
from visitdocs.word.entries import Entry, ManyValuesError, Series
from visitdocs.word.filters import template_filters
from visitdocs.word.sandbox import RefusedTagError, TemplateEnvironment, UnknownNameError
from visitdocs.word.template_errors import FAILURES

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
CONTEXT = {"entry": Entry({"name": "Ala", "day": Entry({"year": 2017}, "dziś")}, "Ala"), "names": Series(("a", "b"))}


def printed(source: str, **context: object) -> str:
    return TemplateEnvironment(template_filters()).from_string(source).render(CONTEXT | context)


def test_nothing_is_there_but_what_is_given() -> None:
    environment = TemplateEnvironment(template_filters())
    assert environment.globals == {}
    assert not {"attr", "format", "safe", "pprint", "tojson", "xmlattr", "urlize", "list"} & environment.filters.keys()


@pytest.mark.parametrize("name", sorted(TemplateEnvironment(template_filters()).filters))
def test_every_filter_is_in_the_guide(name: str) -> None:
    assert f"`{name}`" in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "kind",
    [
        *(nodes.Call, nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.With, nodes.Block, nodes.Include),
        *(nodes.Import, nodes.FromImport, nodes.Extends, nodes.ScopedEvalContextModifier, nodes.Concat, nodes.Pow),
        *(nodes.Dict, nodes.AssignBlock, nodes.ExprStmt),
    ],
)
def test_what_is_not_on_the_list_is_refused(kind: type[nodes.Node]) -> None:
    assert kind not in ALLOWED


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ entry }} {{ entry.day }} {{ entry.day.year + 1 }}", "Ala dziś 2018"),
        ("{% for name in names %}{{ loop.index }}{{ name }}{% endfor %}", "1a2b"),
        ("{{ names|join(' < ') }}", "a &lt; b"),
        ("{{ names|join(' ', attribute='x') if not names else names[-1] }}", "b"),
        ("{{ 'a' in names and entry.name == 'Ala' }}", "True"),
        ("{% for a in [entry.name] if a is string %}{{ a }}{% else %}-{% endfor %}", "Ala"),
        ("{{ names[:1]|listing }}", "a"),
        ("{{ -3 // 2 }}{{ 7 % 4 }}", "-23"),
    ],
)
def test_values_questions_and_loops_work(source: str, text: str) -> None:
    assert printed(source) == text


@pytest.mark.parametrize("name", ["__class__", "_values", "__dict__", "_text", "count", "index", "__init__"])
@pytest.mark.parametrize("holder", ["entry", "names", "entry.name", "entry.day.year"])
def test_no_way_leads_behind_a_value(holder: str, name: str) -> None:
    for source in (f"{{{{ {holder}.{name} }}}}", f"{{{{ {holder}['{name}'] }}}}"):
        with pytest.raises((SecurityError, RefusedTagError, UnknownNameError)):
            printed(source)


@pytest.mark.parametrize("source", ["{{ names }}", "{{ [1, 2] }}", "{{ names|map('upper') }}", "{{ names|sort }}"])
def test_lists_are_not_printed_as_python_would(source: str) -> None:
    with pytest.raises(ManyValuesError):
        printed(source)


def test_turns_of_loops_are_counted_over_all_loops() -> None:
    loop = "{% for a in text %}{% for b in text %}{% endfor %}{% endfor %}"
    assert printed(loop, text="x" * 99) == ""
    with pytest.raises(BudgetExceededError, match=str(MOST_TURNS)):
        printed(loop, text="x" * 101)


def test_parts_of_a_document_share_what_it_may_do() -> None:
    budget = Budget()
    for _ in range(2):
        environment = TemplateEnvironment({}, budget=budget)
        environment.run(environment.parse("{% for a in text %}{% endfor %}"), {"text": "x" * 5_000})
    environment = TemplateEnvironment({}, budget=budget)
    with pytest.raises(BudgetExceededError):
        environment.run(environment.parse("{% for a in text %}{% endfor %}"), {"text": "x"})


@pytest.mark.parametrize("deep", [*range(2, DEEPEST + 4, 6), 150, 1_000, 20_000])
@pytest.mark.parametrize(
    "form", ["{{ (%s1%s) }}", "{{ %sa }}", "{{ a%s }}", "{%% if %s1 %%}{%% endif %%}", "{{ 1%s }}"]
)
def test_depth_ends_in_a_known_error_or_in_a_result(form: str, deep: int) -> None:
    pieces = {"{{ (%s1%s) }}": ("(" * deep, ")" * deep), "{{ a%s }}": (".b" * deep,), "{{ 1%s }}": (" + 1" * deep,)}
    source = form % pieces.get(form, ("not " * deep,))
    try:
        printed(source, a=Entry({"b": ""}, "a"))
    except (TemplateError, *FAILURES):
        return


@pytest.mark.parametrize("blocks", ["if 1", "for a in 'x'"])
def test_blocks_in_blocks_end_in_a_known_error_or_in_a_result(blocks: str) -> None:
    for deep in range(2, 130, 8):
        source = f"{{% {blocks} %}}" * deep + "a" + f"{{% end{blocks.split()[0]} %}}" * deep
        try:
            assert printed(source) == "a"
        except (RefusedTagError, RecursionError):
            assert deep > 8
