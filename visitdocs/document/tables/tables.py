"""Tables (w:tbl, ECMA-376 17.4)."""

from collections.abc import Callable
from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document.file.word_file import Surroundings, WordFile
from visitdocs.document.markup import child_value, length, switch
from visitdocs.document.model import Block, Cell, Row, Table
from visitdocs.document.model.addition import total
from visitdocs.document.paragraphs.paragraphs import read_control_paragraph
from visitdocs.document.tables.borders import EdgeResolver
from visitdocs.document.tables.formatting import CellFormatting, TableFormatting, cell_surroundings
from visitdocs.document.tables.grid import MAXIMUM_COLUMNS, PlacedCell, PlacedRow, column_widths, place_rows
from visitdocs.document.tables.unsupported import report_table_layout, too_wide
from visitdocs.ooxml.namespaces import W

ReadBlocks = Callable[[_Element, Surroundings], tuple[Block, ...]]


def read_table(element: _Element, word_file: WordFile, around: Surroundings, read_blocks: ReadBlocks) -> Table | None:
    """Read w:tbl, None when it has no cells; `read_blocks` reads what stands in a cell."""
    rows = place_rows(element, word_file)
    if not any(row.cells for row in rows):
        return None
    columns = max(row.columns for row in rows)
    if columns > MAXIMUM_COLUMNS:
        raise too_wide(element, columns, MAXIMUM_COLUMNS, word_file)
    report_table_layout(element, word_file)
    style = TableFormatting(element, word_file)
    limit = max(around.reach - min(style.indent, around.reach / 2), 1.0) if style.is_fixed else around.width
    widths = column_widths(element, rows, style.width, style.is_fixed, around.width, limit)
    formattings = _cell_formattings(rows, style, len(widths))
    edges = {key: formatting.edges for key, formatting in formattings.items()}
    resolver = EdgeResolver(rows, edges, [style.row_borders(row.element) for row in rows])
    made: list[Row] = []
    for index, row in enumerate(rows):
        cells = []
        for cell in row.cells:
            formatting = formattings[id(cell)]
            inside = cell_surroundings(around, formatting, total(widths[cell.column : cell.end]))
            for said, hint in formatting.told:
                word_file.warn(said, cell.element, hint)
            blocks = _read_cell(cell, word_file, inside, read_blocks)
            cells.append(_make_cell(cell, blocks, formatting, resolver, index))
        made.append(_make_row(row, tuple(cells), leading=not made or made[-1].header))
    properties = element.find(W + "tblPr")
    alt = child_value(properties, "tblDescription") or child_value(properties, "tblCaption") or ""
    return Table(tuple(made), widths, style.alignment, style.indent, style.look.first_column, alt)


def _cell_formattings(rows: list[PlacedRow], style: TableFormatting, columns: int) -> dict[int, CellFormatting]:
    """The formatting of each cell. Above and below their content all cells of a row have the largest margin of any."""
    grid = style.grid(len(rows), columns)
    formattings = {}
    for index, row in enumerate(rows):
        found = [style.cell(cell, row.element, grid, index) for cell in row.cells]
        top = max((formatting.margins.top for formatting in found), default=0.0)
        bottom = max((formatting.margins.bottom for formatting in found), default=0.0)
        for cell, formatting in zip(row.cells, found, strict=True):
            formattings[id(cell)] = _of_height(formatting, top, bottom)
    return formattings


def _of_height(formatting: CellFormatting, top: float, bottom: float) -> CellFormatting:
    margins = formatting.margins
    if (margins.top, margins.bottom) == (top, bottom):
        return formatting
    return replace(formatting, margins=replace(margins, top=top, bottom=bottom))


def _read_cell(
    cell: PlacedCell, word_file: WordFile, around: Surroundings, read_blocks: ReadBlocks
) -> tuple[Block, ...]:
    control = None if cell.control is None else read_control_paragraph(cell.control, word_file, around)
    return read_blocks(cell.element, around) if control is None else (control,)


def _make_cell(
    cell: PlacedCell, blocks: tuple[Block, ...], formatting: CellFormatting, resolver: EdgeResolver, index: int
) -> Cell:
    return Cell(
        blocks=blocks,
        column=cell.column,
        column_span=cell.span,
        row_span=cell.row_span,
        margins=formatting.margins,
        borders=resolver.borders(index, cell),
        shading=formatting.shading,
        vertical_alignment=formatting.vertical_alignment,
    )


def _make_row(row: PlacedRow, cells: tuple[Cell, ...], leading: bool) -> Row:
    properties = row.element.find(W + "trPr")
    height = None if properties is None else properties.find(W + "trHeight")
    points = 0.0 if height is None else max(length(height.get(W + "val")) or 0.0, 0.0)
    return Row(
        cells=cells,
        header=leading and switch(properties, "tblHeader"),
        can_split=not switch(properties, "cantSplit"),
        height=points,
        exact_height=height is not None and height.get(W + "hRule") == "exact",
    )
