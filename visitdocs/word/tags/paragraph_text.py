"""The text of a paragraph as people read it, and pieces cut out of it across its runs."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W

SPOKEN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
TEXT, SILENT = f"{W}t", (f"{W}p", f"{W}pPr", f"{W}rPr")
PAGE_BREAK = "\f"
"""What a break of another kind than a line's is read as."""

Pieces = list[tuple[etree._Element, str]]


def text_pieces(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the paragraph's own text in order, element by element; a nested paragraph (text box) has its own."""
    for child in paragraph.iterchildren(etree.Element):
        name = child.tag
        if name == TEXT:
            yield child, child.text or ""
        elif name in SPOKEN:
            is_larger = child.get(f"{W}type", "textWrapping") != "textWrapping"
            yield child, PAGE_BREAK if is_larger else SPOKEN[name]
        elif name not in SILENT and len(child):
            yield from text_pieces(child)


def cut(pieces: Pieces, start: int, end: int, instead: str) -> None:
    """Replace the characters from `start` to `end`, in the tree and in `pieces`."""
    position = 0
    for index, (element, text) in enumerate(pieces):
        first, last = max(start - position, 0), min(end - position, len(text))
        position += len(text)
        if first >= last:
            continue
        rest = text[:first] + text[last:]
        if element.tag == f"{W}t":
            rest = text[:first] + instead + text[last:]
            instead = ""
            element.text = rest
            element.set(XML_SPACE, "preserve")
        elif not rest:
            remove(element)
        pieces[index] = (element, rest)


def remove(element: etree._Element) -> None:
    """Take an element out of its tree, but not the text behind it."""
    replace(element, "")


def replace(element: etree._Element, text: str) -> None:
    """Put `text` in the place of an element."""
    parent = element.getparent()
    if parent is None:
        return
    put_before(element, text + (element.tail or ""))
    element.tail = None
    parent.remove(element)


def put_before(element: etree._Element, text: str) -> None:
    """Put `text` right before an element."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
