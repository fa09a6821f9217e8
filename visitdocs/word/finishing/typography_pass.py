"""Typography over the filled document: once, where template and values have become one sentence.

`typography.set_characters` says what becomes of every character, so a paragraph is treated as one text and the result
cut up again over its runs. Tabs and line breaks bound a text; placeholders and what a person has filled in stay as they
are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.wording import Wording

BOUNDARIES = {f"{W}tab", f"{W}br", f"{W}cr", f"{W}drawing", f"{W}object", f"{W}pict"}
OTHER_TEXTS = {f"{W}instrText", f"{W}delText", f"{W}delInstrText"}


def set_typography(root: etree._Element, wording: Wording) -> None:
    """Apply it to every paragraph under `root`."""
    for stretch in stretches(root):
        after = set_texts([text.text or "" for text in stretch], wording)
        if after is not None:
            for text, characters in zip(stretch, after, strict=True):
                text.text = characters
                text.set(XML_SPACE, "preserve")


def stretches(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Give the text elements of every paragraph, in groups that are set as one text."""
    for paragraph in root.iter(f"{W}p"):
        yield from _stretches(paragraph)


def set_texts(texts: Sequence[str], wording: Wording) -> list[str] | None:
    """Give what becomes of the texts of one group, None if nothing changes."""
    before = "".join(texts)
    after = wording.typography.set_characters(before)
    if after == list(before):
        return None
    ends = list(accumulate(map(len, texts), initial=0))
    return ["".join(after[start:end]) for start, end in pairwise(ends)]


def _stretches(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """The text elements of a paragraph, in groups that no boundary parts."""
    group: list[etree._Element] = []
    for element in _walk(paragraph):
        if element.tag == f"{W}t":
            group.append(element)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _walk(element: etree._Element) -> Iterator[etree._Element]:
    """Texts and boundaries in order; a nested paragraph (text box) is left to itself, a control is a boundary."""
    for child in element.iterchildren(etree.Element):
        filled_in = child.tag == f"{W}sdt" and child.find(f"{W}sdtPr/{W}tag") is not None
        if filled_in or child.tag == f"{W}t" or child.tag in BOUNDARIES:
            yield child
        elif child.tag not in OTHER_TEXTS and child.tag != f"{W}p":
            yield from _walk(child)
