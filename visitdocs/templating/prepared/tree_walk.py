"""Walks over a template's tree. Jinja's own can leave fields out and ask for kinds, and take three times as long."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2.nodes import Node

_WORDS = frozenset({"attr", "ctx", "data", "lineno", "recursive"})
"""Fields that hold no nodes."""
_fields: dict[type[Node], tuple[str, ...]] = {}


def children(node: Node) -> list[Node]:
    """List the nodes right below one, in the order of its fields."""
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


def walk(tree: Node) -> Iterator[Node]:
    """Yield all nodes below one, each before those below it."""
    waiting = children(tree)[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += children(node)[::-1]


def sizes(tree: Node) -> dict[int, int]:
    """Count the nodes below each node, by its id."""
    waiting, order = [tree], []
    while waiting:
        node = waiting.pop()
        below = children(node)
        order.append((id(node), [id(child) for child in below]))
        waiting += below
    counts: dict[int, int] = {}
    for name, names in reversed(order):
        counts[name] = len(names) + sum([counts[other] for other in names])
    return counts
