"""Jinja's generator of code for trees of which it is known what they hold, so that they need not be searched for more.

Jinja looks through the whole tree, and through each loop again, for blocks, imports and parents, none of which
`allowed_tags` lets pass, for filters and tests, and for the two names that mean something to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from visitdocs.templating.prepared.tree_walk import Layout, layout

SEARCHED = ("loop", "self")
"""Names that mean something to Jinja: in each loop and block it looks for their uses."""


class CheckedCodeGenerator(CodeGenerator):
    """Writes the same code as Jinja's own."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's name)
        """The code of a whole template."""
        self._found = layout(node)
        naming = _naming(self._found)
        for found in self._found:
            if isinstance(found, nodes.For | nodes.If) and found not in naming:
                _hide_children(found)
        _end_searches(node)
        super().visit_Template(node, frame)

    def pull_dependencies(self, _: Iterable[nodes.Node]) -> None:
        """The names of filters and tests, asked for once however often each is used."""
        used = {(type(node), node.name) for node in self._found if isinstance(node, nodes.Filter | nodes.Test)}
        super().pull_dependencies([kind(None, name, [], [], None, None) for kind, name in used])


def _naming(tree: Layout) -> set[nodes.Node]:
    """The nodes below which one of the names is that Jinja searches for."""
    holders = {child: holder for holder, below in tree.items() for child in below}
    found: set[nodes.Node] = set()
    for node in tree:
        inner: nodes.Node | None = node if isinstance(node, nodes.Name) and node.name in SEARCHED else None
        while inner is not None and inner not in found:
            found.add(inner)
            inner = holders.get(inner)
    return found


def _end_searches(node: Any) -> None:
    """Let a search among all that is below a node end at once."""
    node.find_all = lambda _: iter(())


def _hide_children(node: Any) -> None:
    """Let those who search step over a loop or condition; its code is made of its fields."""
    _end_searches(node)
    node.iter_child_nodes = lambda **_: iter(())
