"""What values have become in the filled XML, put where Word wants it: links and fields between runs, lines apart.

A tag stands in a text (`w:t`), so what it inserts stands there too at first.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.elements import attributes, parent_of
from visitdocs.word.inserts.paragraph_division import divide_paragraphs
from visitdocs.word.inserts.xml_text import RICH

BREAKS = {"\n": f"{W}br", "\t": f"{W}tab"}
LINK = f"{W}hyperlink"
OWN_LOOK = (f"{W}rStyle", f"{W}rFonts")


class NoRunError(Exception):
    """Words stand in no run, so that nothing can be put beside it."""


def place_inserts(root: etree._Element) -> None:
    """Put all that was inserted under `root` into its place. Raises UndividableError or NoRunError."""
    for text in list(root.iter(f"{W}t")):
        if len(text):
            _lift(text)
    divide_paragraphs(root)
    for text in list(root.iter(f"{W}t")):
        content = text.text or ""
        if any(character in content for character in BREAKS):
            _break(text, content)
        elif content != content.strip() or "  " in content:
            text.set(XML_SPACE, "preserve")


def _lift(text: etree._Element) -> None:
    """Move elements out of a text: in front of each a run with the text so far, behind the last one the rest."""
    run = parent_of(text)
    if run.getparent() is None:
        raise NoRunError
    look = run.find(f"{W}rPr")
    following = list(text.itersiblings())
    place, tail = run, run.tail
    run.tail = None
    for element in list(text):
        words, element.tail = element.tail, None
        text.remove(element)
        for piece in _pieces(element, run):
            if element.tag != RICH:
                _inherit(piece, look)
            place.addnext(piece)
            place = piece
        rest = _run_like(run, look, words or "")
        place.addnext(rest)
        place = rest
    for element in following:
        place.append(element)
    place.tail = tail


def _pieces(element: etree._Element, run: etree._Element) -> list[etree._Element]:
    """What of an element stands beside runs; a link within a link would be one too many."""
    pieces = list(element) if element.tag == RICH else [element]
    if next(run.iterancestors(LINK), None) is None:
        return pieces
    return [inner for piece in pieces for inner in (list(piece) if piece.tag == LINK else [piece])]


def _run_like(run: etree._Element, look: etree._Element | None, words: str) -> etree._Element:
    new = etree.Element(run.tag, attributes(run))
    if look is not None:
        new.append(deepcopy(look))
    text = etree.SubElement(new, f"{W}t", {XML_SPACE: "preserve"})
    text.text = words
    return new


def _inherit(element: etree._Element, look: etree._Element | None) -> None:
    """Give inserted runs the look of the tag, but for the style and the font that they bring along."""
    if look is None:
        return
    for run in [element] if element.tag == f"{W}r" else list(element.iter(f"{W}r")):
        own = run.find(f"{W}rPr")
        properties = {child.tag: child for child in deepcopy(look)}
        if own is not None:
            properties |= {child.tag: child for child in own}
            run.remove(own)
        new = etree.Element(f"{W}rPr")
        new.extend([properties.pop(name) for name in OWN_LOOK if name in properties])
        new.extend(properties.values())
        run.insert(0, new)


def _break(text: etree._Element, content: str) -> None:
    """Make `<w:t>a\\nb</w:t>` into `<w:t>a</w:t><w:br/><w:t>b</w:t>`."""
    run, stretch = parent_of(text), ""
    position = run.index(text)
    run.remove(text)
    for character in (*content, ""):
        if character and character not in BREAKS:
            stretch += character
            continue
        for element in (_text(stretch), etree.Element(BREAKS[character]) if character else None):
            if element is not None:
                run.insert(position, element)
                position += 1
        stretch = ""


def _text(content: str) -> etree._Element | None:
    if not content:
        return None
    element = etree.Element(f"{W}t", {XML_SPACE: "preserve"})
    element.text = content
    return element
