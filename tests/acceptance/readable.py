"""A document as a person reads it, in plain text: headings, paragraphs, lists, tables as rows, fields by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meaning import Node

INDENT = "  "


def readable(document: Node) -> str:
    """The text of a document's tree; a paragraph is a line, however long."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_blocks(document.children, 0))).strip("\n") + "\n"


def _blocks(children: list[Node | str], depth: int) -> Iterator[str]:
    for child in children:
        assert isinstance(child, Node)
        match child.tag:
            case "Title":
                yield f"\n{_line(child)}\n{'=' * len(_line(child))}\n"
            case "L":
                yield from _list(child, depth)
            case "Table":
                yield from _table(child)
            case tag if tag.startswith("H"):
                yield f"\n{'#' * int(tag[1:])} {_line(child)}\n"
            case _:
                yield _line(child)


def _list(node: Node, depth: int) -> Iterator[str]:
    for item in node.children:
        label, body = item.children
        inner = [child for child in body.children if isinstance(child, Node) and child.tag == "L"]
        yield INDENT * depth + label.text + _line(body.without("L"))
        for child in inner:
            yield from _list(child, depth + 1)


def _table(node: Node) -> Iterator[str]:
    yield ""
    for row in node.nodes("TR"):
        yield "| " + " | ".join(_cell(cell) for cell in row.children) + " |"
        if any(cell.facts.get("Scope") == "Column" for cell in row.children):
            yield "|" + " --- |" * len(row.children)
    yield ""


def _cell(cell: Node) -> str:
    text = " / ".join(_blocks(cell.children, 0))
    return f"{text} (na {cell.facts['ColSpan']} kolumny)" if "ColSpan" in cell.facts else text


def _line(node: Node) -> str:
    parts = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "Figure":
            parts.append(f"[{child.facts['Alt']}]")
        elif child.tag == "Form":
            parts.append(f"[___ {child.facts['field']}]")
        else:
            target = str(child.facts["target"]).removeprefix("mailto:")
            parts.append(child.text if target == child.text else f"{child.text} <{target}>")
    return "".join(parts).rstrip(" ")
