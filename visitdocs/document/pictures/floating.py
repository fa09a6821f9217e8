"""Where a floating picture stands (wp:anchor, ECMA-376 20.4.2.3)."""

from lxml.etree import _Element

from visitdocs.document.markup.measures import EMU_PER_POINT, flag, length
from visitdocs.document.model import Floating, Margins, Offset, Origin, Side, Wrap
from visitdocs.ooxml.namespaces import WP

_ORIGINS = {
    "page": Origin.PAGE, "margin": Origin.MARGIN, "leftMargin": Origin.LEADING_MARGIN,
    "insideMargin": Origin.LEADING_MARGIN, "topMargin": Origin.LEADING_MARGIN, "rightMargin": Origin.TRAILING_MARGIN,
    "outsideMargin": Origin.TRAILING_MARGIN, "bottomMargin": Origin.TRAILING_MARGIN,
}  # fmt: skip
_SIDES = {
    "left": Side.START, "inside": Side.START, "top": Side.START, "center": Side.CENTRE,
    "right": Side.END, "outside": Side.END, "bottom": Side.END,
}  # fmt: skip
_WRAPS = {"wrapTopAndBottom": Wrap.ABOVE_AND_BELOW, "wrapSquare": Wrap.BESIDE, "wrapTight": Wrap.BESIDE,
          "wrapThrough": Wrap.BESIDE}  # fmt: skip


def read_floating(anchor: _Element) -> Floating:
    """Read the place that a wp:anchor asks for; text is kept away from a rectangle, whatever the outline."""
    names = {child.tag.removeprefix(WP) for child in anchor}
    wrap = next((_WRAPS[name] for name in sorted(names & _WRAPS.keys())), Wrap.NONE)
    edges = [_points(anchor.get(f"dist{edge}")) for edge in "TRBL"]
    return Floating(
        across=_offset(anchor.find(WP + "positionH")),
        down=_offset(anchor.find(WP + "positionV")),
        wrap=wrap,
        distances=Margins(*(max(edge, 0.0) for edge in edges)),
        behind=flag(anchor.get("behindDoc")),
    )


def _offset(element: _Element | None) -> Offset:
    if element is None:
        return Offset()
    origin = _ORIGINS.get(element.get("relativeFrom", ""), Origin.TEXT)
    side, distance = element.find(WP + "align"), element.find(WP + "posOffset")
    return Offset(
        origin,
        0.0 if distance is None else _points(distance.text),
        None if side is None else _SIDES.get((side.text or "").strip(), Side.START),
    )


def _points(text: str | None) -> float:
    return length(text, EMU_PER_POINT) or 0.0
