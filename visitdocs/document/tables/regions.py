"""Regions of a table that its style formats differently (ECMA-376 17.7.6, 17.4.55): first row, bands, corners …"""

from collections.abc import Mapping
from typing import NamedTuple

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.markup import flag
from visitdocs.document.model import Border
from visitdocs.ooxml.namespaces import W

_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip


class StyleRegion(NamedTuple):
    """A cell's place in a region: its kind (ST_TblStyleOverrideType) and which of the region's edges it touches."""

    kind: str
    top: bool
    bottom: bool
    left: bool
    right: bool

    def edges(self, borders: Mapping[str, Border | None]) -> dict[str, Border | None]:
        """Give the cell's own edges, taken from the region's outer and inner borders."""
        names = {
            "top": "top" if self.top else "inside_horizontal",
            "bottom": "bottom" if self.bottom else "inside_horizontal",
            "left": "left" if self.left else "inside_vertical",
            "right": "right" if self.right else "inside_vertical",
        }
        return {edge: borders[name] for edge, name in names.items() if name in borders}


@dataclass(frozen=True)
class TableLook:
    """Which regions a table wants dressed (w:tblLook)."""

    first_row: bool = False
    last_row: bool = False
    first_column: bool = False
    last_column: bool = False
    row_bands: bool = False
    column_bands: bool = False


def read_table_look(element: _Element | None) -> TableLook:
    """Read w:tblLook in its new form (attributes) or its old one (a bit mask)."""
    if element is None:
        return TableLook()
    try:
        mask = int(element.get(W + "val", "0"), 16)
    except ValueError:
        mask = 0
    on = {
        name: flag(element.get(W + name)) if element.get(W + name) else bool(mask & bit) for name, bit in _BITS.items()
    }
    return TableLook(
        on["firstRow"], on["lastRow"], on["firstColumn"], on["lastColumn"], not on["noHBand"], not on["noVBand"]
    )


@dataclass(frozen=True)
class GridSize:
    """The size of a table and of the bands that its style counts in."""

    rows: int
    columns: int
    row_band: int = 1
    column_band: int = 1


def regions_of(
    look: TableLook, grid: GridSize, row: int, row_end: int, column: int, column_end: int
) -> list[StyleRegion]:
    """Give the regions that a cell lies in, in the order in which they are applied; `…_end` is one past the cell."""
    top, bottom = row == 0, row_end >= grid.rows
    left, right = column == 0, column_end >= grid.columns
    first_row, last_row = look.first_row and top, look.last_row and bottom and not (look.first_row and top)
    first_column = look.first_column and left
    last_column = look.last_column and right and not first_column
    found = [StyleRegion("wholeTable", top, bottom, left, right)]
    if look.column_bands and not (first_column or last_column):
        band, start, end = _band(column - look.first_column, column_end - look.first_column, grid.column_band)
        found.append(StyleRegion(f"band{band}Vert", top, bottom, start, end))
    if look.row_bands and not (first_row or last_row):
        band, start, end = _band(row - look.first_row, row_end - look.first_row, grid.row_band)
        found.append(StyleRegion(f"band{band}Horz", start, end, left, right))
    if first_row or last_row:
        found.append(StyleRegion("firstRow" if first_row else "lastRow", True, True, left, right))
    if first_column or last_column:
        found.append(StyleRegion("firstCol" if first_column else "lastCol", top, bottom, True, True))
    if (first_row or last_row) and (first_column or last_column):
        kind = ("n" if first_row else "s") + ("w" if first_column else "e") + "Cell"
        found.append(StyleRegion(kind, True, True, True, True))
    return found


def _band(start: int, end: int, size: int) -> tuple[int, bool, bool]:
    """Which band (1 or 2) a row or column lies in, and whether it begins and ends it."""
    return start // size % 2 + 1, start % size == 0, end % size == 0
