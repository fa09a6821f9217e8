"""What a template's tags may be made of, tried on the engine itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import nodes
from jinja2.sandbox import SecurityError

from visitdocs.templating.allowed_tags import ALLOWED, MAXIMUM_DEPTH
from visitdocs.templating.budget import MAXIMUM_TURNS, Budget
from visitdocs.templating.entries import Entry, Series
from visitdocs.templating.errors import BudgetExceededError, ManyValuesError, RefusedTagError, UnknownNameError
from visitdocs.templating.filters import template_filters
from visitdocs.templating.sandbox import TemplateEnvironment
from visitdocs.wording import wording_of

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
CONTEXT = {"entry": Entry({"name": "Ala", "day": Entry({"year": 2017}, "dziś")}, "Ala"), "names": Series(("a", "b"))}


def printed(source: str, **context: object) -> str:
    return TemplateEnvironment(template_filters(wording_of("pl"))).from_string(source).render(CONTEXT | context)


def test_nothing_is_there_but_what_is_given() -> None:
    environment = TemplateEnvironment(template_filters(wording_of("pl")))
    assert environment.globals.keys() == {"range"}
    assert not {"attr", "format", "safe", "pprint", "tojson", "xmlattr", "urlize", "batch"} & environment.filters.keys()


@pytest.mark.parametrize("name", sorted(TemplateEnvironment(template_filters(wording_of("pl"))).filters))
def test_every_filter_is_in_the_guide(name: str) -> None:
    assert f"`{name}`" in DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "kind",
    [
        *(nodes.Macro, nodes.CallBlock, nodes.FilterBlock, nodes.With, nodes.Block, nodes.Include),
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
    with pytest.raises(BudgetExceededError, match=str(MAXIMUM_TURNS)):
        printed(loop, text="x" * 101)


def test_as_many_turns_and_characters_as_promised_are_made_and_no_more() -> None:
    loop = "{% for a in text %}{% endfor %}"
    assert printed(loop, text="x" * 10_000) == ""
    with pytest.raises(BudgetExceededError):
        printed(loop, text="x" * 10_001)
    budget = Budget()
    budget.spend(5_000_000)
    with pytest.raises(BudgetExceededError):
        budget.spend(1)


def test_parts_of_a_document_share_what_it_may_do() -> None:
    budget = Budget()
    for _ in range(2):
        environment = TemplateEnvironment({}, budget=budget)
        environment.run(environment.parse("{% for a in text %}{% endfor %}"), {"text": "x" * 5_000})
    environment = TemplateEnvironment({}, budget=budget)
    with pytest.raises(BudgetExceededError):
        environment.run(environment.parse("{% for a in text %}{% endfor %}"), {"text": "x"})


DEEP = {
    "{{ (%s1%s) }}": lambda deep: (("(" * deep, ")" * deep), "1"),
    "{{ %sa }}": lambda deep: ("not " * deep, ("True", "False")[deep % 2]),
    "{{ a%s }}": lambda deep: (".b" * deep, "a"),
    "{%% if %s1 %%}{%% endif %%}": lambda deep: ("not " * deep, ""),
    "{{ 1%s }}": lambda deep: (" + 1" * deep, str(deep + 1)),
}
"""What is put in the place of %s to make an expression so deep, and what it then prints."""


@pytest.mark.parametrize("deep", range(2, MAXIMUM_DEPTH - 1, 8))
@pytest.mark.parametrize("form", DEEP)
def test_what_is_not_too_deep_has_a_result(form: str, deep: int) -> None:
    pieces, text = DEEP[form](deep)
    assert printed(form % pieces, a=nested(deep)) == text


def nested(deep: int) -> Entry:
    """An entry with so many in one another, each named b."""
    made = Entry({}, "a")
    for _ in range(deep):
        made = Entry({"b": made}, "a")
    return made


@pytest.mark.parametrize("deep", [MAXIMUM_DEPTH, 150, 1_000, 20_000])
@pytest.mark.parametrize("form", DEEP)
def test_what_is_too_deep_ends_in_a_known_error(form: str, deep: int) -> None:
    pieces, _ = DEEP[form](deep if "(" not in form else deep + 100)
    with pytest.raises((RefusedTagError, RecursionError)):
        printed(form % pieces, a=nested(min(deep, 150)))


@pytest.mark.parametrize(("blocks", "most"), [("if 1", MAXIMUM_DEPTH - 2), ("for a in 'x'", 8)])
def test_so_many_blocks_may_stand_in_one_another(blocks: str, most: int) -> None:
    def deep(count: int) -> str:
        return f"{{% {blocks} %}}" * count + "a" + f"{{% end{blocks.split()[0]} %}}" * count

    assert printed(deep(most)) == "a"
    with pytest.raises(RefusedTagError):
        printed(deep(most + 1))


def test_what_filters_read_counts_too() -> None:
    environment = TemplateEnvironment({})
    template = environment.parse("{% for a in range(10000) %}{% if text|upper == '' %}a{% endif %}{% endfor %}")
    with pytest.raises(BudgetExceededError):
        environment.run(template, {"text": "x" * 1000})
