"""Jinja's generator of code for trees of which it is known what they hold, so that they need not be searched for more.

Jinja looks through the whole tree, and through each loop again, for blocks, imports and parents, none of which
`allowed_tags` lets pass, and for the filters and tests that are used.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from visitdocs.templating.prepared.tree_walk import layout


class CheckedCodeGenerator(CodeGenerator):
    """Writes the same code as Jinja's own."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja's name)
        """The code of a whole template."""
        self._found = layout(node)
        _find_nothing(node)
        names = [found for found in self._found if isinstance(found, nodes.Name)]
        if ("loop", "store") not in ((name.name, name.ctx) for name in names):  # which Jinja looks for to refuse it
            for loop in self._found:
                if isinstance(loop, nodes.For):
                    _find_nothing(loop)
        super().visit_Template(node, frame)

    def pull_dependencies(self, _: Iterable[nodes.Node]) -> None:
        """The names of filters and tests, asked for once however often each is used."""
        used = {(type(node), node.name) for node in self._found if isinstance(node, nodes.Filter | nodes.Test)}
        super().pull_dependencies([kind(None, name, [], [], None, None) for kind, name in used])


def _find_nothing(node: Any) -> None:
    """Let a search among all that is below a node end at once."""
    node.find_all = lambda _: iter(())
