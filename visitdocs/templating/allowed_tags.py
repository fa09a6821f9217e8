"""What a tag may be made of: values, questions, loops and filters. Everything else is refused before anything runs.

A list of what is allowed, not of what is forbidden: there are no macros, no imports, no names with an underscore in
front, and no calls but of functions that were handed over by name, so there is no way from a template to Python.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import nodes

from visitdocs.templating.errors import Mistake

VALUES = (nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Slice, nodes.Getattr, nodes.Getitem, nodes.Call)
VALUES += (nodes.Filter, nodes.Test, nodes.Keyword, nodes.CondExpr, nodes.Compare, nodes.Operand)
VALUES += (nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos)
VALUES += (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod)
STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign)
ALLOWED = (*STATEMENTS, *VALUES)
MAXIMUM_LOOPS = 8
MAXIMUM_DEPTH = 60
MAXIMUM_LIST = 12


@dataclass(frozen=True)
class KnownNames:
    """The names of the filters, tests and functions that there are."""

    filters: Collection[str]
    tests: Collection[str]
    functions: Collection[str]


def mistakes(tree: nodes.Template, known: KnownNames) -> Iterator[Mistake]:
    """Yield everything in a template that is not allowed."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        loops += isinstance(node, nodes.For)
        refused = _too_deep(depth, loops) or _refused(node, known)
        if refused:
            yield Mistake(*refused, line=node.lineno)
        else:
            callee = node.node if isinstance(node, nodes.Call) else None
            waiting += [(child, depth + 1, loops) for child in node.iter_child_nodes() if child is not callee]


def _not_there(name: str, known: Collection[str], kind: str) -> tuple[str, str] | None:
    if name in known:
        return None
    close = get_close_matches(name, known, n=1)
    hint = f"czy chodziło o „{close[0]}”?" if close else f"do wyboru: {', '.join(sorted(known))}"
    return f"nie ma {kind} „{name}”", hint


def _too_deep(depth: int, loops: int) -> tuple[str, str] | None:
    if depth > MAXIMUM_DEPTH or loops > MAXIMUM_LOOPS:
        return "znacznik jest zbyt złożony", "podziel go na prostsze znaczniki"
    return None


def _refused(node: nodes.Node, known: KnownNames) -> tuple[str, str] | None:
    """What is wrong with a node by itself, and what would be right."""
    if isinstance(node, nodes.Filter):
        return _not_there(node.name, known.filters, "filtru")
    if isinstance(node, nodes.Test):
        return _not_there(node.name, known.tests, "pytania")
    if isinstance(node, nodes.Call):
        return _refused_call(node, known)
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        return _internal(node.attr)
    if isinstance(node, nodes.Name):
        return _refused_name(node, known)
    if not isinstance(node, ALLOWED) or (isinstance(node, nodes.For) and node.recursive):
        return "szablon używa polecenia albo działania, którego mu nie wolno", "wolno wstawiać, pytać i powtarzać"
    if isinstance(node, nodes.List | nodes.Tuple) and not _is_short(node):
        return "lista w znaczniku jest zbyt złożona", f"podaj najwyżej {MAXIMUM_LIST} wartości, bez list w środku"
    if isinstance(node, nodes.Assign) and node.find((nodes.List, nodes.Tuple)):
        return "szablon zapamiętuje listę, a tego mu nie wolno", "użyj jej od razu w poleceniu for"
    return None


def _refused_call(node: nodes.Call, known: KnownNames) -> tuple[str, str] | None:
    """Only functions handed over by name are called, with arguments that can be counted."""
    is_known = isinstance(node.node, nodes.Name) and node.node.name in known.functions
    if is_known and node.dyn_args is None and node.dyn_kwargs is None:
        return None
    return "szablon próbuje wywołać funkcję, a tego mu nie wolno", "zamiast funkcji użyj filtru, czyli | i nazwy"


def _refused_name(node: nodes.Name, known: KnownNames) -> tuple[str, str] | None:
    if node.name.startswith("_"):
        return _internal(node.name)
    if node.name in known.functions:
        return f"„{node.name}” to funkcja, a nie wartość", f"dopisz nawias: {node.name}( … )"
    return None


def _internal(name: str) -> tuple[str, str]:
    return f"szablon sięga po „{name}”, a tego mu nie wolno", "użyj nazwy wartości ze słownika docs/vocabulary.md"


def _is_short(node: nodes.List | nodes.Tuple) -> bool:
    return len(node.items) <= MAXIMUM_LIST and not any(
        isinstance(item, nodes.List | nodes.Tuple) for item in node.items
    )


def unknown_names(tree: nodes.Template, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the names that nobody knows, each with the first line that uses it.

    A name may be missing where the template provides for that: `{{ name|default("–") }}`, `{% if name is defined %}`.
    """
    names = list(tree.find_all(nodes.Name))
    provided_for = {id(question.node) for question in tree.find_all((nodes.Filter, nodes.Test)) if _provides(question)}
    known = {*known, "loop", *(name.name for name in names if name.ctx != "load")}
    first_lines: dict[str, int] = {}
    for name in names:
        if name.name not in known and id(name) not in provided_for:
            first_lines[name.name] = min(name.lineno, first_lines.get(name.name, name.lineno))
    yield from ((line, name) for name, line in first_lines.items())


def _provides(question: nodes.Filter | nodes.Test) -> bool:
    return question.name in (("default", "d") if isinstance(question, nodes.Filter) else ("defined", "undefined"))
