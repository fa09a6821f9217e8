"""What a screen reader says of a form field, and what is shown beside the pointer (TU, ISO 32000-1 12.7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from visitdocs.document.model import FieldKind, FormField
from visitdocs.pdf.normalisation.field_titles import REQUIRED_MARK

DATE_FORMAT = "dd.mm.rrrr"
SAYS_HOW = re.compile(r"\d|dd\.mm")


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
