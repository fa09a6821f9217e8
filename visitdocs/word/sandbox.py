"""Where a template's tags run: nothing but the vocabulary, a few filters, and bounds on time and size.

A template is written by staff, not by strangers, but it is passed around and edited by many hands: what it can do is
print values, ask, and repeat. Names that do not exist are refused, and so is every way to Python itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError, nodes
from jinja2.runtime import missing
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError

from visitdocs.word.protected_text import protect

MOST_ITERATIONS = 10_000
KEPT_FILTERS = (
    *("join", "length", "first", "last", "upper", "lower", "trim", "replace", "round", "abs", "int", "string", "list"),
    *("map", "select", "reject", "selectattr", "rejectattr", "sort", "unique", "batch", "slice", "sum", "min", "max"),
    *("default", "count", "reverse", "groupby", "attr"),
)
BOUNDED_OPERATORS = frozenset({"*", "**", "%", "//", "/"})


class UnknownNameError(TemplateRuntimeError):
    """A tag asks for something that does not exist: `name`, in `holder` or, without one, in the vocabulary."""

    def __init__(self, name: str, holder: object) -> None:
        super().__init__(name)
        self.name = name
        self.holder = holder


class ForbiddenTagError(SecurityError):
    """A tag that reaches for another file: include, import, extends. `lineno` is its line, from 1."""

    def __init__(self, lineno: int) -> None:
        super().__init__("a template is one file")
        self.lineno = lineno


class BoundExceededError(TemplateRuntimeError):
    """A template repeats or multiplies more than any document needs."""


class Missing(StrictUndefined):
    """An undefined value that tells what was asked for, and where."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: type = UndefinedError
    ) -> None:
        holder = None if obj is missing else obj
        report = (lambda _: UnknownNameError(str(name), holder)) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, report)  # type: ignore[arg-type]


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with undefined names refused, few filters, and no calls.

    For Word, values leave it protected (see `protected_text`), so that nothing that works on the rendered XML can
    take a value for markup or for a tag; other templates may have another `finalize`.
    """

    intercepted_binops = BOUNDED_OPERATORS

    def __init__(
        self,
        filters: dict[str, Callable[..., object]],
        finalize: Callable[[object], object] | None = protect,
        autoescape: bool = True,
    ) -> None:
        super().__init__(autoescape=autoescape, undefined=Missing, finalize=finalize)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in KEPT_FILTERS} | filters
        self.iterations = 0

    def count_iteration(self) -> str:
        """Called in every turn of every loop."""
        self.iterations += 1
        if self.iterations > MOST_ITERATIONS:
            raise BoundExceededError(f"pętle szablonu powtarzają się ponad {MOST_ITERATIONS} razy")
        return ""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for unsafe in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
            raise ForbiddenTagError(unsafe.lineno)
        for loop in tree.find_all(nodes.For):
            counter = nodes.Call(nodes.EnvironmentAttribute("count_iteration"), [], [], None, None)
            loop.body.insert(0, nodes.ExprStmt(counter).set_lineno(loop.lineno))
        return tree

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No name that begins with an underscore, no methods of anything."""
        return not attr.startswith("_") and not callable(value) and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Templates call nothing; the counter is ours."""
        return getattr(obj, "__func__", None) is TemplateEnvironment.count_iteration

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic with numbers of a sensible size only."""
        if not all(isinstance(operand, int | float) and abs(operand) < 1e6 for operand in (left, right)):
            raise BoundExceededError(f"działania „{operator}” nie można tu wykonać")
        if operator == "**":
            raise BoundExceededError("potęgowanie w szablonie jest niedozwolone")
        return super().call_binop(context, operator, left, right)
