"""What a template does is counted: its tree is changed so that loops, comparisons and slices pay before they go on.

Filters and tests pay by themselves (`counted`). Nothing here looks at a clock, so that the same template is refused on
every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from visitdocs.templating.budget import Budget
from visitdocs.templating.only_printed import OnlyPrinted
from visitdocs.templating.prepared.tree_walk import sizes

LEAST_STEPS = 10
"""What calling a filter or a test costs, however small its value."""


class Counters:
    """The functions that a counted template calls."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget

    def look(self, value: object, steps: int = 1) -> object:
        """Count a value that is looked at, and give it back. Raises BudgetExceededError."""
        self._budget.work(steps + size(value))
        return value

    def made(self, value: object) -> object:
        """Count a value that was made, and give it back. Raises BudgetExceededError."""
        self._budget.spend(len(value) if isinstance(value, str) else 0)
        self._budget.work(size(value))
        return value


class CountedTree(NodeTransformer):
    """Makes a tree call `count_turn`, `count_look` and `count_made` of its environment."""

    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802
        """What stands below each node is counted once, before anything is added."""
        self._sizes = sizes(node)
        return self.generic_visit(node)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 (the names that Jinja looks for)
        """Each turn costs as much as there is in the loop, and each item that a condition leaves out, too."""
        steps = nodes.Const(self._sizes[id(node)])
        self.generic_visit(node)
        node.body.insert(0, nodes.ExprStmt(_call("count_turn", node.lineno, steps)).set_lineno(node.lineno))
        if node.test is not None:
            node.test = _call("count_look", node.lineno, node.test, steps)
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        """Texts and lists that are compared cost their length."""
        self.generic_visit(node)
        node.expr = _call("count_look", node.lineno, node.expr)
        for operand in node.ops:
            operand.expr = _call("count_look", node.lineno, operand.expr)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        """A part of a text is a new text."""
        self.generic_visit(node)
        return _call("count_made", node.lineno, node) if isinstance(node.arg, nodes.Slice) else node


def counted(function: Callable[..., Any], budget: Budget, *, asks_only: bool = False) -> Callable[..., object]:
    """Give a filter or test that pays for what it looks at and for the text that it makes; it is never lazy.

    One that `asks_only` whether values are there may be given those that can only be printed.
    """

    def cost(value: object) -> int:
        return 1 if asks_only and isinstance(value, OnlyPrinted) else size(value)

    @wraps(function)
    def paying(*arguments: object, **named: object) -> object:
        budget.work(LEAST_STEPS + sum(cost(value) for value in (*arguments, *named.values())))
        result = function(*arguments, **named)
        if isinstance(result, Iterator):
            result = list(result)
        if isinstance(result, str) and not any(result is value for value in arguments):
            budget.spend(len(result))
        return result

    return paying


def size(value: object) -> int:
    """Give how many letters and items a value has. Raises `OtherUseError` for one that may only be printed."""
    if isinstance(value, OnlyPrinted):
        value.refuse()
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list | tuple | dict):
        return sum(len(item) if isinstance(item, str) else 1 for item in value)
    return len(value) if isinstance(value, range) else 1


def _call(counter: str, line: int, *arguments: Any) -> nodes.Call:
    call = nodes.Call(nodes.EnvironmentAttribute(counter), list(arguments), [], None, None)
    call.set_lineno(line)
    return call
