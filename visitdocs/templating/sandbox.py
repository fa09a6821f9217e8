"""Where a template's tags run: nothing but the vocabulary, a few filters, and bounds on time and size.

A template is written by staff, not by strangers, but it is passed around and edited by many hands: what it can do is
print values, ask, and repeat. Names that do not exist are refused, and so is every way to Python itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from io import StringIO
from typing import Any

from jinja2 import StrictUndefined, UndefinedError, nodes, pass_context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from visitdocs.messages import Quoted, message, phrase
from visitdocs.templating.allowed_tags import KnownNames, mistakes
from visitdocs.templating.budget import LEAST_STEPS, MAXIMUM_TURNS, Budget, Counters, count_in, counted, marked_like
from visitdocs.templating.errors import BudgetExceededError, RefusedTagError, UnknownNameError, WrongUseError
from visitdocs.templating.filters import default
from visitdocs.templating.prepared.code_generator import CheckedCodeGenerator
from visitdocs.templating.prepared.prepared_template import PreparedTemplate, prepared
from visitdocs.templating.prepared.tree_walk import layout
from visitdocs.templating.printed_text import text_of
from visitdocs.templating.spoken_text import joined

KEPT_FILTERS: tuple[str, ...] = ("length", "count", "first", "last", "sort", "unique", "reverse", "items", "dictsort")
KEPT_FILTERS += ("list", "map", "select", "reject", "selectattr", "rejectattr")
KEPT_FILTERS += ("upper", "lower", "capitalize", "title", "trim")
KEPT_FILTERS += ("abs", "int", "float", "min", "max", "sum")
KEPT_TESTS: tuple[str, ...] = ("defined", "undefined", "none", "true", "false", "boolean", "number", "integer", "float")
KEPT_TESTS += ("string", "mapping", "sequence", "iterable", "even", "odd", "divisibleby", "in", "upper", "lower")
KEPT_TESTS += ("equalto", "eq", "ne", "lt", "le", "gt", "ge", "==", "!=", "<", "<=", ">", ">=")
ASKING = ("default", "d", "defined", "undefined", "none")
"""Filters and tests that ask only whether a value is there."""
METHODS = {"capitalize": "capitalize", "lower": "lower", "upper": "upper", "title": "title", "strip": "trim"}
METHODS |= {"items": "items"}
"""Methods without arguments that are written as often as the filters which do the same."""

MAXIMUM_NUMBER = 1_000_000


class Missing(StrictUndefined):
    """An undefined value that tells what was asked for, and where."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: type = UndefinedError
    ) -> None:
        holder = None if obj is missing else obj
        is_unknown = exc is UndefinedError and name is not None
        super().__init__(hint, obj, name, exc)
        if is_unknown:
            self._undefined_exception = _unknown_name(str(name), holder)


