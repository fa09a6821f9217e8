"""A definition's text with edits in it: what no edit touches stays as it is, byte for byte."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.definition.marks import comment_line, is_block
from visitdocs.definition.reading.text_file import Position
from visitdocs.definition.reading.tree import KeyPath, Mapping, Scalar, Tree

_PLAIN = re.compile(r"[^\W_](?:[\w.;()/+–-]| (?!#))*(?<! )")
_NO_TEXT = re.compile(r"(?i)(?:true|false|yes|no|on|off|null|~)")
_TO_NEXT = re.compile(r"[ \t\]}]*,")
"""What stands between two values in braces."""
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")

Added = dict[str, "str | Added"]


@dataclass
class EditedText:
    """The text of the one file that a tree is made of, and what is to be changed in it."""

    tree: Tree
    _edits: dict[tuple[int, int], str] = field(default_factory=dict)
    _added: dict[KeyPath, Added] = field(default_factory=dict)
    _comments: dict[int, list[str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The text as it was."""
        return self.tree.files[0].text

    def put(self, path: KeyPath, value: str) -> None:
        """Give a key that value, as YAML types it: in the place of the one that is there, or in a new line."""
        steps = self.tree.steps(path)
        node = steps[-1][1]
        if len(steps) == len(path) + 1 and isinstance(node, Scalar):
            self._edits[self._span(node)] = value
            return
        home = path[: len(steps) - 1]
        part = self._added.setdefault(home, {})
        *sections, last = map(str, path[len(home) :])
        for section in sections:
            inner = part.setdefault(section, {})
            assert isinstance(inner, dict)
            part = inner
        part[last] = value

    def comment(self, scalar: Scalar, comment: str) -> None:
        """Add a comment to the line of a value, which ends there if another text would be cut in two."""
        line = comment_line(scalar)
        if any(text.start.line <= line < text.end.line and not is_block(text) for _, text in self.tree.scalars):
            if following := _TO_NEXT.match(self.text, scalar.end.index):
                self._edits[following.end(), following.end()] = f"  {comment}{self.newline}{' ' * self._indent(line)}"
            return
        self._comments.setdefault(line, []).append(comment)

    def drop(self, path: KeyPath) -> None:
        """Take a key out with its value; a section that is left empty goes with it."""
        parent = self.tree.steps(path[:-1])[-1][1]
        if len(self.tree.steps(path)) <= len(path) or not isinstance(parent, Mapping):
            return
        if len(parent.entries) == 1 and len(path) > 1:
            self.drop(path[:-1])
            return
        key, _ = parent.entries[str(path[-1])]
        if not parent.flow:
            self._edits[self._line_start(key.start), end_of_block(self.text, key)] = ""
        elif following := self._following(parent, str(path[-1])):
            self._edits[key.start.index, following.index] = ""
        else:
            start = self.text.rindex(",", 0, key.start.index)
            self._edits[start, self.text.index("}", key.start.index)] = ""

    def append(self, section: str, lines: str) -> None:
        """Add whole lines, indented by two spaces, at the end of a section at the top."""
        key = self.tree.root.entries[section][0] if section in self.tree.root.entries else None
        at = end_of_block(self.text, key) if key else len(self.text)
        before = "" if self.text[:at].endswith("\n") else self.newline
        heading = "" if key else f"{self.newline}{section}:{self.newline}"
        self._edits[at, at] = before + heading + lines

    def result(self) -> bytes:
        """Return the text with all edits, in UTF-8."""
        pieces, at = [], 0
        for (start, end), new in sorted([*self._edits.items(), *self._insertions(), *self._line_ends()]):
            if start >= at:  # else it stands in what is taken out
                pieces += [self.text[at:start], new]
                at = end
        return "".join([*pieces, self.text[at:]]).encode()

    @property
    def newline(self) -> str:
        """How lines end in this file."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def _span(self, scalar: Scalar) -> tuple[int, int]:
        """Where the value itself stands, without an anchor before it and the line end behind it."""
        start, end = scalar.start.index, scalar.end.index
        properties = _PROPERTIES.match(self.text, start, end)
        start = properties.end() if properties else start
        return start, start + len(self.text[start:end].rstrip())

    def _indent(self, line: int) -> int:
        text = self.tree.files[0].lines[line]
        return len(text) - len(text.lstrip())

    def _following(self, parent: Mapping, name: str) -> Position | None:
        names = list(parent.entries)
        rest = names[names.index(name) + 1 :]
        return parent.entries[rest[0]][0].start if rest else None

    def _line_start(self, position: Position) -> int:
        return position.index - position.column

    def _insertions(self) -> Iterator[tuple[tuple[int, int], str]]:
        for path, added in self._added.items():
            node = self.tree.steps(path)[-1][1]
            assert isinstance(node, Mapping)
            if node.flow:
                at = self.text.index("{", node.start.index) + 1
                yield (at, at), _in_braces(added) + (", " if node.entries else "")
            elif path:
                at = self._line_start(node.start)
                yield (at, at), self._lines(added, node.start.column)
            else:
                end = len(self.text)
                before = "" if self.text.endswith("\n") else self.newline
                yield (end, end), before + self.newline + self._lines(added, 0)

    def _lines(self, added: Added, indent: int) -> str:
        lines = []
        for key, value in added.items():
            if isinstance(value, str):
                lines.append(f"{' ' * indent}{key}: {value}{self.newline}")
            else:
                lines.append(f"{' ' * indent}{key}:{self.newline}{self._lines(value, indent + 2)}")
        return "".join(lines)

    def _line_ends(self) -> Iterator[tuple[tuple[int, int], str]]:
        lines = self.text.splitlines(keepends=True)
        for number, comments in self._comments.items():
            end = len("".join(lines[:number])) + len(lines[number].rstrip())
            yield (end, end), "  " + "  ".join(comments)


def end_of_block(text: str, key: Scalar) -> int:
    """Return where the last line ends that stands below a key and is indented further."""
    at = end = key.start.index - key.start.column
    for number, line in enumerate(text[at:].splitlines(keepends=True)):
        if number and line.strip() and len(line) - len(line.lstrip(" ")) <= key.start.column:
            break
        at += len(line)
        end = at if line.strip() else end
    return end


def block_of(key: Scalar) -> str:
    """Return the lines of a key with all that stands below it, indented by two spaces."""
    text = key.file.text
    lines = text[key.start.index - key.start.column : end_of_block(text, key)].splitlines(keepends=True)
    return "".join(f"  {line[key.start.column :]}" for line in lines)


def as_typed(value: str) -> str:
    """Return a text of one line as YAML, in quotes only if it needs them."""
    plain = _PLAIN.fullmatch(value) and not _NO_TEXT.fullmatch(value)
    return value if plain else json.dumps(value, ensure_ascii=False)


def _in_braces(added: Added) -> str:
    return ", ".join(
        f"{key}: {value}" if isinstance(value, str) else f"{key}: {{{_in_braces(value)}}}"
        for key, value in added.items()
    )


def with_same_mark(data: bytes, new: bytes) -> bytes:
    """Return `new` with the byte order mark that `data` begins with, if it does."""
    return codecs.BOM_UTF8 + new if data.startswith(codecs.BOM_UTF8) else new
