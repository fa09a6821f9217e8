"""What a tag may be made of: values, questions, loops and filters. Everything else is refused before anything runs.

A list of what is allowed, not of what is forbidden: there are no calls, no macros, no imports, no names with an
underscore in front, so there is no way from a template to Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import nodes

ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign),
    *(nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, nodes.Keyword, nodes.CondExpr),
    *(
        nodes.Compare,
        nodes.Operand,
        nodes.And,
        nodes.Or,
        nodes.Not,
        nodes.Neg,
        nodes.Pos,
        nodes.List,
        nodes.Tuple,
        nodes.Slice,
    ),
    *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod),
)
MOST_LOOPS = 8
DEEPEST = 60
LONGEST_LIST = 12


@dataclass(frozen=True)
class Refusal:
    """What is not allowed, in which line of the source."""

    line: int
    message: str
    hint: str


def refusals(tree: nodes.Template, filters: Iterable[str], tests: Iterable[str]) -> Iterator[Refusal]:
    """Everything in a template that is not allowed; `filters` and `tests` are the names of those there are."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        loops += isinstance(node, nodes.For)
        refused = _too_deep(depth, loops) or _refused(node)
        if isinstance(node, nodes.Filter | nodes.Test):
            known, kind = (filters, "filtru") if isinstance(node, nodes.Filter) else (tests, "pytania")
            refused = refused or _not_there(node.name, known, kind)
        if refused:
            yield Refusal(node.lineno, *refused)
        else:
            waiting += [(child, depth + 1, loops) for child in node.iter_child_nodes()]


def _not_there(name: str, known: Iterable[str], kind: str) -> tuple[str, str] | None:
    if name in known:
        return None
    close = get_close_matches(name, known, n=1)
    hint = f"czy chodziło o „{close[0]}”?" if close else f"do wyboru: {', '.join(sorted(known))}"
    return f"nie ma {kind} „{name}”", hint


def _too_deep(depth: int, loops: int) -> tuple[str, str] | None:
    if depth > DEEPEST or loops > MOST_LOOPS:
        return "znacznik jest zbyt złożony", "podziel go na prostsze znaczniki"
    return None


def _refused(node: nodes.Node) -> tuple[str, str] | None:
    if isinstance(node, nodes.Call):
        return "szablon próbuje wywołać funkcję, a tego mu nie wolno", "zamiast funkcji użyj filtru, czyli | i nazwy"
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        return _internal(node.attr)
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        return _internal(node.name)
    if not isinstance(node, ALLOWED) or (isinstance(node, nodes.For) and node.recursive):
        return "szablon używa polecenia albo działania, którego mu nie wolno", "wolno wstawiać, pytać i powtarzać"
    if isinstance(node, nodes.List | nodes.Tuple) and not _is_short(node):
        return "lista w znaczniku jest zbyt złożona", f"podaj najwyżej {LONGEST_LIST} wartości, bez list w środku"
    if isinstance(node, nodes.Assign) and node.find((nodes.List, nodes.Tuple)):
        return "szablon zapamiętuje listę, a tego mu nie wolno", "użyj jej od razu w poleceniu for"
    return None


def _internal(name: str) -> tuple[str, str]:
    return f"szablon sięga po „{name}”, a tego mu nie wolno", "użyj nazwy wartości ze słownika docs/vocabulary.md"


def _is_short(node: nodes.List | nodes.Tuple) -> bool:
    return len(node.items) <= LONGEST_LIST and not any(
        isinstance(item, nodes.List | nodes.Tuple) for item in node.items
    )


def unknown_names(tree: nodes.Template, context: Mapping[str, object]) -> Iterator[tuple[int, str]]:
    """Names that neither the context nor the template itself knows, each with the first line that uses it."""
    names = list(tree.find_all(nodes.Name))
    known = {*context, "loop", *(name.name for name in names if name.ctx != "load")}
    first_lines: dict[str, int] = {}
    for name in names:
        if name.name not in known:
            first_lines[name.name] = min(name.lineno, first_lines.get(name.name, name.lineno))
    yield from ((line, name) for name, line in first_lines.items())
