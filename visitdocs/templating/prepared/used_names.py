"""The names in a template: what it asks for, and which of them nobody knows.

Read off the tags and not off a run, so that a value behind a condition counts although nobody looked at it this time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from jinja2 import nodes

from visitdocs.templating.prepared.tree_walk import Layout


def asked_names(tree: Layout) -> Iterator[str]:
    """Yield the path of every value that a parsed template names, such as `visit.dates`; some more than once.

    A value that is handed on as a whole, to a loop or a filter, is asked for with all its parts.
    """
    named = [node for node in tree if isinstance(node, nodes.Name | nodes.Getattr)]
    holders = {id(node.node) for node in named if isinstance(node, nodes.Getattr)}
    for node in named:
        if id(node) not in holders and (path := _path(node)):
            yield path


def _path(node: nodes.Node) -> str:
    """The dotted path that a node is, "" if it is none."""
    parts = []
    while isinstance(node, nodes.Getattr):
        parts.append(node.attr)
        node = node.node
    return ".".join([node.name, *reversed(parts)]) if isinstance(node, nodes.Name) else ""


def unknown_names(tree: Layout, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the names that nobody knows, each with the first line that uses it.

    A name may be missing where the template provides for that: `{{ name|default("–") }}`, `{% if name is defined %}`.
    """
    names = [node for node in tree if isinstance(node, nodes.Name)]
    questions = [node for node in tree if isinstance(node, nodes.Filter | nodes.Test)]
    provided_for = {id(question.node) for question in questions if _provides(question)}
    known = {*known, "loop", *(name.name for name in names if name.ctx != "load")}
    first_lines: dict[str, int] = {}
    for name in names:
        if name.name not in known and id(name) not in provided_for:
            first_lines[name.name] = min(name.lineno, first_lines.get(name.name, name.lineno))
    yield from ((line, name) for name, line in first_lines.items())


def _provides(question: nodes.Filter | nodes.Test) -> bool:
    return question.name in (("default", "d") if isinstance(question, nodes.Filter) else ("defined", "undefined"))
