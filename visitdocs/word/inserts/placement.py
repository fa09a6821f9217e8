"""What values have become in the filled XML, put where Word wants it: links and fields between runs, lines apart.

A tag stands in a text (`w:t`), so what it inserts stands there too at first. A paragraph is divided where a value says
so: docxtpl's `\\a` ends a paragraph, `\\f` also the page.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.elements import attributes, drop, parent_of
from visitdocs.word.inserts.xml_text import PAGE_END, PARAGRAPH_END, RICH

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


PARAGRAPH, HYPERLINK = f"{W}p", f"{W}hyperlink"


class UndividableError(ValueError):
    """A value would end a paragraph in the middle of something that has to stay whole; `text` is what it holds."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def divide_paragraphs(root: etree._Element) -> None:
    """Divide every paragraph under `root` at the marks in it. Raises UndividableError."""
    for mark in list(root.iter(PARAGRAPH_END, PAGE_END)):
        paragraph = _divide(mark)
        section = paragraph.find(f"{W}pPr/{W}sectPr")
        if section is not None:  # a section ends with the last half only
            drop(section)
        if mark.tag == PAGE_END:
            page_end = etree.Element(PARAGRAPH)
            run = etree.SubElement(page_end, f"{W}r")
            etree.SubElement(run, f"{W}br", {f"{W}type": "page"})
            paragraph.addnext(page_end)


def _divide(mark: etree._Element) -> etree._Element:
    """Move what stands behind the mark into a paragraph of its own; give the one that the mark stood in."""
    parent, behind = mark.getparent(), list(mark.itersiblings())
    while parent is not None and parent.tag in (PARAGRAPH, HYPERLINK):
        half = etree.Element(parent.tag, {} if parent.tag == PARAGRAPH else attributes(parent))
        half.extend([deepcopy(look) for look in parent.iterchildren(f"{W}pPr")])
        half.extend(behind)
        parent.addnext(half)
        if parent.tag == PARAGRAPH:
            drop(mark)
            return parent
        behind = list(parent.itersiblings())
        parent = parent.getparent()
    raise UndividableError("" if parent is None else "".join(map(str, parent.itertext())))
