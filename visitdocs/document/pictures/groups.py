"""Pictures in groups (wpg:wgp): how much larger they are, and where they stand (ECMA-376 20.1.7.2, 20.1.7.3)."""

from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.markup.measures import EMU_PER_POINT, number
from visitdocs.document.model import Floating, Offset
from visitdocs.ooxml.namespaces import PIC, WPG, A

_FARTHEST = 1584.0  # points, the largest page


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
