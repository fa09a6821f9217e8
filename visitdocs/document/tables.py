"""Tables (w:tbl, ECMA-376 17.4)."""

from collections.abc import Callable
from dataclasses import replace

from lxml.etree import _Element

from visitdocs.document import unsupported
from visitdocs.document.measures import child_value, length, switch
from visitdocs.document.model import Block, Cell, Row, Table
from visitdocs.document.model.addition import total
from visitdocs.document.paragraphs import read_control_paragraph
from visitdocs.document.source import Source, Surroundings, place_of
from visitdocs.document.table_borders import EdgeResolver
from visitdocs.document.table_grid import MOST_COLUMNS, PlacedCell, PlacedRow, column_widths, place_rows
from visitdocs.document.table_looks import CellLook, TableStyle, cell_surroundings
from visitdocs.document.table_regions import Grid
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import DocumentError, Place, Problem, Severity

ReadBlocks = Callable[[_Element, Surroundings], tuple[Block, ...]]


def read_table(element: _Element, source: Source, around: Surroundings, read_blocks: ReadBlocks) -> Table | None:
    """Reads w:tbl, None when it has no cells; `read_blocks` reads what stands in a cell."""
    rows = place_rows(element)
    if not any(row.cells for row in rows):
        return None
    columns = max(row.columns for row in rows)
    if columns > MOST_COLUMNS:
        raise _too_wide(element, columns, source)
    unsupported.report_table_layout(element, source)
    style = TableStyle(element, source)
    limit = max(around.reach - min(style.indent, around.reach / 2), 1.0) if style.is_fixed else around.width
    widths = column_widths(element, rows, style.width, style.is_fixed, around.width, limit)
    looks = _cell_looks(rows, style, len(widths))
    edges = {key: look.edges for key, look in looks.items()}
    resolver = EdgeResolver(rows, edges, [style.row_borders(row.element) for row in rows])
    made: list[Row] = []
    for index, row in enumerate(rows):
        cells = []
        for cell in row.cells:
            look = looks[id(cell)]
            inside = cell_surroundings(around, look, total(widths[cell.column : cell.end]))
            blocks = _read_cell(cell, source, inside, read_blocks)
            cells.append(_make_cell(cell, blocks, look, resolver, index))
        made.append(_make_row(row, tuple(cells), leading=not made or made[-1].header))
    properties = element.find(W + "tblPr")
    alt = child_value(properties, "tblDescription") or child_value(properties, "tblCaption") or ""
    return Table(tuple(made), widths, style.alignment, style.indent, style.look.first_column, alt)


def _too_wide(element: _Element, columns: int, source: Source) -> DocumentError:
    message = f"tabela ma {columns} kolumn, a może mieć najwyżej {MOST_COLUMNS}"
    place = Place(file=source.package.file, where=place_of(element))
    return DocumentError(Problem(Severity.ERROR, message, place, "podziel ją na kilka węższych tabel"))


def _cell_looks(rows: list[PlacedRow], style: TableStyle, columns: int) -> dict[int, CellLook]:
    """The look of each cell. Above and below their content all cells of a row have the largest margin of any."""
    grid = Grid(len(rows), columns)
    looks = {}
    for index, row in enumerate(rows):
        found = [
            style.cell(cell.element, row.element, grid, (index, index + cell.row_span, cell.column, cell.end))
            for cell in row.cells
        ]
        top = max((look.margins.top for look in found), default=0.0)
        bottom = max((look.margins.bottom for look in found), default=0.0)
        for cell, look in zip(row.cells, found, strict=True):
            looks[id(cell)] = replace(look, margins=replace(look.margins, top=top, bottom=bottom))
    return looks


def _read_cell(cell: PlacedCell, source: Source, around: Surroundings, read_blocks: ReadBlocks) -> tuple[Block, ...]:
    source.extent.add(cell.element)
    unsupported.report_cell_layout(cell.element, source)
    control = None if cell.control is None else read_control_paragraph(cell.control, source, around)
    return read_blocks(cell.element, around) if control is None else (control,)


def _make_cell(cell: PlacedCell, blocks: tuple[Block, ...], look: CellLook, resolver: EdgeResolver, index: int) -> Cell:
    return Cell(
        blocks=blocks,
        column=cell.column,
        column_span=cell.span,
        row_span=cell.row_span,
        margins=look.margins,
        borders=resolver.borders(index, cell),
        shading=look.shading,
        vertical_alignment=look.vertical_alignment,
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
