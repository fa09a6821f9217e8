"""Numbers brought within bounds: what Word and PDF allow. Lengths are points; 22 inches is Word's longest.

A document may come from anywhere, and a distance of a thousand pages or a text of no size would lead nowhere.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_not
from typing import Any

from visitdocs.document.model import (
    Border,
    Borders,
    Document,
    LineRule,
    ListLabel,
    Margins,
    ParagraphStyle,
    Picture,
    Row,
    Section,
    Table,
    TabStop,
    TextStyle,
)

MAXIMUM_LENGTH = 1584.0
ANY, POSITIVE = (-MAXIMUM_LENGTH, MAXIMUM_LENGTH), (0.0, MAXIMUM_LENGTH)
LIMITS: dict[type, dict[str, tuple[float, float]]] = {
    TextStyle: {"size": (1.0, 1638.0), "spacing": ANY, "rise": ANY},
    ParagraphStyle: {
        **dict.fromkeys(("left", "right", "first_line"), ANY),
        **dict.fromkeys(("space_before", "space_after"), POSITIVE),
        "line_spacing": POSITIVE,  # or what its rule says
    },
    TabStop: {"position": ANY},
    Border: {"width": (0.0, 31.0), "space": (0.0, 31.0)},
    ListLabel: {"level": (0, 8)},
    Picture: {"width": (1.0, MAXIMUM_LENGTH), "height": (1.0, MAXIMUM_LENGTH)},
    Margins: dict.fromkeys(("top", "right", "bottom", "left"), POSITIVE),
    Row: {"height": POSITIVE},
    Table: {"indent": ANY, "column_widths": (1.0, MAXIMUM_LENGTH)},
    Document: {"default_tab": (1.0, MAXIMUM_LENGTH)},
    Section: {
        **dict.fromkeys(("page_width", "page_height"), (36.0, 14400.0)),
        **dict.fromkeys(("header_distance", "footer_distance"), POSITIVE),
    },
}
LINE_SPACING = {LineRule.MULTIPLE: (0.06, 132.0), LineRule.EXACT: (0.7, MAXIMUM_LENGTH), LineRule.AT_LEAST: POSITIVE}
PLAIN = {"str", "bytes", "bool", "int", "int | None", "float", "Colour", "Colour | None"}
Plan = tuple[tuple[str, tuple[float, float] | None], ...]
SHARED = (TextStyle, ParagraphStyle, Borders, Margins)


def within_bounds(document: Document) -> Document:
    """The same document with every number within its bounds; the very same object where nothing had to change."""
    bounded: Document = _Bounding().visit(document)
    return bounded


@cache
def _plan(kind: type) -> Plan | None:
    """The fields of a kind of node that hold numbers, with their limits, or further nodes; None for what is no node."""
    if not is_dataclass(kind):
        return None
    limits = LIMITS.get(kind, {})
    return tuple(
        (entry.name, limits.get(entry.name))
        for entry in fields(kind)
        if entry.name in limits or entry.type not in PLAIN
    )


class _Bounding:
    """Visits a tree once; styles that many nodes share are visited once too."""

    def __init__(self) -> None:
        self._shared: dict[int, Any] = {}

    def visit(self, node: Any) -> Any:
        """A node of any class of the model, or a tuple of nodes, within bounds."""
        kind: type = type(node)
        if kind is tuple:
            visited = tuple([self.visit(child) for child in node])
            return visited if any(map(is_not, node, visited)) else node
        plan = _plan(kind)
        if plan is None:
            return node
        if kind not in SHARED:
            return self._bounded(node, plan)
        known = self._shared.get(id(node))
        if known is None:
            known = self._shared[id(node)] = self._bounded(node, plan)
        return known

    def _bounded(self, node: Any, plan: Plan) -> Any:
        changes = {}
        for name, limits in plan:
            value = getattr(node, name)
            if limits is None:
                bounded = self._shared.get(id(value)) or self.visit(value)
            else:
                bounded = _clamped(value, LINE_SPACING[node.line_rule] if name == "line_spacing" else limits)
            if bounded is not value:
                changes[name] = bounded
        return replace(node, **changes) if changes else node


def _clamped(value: Any, limits: tuple[float, float]) -> Any:
    low, high = limits
    if isinstance(value, tuple):
        clamped = tuple(_clamped(part, limits) for part in value)
        return value if clamped == value else clamped
    if low <= value <= high:
        return value
    return high if value > high else low  # also what is not a number at all
