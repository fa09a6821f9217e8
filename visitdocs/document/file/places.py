"""Where an element of a Word file stands, in words that help to find it there."""

from itertools import islice

from lxml.etree import _Element

from visitdocs.document import places
from visitdocs.document.markup.content import plain_text
from visitdocs.messages import Message
from visitdocs.ooxml.namespaces import W

_KINDS = {W + "tbl": places.at_table, W + "tc": places.at_cell}
_STORIES = {
    W + "hdr": places.PAGE_HEADER,
    W + "ftr": places.PAGE_FOOTER,
    W + "footnotes": places.NOTE,
    W + "endnotes": places.ENDNOTE,
}
_LOOK_BACK = 20


def place_of(element: _Element) -> Message | str:
    """Say where an element stands: by its text or that of its paragraph, or else by the text that is nearest."""
    anchor = next(element.iterancestors(W + "p"), element)
    return places.in_story(_STORIES.get(element.getroottree().getroot().tag), _nearest(anchor))


def _nearest(anchor: _Element) -> Message | None:
    if text := _line(anchor):
        return _KINDS.get(anchor.tag, places.at_paragraph)(text)
    row = next(anchor.iterancestors(W + "tr"), None)
    if row is not None:
        return places.at_row(_line(row))
    before = (_line(sibling) for sibling in islice(anchor.itersiblings(preceding=True), _LOOK_BACK))
    text = next(filter(None, before), "")
    return places.after(text) if text else None


def _line(element: _Element) -> str:
    return " ".join(plain_text(element).split())
