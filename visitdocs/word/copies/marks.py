"""Where the texts of a person stand: whole text elements of Word (`w:t`), each with a mark instead of its text.

The texts of a paragraph are set as one (typography), so all that share a stretch with a placeholder are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from lxml import etree

from visitdocs.dataclass import dataclass
from visitdocs.ooxml.namespaces import XML_SPACE, W
from visitdocs.word.copies.shapes import PLACEHOLDER
from visitdocs.word.finishing.run_languages import RunLanguages
from visitdocs.word.finishing.typography_pass import set_texts, stretches
from visitdocs.wording import Wording

EDITION_MARK = "MK5HQ3VEDITIONZZ"
"""As many signs as an edition has, and of the same kind."""

MARK = re.compile(f"mk5hq3v[0-9]{{4}}z|{EDITION_MARK}")
MAXIMUM_MARKS = 9999


@dataclass(frozen=True)
class MarkedText:
    """What a text element becomes: its text, and whether it says that its spaces count (`xml:space`)."""

    text: str
    keeps_spaces: bool


@dataclass(frozen=True)
class Stretch:
    """Text elements that are set as one text: marks, texts with placeholders, whether spaces count, languages."""

    marks: tuple[str, ...]
    texts: tuple[str, ...]
    keep_spaces: tuple[bool, ...]
    wordings: tuple[Wording | None, ...]

    def filled(self, lines: Mapping[str, str]) -> Iterator[tuple[str, MarkedText]]:
        """Give by its mark what each element becomes with these lines in the place of the placeholders."""
        texts = [PLACEHOLDER.sub(lambda found: lines[found[0]], text) for text in self.texts]
        after = set_texts(texts, self.wordings)
        for number, mark in enumerate(self.marks):
            text = texts[number] if after is None else after[number]
            yield mark, MarkedText(text, self.keep_spaces[number] or after is not None)


def mark_stretches(roots: Sequence[etree._Element], languages: RunLanguages) -> list[Stretch]:
    """Put marks into all stretches that hold a placeholder."""
    found: list[Stretch] = []
    number = 0
    for root in roots:
        for stretch in stretches(root):
            elements = [element for element in stretch if element.text]
            if not any(PLACEHOLDER.search(element.text or "") for element in elements):
                continue
            texts = tuple(element.text or "" for element in elements)
            marks = tuple(f"mk5hq3v{number + offset:04}z" for offset in range(len(elements)))
            kept = tuple(element.get(XML_SPACE) == "preserve" for element in elements)
            number += len(elements)
            for element, mark in zip(elements, marks, strict=True):
                element.text = mark
            found.append(Stretch(marks, texts, kept, tuple(map(languages.wording_of, elements))))
    return found


@contextmanager
def holding(roots: Sequence[etree._Element], marks: frozenset[str], letter: str) -> Iterator[None]:
    """Let the texts of some marks hold a letter for a while."""
    elements = [element for root in roots for element in root.iter(f"{W}t") if element.text in marks]
    for element in elements:
        element.text = f"{element.text}{letter}"
    yield
    for element in elements:
        element.text = (element.text or "").removesuffix(letter)
