"""What a document means, as a tree that the eyes for Word and the eyes for PDF both give, so that two files compare.

Tags are those of tagged PDF (ISO 32000-1 14.8.4); texts stand as they are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

INLINE = {"Link", "Form", "Figure", "Span", "Reference"}


@dataclass
class Node:
    """An element, the facts about it, and what it holds in reading order."""

    tag: str
    facts: dict[str, object] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def add(self, child: Node | str) -> None:
        """Append a child; texts that touch become one."""
        if isinstance(child, str) and self.children and isinstance(self.children[-1], str):
            self.children[-1] += child
        elif child != "":
            self.children.append(child)

    @property
    def text(self) -> str:
        """All text below, in reading order."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def nodes(self, *tags: str) -> Iterator[Node]:
        """Every element below with one of these tags, in reading order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.nodes(*tags)

    def texts(self) -> Iterator[str]:
        """The text of each block, in reading order; a link or a field does not part the block it stands in."""
        text = ""
        for child in self.children:
            if isinstance(child, str) or child.tag in INLINE:
                text += child if isinstance(child, str) else child.text
            else:
                yield text
                yield from child.texts()
                text = ""
        yield text

    def without(self, *tags: str) -> Node:
        """The same tree, elements with these tags left out."""
        kept = Node(self.tag, self.facts)
        for child in self.children:
            if isinstance(child, str):
                kept.add(child)
            elif child.tag not in tags:
                kept.add(child.without(*tags))
        return kept

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree as indented text, which pytest can show line against line."""
        facts = [f"{name}={value!r}" for name, value in sorted(self.facts.items())]
        yield "  " * depth + " ".join([self.tag, *facts])
        for child in self.children:
            if isinstance(child, str):
                yield "  " * (depth + 1) + repr(child)
            else:
                yield from child.lines(depth + 1)


def words(text: str) -> list[str]:
    """The words of a text; every kind of space parts words."""
    return text.split()
