"""Borders where cells meet (ECMA-376 17.4.66): one border for each edge of each cell, agreed with its neighbours."""

from collections.abc import Iterable

from visitdocs.document.model import Border, Borders
from visitdocs.document.styles.borders import heavier
from visitdocs.document.styles.cascade import Properties
from visitdocs.document.tables.grid import PlacedCell, PlacedRow

_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}


class EdgeResolver:
    """Knows which cell stands where, what each says of its own edges, and what the table says of each row."""

    def __init__(self, rows: list[PlacedRow], edges: dict[int, Properties], row_borders: list[Properties]) -> None:
        self._rows, self._edges, self._row_borders = rows, edges, row_borders
        self._columns = max((row.columns for row in rows), default=0)
        self._at: dict[tuple[int, int], PlacedCell] = {}
        for index, row in enumerate(rows):
            for cell in row.cells:
                for down in range(index, index + cell.row_span):
                    self._at.update(dict.fromkeys(((down, across) for across in range(cell.column, cell.end)), cell))

    def borders(self, index: int, cell: PlacedCell) -> Borders:
        """Give the borders of a cell that starts in the row `index`."""
        end = index + cell.row_span
        beside = {
            "top": ((index - 1, across) for across in range(cell.column, cell.end)),
            "bottom": ((end, across) for across in range(cell.column, cell.end)),
            "left": ((down, cell.column - 1) for down in range(index, end)),
            "right": ((down, cell.end) for down in range(index, end)),
        }
        outer = {
            "top": index == 0, "bottom": end >= len(self._rows),
            "left": cell.column == 0, "right": cell.end >= self._columns,
        }  # fmt: skip
        return Borders(**{edge: self._edge(index, cell, edge, beside[edge], outer[edge]) for edge in _OPPOSITE})

    def _edge(
        self, index: int, cell: PlacedCell, edge: str, beside: Iterable[tuple[int, int]], outer: bool
    ) -> Border | None:
        """What the two cells at an edge say themselves beats what the table says."""
        said = [self._edges[id(cell)][edge]] if edge in self._edges[id(cell)] else []
        said += self._neighbours(beside, _OPPOSITE[edge])
        if said:
            return heavier(said[0], said[-1])
        inner = "inside_horizontal" if edge in ("top", "bottom") else "inside_vertical"
        return self._row_borders[index].get(edge if outer else inner)

    def _neighbours(self, places: Iterable[tuple[int, int]], edge: str) -> list[Border | None]:
        """What the cells beside an edge say of it, if they all say the same."""
        cells = {id(self._at[place]) for place in places if place in self._at}
        said = [self._edges[cell].get(edge, _SILENT) for cell in cells]
        agreed = said and _SILENT not in said and all(border == said[0] for border in said)
        return [said[0]] if agreed else []


_SILENT = object()
