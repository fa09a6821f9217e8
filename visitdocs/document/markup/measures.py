"""Numbers, lengths and switches as they stand in XML attributes.

Word files hold absurd numbers now and then (`w:sz="999999999"`, `NaN`); here they become None or the nearest
sensible value, so that no later stage meets them.
"""

import re

from lxml.etree import _Element

from visitdocs.ooxml.namespaces import W

MAXIMUM_LENGTH = 1584.0
"""The longest length that Word knows: 22 inches, in points."""

EMU_PER_POINT = 12700

_NUMBER = re.compile(r"\s*([+-]?\d+(?:\.\d*)?)\s*(pt|in|cm|mm|pc|pi|px)?\s*", re.ASCII)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0, "px": 0.75}
_OFF = frozenset({"0", "false", "off"})


def clamp(value: float, low: float, high: float) -> float:
    """Give the number nearest to `value` between `low` and `high`."""
    return min(max(value, low), high)


def number(text: str | None) -> float | None:
    """Give a decimal number, None when there is none."""
    match = _NUMBER.fullmatch(text or "")
    return float(match[1]) if match and not match[2] else None


def integer(text: str | None, low: int, high: int) -> int | None:
    """Give a whole number held between `low` and `high`, None when there is none."""
    value = number(text)
    return None if value is None else int(clamp(value, low, high))


def length(text: str | None, unit: float = 20.0) -> float | None:
    """Give a length in points: a bare number counts `unit` to the point (twips unless told), or it names its unit."""
    match = _NUMBER.fullmatch(text or "")
    if match is None:
        return None
    points = float(match[1]) * _POINTS[match[2]] if match[2] else float(match[1]) / unit
    return round(clamp(points, -MAXIMUM_LENGTH, MAXIMUM_LENGTH), 3)


def child_value(element: _Element | None, name: str) -> str | None:
    """Give the `w:val` of the child `w:name`, None when either is missing."""
    child = None if element is None else next(element.iterchildren(W + name), None)
    return None if child is None else child.get(W + "val")


def is_on(element: _Element | None) -> bool | None:
    """Read an on/off property (ECMA-376 17.17.4): on when it stands there without a value, None when it is missing."""
    return None if element is None else element.get(W + "val", "1") not in _OFF


def switch(element: _Element | None, name: str) -> bool:
    """Tell whether the on/off child `w:name` stands there and is on."""
    return element is not None and bool(is_on(next(element.iterchildren(W + name), None)))


def flag(text: str | None) -> bool:
    """Tell whether an on/off attribute is given and on."""
    return text is not None and text not in _OFF
