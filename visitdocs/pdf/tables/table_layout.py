"""Tables of the document become boxes: the grid, the header rows, a field that is all a cell holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import (
    Alignment,
    Block,
    Bookmark,
    Cell,
    FieldKind,
    FormField,
    Inline,
    Paragraph,
    Row,
    Table,
    Text,
)
from visitdocs.pdf.columns.box import Box
from visitdocs.pdf.form.form_writer import FormWriter
from visitdocs.pdf.normalisation.table_grid import regular
from visitdocs.pdf.structure.elements import Element
from visitdocs.pdf.tables.field_box import FieldBox
from visitdocs.pdf.tables.table_box import TableBox
from visitdocs.pdf.tables.table_rows import CellBox, RowBox

STRETCHING_KINDS = {FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.DATE, FieldKind.DROPDOWN, FieldKind.SIGNATURE}


@dataclass(frozen=True)
class TableLayout:
    """Lays out tables; `boxes` lays out what stands in a cell."""

    boxes: Callable[[Iterable[Block], Element | None, float], list[Box]]
    forms: FormWriter

    def table(self, table: Table, parent: Element | None, width: float, space_before: float) -> TableBox:
        """The box of a table in a column `width` points wide; without a parent element all is artifact."""
        element = Element("Table", parent) if parent is not None else None
        if element is not None and table.alt:
            element.attributes["Table"] = {"Summary": table.alt}
        table = regular(table)
        edges = [0.0, *accumulate(table.column_widths)]
        header_count = next((index for index, row in enumerate(table.rows) if not row.header), 0)
        groups = _row_groups(element, header_count)
        rows = [self._row(row, groups(index), edges, table.header_column) for index, row in enumerate(table.rows)]
        repeated = [self._row(row, None, edges, False) for row in table.rows[:header_count]]
        offset = _table_offset(table, edges[-1], width)
        return TableBox(offset, tuple(rows), tuple(repeated), space_before=space_before)

    def _row(self, row: Row, group: Element | None, edges: list[float], header_column: bool) -> RowBox:
        element = Element("TR", group) if group is not None else None
        cells = [self._cell(cell, row, element, edges, header_column) for cell in row.cells]
        first = row.cells[0].blocks[0] if row.cells and row.cells[0].blocks else None
        keep = isinstance(first, Paragraph) and first.style.keep_with_next
        return RowBox(
            cells=tuple(cells),
            set_height=row.height,
            exact=row.exact_height,
            header=row.header,
            can_split=row.can_split,
            keep_with_next=keep,
        )

    def _cell(self, cell: Cell, row: Row, parent: Element | None, edges: list[float], header_column: bool) -> CellBox:
        element = _cell_element(cell, row, parent, header_column) if parent is not None else None
        left = edges[cell.column]
        width = edges[cell.column + cell.column_span] - left
        inner = max(width - cell.margins.left - cell.margins.right, 1.0)
        content = self._field_content(cell, row, element, inner) or self.boxes(cell.blocks, element, inner)
        return CellBox(
            element=element,
            x=left,
            width=width,
            row_span=cell.row_span,
            content=tuple(content),
            margins=cell.margins,
            borders=cell.borders,
            shading=cell.shading,
            alignment=cell.vertical_alignment,
        )

    def _field_content(self, cell: Cell, row: Row, parent: Element | None, width: float) -> list[Box]:
        """A control alone in a cell fills it; in a row of set height it needs no more than that."""
        field = lone_field(cell)
        if field is None:
            return []
        element = Element("Form", Element("P", parent)) if parent is not None else None
        height = self.forms.height(field, width, max(row.height - cell.margins.top - cell.margins.bottom, 0.0))
        framed = cell.borders.bottom is not None
        return [FieldBox(field=field, width=width, height=height, element=element, forms=self.forms, framed=framed)]


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
        case Alignment.LEFT | Alignment.JUSTIFIED | Alignment.DISTRIBUTED:
            return table.indent
        case _:
            assert_never(table.alignment)
