"""A `Document` as indented text, for reading and for comparing in tests: roles, labels, text, and what differs.

Of a paragraph's style the facts that differ from `ParagraphStyle()` are named, of its text those that differ from
the paragraph mark.
"""

from collections.abc import Iterator
from dataclasses import fields
from functools import singledispatch

from visitdocs.document.model import (
    Block,
    Bookmark,
    Border,
    Borders,
    Break,
    Cell,
    Colour,
    Columns,
    Document,
    Floating,
    FormField,
    Furniture,
    Inline,
    Link,
    ListLabel,
    Margins,
    Note,
    NoteMark,
    Offset,
    PageField,
    PageReference,
    Paragraph,
    ParagraphStyle,
    Picture,
    Row,
    Section,
    Start,
    Tab,
    Table,
    TabStop,
    TextStyle,
)  # fmt: skip


def dump(document: Document) -> str:
    """The whole tree, a line for each thing in it."""
    return "\n".join(_document(document)) + "\n"


def dump_blocks(blocks: tuple[Block, ...]) -> str:
    """Some blocks of a document as text."""
    return "\n".join(line for block in blocks for line in _block(block))


def _document(document: Document) -> Iterator[str]:
    facts = [f"{name} {_value(getattr(document, name))}" for name in _DOCUMENT if getattr(document, name)]
    yield " ".join(["document", *facts])
    for name, value in document.properties:
        yield f"  property {name} {_value(value)}"
    for font in document.fonts:
        yield f"  font {font.family}{' bold' * font.bold}{' italic' * font.italic} ({len(font.data)} bytes)"
    for section in document.sections:
        yield from _indented(_section(section))


_DOCUMENT = ("title", "language", "author", "subject", "keywords", "created")


def _section(section: Section) -> Iterator[str]:
    first = "" if section.first_page_number is None else f" first page {section.first_page_number}"
    kind = "" if section.start is Start.PAGE else f" {section.start}"
    if section.columns != Columns():
        kind += f" columns {section.columns.count} gap {_value(section.columns.gap)}{' rule' * section.columns.rule}"
    kind += " mirrored" * section.mirrored
    distances = f"header {_value(section.header_distance)} footer {_value(section.footer_distance)}"
    size = f"{_value(section.page_width)} x {_value(section.page_height)}"
    yield f"section {size} margins {_value(section.margins)} {distances}{kind}{first}"
    yield from _indented(_furniture("header", section.headers))
    yield from _indented(_furniture("footer", section.footers))
    for block in section.blocks:
        yield from _indented(_block(block))


def _furniture(name: str, furniture: Furniture) -> Iterator[str]:
    for page in fields(furniture):
        blocks = getattr(furniture, page.name)
        if blocks is not None and (blocks or page.name != "default"):
            yield f"{name} {page.name}"
            for block in blocks:
                yield from _indented(_block(block))


def _block(block: Block) -> Iterator[str]:
    return _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    role = "paragraph"
    if paragraph.heading is not None:
        role = f"heading {paragraph.heading}" if paragraph.heading else "title"
    elif paragraph.label is not None:
        role = "item"
    elif paragraph.contents_level is not None:
        role = f"contents {paragraph.contents_level}"
    style, mark = paragraph.style, paragraph.style.mark
    facts = _differences(style, ParagraphStyle(), skip=("name", "mark"))
    yield " ".join([role, f"[{style.name}] {mark.font} {_value(mark.size)}", *_style_facts(mark), *facts])
    if paragraph.label is not None:
        yield f"  {_label(paragraph.label, mark)}"
    for inline in paragraph.inlines:
        yield from _indented(_inline(inline, mark))


def _label(label: ListLabel, mark: TextStyle) -> str:
    facts = [f"list {label.list_id} level {label.level}", "" if label.ordered else "bullet"]
    facts += [*_differences(label, ListLabel("", ""), skip=("text", "list_id", "level", "ordered", "style"))]
    return " ".join(fact for fact in ["label", _value(label.text), *facts, *_differences(label.style, mark)] if fact)


def _style_facts(style: TextStyle) -> list[str]:
    return _differences(style, TextStyle(), skip=("font", "size"))


def _differences(value: object, usual: object, skip: tuple[str, ...] = ()) -> list[str]:
    found = []
    for item in fields(value):
        mine = getattr(value, item.name)
        if item.name not in skip and mine != getattr(usual, item.name):
            name = item.name.replace("_", "-")
            found.append(name if mine is True else f"no {name}" if mine is False else f"{name} {_value(mine)}")
    return found


