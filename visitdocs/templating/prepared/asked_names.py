"""What a template asks for: the values that its tags can reach, whichever of them run.

Read off the tags and not off a run, so that a value behind a condition counts although nobody looked at it this time.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from visitdocs.templating.prepared.tree_walk import children


def asked_names(tree: nodes.Template) -> Iterator[str]:
    """Yield the path of every value that a parsed template names, such as `visit.dates`; some more than once.

    A value that is handed on as a whole, to a loop or a filter, is asked for with all its parts.
    """
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        path = _path(node)
        if path:
            yield path
        else:
            waiting += children(node)


def _path(node: nodes.Node) -> str:
    """The dotted path that a node is, "" if it is none."""
    parts = []
    while isinstance(node, nodes.Getattr):
        parts.append(node.attr)
        node = node.node
    return ".".join([node.name, *reversed(parts)]) if isinstance(node, nodes.Name) else ""
