"""A document in which some texts hold marks: the same document with other texts in their places, again and again.

What has no mark is shared by all of them. Where a mark would stand in anything but text and custom properties, there is
no such document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from visitdocs.document.model import Document, Text

Texts = Mapping[str, str]
Maker = Callable[[Texts], Any]
"""Makes a node anew from the texts for its marks."""


class MarkedDocument:
    """`with_texts` gives the document; only `marked_document` makes one."""

    def __init__(self, document: Document, make: Maker) -> None:
        self.document = document
        self._make = make

    def with_texts(self, texts: Texts) -> Document:
        """Put a text in the place of every mark."""
        made: Document = self._make(texts)
        return made


def marked_document(document: Document, mark: re.Pattern[str], marks: Iterable[str]) -> MarkedDocument | None:
    """Find the marks in a document; None unless each of `marks` stands in it once, and where it can be replaced."""
    finder = _Finder(mark)
    make = finder.maker(replace(document, properties=())) or (lambda _texts: document)
    found = finder.found + [name for _, value in document.properties for name in mark.findall(value)]
    if sorted(found) != sorted(marks) or len(mark.findall(repr(document))) != len(found):
        return None

    def whole(texts: Texts) -> Document:
        properties = tuple((name, _replaced(mark, value, texts)) for name, value in document.properties)
        made: Document = replace(make(texts), properties=properties)
        return made

    return MarkedDocument(document, whole)


class _Finder:
    """Walks through a tree; `found` are the marks met."""

    def __init__(self, mark: re.Pattern[str]) -> None:
        self._mark = mark
        self.found: list[str] = []

    def maker(self, node: Any) -> Maker | None:
        """What makes a node anew; None for one without a mark."""
        if isinstance(node, Text):
            return self._of_text(node)
        if isinstance(node, tuple):
            return self._of_tuple(node)
        if is_dataclass(node) and not isinstance(node, type):
            return self._of_dataclass(node)
        return None

    def _of_text(self, text: Text) -> Maker | None:
        marks = self._mark.findall(text.text)
        self.found += marks
        return (lambda texts: Text(_replaced(self._mark, text.text, texts), text.style)) if marks else None

    def _of_tuple(self, nodes: tuple[Any, ...]) -> Maker | None:
        makers = [self.maker(node) for node in nodes]
        if not any(makers):
            return None
        return lambda texts: tuple(
            [node if make is None else make(texts) for node, make in zip(nodes, makers, strict=True)]
        )

    def _of_dataclass(self, node: Any) -> Maker | None:
        makers = {field.name: self.maker(getattr(node, field.name)) for field in fields(node)}
        changing = {name: make for name, make in makers.items() if make is not None}
        if not changing:
            return None
        return lambda texts: replace(node, **{name: make(texts) for name, make in changing.items()})


def _replaced(mark: re.Pattern[str], text: str, texts: Texts) -> str:
    return mark.sub(lambda found: texts[found[0]], text)