@singledispatch
def _inline(inline: Inline, mark: TextStyle) -> Iterator[str]:
    yield " ".join([_value(inline.text), *_differences(inline.style, mark)])


@_inline.register
def _(inline: Tab, mark: TextStyle) -> Iterator[str]:
    yield " ".join(["tab", *_differences(inline.style, mark)])


@_inline.register
def _(inline: Break, mark: TextStyle) -> Iterator[str]:
    yield " ".join([f"break {inline.kind}", *_differences(inline.style, mark)])


@_inline.register
def _(inline: PageField, mark: TextStyle) -> Iterator[str]:
    yield " ".join([f"field {inline.kind}", *_differences(inline.style, mark)])


@_inline.register
def _(inline: PageReference, mark: TextStyle) -> Iterator[str]:
    yield " ".join([f"page of {inline.target} {_value(inline.text)}", *_differences(inline.style, mark)])


@_inline.register
def _(inline: Note, mark: TextStyle) -> Iterator[str]:
    end = ["at-end"] * inline.at_end
    yield " ".join([f"note {inline.name} {_value(inline.label)}", *end, *_differences(inline.style, mark)])
    for block in inline.blocks:
        yield from _indented(_block(block))


@_inline.register
def _(inline: NoteMark, mark: TextStyle) -> Iterator[str]:
    yield " ".join([f"mark of {inline.name} {_value(inline.label)}", *_differences(inline.style, mark)])


@_inline.register
def _(inline: Picture, _mark: TextStyle) -> Iterator[str]:
    alt = "decorative" if inline.decorative else f"alt {_value(inline.alt)}" if inline.alt else "no alt"
    place = "" if inline.floating is None else f" floating {' '.join(_differences(inline.floating, Floating()))}"
    yield f"picture {_value(inline.width)} x {_value(inline.height)} {alt}{place}".rstrip()


@_inline.register
def _(inline: Bookmark, _mark: TextStyle) -> Iterator[str]:
    yield f"bookmark {inline.name}"


@_inline.register
def _(inline: Link, mark: TextStyle) -> Iterator[str]:
    yield f"link {inline.target}" + (f" tooltip {_value(inline.tooltip)}" if inline.tooltip else "")
    for inner in inline.inlines:
        yield from _indented(_inline(inner, mark))


@_inline.register
def _(inline: FormField, mark: TextStyle) -> Iterator[str]:
    facts = _differences(inline, FormField("", inline.kind), skip=("name", "kind", "style"))
    yield " ".join([f"form {inline.kind} {inline.name}", *facts, *_differences(inline.style, mark)])


def _table(table: Table) -> Iterator[str]:
    facts = _differences(table, Table((), ()), skip=("rows", "column_widths"))
    yield " ".join([f"table {_value(table.column_widths)}", *facts])
    for row in table.rows:
        yield " ".join(["  row", *_differences(row, Row(()), skip=("cells",))])
        for cell in row.cells:
            yield " ".join([f"    cell {cell.column}", *_differences(cell, Cell(()), skip=("blocks", "column"))])
            for block in cell.blocks:
                yield from _indented(_block(block), 6)


def _indented(lines: Iterator[str], by: int = 2) -> Iterator[str]:
    return (" " * by + line for line in lines)


@singledispatch
def _value(value: object) -> str:
    return str(value)


@_value.register
def _(value: str) -> str:
    return value.value if hasattr(value, "value") else f"„{value}”".replace("\n", "⏎")


@_value.register
def _(value: float) -> str:
    return f"{value:g}" if value < 10000 else f"{value:.0f}"


@_value.register
def _(value: tuple) -> str:
    return "(" + " ".join(_value(item) for item in value) + ")"


@_value.register
def _(value: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*value)


@_value.register
def _(value: Margins) -> str:
    return "/".join(_value(edge) for edge in (value.top, value.right, value.bottom, value.left))


@_value.register
def _(value: Offset) -> str:
    return f"{value.side or _value(value.distance)} of {value.origin}"


@_value.register
def _(value: TabStop) -> str:
    return " ".join(part for part in (_value(value.position), value.alignment, value.leader) if part)


@_value.register
def _(value: Border) -> str:
    space = f" space {_value(value.space)}" if value.space else ""
    return f"{value.style} {_value(value.width)} {_value(value.colour)}{space}"


@_value.register
def _(value: Borders) -> str:
    edges = ((edge.name, getattr(value, edge.name)) for edge in fields(value))
    return "(" + ", ".join(f"{name} {_value(border)}" for name, border in edges if border is not None) + ")"
