"""Properties of tables and cells (w:tblPr, w:tcPr, ECMA-376 17.4) as levels of the cascade, and widths as written."""

from typing import Any, NamedTuple

from lxml.etree import _Element

from visitdocs.document.markup import child_value, clamp, integer, length, number
from visitdocs.document.model import Alignment, VerticalAlignment
from visitdocs.document.styles.borders import read_borders, read_shading
from visitdocs.document.styles.theme import Theme
from visitdocs.ooxml.namespaces import W

_ALIGNMENTS = {
    "left": Alignment.LEFT, "start": Alignment.LEFT, "center": Alignment.CENTRE,
    "right": Alignment.RIGHT, "end": Alignment.RIGHT,
}  # fmt: skip
_VERTICAL = {"top": VerticalAlignment.TOP, "center": VerticalAlignment.CENTRE, "bottom": VerticalAlignment.BOTTOM,
             "both": VerticalAlignment.TOP}  # fmt: skip
_SIDES = {"top": "top", "left": "left", "start": "left", "bottom": "bottom", "right": "right", "end": "right"}
_FIFTIETHS = 5000


class Width(NamedTuple):
    """A preferred width: points, or a `part` of the room there is (0–1); both 0 for automatic."""

    points: float = 0.0
    part: float = 0.0


AUTOMATIC = Width()


def read_width(element: _Element | None) -> Width:
    """Read a w:tblW or w:tcW (17.18.90 ST_TblWidth); widths below zero count as automatic."""
    if element is None:
        return AUTOMATIC
    text, kind = element.get(W + "w", ""), element.get(W + "type", "dxa")
    if text.endswith("%"):
        return Width(part=clamp((number(text[:-1]) or 0.0) / 100, 0, 4))
    if kind == "pct":
        return Width(part=clamp((number(text) or 0.0) / _FIFTIETHS, 0, 4))
    return Width(max(length(text) or 0.0, 0.0)) if kind == "dxa" else AUTOMATIC


def read_table_properties(element: _Element | None, theme: Theme) -> dict[str, Any]:
    """Read what w:tblPr (or w:tblPrEx, of one row) sets."""
    if element is None:
        return {}
    found: dict[str, Any] = {
        "alignment": _ALIGNMENTS.get(child_value(element, "jc") or ""),
        "row_band": integer(child_value(element, "tblStyleRowBandSize"), 1, 1000),
        "column_band": integer(child_value(element, "tblStyleColBandSize"), 1, 1000),
        "margins": _margins(element.find(W + "tblCellMar")),
        "borders": read_borders(element.find(W + "tblBorders"), theme),
    }
    indent, layout = element.find(W + "tblInd"), element.find(W + "tblLayout")
    if indent is not None and indent.get(W + "type", "dxa") == "dxa":
        found["indent"] = length(indent.get(W + "w"))
    if layout is not None:
        found["fixed"] = layout.get(W + "type") == "fixed"
    if element.find(W + "tblW") is not None:
        found["width"] = read_width(element.find(W + "tblW"))
    return {key: value for key, value in found.items() if value is not None} | read_shading(element, theme)


def read_cell_properties(element: _Element | None, theme: Theme) -> dict[str, Any]:
    """Read what w:tcPr sets for the formatting of a cell."""
    if element is None:
        return {}
    found: dict[str, Any] = {
        "margins": _margins(element.find(W + "tcMar")),
        "borders": read_borders(element.find(W + "tcBorders"), theme),
    }
    vertical = _VERTICAL.get(child_value(element, "vAlign") or "")
    if vertical is not None:
        found["vertical_alignment"] = vertical
    return found | read_shading(element, theme)


def _margins(element: _Element | None) -> dict[str, float]:
    found = {}
    for child in element if element is not None else ():
        side = _SIDES.get(child.tag.removeprefix(W))
        value = length(child.get(W + "w"))
        if side is not None and value is not None and child.get(W + "type", "dxa") == "dxa":
            found[side] = max(value, 0.0)
    return found
