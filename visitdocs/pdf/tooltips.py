"""What a screen reader says of a form field, and what is shown beside the pointer (TU, ISO 32000-1 12.7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from visitdocs.document.model import FieldKind, FormField, Inline
from visitdocs.pdf.piece_maker import plain_text

DATE_FORMAT = "dd.mm.rrrr"
REQUIRED_MARK = " (wymagane)"
SAYS_HOW = re.compile(r"\d|dd\.mm")
ELLIPSIS = "…"


def tooltip(field: FormField) -> str:
    """The field's title, and how to write the answer where its placeholder says it in figures or it is a date."""
    label = field.label or field.placeholder or field.name
    hint = field.placeholder if SAYS_HOW.search(field.placeholder) else ""
    if not hint and field.kind is FieldKind.DATE:
        hint = DATE_FORMAT
    return f"{label}, {hint}" if hint and hint not in label else label


def group_tooltip(buttons: Sequence[FormField], name: str) -> str:
    """The question that radio buttons answer: what their titles, „question: answer”, begin with."""
    labels = [button.label for button in buttons if button.label]
    common = "".join(signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*labels, strict=False)))
    question = common.rpartition(": ")[0] or max((label.partition(": ")[0] for label in labels), key=len, default=name)
    required = any(label.endswith(REQUIRED_MARK) for label in labels)
    return question.removesuffix(REQUIRED_MARK) + REQUIRED_MARK * required


def with_whole_titles(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """The inlines with fields whose titles are whole.

    Word keeps 64 characters of a title; where one is cut, the text after the field often is what was meant.
    """
    for index, inline in enumerate(inlines):
        if isinstance(inline, FormField):
            after = takewhile(lambda other: not isinstance(other, FormField), inlines[index + 1 :])
            yield replace(inline, label=_whole(inline.label, " ".join(plain_text(tuple(after)).split())))
        else:
            yield inline


def _whole(label: str, text: str) -> str:
    title = label.removesuffix(REQUIRED_MARK)
    if not title.endswith(ELLIPSIS):
        return label
    head = title.removesuffix(ELLIPSIS)
    question, colon, answer = head.rpartition(": ")
    for before, start in (("", head), (question + colon, answer)):
        if start and text.startswith(start):
            return before + text.rstrip(" *") + label[len(title) :]
    return label
