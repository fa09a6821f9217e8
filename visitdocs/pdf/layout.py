"""Blocks of the document become boxes: measured, tagged, ready to be put on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from visitdocs.document.model import (
    Alignment,
    Block,
    Bookmark,
    BreakKind,
    Cell,
    FieldKind,
    FormField,
    Inline,
    LabelSuffix,
    Link,
    ListLabel,
    Note,
    NoteMark,
    PageField,
    PageReference,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
)
from visitdocs.pdf.field_box import FieldBox
from visitdocs.pdf.floating import Frame
from visitdocs.pdf.flow import Flow
from visitdocs.pdf.form_fields import LEAST_HEIGHT, FormWriter
from visitdocs.pdf.groups import Groups
from visitdocs.pdf.line_breaking import break_lines
from visitdocs.pdf.lines import Line, Measure
from visitdocs.pdf.paragraph_box import Heading, ParagraphBox, break_pages, join_borders
from visitdocs.pdf.piece_maker import PieceMaker, plain_text
from visitdocs.pdf.pieces import AnyPiece, BoxPiece, FloatPiece, NotePiece, Piece, TabPiece
from visitdocs.pdf.stack import Box
from visitdocs.pdf.structure import Element
from visitdocs.pdf.table_box import CellBox, RowBox, TableBox
from visitdocs.pdf.table_grid import regular
from visitdocs.pdf.tooltips import with_whole_titles

STRETCHING_KINDS = {FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.DATE, FieldKind.DROPDOWN, FieldKind.SIGNATURE}


@dataclass(frozen=True)
class Layout:
    """Lays out blocks with one document's fonts and settings; lengths in points.

    `default_tab` is the grid of tab stops; `warn` is told what cannot be set as the document asks. `note_width` is the
    width of the column that notes stand in, `frame` the page that floating pictures may be placed on.
    """

    maker: PieceMaker
    forms: FormWriter
    default_tab: float
    warn: Callable[[str, str], None]
    note_width: float = 0.0
    frame: Frame | None = None

    def boxes(self, blocks: Iterable[Block], parent: Element | None, width: float) -> list[Box]:
        """Boxes of `blocks` in a column `width` points wide; without a parent element all is artifact."""
        lists = Groups(parent) if parent is not None else None
        flow = Flow(self.frame, width, self.warn)
        for block in blocks:
            if isinstance(block, Table):
                if lists is not None:
                    lists.close()
                table = self._table(block, parent, width)
                table.space_before = flow.clear()
                flow.boxes.append(table)
            else:
                flow.boxes.extend(self._paragraph(block, parent, lists, flow))
        join_borders(flow.boxes)
        break_pages(flow.boxes)
        return flow.boxes

    # -------------------------------------------------------------- paragraphs

    def _paragraph(
        self, paragraph: Paragraph, parent: Element | None, lists: Groups | None, flow: Flow
    ) -> list[ParagraphBox]:
        style, width = paragraph.style, flow.width
        label_element, body = self._elements(paragraph, parent, lists)
        label = [*self._label(paragraph.label, label_element)]
        pieces = [*label, *self.maker.pieces(with_whole_titles(paragraph.inlines), body, style.hyphenate)]
        pieces = [self._fitted(piece, width - style.right - style.left, body) for piece in pieces]
        pieces = [flow.settled(piece, style) if isinstance(piece, FloatPiece) else piece for piece in pieces]
        obstacles = flow.around([piece for piece in pieces if isinstance(piece, FloatPiece)], style)
        shift = _label_shift(paragraph.label, label)
        measure = Measure(width, style, self.default_tab, shift, obstacles, self.maker.hyphenation)
        lines = break_lines(pieces, measure, (self.maker.fonts.face(style.mark), style.mark.size))
        return self._cut_at_page_breaks(paragraph, lines, body, width)

    def _fitted(self, piece: AnyPiece, width: float, owner: Element | None) -> AnyPiece:
        """A field to write in no wider than its column; a note laid out."""
        if isinstance(piece, BoxPiece) and isinstance(piece.content, FormField) and piece.width > width > 0:
            return replace(piece, width=width)
        if isinstance(piece, NotePiece) and owner is not None:
            return replace(piece, boxes=tuple(self._note(piece.note, owner)))
        return piece

    def _note(self, note: Note, owner: Element) -> list[Box]:
        """The boxes of a note. Its element follows the paragraph that refers to it, or ends a list item's body."""
        inside = owner.tag == "LBody"
        element = Element("Note", owner if inside else owner.parent, after=None if inside else owner, ID=note.name)
        return replace(self, frame=None).boxes(note.blocks, element, self.note_width)

    def _elements(
        self, paragraph: Paragraph, parent: Element | None, lists: Groups | None
    ) -> tuple[Element | None, Element | None]:
        """The elements of a paragraph's label and of its text; an empty paragraph has none and ends no list."""
        if parent is None or lists is None or (paragraph.label is None and not _says_something(paragraph.inlines)):
            return None, None
        if paragraph.heading is None and paragraph.contents_level is not None:
            return lists.entry(paragraph.contents_level)
        if paragraph.heading is None and paragraph.label is not None:
            return lists.item(paragraph.label)
        lists.close()
        tag = "P" if paragraph.heading is None else f"H{paragraph.heading}" if paragraph.heading else "Title"
        element = Element(tag, parent)
        return element, element

    def _label(self, label: ListLabel | None, element: Element | None) -> Iterable[AnyPiece]:
        if label is None or not label.text:
            return
        face = self.maker.fonts.face(label.style)
        suffix = " " if label.suffix is LabelSuffix.SPACE else ""
        yield from self.maker.text_pieces(label.text + suffix, label.style, element)
        if label.suffix is LabelSuffix.TAB:
            yield TabPiece(face, label.style.size, replace(label.style, underline=False), element)

    def _cut_at_page_breaks(
        self, paragraph: Paragraph, lines: list[Line], element: Element | None, width: float
    ) -> list[ParagraphBox]:
        heading = _heading(paragraph) if element is not None else None
        groups: list[list[Line]] = [[]]
        for line in lines:
            groups[-1].append(line)
            if line.parting and line is not lines[-1]:
                groups.append([])
        boxes = []
        for number, group in enumerate(groups):
            box = ParagraphBox(group, paragraph.style, width, element, self.forms)
            box.begins, box.ends = number == 0, number == len(groups) - 1
            first_break = BreakKind.PAGE if paragraph.style.page_break_before else None
            box.break_before = groups[number - 1][-1].parting if number else first_break
            box.heading = heading if number == 0 else None
            boxes.append(box)
        return boxes

    # -------------------------------------------------------------- tables

    def _table(self, table: Table, parent: Element | None, width: float) -> TableBox:
        element = Element("Table", parent) if parent is not None else None
        if element is not None and table.alt:
            element.attributes["Table"] = {"Summary": table.alt}
        table = regular(table)
        edges = [0.0, *accumulate(table.column_widths)]
        header_count = next((index for index, row in enumerate(table.rows) if not row.header), 0)
        groups = _row_groups(element, header_count)
        rows = [self._row(row, groups(index), edges, table.header_column) for index, row in enumerate(table.rows)]
        repeated = [self._row(row, None, edges, False) for row in table.rows[:header_count]]
        return TableBox(_table_offset(table, edges[-1], width), tuple(rows), tuple(repeated))

    def _row(self, row: Row, group: Element | None, edges: list[float], header_column: bool) -> RowBox:
        element = Element("TR", group) if group is not None else None
        cells = [self._cell(cell, row, element, edges, header_column) for cell in row.cells]
        first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
        keep = isinstance(first, Paragraph) and first.style.keep_with_next
        return RowBox(tuple(cells), row.height, row.exact_height, row.header, row.can_split, keep)

    def _cell(self, cell: Cell, row: Row, parent: Element | None, edges: list[float], header_column: bool) -> CellBox:
        element = _cell_element(cell, row, parent, header_column) if parent is not None else None
        left = edges[cell.column]
        width = edges[cell.column + cell.column_span] - left
        inner = max(width - cell.margins.left - cell.margins.right, 1.0)
        content = self._field_content(cell, row, element, inner) or replace(self, frame=None).boxes(
            cell.blocks, element, inner
        )
        return CellBox(
            element,
            left,
            width,
            cell.row_span,
            tuple(content),
            cell.margins,
            cell.borders,
            cell.shading,
            cell.vertical_alignment,
        )

    def _field_content(self, cell: Cell, row: Row, parent: Element | None, width: float) -> list[Box]:
        """A control alone in a cell fills it; in a row of set height it needs no more than that."""
        field = lone_field(cell)
        if field is None:
            return []
        element = Element("Form", Element("P", parent)) if parent is not None else None
        height = self.forms.size(field)[1]
        if row.height and field.kind is FieldKind.MULTILINE:
            height = max(min(height, row.height - cell.margins.top - cell.margins.bottom), LEAST_HEIGHT)
        return [FieldBox(field, width, height, element, self.forms, framed=cell.borders.bottom is not None)]


