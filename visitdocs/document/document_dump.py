"""A `Document` as indented text, for reading and for comparing in tests: roles, labels, text, and what differs.

Of a paragraph's style the facts that differ from `ParagraphStyle()` are named, of its text those that differ from
the paragraph mark.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import assert_never

from visitdocs.document.dump_values import differences, written
from visitdocs.document.model import (
    Block,
    Bookmark,
    Break,
    Cell,
    Columns,
    Document,
    Floating,
    FormField,
    HeadersFooters,
    Inline,
    Link,
    ListLabel,
    Note,
    NoteMark,
    PageField,
    PageReference,
    Paragraph,
    ParagraphStyle,
    Picture,
    QrCode,
    Row,
    Section,
    Start,
    Tab,
    Table,
    Text,
    TextStyle,
    Turn,
)


def dump(document: Document) -> str:
    """Give the whole tree, a line for each thing in it."""
    return "\n".join(_document(document)) + "\n"


def dump_blocks(blocks: tuple[Block, ...]) -> str:
    """Give some blocks of a document as text."""
    return "\n".join(line for block in blocks for line in _block(block))


def _document(document: Document) -> Iterator[str]:
    facts = [f"{name} {written(getattr(document, name))}" for name in _DOCUMENT if getattr(document, name)]
    yield " ".join(["document", *facts])
    for name, value in document.properties:
        yield f"  property {name} {written(value)}"
    for font in document.fonts:
        yield f"  font {font.family}{' bold' * font.bold}{' italic' * font.italic} ({len(font.data)} bytes)"
    for section in document.sections:
        yield from _indented(_section(section))


_DOCUMENT = ("title", "language", "author", "subject", "keywords", "created")


def _section(section: Section) -> Iterator[str]:
    first = "" if section.first_page_number is None else f" first page {section.first_page_number}"
    if section.page_number_format != "decimal":
        first += f" numbers {section.page_number_format}"
    kind = "" if section.start is Start.PAGE else f" {section.start}"
    if section.columns != Columns():
        kind += f" columns {section.columns.count} gap {written(section.columns.gap)}{' rule' * section.columns.rule}"
    kind += " mirrored" * section.mirrored
    distances = f"header {written(section.header_distance)} footer {written(section.footer_distance)}"
    size = f"{written(section.page_width)} x {written(section.page_height)}"
    yield f"section {size} margins {written(section.margins)} {distances}{kind}{first}"
    yield from _indented(_headers_footers("header", section.headers))
    yield from _indented(_headers_footers("footer", section.footers))
    for block in section.blocks:
        yield from _indented(_block(block))


def _headers_footers(name: str, headers: HeadersFooters) -> Iterator[str]:
    for page in fields(headers):
        blocks = getattr(headers, page.name)
        if blocks is not None and (blocks or page.name != "default"):
            yield f"{name} {page.name}"
            for block in blocks:
                yield from _indented(_block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    role = "paragraph"
    if paragraph.heading is not None:
        role = f"heading {paragraph.heading}" if paragraph.heading else "title"
    elif paragraph.label is not None:
        role = "item"
    elif paragraph.contents_level is not None:
        role = f"contents {paragraph.contents_level}"
    style, mark = paragraph.style, paragraph.style.mark
    facts = differences(mark, TextStyle(), skip=("font", "size"))
    facts += differences(style, ParagraphStyle(), skip=("name", "mark"))
    yield " ".join([role, f"[{style.name}] {mark.font} {written(mark.size)}", *facts])
    if paragraph.label is not None:
        yield f"  {_label(paragraph.label, mark)}"
    for inline in paragraph.inlines:
        yield from _indented(_inline(inline, mark))


def _label(label: ListLabel, mark: TextStyle) -> str:
    facts = [f"list {label.list_id} level {label.level}", "" if label.ordered else "bullet"]
    facts += [*differences(label, ListLabel("", ""), skip=("text", "list_id", "level", "ordered", "style"))]
    return " ".join(fact for fact in ["label", written(label.text), *facts, *differences(label.style, mark)] if fact)


def _inline(inline: Inline, mark: TextStyle) -> Iterator[str]:
    match inline:
        case Text(text=text):
            yield _styled(written(text), inline.style, mark)
        case Tab():
            yield _styled("tab", inline.style, mark)
        case Break(kind=kind):
            yield _styled(f"break {kind}", inline.style, mark)
        case PageField(kind=kind):
            facts = differences(inline, PageField(kind), skip=("kind", "style"))
            yield _styled(" ".join([f"field {kind}", *facts]), inline.style, mark)
        case QrCode():
            yield _qr_code(inline)
        case PageReference(target=target, text=text):
            yield _styled(f"page of {target} {written(text)}", inline.style, mark)
        case NoteMark(name=name, label=label):
            yield _styled(f"mark of {name} {written(label)}", inline.style, mark)
        case Bookmark(name=name):
            yield f"bookmark {name}"
        case Picture():
            yield _picture(inline)
        case FormField():
            yield _form_field(inline, mark)
        case Link():
            yield from _link(inline, mark)
        case Note():
            yield from _note(inline, mark)
        case _:
            assert_never(inline)


def _qr_code(code: QrCode) -> str:
    text = "".join(piece if isinstance(piece, str) else f"{{{piece.kind}}}" for piece in code.text)
    return " ".join(["QR code", written(text), *differences(code, QrCode(()), skip=("text",))])


def _styled(text: str, style: TextStyle, mark: TextStyle) -> str:
    return " ".join([text, *differences(style, mark)])


def _picture(picture: Picture) -> str:
    alt = "decorative" if picture.decorative else f"alt {written(picture.alt)}" if picture.alt else "no alt"
    place = "" if picture.floating is None else f" floating {' '.join(differences(picture.floating, Floating()))}"
    turn = " ".join(["", *differences(picture.turn, Turn())])
    return f"picture {written(picture.width)} x {written(picture.height)} {alt}{turn}{place}".rstrip()


def _form_field(field: FormField, mark: TextStyle) -> str:
    facts = differences(field, FormField("", field.kind), skip=("name", "kind", "style"))
    return _styled(" ".join([f"form {field.kind} {field.name}", *facts]), field.style, mark)


def _link(link: Link, mark: TextStyle) -> Iterator[str]:
    yield f"link {link.target}" + (f" tooltip {written(link.tooltip)}" if link.tooltip else "")
    for inline in link.inlines:
        yield from _indented(_inline(inline, mark))


def _note(note: Note, mark: TextStyle) -> Iterator[str]:
    yield _styled(f"note {note.name} {written(note.label)}" + " at-end" * note.at_end, note.style, mark)
    for block in note.blocks:
        yield from _indented(_block(block))


def _table(table: Table) -> Iterator[str]:
    facts = differences(table, Table((), ()), skip=("rows", "column_widths"))
    yield " ".join([f"table {written(table.column_widths)}", *facts])
    for row in table.rows:
        yield " ".join(["  row", *differences(row, Row(()), skip=("cells",))])
        for cell in row.cells:
            yield " ".join([f"    cell {cell.column}", *differences(cell, Cell(()), skip=("blocks", "column"))])
            for block in cell.blocks:
                yield from _indented(_block(block), 6)


def _indented(lines: Iterator[str], by: int = 2) -> Iterator[str]:
    return (" " * by + line for line in lines)