def _unknown_name(name: str, holder: object) -> type[UnknownNameError]:
    """The error that Jinja makes itself, from a sentence of its own."""

    class NamedError(UnknownNameError):
        def __init__(self, _: str) -> None:
            super().__init__(name, holder)

    return NamedError


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with undefined names refused, few filters, and no calls but of `functions`.

    `finalize` turns a value into what is printed; the parts of `sealed` kinds of values are nobody's business;
    `braces` are others than Jinja's own, by its own names for them.
    """

    code_generator_class = CheckedCodeGenerator
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%"})

    def __init__(
        self,
        filters: Mapping[str, Callable[..., object]],
        finalize: Callable[[object], object] | None = None,
        autoescape: bool = True,
        budget: Budget | None = None,
        functions: Mapping[str, Callable[..., object]] | None = None,
        sealed: tuple[type, ...] = (),
        braces: Mapping[str, str] | None = None,
    ) -> None:
        others: dict[str, Any] = {"optimized": False, **(braces or {})}  # or filters would run while it is compiled
        printed = _at_run_time(finalize or text_of)
        super().__init__(autoescape=autoescape, undefined=Missing, finalize=printed, **others)
        self.budget = budget or Budget()
        counters = Counters(self.budget)
        self.count_turn, self.count_look, self.count_made = self.budget.turn, counters.look, counters.made
        self.sealed = sealed
        self._callable: dict[int, object] = {}
        self.globals.clear()
        self.globals |= {"range": self._range, **(functions or {})}
        self._let_call(self.count_turn, self.count_look, self.count_made, *self.globals.values())
        self.filters = {name: self.filters[name] for name in KEPT_FILTERS}
        self.filters |= {"default": default, "d": default, "e": text_of, "escape": text_of}
        self.filters |= {"join": self._join, "replace": self._replace, **filters}
        self.filters = {
            name: _guarded(name, counted(function, self.budget, asks_only=name in ASKING))
            for name, function in self.filters.items()
        }
        tests: Mapping[str, Any] = self.tests
        self.tests = {name: counted(tests[name], self.budget, asks_only=name in ASKING) for name in KEPT_TESTS}

    def prepare(self, source: str) -> PreparedTemplate:
        """Read and compile a template, once for the same text. Raises jinja2.TemplateError."""
        return self._prepared(source, lambda: self.parse(source))

    def _prepared(self, source: str, parse: Callable[[], nodes.Template], *further: object) -> PreparedTemplate:
        """The template; `further` is what its code depends on besides the text and the names that it may use."""
        return prepared(self.name_of(source.encode(), *further), parse, self.compile)

    def name_of(self, data: bytes, *further: object) -> str:
        """Name a template, or what becomes one here, by all that its code depends on."""
        filters = [(name, getattr(function, "jinja_pass_arg", None)) for name, function in sorted(self.filters.items())]
        ways = (type(self).__name__, bool(self.autoescape), self.keep_trailing_newline, self.block_start_string)
        return f"{sha256(data).hexdigest()} {(filters, sorted(self.globals), *ways, *further)!a}"

    def run(self, template: nodes.Template | PreparedTemplate, context: Mapping[str, object]) -> str:
        """Give the text of a template. Raises jinja2.TemplateError and what filters raise."""
        code = template.code if isinstance(template, PreparedTemplate) else self.compile(template)
        names = {**self.globals, **context}
        text = StringIO()
        for chunk in self.template_class.from_code(self, code, {}).generate(names):
            self.budget.spend(len(chunk))
            self.budget.work(LEAST_STEPS)
            text.write(chunk)
        return text.getvalue()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        found = layout(tree)
        if any(isinstance(node, nodes.Call) for node in found):
            tree = _MethodsAsFilters().visit(tree)
            found = layout(tree)
        wrong = mistakes(found, KnownNames(self.filters, KEPT_TESTS, self.globals))
        if refused := sorted(wrong, key=lambda mistake: mistake.line or 0):
            raise RefusedTagError(refused)
        count_in(tree, found)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A mapping's own key, before what Python would see in the name (`order.items`)."""
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No name that begins with an underscore, no methods of anything."""
        is_open = not isinstance(obj, self.sealed) and not attr.startswith("_") and not callable(value)
        return is_open and super().is_safe_attribute(obj, attr, value)

    def _let_call(self, *functions: object) -> None:
        self._callable |= {id(function): function for function in functions}

    def is_safe_callable(self, obj: Any) -> bool:
        """Templates call only what was handed over; the counters are ours."""
        return self._callable.get(id(obj)) is obj

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic with numbers of a sensible size; two texts may be put together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            self.budget.spend(len(left) + len(right))
        elif not all(isinstance(value, int | float) and abs(value) <= MAXIMUM_NUMBER for value in (left, right)):
            raise BudgetExceededError(
                message("impossible-sum", "the sum “{operator}” cannot be done here", operator=operator)
            )
        return super().call_binop(context, operator, left, right)

    def _join(self, values: Iterable[object], between: object = "", attribute: str = "") -> str:
        """The texts one after another, `between` them something else; of each value `attribute`, if it is given."""
        texts: list[str] = []
        for value in values:
            texts.append(text_of(self.getattr(value, attribute) if attribute else value))
            self.budget.spend(len(texts[-1]) + len(text_of(between)))
        if any(isinstance(text, Markup) for text in texts):
            return escape(between).join(texts)
        return joined(text_of(between), texts)

    def _replace(self, value: object, old: object, new: object) -> str:
        """The text with `new` wherever `old` stood."""
        text, old_text, new_text = text_of(value), text_of(old), text_of(new)
        self.budget.spend(len(text) + text.count(old_text) * len(new_text))
        return text.replace(old_text, new_text)

    def _range(self, *bounds: int) -> range:
        """Python's `range`, of no more numbers than a loop may have turns."""
        if any(abs(bound) > MAXIMUM_NUMBER for bound in bounds) or len(numbers := range(*bounds)) > MAXIMUM_TURNS:
            raise BudgetExceededError(message("range-too-large", "“range” has bounds that are too large"))
        return numbers


class _MethodsAsFilters(NodeTransformer):
    """Makes `name.upper()` the filter that does the same, so that nothing is called."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (the name that Jinja looks for)
        self.generic_visit(node)
        method = node.node
        has_arguments = node.args or node.kwargs or node.dyn_args or node.dyn_kwargs
        if has_arguments or not isinstance(method, nodes.Getattr) or method.attr not in METHODS:
            return node
        return nodes.Filter(method.node, METHODS[method.attr], [], [], None, None).set_lineno(node.lineno)


def _at_run_time(finalize: Callable[[object], object]) -> Callable[..., object]:
    """What asks for the context is not run while a template is compiled, when Jinja escapes texts by itself."""

    @pass_context
    def finalized(_: Any, value: object) -> object:
        return finalize(value)

    return finalized


def _guarded(name: str, function: Callable[..., object]) -> Callable[..., object]:
    """The filter, so that it says its name when it cannot work with what it is given."""

    def guarded(*arguments: object, **named: object) -> object:
        try:
            return function(*arguments, **named)
        except (TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
            hint = phrase("compare the tag with the examples in docs/templates.md")
            raise WrongUseError(
                message(
                    "unfit-filter",
                    "the filter {name} does not go with this value, or something is missing in its brackets",
                    name=Quoted(name),
                ),
                hint,
            ) from error

    return marked_like(function, guarded)
