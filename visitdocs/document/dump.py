"""A `Document` as indented text: what it says and how, for people and for tests to compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from visitdocs.document.model import (
    Block,
    Bookmark,
    Break,
    Cell,
    Document,
    FormField,
    Inline,
    Link,
    PageField,
    Paragraph,
    ParagraphStyle,
    Picture,
    Section,
    Tab,
    Table,
    Text,
    TextStyle,
)

INDENT = "  "


def dump(document: Document) -> str:
    """The whole tree; style facts are named only where they differ from the model's defaults."""
    lines = [f"document {document.title!r} {document.language}"]
    lines += [f"{INDENT}property {name} = {value}" for name, value in document.properties]
    for section in document.sections:
        lines += _section(section)
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    margins = section.margins
    edges = " ".join(f"{value:g}" for value in (margins.top, margins.right, margins.bottom, margins.left))
    yield f"section {section.page_width:g} × {section.page_height:g}, margins {edges}"
    for name, furniture in (("header", section.headers), ("footer", section.footers)):
        for kind in ("first", "even", "default"):
            blocks = getattr(furniture, kind)
            if blocks:
                yield f"{INDENT}{name} {kind}"
                yield from _indented(_blocks(blocks), 2)
    yield from _indented(_blocks(section.blocks), 1)


def _indented(lines: Iterable[str], depth: int) -> Iterator[str]:
    return (INDENT * depth + line for line in lines)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    role = {None: "paragraph", 0: "title"}.get(paragraph.heading, f"heading {paragraph.heading}")
    label = paragraph.label
    if label is not None:
        role += f" label {label.text!r} level {label.level} of {label.list_id}"
    yield " ".join([role, *_differences(paragraph.style, ParagraphStyle(), skip={"mark"})])
    yield from _indented(_inlines(paragraph.inlines), 1)


def _inlines(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(text=text, style=style):
                yield " ".join([repr(text), *_differences(style, TextStyle())])
            case Link(target=target, inlines=inner):
                yield f"link {target}"
                yield from _indented(_inlines(inner), 1)
            case Picture(width=width, height=height, alt=alt):
                yield f"picture {width:g} × {height:g} {alt!r}"
            case Break(kind=kind):
                yield f"break {kind}"
            case PageField(kind=kind):
                yield f"field {kind}"
            case Tab():
                yield "tab"
            case Bookmark(name=name):
                yield f"bookmark {name}"
            case FormField():
                yield f"form field {inline.name} {inline.kind} " + " ".join(
                    _differences(inline, FormField("", inline.kind), skip={"name", "kind", "style"})
                )


def _table(table: Table) -> Iterator[str]:
    widths = " ".join(f"{width:g}" for width in table.column_widths)
    facts = _differences(table, Table((), ()), skip={"rows", "column_widths"})
    yield " ".join([f"table columns {widths}", *facts])
    for row in table.rows:
        facts = [name for name in ("header", "can_split", "exact_height") if getattr(row, name)]
        yield INDENT + " ".join(["row", *facts, *([f"height {row.height:g}"] if row.height else [])])
        for cell in row.cells:
            yield from _indented(_cell(cell), 2)


def _cell(cell: Cell) -> Iterator[str]:
    facts = _differences(cell, Cell(()), skip={"blocks", "column", "borders"})
    edges = [edge for edge in ("top", "right", "bottom", "left") if getattr(cell.borders, edge) is not None]
    yield " ".join([f"cell {cell.column}", *facts, *([f"borders {'+'.join(edges)}"] if edges else [])])
    yield from _indented(_blocks(cell.blocks), 1)


def _differences(value: object, default: object, skip: Iterable[str] = ()) -> list[str]:
    skipped = set(skip)
    found = []
    for item in fields(value):  # type: ignore[arg-type]
        mine, other = getattr(value, item.name), getattr(default, item.name)
        if item.name not in skipped and mine != other:
            found.append(f"{item.name}={_short(mine)}")
    return found


def _short(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else repr(value) if isinstance(value, str) else str(value)
