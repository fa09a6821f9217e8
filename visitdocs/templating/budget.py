"""How much a template may do: turns of loops, characters of all texts it makes, and steps, which stand for time.

Far more than any document needs, far less than would fill the memory or keep somebody waiting. A template's tree is
changed so that loops, comparisons and slices pay before they go on; filters and tests pay by themselves (`counted`).
Nothing here looks at a clock, so that the same template is refused on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from visitdocs.messages import message
from visitdocs.templating.errors import BudgetExceededError
from visitdocs.templating.prepared.tree_walk import Layout, sizes
from visitdocs.templating.printed_text import OnlyPrinted

MAXIMUM_CHARACTERS = 5_000_000
MAXIMUM_TURNS = 10_000
MAXIMUM_TAGS = 10_000
MAXIMUM_STEPS = 2_000_000
"""A step is a part of a tag that is run in a loop, or a letter or item that a filter or a comparison looks at.

The documents of the sample take some ten thousand."""


class Budget:
    """What is left of it, over all parts of one document."""

    def __init__(self) -> None:
        self.characters = MAXIMUM_CHARACTERS
        self.turns = MAXIMUM_TURNS
        self.tags = MAXIMUM_TAGS
        self.steps = MAXIMUM_STEPS

    def spend(self, characters: int) -> None:
        """Count the characters of a text that is about to be made. Raises BudgetExceededError."""
        self.characters -= characters
        if self.characters < 0:
            raise BudgetExceededError(
                message(
                    "template-text-too-long",
                    "the template makes a text of more than {maximum} characters",
                    maximum=MAXIMUM_CHARACTERS,
                )
            )

    def read(self, tags: int) -> None:
        """Count the tags of a part before they are understood. Raises BudgetExceededError."""
        self.tags -= tags
        if self.tags < 0:
            raise BudgetExceededError(
                message("too-many-tags", "the template has more than {maximum} tags", maximum=MAXIMUM_TAGS)
            )

    def work(self, steps: int) -> None:
        """Count steps that are about to be taken. Raises BudgetExceededError."""
        self.steps -= steps
        if self.steps < 0:
            raise BudgetExceededError(message("too-many-steps", "the tags of the template have too much to work out"))

    def turn(self, steps: int = 1) -> str:
        """Count a turn of a loop of so many steps. Raises BudgetExceededError."""
        self.turns -= 1
        if self.turns < 0:
            raise BudgetExceededError(
                message(
                    "too-many-turns",
                    "the loops of the template go round more than {maximum} times",
                    maximum=MAXIMUM_TURNS,
                )
            )
        self.work(steps)
        return ""


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


def count_in(tree: nodes.Template, found: Layout) -> None:
    """Make a tree, laid out in `found`, call `count_turn`, `count_look` and `count_made` of its environment."""
    below = sizes(found)
    for node in found:
        if isinstance(node, nodes.For):
            _count_turns(node, nodes.Const(below[node]))
        elif isinstance(node, nodes.Compare):
            _count_looks(node)
    if any(isinstance(node, nodes.Slice) for node in found):
        _CountedSlices().visit(tree)


def _count_turns(loop: nodes.For, steps: nodes.Const) -> None:
    """Each turn costs as much as there is in the loop, and each item that a condition leaves out, too."""
    loop.body.insert(0, nodes.ExprStmt(_call("count_turn", loop.lineno, steps)).set_lineno(loop.lineno))
    if loop.test is not None:
        loop.test = _call("count_look", loop.lineno, loop.test, steps)


def _count_looks(comparison: nodes.Compare) -> None:
    """Texts and lists that are compared cost their length."""
    comparison.expr = _call("count_look", comparison.lineno, comparison.expr)
    for operand in comparison.ops:
        operand.expr = _call("count_look", comparison.lineno, operand.expr)


class _CountedSlices(NodeTransformer):
    """A part of a text is a new text."""

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 (the name that Jinja looks for)
        self.generic_visit(node)
        return _call("count_made", node.lineno, node) if isinstance(node.arg, nodes.Slice) else node


def counted(function: Callable[..., Any], budget: Budget, *, asks_only: bool = False) -> Callable[..., object]:
    """Give a filter or test that pays for what it looks at and for the text that it makes; it is never lazy.

    One that `asks_only` whether values are there may be given those that can only be printed.
    """

    def cost(value: object) -> int:
        return 1 if asks_only and isinstance(value, OnlyPrinted) else size(value)

    def paying(*arguments: object, **named: object) -> object:
        budget.work(LEAST_STEPS + sum(cost(value) for value in (*arguments, *named.values())))
        result = function(*arguments, **named)
        if isinstance(result, Iterator):
            result = list(result)
        if isinstance(result, str) and not any(result is value for value in arguments):
            budget.spend(len(result))
        return result

    return marked_like(function, paying)


def marked_like(function: Callable[..., Any], other: Callable[..., object]) -> Callable[..., object]:
    """Give the other function with Jinja's marks of the first, which say what it is handed besides its arguments."""
    other.__dict__.update(getattr(function, "__dict__", {}))
    return other


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
