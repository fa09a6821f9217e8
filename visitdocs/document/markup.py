"""WordprocessingML elements → their children with wrappers opened, their text, and numbers, lengths and switches.

Word files hold absurd numbers now and then (`w:sz="999999999"`, `NaN`); here they become None or the nearest
sensible value, so that no later stage meets them.
"""

import re
from collections.abc import Iterator
from itertools import chain

from lxml.etree import _Element

from visitdocs.ooxml.namespaces import MC, UNDERSTOOD, XML_SPACE, W

TRANSPARENT = frozenset(W + name for name in ("smartTag", "customXml", "ins", "moveTo", "dir", "bdo"))
DELETED = frozenset(W + name for name in ("del", "moveFrom"))
_ALTERNATIVES = MC + "AlternateContent"
_NOT_ITSELF = TRANSPARENT | DELETED | {_ALTERNATIVES}
_NO_TEXT = frozenset(W + name for name in ("pPr", "rPr", "sdtPr", "rt"))
_TEXT = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}
Fingerprint = tuple[tuple[object, ...], ...]

MAXIMUM_LENGTH = 1584.0
"""The longest length that Word knows: 22 inches, in points."""

EMU_PER_POINT = 12700
_NUMBER = re.compile(r"\s*([+-]?\d+(?:\.\d*)?)\s*(pt|in|cm|mm|pc|pi|px)?\s*", re.ASCII)
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0, "px": 0.75}
_OFF = frozenset({"0", "false", "off"})


def content(element: _Element) -> Iterator[_Element]:
    """Give the children of `element`; wrappers that mean nothing on paper are replaced by what they wrap."""
    for child in element:
        if child.tag not in _NOT_ITSELF:
            yield child
        elif child.tag in TRANSPARENT:
            yield from content(child)
        elif child.tag == _ALTERNATIVES:
            chosen = alternative(child)
            if chosen is not None:
                yield from content(chosen)


def first_child(element: _Element | None, tag: str) -> _Element | None:
    """Give the first child with that tag, None when it or the element itself is missing."""
    if element is None or not len(element):
        return None
    first = element[0]  # where properties stand if there are any
    return first if first.tag == tag else next(element.iterchildren(tag), None)


def fingerprint(element: _Element | None) -> Fingerprint:
    """Give what `element` says by tags and attributes: the same for elements that say the same; text is left out."""
    if element is None:
        return ()
    return tuple([(part.tag, len(part), *part.attrib.items()) for part in element.iter()])


def alternative(element: _Element) -> _Element | None:
    """Give the branch of an mc:AlternateContent to read: the first choice we understand, else the fallback."""
    for choice in element.iterchildren(MC + "Choice"):
        prefixes = (choice.get("Requires") or "").split()
        if prefixes and all(f"{{{choice.nsmap.get(prefix)}}}" in UNDERSTOOD for prefix in prefixes):
            return choice
    return element.find(MC + "Fallback")


def keeps_spaces(element: _Element) -> bool:
    """Tell whether the spaces around an element's text count: xml:space holds for all inside (XML 1.0, 2.10)."""
    found = (inside.get(XML_SPACE) for inside in chain((element,), element.iterancestors()))
    return next(filter(None, found), "") == "preserve"


def plain_text(element: _Element) -> str:
    """Give the text inside `element` as typed: paragraphs parted by line ends, what was deleted left out."""
    return "".join(_pieces(element)).removesuffix("\n")


def typed_lines(element: _Element) -> str:
    """Give the text that was typed into a control of several lines.

    LibreOffice before 7.5 leaves out the line break between two texts of a run, which nobody else writes side by side.
    """
    return "".join(_pieces(element, between_texts="\n")).removesuffix("\n")


def _pieces(element: _Element, between_texts: str = "") -> Iterator[str]:
    before = ""
    for child in content(element):
        if child.tag == W + "t":
            yield (between_texts if before == child.tag else "") + (child.text or "")
        elif child.tag in _TEXT:
            yield _TEXT[child.tag]
        elif child.tag not in _NO_TEXT:
            yield from _pieces(child, between_texts)
        before = child.tag
    if element.tag == W + "p":
        yield "\n"


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
