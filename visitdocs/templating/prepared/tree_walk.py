"""Walks over a template's tree. Jinja's own can leave fields out and ask for kinds, and take three times as long."""

from __future__ import annotations

from jinja2.nodes import Node

Layout = dict[Node, list[Node]]
"""Each node of a tree, before those below it, with those right below it in the order of its fields."""

_WORDS = frozenset({"attr", "ctx", "data", "lineno", "recursive"})
"""Fields that hold no nodes."""
_fields: dict[type[Node], tuple[str, ...]] = {}


def layout(tree: Node) -> Layout:
    """Walk over a tree once."""
    found: Layout = {}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        found[node] = below = _children(node)
        waiting += below[::-1]
    return found


def sizes(tree: Layout) -> dict[Node, int]:
    """Count the nodes below each node."""
    counts: dict[Node, int] = {}
    for node, below in reversed(tree.items()):
        counts[node] = len(below) + sum([counts[child] for child in below]) if below else 0
    return counts


def _children(node: Node) -> list[Node]:
    kind = type(node)
    if kind not in _fields:
        _fields[kind] = tuple(name for name in node.fields if name not in _WORDS)
    found: list[Node] = []
    for name in _fields[kind]:
        value = getattr(node, name, None)
        if isinstance(value, list):
            found += [item for item in value if isinstance(item, Node)]
        elif isinstance(value, Node):
            found.append(value)
    return found
