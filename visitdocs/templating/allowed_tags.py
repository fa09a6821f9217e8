"""What a tag may be made of: values, questions, loops and filters. Everything else is refused before anything runs.

A list of what is allowed, not of what is forbidden: there are no macros, no imports, no names with an underscore in
front, and no calls but of functions that were handed over by name, so there is no way from a template to Python.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from math import isfinite

from jinja2 import nodes

from visitdocs.dataclass import dataclass
from visitdocs.messages import Listed, Message, Quoted, message, phrase
from visitdocs.templating.errors import Mistake
from visitdocs.templating.prepared.tree_walk import Layout, layout

VALUES: tuple[type[nodes.Node], ...] = (
    nodes.Name,
    nodes.Const,
    nodes.List,
    nodes.Tuple,
    nodes.Slice,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Call,
)
VALUES += (nodes.Filter, nodes.Test, nodes.Keyword, nodes.CondExpr, nodes.Compare, nodes.Operand)
VALUES += (nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos)
VALUES += (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod)
STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign)
ALLOWED: frozenset[type[nodes.Node]] = frozenset((*STATEMENTS, *VALUES))
MAXIMUM_LOOPS = 8
MAXIMUM_DEPTH = 60
MAXIMUM_LIST = 12

Wrong = tuple[Message, Message]
"""What is wrong and what would be right."""

TOO_COMPLEX: Wrong = (message("tag-too-complex", "the tag is too complex"), phrase("divide it into simpler tags"))


@dataclass(frozen=True)
class KnownNames:
    """The names of the filters, tests and functions that there are."""

    filters: Collection[str]
    tests: Collection[str]
    functions: Collection[str]


def mistakes(tree: Layout, known: KnownNames) -> Iterator[Mistake]:
    """Yield everything in a template that is not allowed."""
    waiting: list[tuple[nodes.Node, int, int]] = [(next(iter(tree)), 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        loops += type(node) is nodes.For
        refused = _too_deep(depth, loops) or _refused(node, known)
        if refused:
            yield Mistake(*refused, line=node.lineno)
        else:
            callee = node.node if isinstance(node, nodes.Call) else None
            waiting += [(child, depth + 1, loops) for child in tree[node] if child is not callee]


def _too_deep(depth: int, loops: int) -> Wrong | None:
    return TOO_COMPLEX if depth > MAXIMUM_DEPTH or loops > MAXIMUM_LOOPS else None


def _refused(node: nodes.Node, known: KnownNames) -> Wrong | None:
    """What is wrong with a node by itself, and what would be right."""
    match node:
        case nodes.TemplateData() | nodes.Output() | nodes.If():  # most of them, and always right
            return None
        case nodes.Name():
            return _refused_name(node, known)
        case nodes.Getattr():
            return _internal(node.attr) if node.attr.startswith("_") else None
        case nodes.Filter() if node.name not in known.filters:
            said = message("unknown-filter", "there is no filter {name}", name=Quoted(node.name))
            return said, _choice(node.name, known.filters)
        case nodes.Test() if node.name not in known.tests:
            said = message("unknown-test", "there is no test {name}", name=Quoted(node.name))
            return said, _choice(node.name, known.tests)
        case nodes.Call():
            return _refused_call(node, known)
        case nodes.Const(value=float(number)) if not isfinite(number):
            return message("infinite-number", "the number in the tag is too large"), phrase("give a smaller number")
        case nodes.List() | nodes.Tuple() | nodes.Assign():
            return _refused_list(node)
    if type(node) in ALLOWED and not (isinstance(node, nodes.For) and node.recursive):
        return None
    said = message("forbidden-command", "the template uses a command or a sum that it must not use")
    return said, phrase("it may print, ask and repeat")


def _refused_list(node: nodes.List | nodes.Tuple | nodes.Assign) -> Wrong | None:
    if isinstance(node, nodes.Assign):
        if not any(isinstance(inner, nodes.List | nodes.Tuple) for inner in layout(node)):
            return None
        said = message("kept-list", "the template keeps a list, which it must not do")
        return said, phrase("use it at once, in a “for” command")
    if _is_short(node):
        return None
    hint = phrase("give at most {maximum} values, without lists among them", maximum=MAXIMUM_LIST)
    return message("list-too-complex", "the list in the tag is too complex"), hint


def _choice(name: str, known: Collection[str]) -> Message:
    close = get_close_matches(name, known, n=1)
    if close:
        return phrase("did you mean {name}?", name=Quoted(close[0]))
    return phrase("to choose from: {names}", names=Listed(tuple(sorted(known))))


def _refused_call(node: nodes.Call, known: KnownNames) -> Wrong | None:
    """Only functions handed over by name are called, with arguments that can be counted."""
    is_known = isinstance(node.node, nodes.Name) and node.node.name in known.functions
    if is_known and node.dyn_args is None and node.dyn_kwargs is None:
        return None
    said = message("forbidden-call", "the template tries to call a function, which it must not do")
    return said, phrase("use a filter instead of a function: | and its name")


def _refused_name(node: nodes.Name, known: KnownNames) -> Wrong | None:
    if node.name.startswith("_"):
        return _internal(node.name)
    if node.name in known.functions:
        said = message("function-as-value", "{name} is a function and no value", name=Quoted(node.name))
        return said, phrase("put brackets behind it: {name}( … )", name=node.name)
    return None


def _internal(name: str) -> Wrong:
    said = message("forbidden-name", "the template reaches for {name}, which it must not do", name=Quoted(name))
    return said, phrase("use the name of a value from docs/vocabulary.md")


def _is_short(node: nodes.List | nodes.Tuple) -> bool:
    return len(node.items) <= MAXIMUM_LIST and not any(
        isinstance(item, nodes.List | nodes.Tuple) for item in node.items
    )
