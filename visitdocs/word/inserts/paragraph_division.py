"""Paragraphs divided where a value says so: docxtpl's `\\a` ends a paragraph, `\\f` also the page."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.elements import attributes, drop
from visitdocs.word.inserts.xml_text import PAGE_END, PARAGRAPH_END

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
