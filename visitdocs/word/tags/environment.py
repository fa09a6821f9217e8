"""The sandbox as tags of a Word part need it: values become XML, and some tags take values of one kind only."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import nodes
from markupsafe import Markup

from visitdocs.templating.budget import Budget
from visitdocs.templating.prepared.prepared_template import PreparedTemplate
from visitdocs.templating.sandbox import TemplateEnvironment

JINJA_BRACES = {
    "variable_start_string": "\ufdd2",
    "variable_end_string": "\ufdd3",
    "block_start_string": "\ufdd4",
    "block_end_string": "\ufdd5",
    "comment_start_string": "\ufdd6",
    "comment_end_string": "\ufdd7",
}
"""Characters that no text may hold (Unicode 23.7, noncharacters)."""

Printer = Callable[[object], Markup]


class TagEnvironment(TemplateEnvironment):
    """`printers` make XML of what a tag prints, by what `PlacedTag.prints` asks for ("" for text)."""

    def __init__(
        self,
        filters: Mapping[str, Callable[..., object]],
        printers: Mapping[str, Printer],
        budget: Budget,
        functions: Mapping[str, Callable[..., object]],
        sealed: tuple[type, ...],
    ) -> None:
        super().__init__(filters, printers[""], budget=budget, functions=functions, sealed=sealed, braces=JINJA_BRACES)
        self.printers = printers
        self._let_call(*printers.values())  # which no tag can name

    def prepare_source(self, source: str, kinds: Mapping[int, str]) -> PreparedTemplate:
        """Read and compile a part's tags, once for the same part. Raises jinja2.TemplateError.

        `kinds` is what the tags on some lines have to print, other than text.
        """
        return self._prepared(source, lambda: self._parse_source(source, kinds), tuple(kinds.items()))

    def _parse_source(self, source: str, kinds: Mapping[int, str]) -> nodes.Template:
        tree = self.parse(source)
        for output in tree.find_all(nodes.Output) if kinds else ():
            output.nodes = [self._printed(node, kinds.get(node.lineno, "")) for node in output.nodes]
        return tree

    def _printed(self, node: nodes.Expr, kind: str) -> nodes.Expr:
        if not kind or isinstance(node, nodes.TemplateData):
            return node
        printer = nodes.Getitem(nodes.EnvironmentAttribute("printers"), nodes.Const(kind), "load")
        call = nodes.Call(printer, [node], [], None, None)
        call.set_lineno(node.lineno)
        return call
