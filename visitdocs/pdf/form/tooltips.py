"""What a screen reader says of a form field, and what is shown beside the pointer (TU, ISO 32000-1 12.7.3.1).

That an answer is required is said by the field's flag (12.7.3.1, table 221), so not here as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from visitdocs.document.model import FieldKind, FormField
from visitdocs.messages import counted_phrase
from visitdocs.wording import Wording, spoken_in


def tooltip(field: FormField, wording: Wording) -> str:
    """Give the field's title, the help beside it, and how the answer is written; of a radio button the title.

    What the document does not say itself is in the words of the title's language, else in `wording`.
    """
    label = field.label or field.placeholder or field.name
    if field.kind is FieldKind.RADIO:
        return label
    spoken = spoken_in(field.language) if field.language else None
    said, how = _with_help(label, field.help), _how(field, wording, spoken or wording)
    if not how or how in label:
        return said
    return f"{said.removesuffix('.')}. {_as_sentence(how)}" if field.help else f"{said.removesuffix('.')}, {how}"


def group_tooltip(buttons: Sequence[FormField], name: str) -> str:
    """The question that radio buttons answer, with its help: what their titles, „question: answer”, begin with."""
    labels = [button.label for button in buttons if button.label]
    common = "".join(signs[0] for signs in takewhile(lambda signs: len(set(signs)) == 1, zip(*labels, strict=False)))
    question = common.rpartition(": ")[0] or max((label.partition(": ")[0] for label in labels), key=len, default=name)
    return _with_help(question, next((button.help for button in buttons if button.help), ""))


def _how(field: FormField, wording: Wording, spoken: Wording) -> str:
    if field.format:
        return field.format
    if field.kind is FieldKind.DATE:
        return wording.dates.picture_words(wording.dates.typed)
    if not field.limit:
        return ""
    limit = counted_phrase("up to {number} character", "up to {number} characters", field.limit)
    return spoken.language.say(limit)


def _with_help(label: str, text: str) -> str:
    if not text:
        return label
    if label.endswith(":"):
        return f"{label} {text}"
    return f"{label} {_as_sentence(text)}" if label.endswith((".", "?", "!")) else f"{label}. {_as_sentence(text)}"


def _as_sentence(text: str) -> str:
    """With a capital, if there are words: „dd.mm.rrrr” stays as it is typed."""
    return text[0].upper() + text[1:] if " " in text else text
