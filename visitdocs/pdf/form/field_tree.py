"""The names of a form's fields as a tree: each part of a dotted name is a node (ISO 32000-1 12.7.3.2).

Every control is a field of its own: Word keeps the tag of a control that is copied (ECMA-376 17.5.2.42), and each copy
has a state of its own. Only radio buttons share a field, those of one group whose answers differ: each answer is the
name of a state (ISO 32000-1 12.7.4.2). No two fields can have one name, nor can the name of one be the beginning of
another's: the later one is given a free name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from itertools import count
from typing import NamedTuple

from visitdocs.dataclass import dataclass
from visitdocs.document.model import FieldKind, FormField
from visitdocs.pdf.objects.values import PDFDictionary

EMPTY = "Off"
TICKED = "Yes"
SAFE = re.compile(r"[A-Za-z0-9_-]+")


def split_name(field: FormField) -> tuple[str, str]:
    """The name of the field that a control belongs to, and its answer: a radio button's follows the last dot."""
    if field.kind is not FieldKind.RADIO or "." not in field.name:
        return field.name, TICKED
    group, _, answer = field.name.rpartition(".")
    return group, answer


def button_states(buttons: Sequence[FormField]) -> list[str]:
    """The state of each button when it is on: its answer, or where that is no safe name, `option-` and a number.

    Readers want ASCII, and „Off” means that a button is not on.
    """
    answers = list(dict.fromkeys(split_name(button)[1] for button in buttons))
    names = {answer: answer for answer in answers if SAFE.fullmatch(answer) and answer != EMPTY}
    free = (name for name in (f"option-{number}" for number in count(1)) if name not in answers)
    for answer in answers:
        names.setdefault(answer, "")
        names[answer] = names[answer] or next(free)
    return [names[split_name(button)[1]] for button in buttons]


IDENTITY = "visitdocs"


@dataclass(frozen=True)
class Widget:
    """One place of a field: what the document says of it there, its annotation, and its size in points."""

    field: FormField
    annotation: PDFDictionary
    width: float
    height: float


@dataclass
class FieldNode:
    """A part of a name: a field with its widgets, a fact of the form itself (`value`), or just a parent of others.

    `kind` is the field's, None for a parent; `answers` are those of a group of radio buttons.
    """

    kind: FieldKind | None = None
    widgets: list[Widget] = field(default_factory=list)
    answers: set[str] = field(default_factory=set)
    value: str = ""
    children: dict[str, FieldNode] = field(default_factory=dict)


class Claim(NamedTuple):
    """The field of a control. Where another field had the `wanted` name, its `name` is another one.

    `is_copy` says that the other field is called just so.
    """

    node: FieldNode
    wanted: str
    name: str
    is_copy: bool


class FieldTree:
    """The fields of one document by name, in the order in which they are first met."""

    def __init__(self) -> None:
        self.root = FieldNode()
        self._counts: dict[tuple[str, str | None], int] = {}

    def claim(self, control: FormField) -> Claim:
        """A field of its own for a control, or for a radio button that of its group."""
        wanted, answer = split_name(control)
        parts = _parts(wanted)
        wanted = ".".join(parts)
        standing = self._find(parts)
        name = wanted if self._can_stand(parts) else "_".join(parts)
        key = (name, answer if control.kind is FieldKind.RADIO else None)
        for number in count(self._counts.get(key, 1)):
            numbered = f"{name}-{number}" if number > 1 else name
            node = self._node(numbered.split("."), control.kind, answer)
            if node is not None:
                self._counts[key] = number + 1
                return Claim(node, wanted, numbered, standing is not None and standing.kind is not None)
        raise AssertionError("there is always another number")

    def identify(self, name: str, value: str) -> None:
        """Add a fact of the form itself; `name` begins with `visitdocs.`, which no field's name may."""
        node = self.root
        for part in _parts(name):
            node = node.children.setdefault(part, FieldNode())
        node.value = value

    def _find(self, parts: list[str]) -> FieldNode | None:
        node: FieldNode | None = self.root
        for part in parts:
            node = None if node is None else node.children.get(part)
        return node

    def _can_stand(self, parts: list[str]) -> bool:
        """Whether no field's name is the beginning of this one."""
        above = (self._find(parts[:number]) for number in range(1, len(parts)))
        return parts[0] != IDENTITY and all(node is None or node.kind is None for node in above)

    def _node(self, parts: list[str], kind: FieldKind, answer: str) -> FieldNode | None:
        """The field of that name, None where it is another's."""
        found = self._find(parts)
        if parts[0] == IDENTITY or (found is not None and not _joins(found, kind, answer)):
            return None
        node = self.root
        for part in parts:
            node = node.children.setdefault(part, FieldNode())
        node.kind = kind
        node.answers.add(answer)
        return node


def _joins(group: FieldNode, kind: FieldKind, answer: str) -> bool:
    return group.kind is kind is FieldKind.RADIO and answer not in group.answers


def _parts(name: str) -> list[str]:
    """The parts of a name; an empty one reads as an underscore, for a part must have a name."""
    return [part.strip() or "_" for part in name.split(".")]
