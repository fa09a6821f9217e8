"""What inlines come to in print: whether there is anything to read, whether page numbers are printed, whole titles.

Word keeps 64 characters of a form field's title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from visitdocs.document.model import Block, FormField, Inline
from visitdocs.document.model.contents import holds_page_field, inlines_of, is_perceived, plain_text


def says_something(inlines: Iterable[Inline]) -> bool:
    """Whether inlines hold anything that is seen or read aloud."""
    return any(map(is_perceived, inlines))


def prints_page_numbers(blocks: Iterable[Block]) -> bool:
    """Whether there is a page field anywhere in `blocks`, so that how they stand depends on the pages they make."""
    return any(map(holds_page_field, inlines_of(blocks)))


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
