"""The same template is read and compiled once in a process, and never taken for another."""

from collections.abc import Iterator

import pytest
from jinja2 import TemplateAssertionError, TemplateSyntaxError
from jinja2.compiler import CodeGenerator

from visitdocs.templating.errors import RefusedTagError
from visitdocs.templating.prepared import prepared_template
from visitdocs.templating.prepared import shelf as shelf_module
from visitdocs.templating.sandbox import TemplateEnvironment

TEXT = "{% for name in names %}{{ name|mark }} {% endfor %}{{ title }}"


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared_template, "_kept", {})


def environment(mark: str = "!", autoescape: bool = True) -> TemplateEnvironment:
    return TemplateEnvironment({"mark": lambda value: f"{value}{mark}"}, autoescape=autoescape)


def test_the_same_text_is_compiled_once_and_filled_with_other_values_and_filters() -> None:
    first, second = environment(), environment("?")
    template = first.prepare(TEXT)
    assert second.prepare(TEXT) is template
    assert first.run(template, {"names": ["a", "b"], "title": "x"}) == "a! b! x"
    assert second.run(template, {"names": ["ą"], "title": "y"}) == "ą? y"


def test_another_text_other_names_or_another_way_to_escape_make_another_template() -> None:
    template = environment().prepare(TEXT)
    further = TemplateEnvironment({"mark": str, "more": str})
    others = [environment().prepare(TEXT + "."), environment(autoescape=False).prepare(TEXT), further.prepare(TEXT)]
    assert len({id(made) for made in (template, *others)}) == 4
    values = {"names": ["<"], "title": "&"}
    assert environment(autoescape=False).run(others[1], values) == "<! &"
    assert environment().run(template, values) == "&lt;! &amp;"


def test_it_knows_what_it_asks_for_and_which_names_are_not_known() -> None:
    template = environment().prepare("{{ a.b }}\n{% for c in d %}{{ c }}{% endfor %}{{ e|default('') }}")
    assert {"a.b", "d", "e"} <= template.asked
    assert template.unknown({"a"}) == [(2, "d")]
    assert template.unknown({"a", "d"}) == []


@pytest.mark.parametrize(("text", "error"), [("{% if %}", TemplateSyntaxError), ("{{ a.__class__ }}", RefusedTagError)])
def test_what_is_wrong_is_told_every_time(text: str, error: type[Exception]) -> None:
    for _ in range(2):
        with pytest.raises(error):
            environment().prepare(text)


def test_no_more_than_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared_template, "MAXIMUM_KEPT", 3)
    for number in range(10):
        environment().prepare(str(number))
    assert 0 < len(prepared_template._kept) <= 3


class Memory(dict[str, bytes]):
    """A shelf that tells what is taken from it."""

    def __init__(self) -> None:
        self.taken: list[bool] = []

    def take(self, name: str) -> bytes | None:
        self.taken.append(name in self)
        return self.get(name)

    def put(self, name: str, data: bytes) -> None:
        self[name] = data


@pytest.fixture
def shelf() -> Iterator[Memory]:
    memory = Memory()
    shelf_module.keep_on(memory)
    yield memory
    shelf_module.keep_on(None)


def test_another_process_finds_on_the_shelf_what_was_prepared(shelf: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    first = environment().prepare(TEXT)
    monkeypatch.setattr(prepared_template, "_kept", {})
    second = environment("?").prepare(TEXT)
    assert shelf.taken == [False, True]
    assert second is not first
    assert (second.asked, second.names) == (first.asked, first.names)
    assert environment("?").run(second, {"names": ["<"], "title": "&"}) == "&lt;? &amp;"


def test_on_the_shelf_no_template_is_taken_for_another(shelf: Memory) -> None:
    further = TemplateEnvironment({"mark": str, "more": str})
    for made in (environment(), environment(autoescape=False), further):
        made.prepare(TEXT)
    environment().prepare(TEXT + ".")
    assert shelf.taken == [False] * 4
    assert len(shelf) == 4


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in b %}{% for c in a.d %}{{ c }}{% if e %}{{ loop.index }}{% endif %}{% endfor %}{% endfor %}",
        "{% for a in b if a > 1 %}{{ loop.last }}{% for c in a %}{{ c|upper }}{% endfor %}{% else %}–{% endfor %}",
        "{% if a is defined %}{{ a|default('x') }}{% elif self %}{{ self }}{% else %}{{ c[:2] }}{% endif %}",
        "{% set x = 1 %}{% for y in z %}{% if y %}{% set x = y %}{% endif %}{% endfor %}{{ x }}{{ range(3)|join }}",
    ],
)
def test_the_code_is_that_of_jinjas_own_generator(source: str) -> None:
    ours, jinjas = environment(), environment()
    jinjas.code_generator_class = CodeGenerator
    assert ours.compile(ours.parse(source), raw=True) == jinjas.compile(jinjas.parse(source), raw=True)


def test_a_loop_that_gives_a_value_to_the_name_of_loops_is_refused_as_by_jinja() -> None:
    ours = environment()
    with pytest.raises(TemplateAssertionError):
        ours.compile(ours.parse("{% for loop in days %}{{ loop.index }}{% endfor %}"))
