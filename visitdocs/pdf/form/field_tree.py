"""The names of a form's fields as a tree: each part of a dotted name is a node (ISO 32000-1 12.7.3.2).

A field that stands in several places of the document is one field with several widgets. Two fields that differ
cannot share a name, nor can the name of one be the beginning of another's: the later one is given a free name.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from itertools import count

from reportlab.pdfbase.pdfdoc import PDFDictionary

from visitdocs.document.model import FieldKind, FormField

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

    `nature` is what all widgets of a field agree in; a parent has none.
    """

    nature: Hashable = None
    widgets: list[Widget] = field(default_factory=list)
    value: str = ""
    children: dict[str, FieldNode] = field(default_factory=dict)


class FieldTree:
    """The fields of one document by name, in the order in which they are first met."""

    def __init__(self) -> None:
        self.root = FieldNode()

    def claim(self, name: str, nature: Hashable) -> tuple[str, FieldNode]:
        """The field of that name, or where another one has it, a field with a free name; and the name it got."""
        for candidate in _candidates(name):
            node = self._node(candidate, nature)
            if node is not None:
                return candidate, node
        raise AssertionError("there is always another name")

    def identify(self, name: str, value: str) -> None:
        """Add a fact of the form itself; `name` begins with `visitdocs.`, which no field's name may."""
        node = self.root
        for part in _parts(name):
            node = node.children.setdefault(part, FieldNode())
        node.value = value

    def _node(self, name: str, nature: Hashable) -> FieldNode | None:
        parts = _parts(name)
        if parts[0] == IDENTITY:
            return None
        node = self.root
        for number, part in enumerate(parts):
            if node.nature is not None:
                return None
            if part not in node.children:
                return _grow(node, parts[number:], nature)
            node = node.children[part]
        return node if node.nature == nature else None


def nature_of(field: FormField) -> Hashable:
    """What two places of one field must have in common."""
    return (field.kind, field.options if field.kind is FieldKind.DROPDOWN else ())


def _parts(name: str) -> list[str]:
    """The parts of a name; an empty one reads as an underscore, for a part must have a name."""
    return [part.strip() or "_" for part in name.split(".")]


def _grow(node: FieldNode, parts: list[str], nature: Hashable) -> FieldNode:
    for part in parts:
        node.children[part] = FieldNode()
        node = node.children[part]
    node.nature = nature
    return node


def _candidates(name: str) -> Iterator[str]:
    yield name
    flat = "_".join(_parts(name))
    yield flat
    yield from (f"{flat}-{number}" for number in count(2))
