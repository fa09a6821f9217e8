"""Where something stands in a document, in words that help to find it there."""

from itertools import islice

from lxml.etree import _Element

from visitdocs.document.markup import plain_text
from visitdocs.messages import Message, Quoted, phrase
from visitdocs.ooxml.namespaces import W

PAGE_HEADER = phrase("page header")
PAGE_FOOTER = phrase("page footer")
NOTE = phrase("note")
ENDNOTE = phrase("endnote")
"""The stories beside the body."""

_STORIES = {
    W + "hdr": PAGE_HEADER,
    W + "ftr": PAGE_FOOTER,
    W + "footnotes": NOTE,
    W + "endnotes": ENDNOTE,
}
_LOOK_BACK = 20


def at_paragraph(text: str) -> Message:
    """Name a paragraph by its text."""
    return phrase("paragraph {text}", text=Quoted(text))


def at_table(text: str) -> Message:
    """Name a table by its text."""
    return phrase("table {text}", text=Quoted(text))


def at_cell(text: str) -> Message:
    """Name a cell of a table by its text."""
    return phrase("cell {text}", text=Quoted(text))


def at_row(text: str) -> Message:
    """Name a row of a table by its text, if it has any."""
    return phrase("table row {text}", text=Quoted(text)) if text else phrase("table row")


def after(text: str) -> Message:
    """Name what has no text of its own by the text before it."""
    return phrase("after the text {text}", text=Quoted(text))


def in_story(story: Message | None, place: Message | None) -> Message | str:
    """Join a story beside the body and a place in it, as far as they are known."""
    if story is not None and place is not None:
        return phrase("{story}, {place}", story=story, place=place)
    return story or place or ""


_KINDS = {W + "tbl": at_table, W + "tc": at_cell}


def place_of(element: _Element) -> Message | str:
    """Say where an element stands: by its text or that of its paragraph, or else by the text that is nearest."""
    anchor = next(element.iterancestors(W + "p"), element)
    return in_story(_STORIES.get(element.getroottree().getroot().tag), _nearest(anchor))


def _nearest(anchor: _Element) -> Message | None:
    if text := _line(anchor):
        return _KINDS.get(anchor.tag, at_paragraph)(text)
    row = next(anchor.iterancestors(W + "tr"), None)
    if row is not None:
        return at_row(_line(row))
    before = (_line(sibling) for sibling in islice(anchor.itersiblings(preceding=True), _LOOK_BACK))
    text = next(filter(None, before), "")
    return after(text) if text else None


def _line(element: _Element) -> str:
    return " ".join(plain_text(element).split())
