"""Borders and shading, which paragraphs, tables, cells and text write alike (ECMA-376 17.3.4, 17.3.5)."""

from collections.abc import Mapping

from lxml.etree import _Element

from visitdocs.document.markup import clamp, number
from visitdocs.document.model import BLACK, Border, Colour
from visitdocs.document.model.addition import total
from visitdocs.document.styles.theme import Theme
from visitdocs.ooxml.namespaces import W

EDGES = {
    "top": "top", "left": "left", "start": "left", "bottom": "bottom", "right": "right", "end": "right",
    "insideH": "inside_horizontal", "insideV": "inside_vertical", "between": "between",
}  # fmt: skip

_STYLES = {
    "double": "double", "triple": "double", "thinThickSmallGap": "double", "thickThinSmallGap": "double",
    "dotted": "dotted", "dashed": "dashed", "dashSmallGap": "dashed", "dotDash": "dashed", "dotDotDash": "dashed",
    "dashDotStroked": "dashed",
}  # fmt: skip


def read_borders(element: _Element | None, theme: Theme) -> dict[str, Border | None]:
    """Read the edges that `element` (w:pBdr, w:tblBorders, w:tcBorders) names; None for one that it switches off."""
    edges = {}
    for child in element if element is not None else ():
        edge = EDGES.get(child.tag.removeprefix(W))
        if edge is not None:
            edges[edge] = _border(child, theme)
    return edges


def _border(element: _Element, theme: Theme) -> Border | None:
    style = element.get(W + "val", "nil")
    if style in ("nil", "none"):
        return None
    eighths = number(element.get(W + "sz"))
    space = number(element.get(W + "space")) or 0.0
    return Border(
        width=0.5 if eighths is None else clamp(eighths, 2, 96) / 8,
        colour=theme.colour(element, "color") or BLACK,
        style=_STYLES.get(style, "single"),
        space=clamp(space, 0, 31),
    )


def read_shading(properties: _Element, theme: Theme) -> dict[str, Colour | None]:
    """Read the child w:shd as `{"shading": colour}`, None meaning no fill; empty when there is no w:shd."""
    element = properties.find(W + "shd")
    if element is None:
        return {}
    pattern = element.get(W + "val", "clear")
    fill = theme.colour(element, "fill", "themeFill")
    front = theme.colour(element, "color") or BLACK
    percent = pattern.removeprefix("pct")
    if pattern == "solid":
        fill = front
    elif percent != pattern and percent.isdecimal() and len(percent) <= 2:
        fill = _mix(front, fill or Colour(255, 255, 255), int(percent) / 100)
    return {"shading": fill if pattern != "nil" else None}


def _mix(front: Colour, back: Colour, part: float) -> Colour:
    return Colour(*(round(a * part + b * (1 - part)) for a, b in zip(front, back, strict=True)))


def heavier(one: Border | None, other: Border | None) -> Border | None:
    """Give the border that shows where two cells meet (17.4.66): the wider, and of equals the darker."""
    present = [border for border in (one, other) if border is not None]
    return max(present, key=lambda border: (border.width, -total(border.colour)), default=None)


def is_dark(colour: Colour) -> bool:
    """Tell whether text of automatic colour must be white to be read on this colour, as Word decides it."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue <= 61


def pick(borders: Mapping[str, Border | None], *edges: str) -> dict[str, Border | None]:
    """Give only the named edges of `borders`."""
    return {edge: borders[edge] for edge in edges if edge in borders}
