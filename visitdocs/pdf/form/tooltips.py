"""What a screen reader says of a form field, and what is shown beside the pointer (TU, ISO 32000-1 12.7.3.1)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from visitdocs.document.model import FieldKind, FormField
from visitdocs.wording.field_marks import REQUIRED_MARK

DATE_FORMAT = "dd.mm.rrrr"


def tooltip(field: FormField) -> str:
    """Give the field's title, whether an answer is required, and how it is written."""
    label = (field.label or field.placeholder or field.name) + REQUIRED_MARK * field.required
    how = field.format or (DATE_FORMAT if field.kind is FieldKind.DATE else "")
    return f"{label}, {how}" if how and how not in label else label


def group_tooltip(buttons: Sequence[FormField], name: str) -> str:
    """The question that radio buttons answer: what their titles, „question: answer”, begin with."""
    labels = [button.label for button in buttons if button.label]
    common = "".join(signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*labels, strict=False)))
    question = common.rpartition(": ")[0] or max((label.partition(": ")[0] for label in labels), key=len, default=name)
    return question + REQUIRED_MARK * any(button.required for button in buttons)
