"""Where something stands in a Word file, in words that help to find it there."""

from itertools import islice

from lxml.etree import _Element

from visitdocs.document.markup.content import plain_text
from visitdocs.ooxml.namespaces import W

_KINDS = {W + "tbl": "tabela", W + "tc": "komórka"}
_QUOTED = 60
_LOOK_BACK = 20
_STORIES = {W + "hdr": "nagłówek strony", W + "ftr": "stopka strony", W + "footnotes": "przypis",
            W + "endnotes": "przypis końcowy"}  # fmt: skip


def place_of(element: _Element) -> str:
    """Where an element stands, in words: its text or that of its paragraph, or else the text that is nearest."""
    anchor = next(element.iterancestors(W + "p"), element)
    story = _STORIES.get(element.getroottree().getroot().tag, "")
    return ", ".join(part for part in (story, _nearest_text(anchor)) if part)


def _nearest_text(anchor: _Element) -> str:
    if text := _quote(anchor):
        return f"{_KINDS.get(anchor.tag, 'akapit')} {text}"
    row = next(anchor.iterancestors(W + "tr"), None)
    if row is not None:
        return f"wiersz tabeli {_quote(row)}".rstrip()
    before = (_quote(sibling) for sibling in islice(anchor.itersiblings(preceding=True), _LOOK_BACK))
    text = next((text for text in before if text), "")
    return f"po tekście {text}" if text else ""


def _quote(element: _Element) -> str:
    text = " ".join(plain_text(element).split())
    return f"„{text if len(text) <= _QUOTED else text[:_QUOTED].rstrip() + '…'}”" if text else ""
