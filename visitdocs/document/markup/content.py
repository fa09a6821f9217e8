"""Walking through WordprocessingML: wrappers are opened, alternatives chosen, text collected for quoting."""

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


Fingerprint = tuple[tuple[object, ...], ...]


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