def lone_field(cell: Cell) -> FormField | None:
    """The form field that is all a cell holds, if it is of a kind that fills its place."""
    if len(cell.blocks) != 1 or not isinstance(cell.blocks[0], Paragraph) or cell.blocks[0].label is not None:
        return None
    inlines = [inline for inline in cell.blocks[0].inlines if not _takes_no_room(inline)]
    if len(inlines) == 1 and isinstance(inlines[0], FormField) and inlines[0].kind in STRETCHING_KINDS:
        return inlines[0]
    return None


def _takes_no_room(inline: Inline) -> bool:
    return isinstance(inline, Bookmark) or (isinstance(inline, Text) and inline.text.isspace())


def _label_shift(label: ListLabel | None, pieces: list[AnyPiece]) -> float:
    """How far left of the first line's edge a label begins that is not aligned left there (ECMA-376 17.9.7)."""
    shares = {Alignment.RIGHT: 1.0, Alignment.CENTRE: 0.5}
    if label is None or label.alignment not in shares:
        return 0.0
    words = [piece for piece in pieces if isinstance(piece, Piece) and not piece.space]
    return sum(piece.width for piece in words) * shares[label.alignment]


def _says_something(inlines: tuple[Inline, ...]) -> bool:
    return bool(plain_text(inlines).strip()) or any(
        isinstance(inline, Picture | FormField | PageField | PageReference | Note | NoteMark)
        or (isinstance(inline, Link) and _says_something(inline.inlines))
        for inline in inlines
    )


