"""Jinja's generator of code for trees of which it is known what they hold, so that they need not be searched for more.

Jinja looks through the whole tree, and through each loop again, for blocks, imports and parents, none of which
`allowed_tags` lets pass, and for the filters and tests that are used.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from visitdocs.templating.prepared.tree_walk import walk


class CheckedCodeGenerator(CodeGenerator):
    """Writes the same code as Jinja's own."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's name)
        """The code of a whole template."""
        _let_find(node, ())
        super().visit_Template(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        """The code of a loop, in which only names may be looked for."""
        _let_find(node, [found for found in walk(node) if isinstance(found, nodes.Name) and found.name == "loop"])
        super().visit_For(node, frame)

    def pull_dependencies(self, nodes_: Iterable[nodes.Node]) -> None:
        """The names of filters and tests, asked for once however often each is used."""
        inner = (node for outer in nodes_ for node in (outer, *walk(outer)))
        used = {(type(node), node.name) for node in inner if isinstance(node, nodes.Filter | nodes.Test)}
        super().pull_dependencies([kind(None, name, [], [], None, None) for kind, name in used])


def _let_find(node: Any, names: Iterable[nodes.Name]) -> None:
    """Let a search among all that is below a node find these names and nothing else."""
    node.find_all = lambda kinds: iter(names if kinds is nodes.Name else ())
