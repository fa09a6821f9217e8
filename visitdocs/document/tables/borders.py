"""Borders where cells meet (ECMA-376 17.4.66): one border for each edge of each cell, agreed with its neighbours."""

from collections.abc import Iterable

from visitdocs.document.model import Border, Borders
from visitdocs.document.styles.borders import heavier
from visitdocs.document.styles.cascade import Properties
from visitdocs.document.tables.grid import PlacedCell, PlacedRow

_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
_EDGES = ("top", "right", "bottom", "left")
_INNER = dict.fromkeys(("top", "bottom"), "inside_horizontal") | dict.fromkeys(("left", "right"), "inside_vertical")


class EdgeResolver:
    """Knows which cell stands where, what each says of its own edges, and what the table says of each row."""

    def __init__(self, rows: list[PlacedRow], edges: dict[int, Properties], row_borders: list[Properties]) -> None:
        self._rows, self._edges, self._row_borders = rows, edges, row_borders
        self._columns = max((row.columns for row in rows), default=0)
        self._at: dict[tuple[int, int], PlacedCell] = {}
        self._of_table: dict[tuple[object, ...], Borders] = {}
        self._is_said = any(edges.values())
        for index, row in enumerate(rows if self._is_said else ()):
            for cell in row.cells:
                for down in range(index, index + cell.row_span):
                    self._at.update(dict.fromkeys(((down, across) for across in range(cell.column, cell.end)), cell))

    def borders(self, index: int, cell: PlacedCell) -> Borders:
        """Give the borders of a cell that starts in the row `index`."""
        end = index + cell.row_span
        if not self._is_said:
            outer = (index == 0, cell.end >= self._columns, end >= len(self._rows), cell.column == 0)
            return self._shared(self._row_borders[index], outer)
        beside = {
            "top": ((index - 1, across) for across in range(cell.column, cell.end)),
            "bottom": ((end, across) for across in range(cell.column, cell.end)),
            "left": ((down, cell.column - 1) for down in range(index, end)),
            "right": ((down, cell.end) for down in range(index, end)),
        }
        is_outer = {
            "top": index == 0, "bottom": end >= len(self._rows),
            "left": cell.column == 0, "right": cell.end >= self._columns,
        }  # fmt: skip
        return Borders(**{edge: self._edge(index, cell, edge, beside[edge], is_outer[edge]) for edge in _OPPOSITE})

    def _shared(self, said: Properties, outer: tuple[bool, ...]) -> Borders:
        """What the table says of cells that say nothing themselves; `outer` are those of its own four edges."""
        key = id(said), outer  # what is said of a row lasts as long as this
        if key not in self._of_table:
            names = [edge if is_outer else _INNER[edge] for edge, is_outer in zip(_EDGES, outer, strict=True)]
            self._of_table[key] = Borders(*map(said.get, names))
        return self._of_table[key]

    def _edge(
        self, index: int, cell: PlacedCell, edge: str, beside: Iterable[tuple[int, int]], outer: bool
    ) -> Border | None:
        """What the two cells at an edge say themselves beats what the table says."""
        said = [self._edges[id(cell)][edge]] if edge in self._edges[id(cell)] else []
        said += self._neighbours(beside, _OPPOSITE[edge])
        if said:
            return heavier(said[0], said[-1])
        return self._row_borders[index].get(edge if outer else _INNER[edge])

    def _neighbours(self, places: Iterable[tuple[int, int]], edge: str) -> list[Border | None]:
        """What the cells beside an edge say of it, if they all say the same."""
        cells = {id(self._at[place]) for place in places if place in self._at}
        said = [self._edges[cell].get(edge, _SILENT) for cell in cells]
        agreed = said and _SILENT not in said and all(border == said[0] for border in said)
        return [said[0]] if agreed else []


_SILENT = object()