def _heading(paragraph: Paragraph) -> Heading | None:
    if not paragraph.heading:
        return None
    label = f"{paragraph.label.text} " if paragraph.label is not None and paragraph.label.text else ""
    return Heading(paragraph.heading, " ".join((label + plain_text(paragraph.inlines)).split()))


def _row_groups(table: Element | None, header_count: int) -> Callable[[int], Element | None]:
    """THead for the leading header rows and TBody for the others; a table of header rows alone is all body."""
    if table is None:
        return lambda _: None
    head = Element("THead", table) if header_count else None
    body = Element("TBody", table)
    return lambda index: head if index < header_count else body


def _cell_element(cell: Cell, row: Row, parent: Element, header_column: bool) -> Element:
    """TH with its scope, or TD; spans as attributes (ISO 32000-1 14.8.5.7)."""
    names_row = header_column and cell.column == 0 and len(row.cells) > 1  # a cell that is the whole row names nothing
    element = Element("TH" if row.header or names_row else "TD", parent)
    attributes: dict[str, object] = {}
    if element.tag == "TH":
        attributes["Scope"] = "Column" if row.header else "Row"
    if cell.column_span > 1:
        attributes["ColSpan"] = cell.column_span
    if cell.row_span > 1:
        attributes["RowSpan"] = cell.row_span
    if attributes:
        element.attributes["Table"] = attributes
    return element


def _table_offset(table: Table, table_width: float, width: float) -> float:
    match table.alignment:
        case Alignment.CENTRE:
            return (width - table_width) / 2
        case Alignment.RIGHT:
            return width - table_width
    return table.indent
