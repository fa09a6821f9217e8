"""Titles of form fields made whole: Word keeps 64 characters of a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from visitdocs.document.model import FormField, Inline
from visitdocs.document.model.contents import plain_text

ELLIPSIS = "…"


def with_whole_titles(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """The inlines with fields whose titles are whole.

    Where a title is cut, the text after the field often is what was meant.
    """
    for index, inline in enumerate(inlines):
        if isinstance(inline, FormField):
            after = takewhile(lambda other: not isinstance(other, FormField), inlines[index + 1 :])
            yield replace(inline, label=_whole(inline.label, " ".join(plain_text(after).split())))
        else:
            yield inline


def _whole(label: str, text: str) -> str:
    if not label.endswith(ELLIPSIS):
        return label
    head = label.removesuffix(ELLIPSIS)
    question, colon, answer = head.rpartition(": ")
    for before, start in (("", head), (question + colon, answer)):
        if start and text.startswith(start):
            return before + text.rstrip(" *")
    return label
