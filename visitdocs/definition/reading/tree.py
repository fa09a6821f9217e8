"""A YAML file as a tree: text, lists and mappings that remember where in the file they stand."""

from dataclasses import field, replace
from functools import cached_property
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.definition.reading.text_file import Position, TextFile
from visitdocs.messages import printable
from visitdocs.problems import Place

KeyPath = tuple[str | int, ...]
Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True)
class Scalar:
    """A text as typed. `style` is the quote or block sign it was written with, empty for plain text."""

    text: str
    start: Position
    end: Position
    style: str = ""
    file: TextFile = field(kw_only=True)


@dataclass(frozen=True)
class Sequence:
    """A list; `flow` says that it stands in square brackets."""

    items: tuple["Node", ...]
    start: Position
    flow: bool = False
    file: TextFile = field(kw_only=True)


@dataclass(frozen=True)
class Mapping:
    """Keys with their values in order; `flow` says that they stand in braces."""

    entries: dict[str, tuple[Scalar, "Node"]]
    start: Position
    flow: bool = False
    file: TextFile = field(kw_only=True)


Node = Scalar | Sequence | Mapping
"""Each knows the file that it stands in: a tree may be made of several."""


def plain(node: Node) -> Plain:
    """Return the node without its places: text, lists and dictionaries."""
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return [plain(item) for item in items]
        case Mapping(entries):
            return {name: plain(value) for name, (_, value) in entries.items()}
        case _:
            assert_never(node)


def height(node: Node) -> int:
    """Return how many levels stand below the node."""
    match node:
        case Scalar():
            return 0
        case Sequence(items):
            return 1 + max(map(height, items), default=0)
        case Mapping(entries):
            return 1 + max((height(value) for _, value in entries.values()), default=0)
        case _:
            assert_never(node)


def scalars(node: Node, path: KeyPath = ()) -> list[tuple[KeyPath, Scalar]]:
    """Return every value that is text, with the path that leads to it."""
    found: list[tuple[KeyPath, Scalar]] = []
    _add_scalars(node, path, found)
    return found


def _add_scalars(node: Node, path: KeyPath, found: list[tuple[KeyPath, Scalar]]) -> None:
    match node:
        case Scalar():
            found.append((path, node))
        case Sequence(items):
            for index, item in enumerate(items):
                _add_scalars(item, (*path, index), found)
        case Mapping(entries):
            for name, (_, value) in entries.items():
                _add_scalars(value, (*path, name), found)
        case _:
            assert_never(node)


def path_text(path: KeyPath) -> str:
    """Return a path as staff read it; positions in lists count from 1: `agenda[1].sessions[3].title`."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{printable(step)}" if text else printable(step)
    return text


def merged(upper: Mapping, lower: Mapping) -> Mapping:
    """Return `lower` with `upper` laid over it: mappings merge, a list or a text takes the place of what was there.

    What only `upper` has stands last.
    """
    entries = dict(lower.entries)
    for name, (key, value) in upper.entries.items():
        below = entries[name][1] if name in entries else None
        if isinstance(value, Mapping) and isinstance(below, Mapping):
            value = merged(value, below)
        entries[name] = key, value
    return replace(upper, entries=entries)


@dataclass(frozen=True)
class Tree:
    """A definition that is sound YAML: one file, or several of which each extends the next."""

    files: tuple[TextFile, ...]
    root: Mapping

    @cached_property
    def scalars(self) -> list[tuple[KeyPath, Scalar]]:
        """Every value that is text, with the path that leads to it."""
        return scalars(self.root)

    def steps(self, path: KeyPath) -> list[tuple[Scalar | None, Node]]:
        """Return the key (None in lists) and the value at each step from the root, as far as the path exists."""
        found: list[tuple[Scalar | None, Node]] = [(None, self.root)]
        for step in path:
            node = found[-1][1]
            if isinstance(node, Mapping) and step in node.entries:
                found.append(node.entries[step])
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                found.append((None, node.items[step]))
            else:
                break
        return found

    def place(self, path: KeyPath, of_key: bool = False) -> Place:
        """Return where the value at `path` stands, or its key; the nearest existing parent when there is no such node.

        A value that starts on a later line than its key, or is empty, is best shown by its key.
        """
        steps = self.steps(path)
        key, node = steps[-1]
        block = not isinstance(node, Scalar) and not node.flow
        empty = isinstance(node, Scalar) and not node.text
        shown = key if key is not None and (of_key or block or empty or len(steps) <= len(path)) else node
        return shown.file.place(shown.start, path_text(path))
