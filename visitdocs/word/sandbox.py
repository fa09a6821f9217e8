"""Where a template's tags run: nothing but the vocabulary, a few filters, and bounds on time and size.

A template is written by staff, not by strangers, but it is passed around and edited by many hands: what it can do is
print values, ask, and repeat. Names that do not exist are refused, and so is every way to Python itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError, nodes, pass_context
from jinja2.runtime import missing
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from visitdocs.word.allowed_tags import Refusal, refusals
from visitdocs.word.budget import Budget, BudgetExceededError
from visitdocs.word.value_text import text_of
from visitdocs.word.wrong_use import WrongUseError

KEPT_FILTERS = ("length", "first", "last", "upper", "lower", "trim", "sort", "unique", "reverse")
KEPT_FILTERS += ("map", "select", "reject", "selectattr", "rejectattr")
KEPT_TESTS = (
    "defined",
    "undefined",
    "even",
    "odd",
    "divisibleby",
    "number",
    "string",
    "in",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
)
KEPT_TESTS += ("ge", "equalto", "==", "!=", "<", "<=", ">", ">=")
LARGEST_NUMBER = 1_000_000


class UnknownNameError(TemplateRuntimeError):
    """A tag asks for something that does not exist: `name`, in `holder` or, without one, in the vocabulary."""

    def __init__(self, name: str, holder: object) -> None:
        super().__init__(name)
        self.name = name
        self.holder = holder


class RefusedTagError(TemplateRuntimeError):
    """Tags hold what no template may do."""

    def __init__(self, found: list[Refusal]) -> None:
        super().__init__(found[0].message)
        self.refusals = found


class Missing(StrictUndefined):
    """An undefined value that tells what was asked for, and where."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: type = UndefinedError
    ) -> None:
        holder = None if obj is missing else obj
        is_unknown = exc is UndefinedError and name is not None
        super().__init__(hint, obj, name, (lambda _: UnknownNameError(str(name), holder)) if is_unknown else exc)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja with undefined names refused, few filters, and no calls.

    `finalize` turns a value into what is printed, `options` are Jinja's own (braces).
    """

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%"})

    def __init__(
        self,
        filters: Mapping[str, Callable[..., object]],
        finalize: Callable[[object], object] | None = None,
        autoescape: bool = True,
        budget: Budget | None = None,
        **options: Any,
    ) -> None:
        super().__init__(
            autoescape=autoescape, undefined=Missing, finalize=_at_run_time(finalize or text_of), **options
        )
        self.budget = budget or Budget()
        self.count_turn = self.budget.turn
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in KEPT_FILTERS}
        self.filters |= {"join": self._join, "replace": self._replace, "default": _default, **filters}
        self.filters = {name: _guarded(name, function) for name, function in self.filters.items()}

    def run(self, template: nodes.Template, context: Mapping[str, object]) -> str:
        """The text that a parsed template gives. Raises jinja2.TemplateError and what filters raise."""
        code = self.compile(template)
        return "".join(self._counted(self.template_class.from_code(self, code, {}).generate(context)))

    def _counted(self, chunks: Iterator[str]) -> Iterator[str]:
        for chunk in chunks:
            self.budget.spend(len(chunk))
            yield chunk

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        found = sorted(refusals(tree, self.filters, KEPT_TESTS), key=lambda refusal: refusal.line)
        if found:
            raise RefusedTagError(found)
        for loop in tree.find_all(nodes.For):
            counter = nodes.Call(nodes.EnvironmentAttribute("count_turn"), [], [], None, None)
            loop.body.insert(0, nodes.ExprStmt(counter).set_lineno(loop.lineno))
        return tree

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """No name that begins with an underscore, no methods of anything."""
        return not attr.startswith("_") and not callable(value) and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Templates call nothing; the counter is ours."""
        return obj is self.count_turn

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic with numbers of a sensible size; two texts may be put together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            self.budget.spend(len(left) + len(right))
        elif not all(isinstance(value, int | float) and abs(value) <= LARGEST_NUMBER for value in (left, right)):
            raise BudgetExceededError(f"działania „{operator}” nie da się tu wykonać")
        return super().call_binop(context, operator, left, right)

    def _join(self, values: Iterable[object], between: object = "", attribute: str = "") -> str:
        """The texts one after another, `between` them something else; of each value `attribute`, if it is given."""
        texts: list[str] = []
        for value in values:
            texts.append(text_of(self.getattr(value, attribute) if attribute else value))
            self.budget.spend(len(texts[-1]) + len(text_of(between)))
        is_markup = any(isinstance(text, Markup) for text in texts)
        return (escape(between) if is_markup else text_of(between)).join(texts)

    def _replace(self, value: object, old: object, new: object) -> str:
        """The text with `new` wherever `old` stood."""
        text, old, new = text_of(value), text_of(old), text_of(new)
        self.budget.spend(len(text) + text.count(old) * len(new))
        return text.replace(old, new)


def _at_run_time(finalize: Callable[[object], object]) -> Callable[..., object]:
    """What asks for the context is not run while a template is compiled, when Jinja escapes texts by itself."""

    @pass_context
    def finalized(_: Any, value: object) -> object:
        return finalize(value)

    return finalized


def _guarded(name: str, function: Callable[..., object]) -> Callable[..., object]:
    """The filter, so that it says its name when it cannot work with what it is given."""

    @wraps(function)
    def guarded(*arguments: object, **named: object) -> object:
        try:
            return function(*arguments, **named)
        except (TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
            message = f"filtr „{name}” nie pasuje do tej wartości albo brakuje mu czegoś w nawiasie"
            raise WrongUseError(message, "porównaj znacznik z przykładami w docs/templates.md") from error

    return guarded


def _default(value: object, instead: object = "", _: object = None) -> object:
    """`instead`, where the definition has no value. A name that does not exist stays an error."""
    return value or instead
