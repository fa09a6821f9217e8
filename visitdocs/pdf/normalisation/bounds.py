"""Numbers brought within bounds: what Word and PDF allow. Lengths are points; 22 inches is Word's longest.

A document may come from anywhere, and a distance of a thousand pages or a text of no size would lead nowhere.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
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
SHARED = TextStyle | ParagraphStyle | Borders | Margins


def within_bounds(document: Document) -> Document:
    """The same document with every number within its bounds; the very same object where nothing had to change."""
    bounded: Document = _Bounding().visit(document)
    return bounded


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a kind of node that hold numbers with limits or further nodes."""
    return tuple(entry.name for entry in fields(kind) if entry.name in LIMITS.get(kind, {}) or entry.type not in PLAIN)


class _Bounding:
    """Visits a tree once; styles that many nodes share are visited once too."""

    def __init__(self) -> None:
        self._shared: dict[int, Any] = {}

    def visit(self, node: Any) -> Any:
        """A node of any class of the model, or a tuple of nodes, within bounds."""
        if type(node) is tuple:
            visited = tuple([self.visit(child) for child in node])
            return visited if any(one is not other for one, other in zip(node, visited, strict=True)) else node
        if not is_dataclass(node):
            return node
        if isinstance(node, SHARED):
            if id(node) not in self._shared:
                self._shared[id(node)] = self._bounded(node)
            return self._shared[id(node)]
        return self._bounded(node)

    def _bounded(self, node: Any) -> Any:
        limits = _limits(node)
        changes = {}
        kind: type = type(node)
        for name in _names(kind):
            value = getattr(node, name)
            bounded = _clamped(value, limits[name]) if name in limits else self.visit(value)
            if bounded is not value:
                changes[name] = bounded
        return replace(node, **changes) if changes else node


def _limits(node: object) -> dict[str, tuple[float, float]]:
    limits = LIMITS.get(type(node), {})
    return {**limits, "line_spacing": LINE_SPACING[node.line_rule]} if isinstance(node, ParagraphStyle) else limits


def _clamped(value: Any, limits: tuple[float, float]) -> Any:
    low, high = limits
    if isinstance(value, tuple):
        clamped = tuple(_clamped(part, limits) for part in value)
        return value if clamped == value else clamped
    if low <= value <= high:
        return value
    return high if value > high else low  # also what is not a number at all
