"""Typography over the filled document: once, where template and values have become one sentence.

`Typography.set_characters` says what becomes of every character, so a paragraph is treated as one text and the result
cut up again over its runs, each as its language has it. Tabs and line breaks bound a text; placeholders and what a
person has filled in stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from lxml import etree

from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.wording import Wording

BOUNDARIES = {f"{W}tab", f"{W}br", f"{W}cr", f"{W}drawing", f"{W}object", f"{W}pict"}
OTHER_TEXTS = {f"{W}instrText", f"{W}delText", f"{W}delInstrText"}


def set_typography(root: etree._Element, languages: RunLanguages) -> None:
    """Apply it to every paragraph under `root`."""
    for stretch in stretches(root):
        after = set_texts([text.text or "" for text in stretch], [languages.wording_of(text) for text in stretch])
        if after is not None:
            for text, characters in zip(stretch, after, strict=True):
                text.text = characters
                text.set(XML_SPACE, "preserve")


def stretches(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Give the text elements of every paragraph, in groups that are set as one text."""
    for paragraph in root.iter(f"{W}p"):
        yield from _stretches(paragraph)


def set_texts(texts: Sequence[str], wordings: Sequence[Wording | None]) -> list[str] | None:
    """Give what becomes of the texts of one group, each in its own language; None if nothing changes.

    Each language looks at the whole group, and decides about the characters of its own texts. A text of a language
    whose typography we do not know stays as it is.
    """
    before = "".join(texts)
    spoken = {wording.code: wording for wording in wordings if wording is not None}
    by_language = {code: wording.typography.set_characters(before) for code, wording in spoken.items()}
    ends = list(accumulate(map(len, texts), initial=0))
    after = [
        list(before[start:end]) if wording is None else by_language[wording.code][start:end]
        for (start, end), wording in zip(pairwise(ends), wordings, strict=True)
    ]
    set_as_they_are = [character for characters in after for character in characters] == list(before)
    return None if set_as_they_are else ["".join(characters) for characters in after]


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
