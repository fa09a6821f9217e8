"""Tables (w:tbl): rows, cells with resolved borders, shading and margins, and how the whole stands on the page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lxml.etree import _Element

from visitdocs.document.borders import heavier, read_borders, read_shading
from visitdocs.document.cascade import merge
from visitdocs.document.measures import child_value, clamp, flag, length
from visitdocs.document.model import (
    Alignment,
    Block,
    Border,
    Borders,
    Cell,
    Colour,
    Margins,
    Row,
    Table,
    VerticalAlignment,
)
from visitdocs.document.namespaces import W
from visitdocs.document.paragraph_properties import ALIGNMENTS
from visitdocs.document.source import Source, Surroundings
from visitdocs.document.table_grid import GridCell, GridRow, column_widths, read_grid
from visitdocs.document.table_styles import Formatting, Place, TableStyle, read_look

WORD_2013 = 15  # from this version on a table's edge, not its text, stands at the margin
DEFAULT_MARGINS = {"top": 0.0, "left": 5.4, "bottom": 0.0, "right": 5.4}
_VERTICAL = {"center": VerticalAlignment.CENTRE, "bottom": VerticalAlignment.BOTTOM}
_SIDES = {"top": "top", "left": "left", "start": "left", "bottom": "bottom", "right": "right", "end": "right"}
OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}

ReadBlocks = Callable[[Iterable[_Element], Surroundings], tuple[Block, ...]]
Edges = dict[str, Border | None]


@dataclass(frozen=True)
class _Frame:
    """What the whole table says about its cells: borders with the inner ones, margins, and its style."""

    borders: Edges
    margins: dict[str, float]
    style: TableStyle
    widths: tuple[float, ...]
    rows: int


def read_table(element: _Element, source: Source, around: Surroundings, read_blocks: ReadBlocks) -> Table:
    """The table with everything resolved; `read_blocks` reads what a cell holds."""
    properties = element.find(W + "tblPr")
    look = read_look(properties.find(W + "tblLook") if properties is not None else None)
    style = TableStyle(source.styles, child_value(properties, "tblStyle"), look)
    levels = [*style.table_properties(), *([properties] if properties is not None else [])]
    grid = read_grid(element)
    widths = column_widths(element, grid, around.width, around.reach)
    borders = merge(read_borders(level.find(W + "tblBorders"), source.styles.theme) for level in levels)
    margins = _margins((level.find(W + "tblCellMar") for level in levels), DEFAULT_MARGINS)
    frame = _Frame(borders, margins, style, widths, len(grid))
    rows = _with_header_rows([_row(row, index, frame, source, around, read_blocks) for index, row in enumerate(grid)])
    return Table(
        rows=tuple(_agreeing(rows)),
        column_widths=widths,
        alignment=_alignment(levels),
        indent=_indent(levels, margins, source.settings.compatibility),
        header_column=look.first_column,
        alt=_alternative_text(properties),
    )


def _alignment(levels: list[_Element]) -> Alignment:
    found = [child_value(level, "jc") for level in levels]
    value = next((value for value in reversed(found) if value), "left")
    return ALIGNMENTS.get(value, Alignment.LEFT)


def _indent(levels: list[_Element], margins: dict[str, float], compatibility: int) -> float:
    found = [length(level.find(W + "tblInd").get(W + "w")) for level in levels if level.find(W + "tblInd") is not None]
    indent = found[-1] or 0.0 if found else 0.0
    return indent if compatibility >= WORD_2013 else indent - margins["left"]


def _alternative_text(properties: _Element | None) -> str:
    return child_value(properties, "tblDescription") or child_value(properties, "tblCaption") or ""


def _margins(elements: Iterable[_Element | None], base: dict[str, float]) -> dict[str, float]:
    margins = dict(base)
    for element in elements:
        for child in element if element is not None else ():
            side = _SIDES.get(child.tag.removeprefix(W))
            value = length(child.get(W + "w"))
            if side and value is not None:
                margins[side] = max(value, 0.0)
    return margins


# ------------------------------------------------------------------ rows and cells


def _row(row: GridRow, index: int, frame: _Frame, source: Source, around: Surroundings, read_blocks: ReadBlocks) -> Row:
    properties = row.element.find(W + "trPr")
    height = properties.find(W + "trHeight") if properties is not None else None
    points = length(height.get(W + "val")) if height is not None else None
    return Row(
        cells=tuple(_cell(cell, index, frame, source, around, read_blocks) for cell in row.cells),
        header=_on(properties, "tblHeader"),
        can_split=not _on(properties, "cantSplit"),
        height=clamp(points or 0.0, 0.0, 1584.0),
        exact_height=height is not None and height.get(W + "hRule") == "exact",
    )


def _on(properties: _Element | None, name: str) -> bool:
    element = properties.find(W + name) if properties is not None else None
    return element is not None and flag(element.get(W + "val", "1"))


def _with_header_rows(rows: list[Row]) -> list[Row]:
    """Only leading rows are header rows."""
    count = next((index for index, row in enumerate(rows) if not row.header), len(rows))
    return [row if index < count or not row.header else replace(row, header=False) for index, row in enumerate(rows)]


def _cell(
    cell: GridCell, row: int, frame: _Frame, source: Source, around: Surroundings, read_blocks: ReadBlocks
) -> Cell:
    last = cell.column + cell.span >= len(frame.widths)
    formatting = frame.style.formatting(Place(row, frame.rows, cell.column, last))
    own = cell.element.find(W + "tcPr")
    levels = [*formatting.cells, *([own] if own is not None else [])]
    margins = _margins((level.find(W + "tcMar") for level in levels), frame.margins)
    shading = _shading(levels, source)
    width = sum(frame.widths[cell.column : cell.column + cell.span]) - margins["left"] - margins["right"]
    inner = _inside(around, formatting, max(width, 1.0), shading)
    borders = _cell_borders(cell, row, frame, levels, source)
    alignment = next((value for value in (child_value(level, "vAlign") for level in reversed(levels)) if value), "")
    return Cell(
        blocks=read_blocks(cell.element, inner),
        column=cell.column,
        column_span=cell.span,
        row_span=cell.row_span,
        margins=Margins(margins["top"], margins["right"], margins["bottom"], margins["left"]),
        borders=Borders(*(borders.get(edge) for edge in ("top", "right", "bottom", "left"))),
        shading=shading,
        vertical_alignment=_VERTICAL.get(alignment, VerticalAlignment.TOP),
    )


def _inside(around: Surroundings, formatting: Formatting, width: float, shading: Colour | None) -> Surroundings:
    background = shading or around.background
    return replace(
        around, width=width, reach=width, paragraph=formatting.paragraph, text=formatting.text, background=background
    )


def _shading(levels: list[_Element], source: Source) -> Colour | None:
    found: Colour | None = None
    for level in levels:
        found = read_shading(level, source.styles.theme).get("shading", found)
    return found


def _cell_borders(cell: GridCell, row: int, frame: _Frame, levels: list[_Element], source: Source) -> Edges:
    """The table's borders, inner or outer by the cell's place, then what style and cell say of this cell."""
    table = frame.borders
    last_row, last_column = row + cell.row_span >= frame.rows, cell.column + cell.span >= len(frame.widths)
    borders: Edges = {
        "top": table.get("top") if row == 0 else table.get("inside_horizontal"),
        "bottom": table.get("bottom") if last_row else table.get("inside_horizontal"),
        "left": table.get("left") if cell.column == 0 else table.get("inside_vertical"),
        "right": table.get("right") if last_column else table.get("inside_vertical"),
    }
    for level in levels:
        borders |= {
            edge: border
            for edge, border in read_borders(level.find(W + "tcBorders"), source.styles.theme).items()
            if edge in borders
        }
    return borders


def _agreeing(rows: list[Row]) -> list[Row]:
    """Neighbouring cells show one border between them, the heavier of the two (ECMA-376 17.4.66)."""
    owners = {
        (index + down, cell.column + across): (index, number)
        for index, row in enumerate(rows)
        for number, cell in enumerate(row.cells)
        for down in range(cell.row_span)
        for across in range(cell.column_span)
    }
    borders = {(index, number): cell.borders for index, row in enumerate(rows) for number, cell in enumerate(row.cells)}
    for (row, column), owner in owners.items():
        for edge, neighbour in (("bottom", (row + 1, column)), ("right", (row, column + 1))):
            other = owners.get(neighbour)
            if other is not None and other != owner:
                _agree(borders, owner, other, edge)
    return [
        replace(
            row, cells=tuple(replace(cell, borders=borders[index, number]) for number, cell in enumerate(row.cells))
        )
        for index, row in enumerate(rows)
    ]


def _agree(borders: dict[tuple[int, int], Borders], one: tuple[int, int], other: tuple[int, int], edge: str) -> None:
    chosen = heavier(getattr(borders[one], edge), getattr(borders[other], OPPOSITE[edge]))
    borders[one] = replace(borders[one], **{edge: chosen})
    borders[other] = replace(borders[other], **{OPPOSITE[edge]: chosen})
