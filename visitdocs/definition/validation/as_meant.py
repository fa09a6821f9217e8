"""A `Tree` as it was meant: values typed in another way are put into the program's own, and told once together."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.definition.model.programme import SessionKind
from visitdocs.definition.model.schema import Schema, declared_kind
from visitdocs.definition.reading.tree import KeyPath, Mapping, Node, Scalar, Sequence, Tree
from visitdocs.definition.values import as_meant
from visitdocs.definition.values.dates import HOUR
from visitdocs.definition.values.text import TEXT_TYPES
from visitdocs.fields.field_type import FieldType
from visitdocs.messages import Listed, Message, Quoted, counted, phrase
from visitdocs.problems import Problem, Severity

WORDS = frozenset(map(str, (*SessionKind, *FieldType)))


def _word_as_meant(text: str) -> str | None:
    lowered = text.lower()
    return lowered if lowered != text and lowered in WORDS else None


VALUE_KEYWORDS = {"pattern", "format", "enum", "const"}
"""What the schema of a value has that is more than free text."""

MAXIMUM_SHOWN = 6
"""So many values are shown as they were understood; of the others the line is enough."""

MAXIMUM_LINES = 100


@dataclass(frozen=True)
class Understood:
    """A value, or a key, that is typed in another way than the program's own: as typed and as understood."""

    path: KeyPath
    of_key: bool
    typed: str
    meant: str


def tree_as_meant(tree: Tree, says: Callable[[KeyPath], Schema] = declared_kind) -> tuple[Tree, list[Problem]]:
    """Return the tree with every value as it was meant, and at most one hint that tells where something was understood.

    `says` gives of what kind the value at a path is, as JSON Schema has it, which tells how it is read.
    """
    found: list[Understood] = []
    root = _meant(tree.root, (), says, found)
    assert isinstance(root, Mapping)
    return (replace(tree, root=root), [_told(tree, found)]) if found else (tree, [])


def _meant(node: Node, path: KeyPath, says: Callable[[KeyPath], Schema], found: list[Understood]) -> Node:
    match node:
        case Scalar(text):
            meant = _value(text, path, says)
            if meant == text:
                return node
            found.append(Understood(path, False, text, meant))
            return replace(node, text=meant)
        case Sequence():
            before = len(found)
            items = tuple(_meant(item, (*path, index), says, found) for index, item in enumerate(node.items))
            return node if len(found) == before else replace(node, items=items)
        case Mapping():
            before = len(found)
            entries = _entries(node.entries, path, says, found)
            return node if len(found) == before else replace(node, entries=entries)
        case _:
            assert_never(node)


def _entries(
    entries: dict[str, tuple[Scalar, Node]],
    path: KeyPath,
    says: Callable[[KeyPath], Schema],
    found: list[Understood],
) -> dict[str, tuple[Scalar, Node]]:
    kept: dict[str, tuple[Scalar, Node]] = {}
    for name, (key, value) in entries.items():
        meant = as_meant.text_as_meant(name)
        if meant != name and meant not in entries and meant not in kept:
            found.append(Understood((*path, name), True, name, meant))
            key = replace(key, text=meant)
        else:
            meant = name
        kept[meant] = key, _meant(value, (*path, meant), says, found)
    return kept


def _value(text: str, path: KeyPath, says: Callable[[KeyPath], Schema]) -> str:
    meant = as_meant.text_as_meant(text)
    schema = says(path)
    if not schema or (schema.get("type") in ("string", TEXT_TYPES) and VALUE_KEYWORDS.isdisjoint(schema)):
        return meant
    typed = as_meant.from_the_keyboard(meant)
    read = _reader(schema)
    return (read(typed) if read else None) or typed


def _reader(schema: Schema) -> Callable[[str], str | None] | None:
    match schema:
        case {"format": "date"}:
            return as_meant.day_as_meant
        case {"pattern": pattern} if pattern == HOUR:
            return as_meant.hour_as_meant
        case {"type": "boolean"}:
            return as_meant.flag_as_meant
        case {"type": "integer"}:
            return as_meant.number_as_meant
        case {"enum": _}:
            return _word_as_meant
    return None


def _told(tree: Tree, found: list[Understood]) -> Problem:
    values: list[Message] = []
    hidden: list[str] = []
    """Lines in which no difference can be seen: spaces, letters put together of two characters."""
    further: list[str] = []
    for value in found:
        line = str(tree.place(value.path, value.of_key).line)
        if as_meant.from_the_keyboard(as_meant.text_as_meant(value.typed)) == value.meant:
            hidden.append(line)
        elif len(values) < MAXIMUM_SHOWN:
            typed, meant = Quoted(value.typed), Quoted(value.meant)
            values.append(phrase("{typed} as {meant} (line {line})", typed=typed, meant=meant, line=line))
        else:
            further.append(line)
    if further:
        values.append(phrase("and so on (lines {lines})", lines=_listed(further)))
    if hidden:
        values.append(phrase("spaces or letters of an unusual kind (lines {lines})", lines=_listed(hidden)))
    sentence = counted(
        "typed-otherwise",
        "{number} value was understood, though it is typed in an unusual way: {values}",
        "{number} values were understood, though they are typed in an unusual way: {values}",
        len(found),
        values=Listed(tuple(values)),
    )
    hint = phrase(
        "nothing has to be changed; the usual way is 2017-11-27, 09:30, true or false, and no spaces at the ends"
    )
    return Problem(Severity.HINT, sentence, tree.place(found[0].path, found[0].of_key), hint)


def _listed(lines: list[str]) -> Listed:
    different = tuple(dict.fromkeys(lines))
    return Listed((*different[:MAXIMUM_LINES], "…") if len(different) > MAXIMUM_LINES else different)
