"""Where pictures stand and how they lie: floating (wp:anchor, ECMA-376 20.4.2.3), in groups, turned and mirrored.

In groups (wpg:wgp, 20.1.7.2, 20.1.7.3) they are made larger and have places of their own; of turns (a:xfrm, 20.1.7.6)
right angles are kept, others are told.
"""

from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import EMU_PER_POINT, flag, integer, length, number
from visitdocs.document.model import Floating, Margins, Offset, Origin, Side, Turn, Wrap
from visitdocs.messages import message, phrase
from visitdocs.ooxml.namespaces import PIC, WP, WPG, A

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
_FARTHEST = 1584.0  # points, the largest page
_RIGHT_ANGLE = 5_400_000  # in 60 000ths of a degree
_MAXIMUM_ANGLE = 2**31 - 1  # ST_Angle is a 32-bit integer (ECMA-376 20.1.10.3)


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


def group_scale(element: _Element) -> tuple[float, float]:
    """Give how much the groups that a picture stands in make it wider and taller."""
    across = down = 1.0
    for transform in _transforms(element):
        across *= _ratio(transform, "cx")
        down *= _ratio(transform, "cy")
    return across, down


def in_group(floating: Floating, picture: _Element) -> Floating | None:
    """Give the place of a picture in a floating group; None where a group is put at a side of the page, not at a place.

    Each group has coordinates of its own for what stands in it; those of the outermost one begin at its own corner.
    """
    if floating.across.side is not None or floating.down.side is not None:
        return None
    across, down = (_distance(picture, axis, side) for axis, side in (("x", "cx"), ("y", "cy")))
    return replace(floating, across=_moved(floating.across, across), down=_moved(floating.down, down))


def _distance(picture: _Element, axis: str, side: str) -> float:
    """How far a picture stands from the corner of the outermost group, in points."""
    place = _value(picture.find(f"{PIC}spPr/{A}xfrm/{A}off"), axis)
    groups = _transforms(picture)
    for transform in groups:
        place = (place - _value(transform.find(A + "chOff"), axis)) * _ratio(transform, side)
        if transform is not groups[-1]:
            place += _value(transform.find(A + "off"), axis)
    return min(max(place / EMU_PER_POINT, -_FARTHEST), _FARTHEST)


def _transforms(element: _Element) -> list[_Element]:
    """The transforms of the groups around an element, from the inmost one."""
    groups = (group.find(f"{WPG}grpSpPr/{A}xfrm") for group in element.iterancestors(WPG + "wgp", WPG + "grpSp"))
    return [transform for transform in groups if transform is not None]


def _ratio(transform: _Element, side: str) -> float:
    outer, inner = (_value(transform.find(A + name), side) for name in ("ext", "chExt"))
    return min(max(outer / inner, 0.001), 1000.0) if min(outer, inner) > 0 else 1.0


def _value(element: _Element | None, name: str) -> float:
    return 0.0 if element is None else number(element.get(name)) or 0.0


def _moved(offset: Offset, distance: float) -> Offset:
    return replace(offset, distance=round(offset.distance + distance, 3))


def read_turn(transform: _Element | None, word_file: WordFile) -> Turn:
    """Read the turn of a picture; one by another angle is left out, and told."""
    if transform is None:
        return Turn()
    angle = integer(transform.get("rot"), -_MAXIMUM_ANGLE, _MAXIMUM_ANGLE) or 0
    if angle % _RIGHT_ANGLE:
        said = message("picture-rotation-left-out", "the rotation of a picture was left out")
        word_file.warn(said, transform, phrase("turn the picture file itself and insert it again"))
        angle = 0
    across, down = flag(transform.get("flipH")), flag(transform.get("flipV"))
    return Turn((angle // _RIGHT_ANGLE + 2 * down) % 4, across != down)
