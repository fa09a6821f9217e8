"""How a table and its cells are formatted: the table style with its regions, then the table and the cell themselves.

Cells that ask for the same in the same regions share one formatting, and all tables of a style what that sets.
"""

from collections.abc import Hashable
from typing import Any

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.file.word_file import CellLevels, Surroundings, WordFile
from visitdocs.document.markup import fingerprint, first_child
from visitdocs.document.model import Alignment, Margins, VerticalAlignment
from visitdocs.document.paragraphs.unsupported import Told
from visitdocs.document.styles.cascade import NOTHING, Properties, merge
from visitdocs.document.styles.paragraph_properties import read_paragraph_properties
from visitdocs.document.styles.style_sheet import Style
from visitdocs.document.styles.text_properties import read_text_properties
from visitdocs.document.styles.theme import Theme
from visitdocs.document.tables.grid import PlacedCell
from visitdocs.document.tables.properties import AUTOMATIC, Width, read_cell_properties, read_table_properties
from visitdocs.document.tables.regions import GridSize, StyleRegion, read_table_look, regions_of
from visitdocs.document.tables.unsupported import told_of_cell
from visitdocs.ooxml.namespaces import W

_CELL_MARGINS = {"top": 0.0, "left": 5.4, "bottom": 0.0, "right": 5.4}
_WORD_2013 = 15


@dataclass(frozen=True)
class RegionFormatting:
    """What a table style sets for one region: levels for cells, paragraphs and text."""

    cell: Properties
    paragraph: Properties
    text: Properties


@dataclass(frozen=True)
class CellFormatting:
    """The resolved formatting of a cell, but for the borders that it shares with its neighbours.

    `told` is what the cell asks for in vain.
    """

    margins: Margins
    shading: Any
    vertical_alignment: VerticalAlignment
    edges: Properties
    levels: CellLevels
    told: tuple[Told, ...]


class TableFormatting:
    """The resolved formatting of the table `element`."""

    def __init__(self, element: _Element, word_file: WordFile) -> None:
        theme = word_file.styles.theme
        properties = element.find(W + "tblPr")
        style = None if properties is None else properties.find(W + "tblStyle")
        chain = word_file.styles.chain(None if style is None else style.get(W + "val"), "table")
        self._theme, self._word_file = theme, word_file
        first_row = read_table_properties(element.find(f"{W}tr/{W}trPr"), theme)
        of_rows = {key: value for key, value in first_row.items() if key == "alignment"}
        own = read_table_properties(properties, theme)
        self._style = chain[-1].id if chain else ""
        styled = word_file.once(("table", self._style), lambda: _whole_of_style(chain, theme))
        self._whole = merge([{"margins": _CELL_MARGINS}, styled, own, of_rows])
        self._regions = word_file.once(("regions", self._style), lambda: _formatting_of_regions(chain, theme))
        self._cells: dict[Hashable, CellFormatting] = {}
        self._old_word = word_file.settings.compatibility < _WORD_2013
        self.look = read_table_look(None if properties is None else properties.find(W + "tblLook"))

    @property
    def alignment(self) -> Alignment:
        """Where the table stands between the margins."""
        return Alignment(self._whole.get("alignment", Alignment.LEFT))

    @property
    def indent(self) -> float:
        """From the text margin to the left edge; before Word 2013 it was the first cell's text that was meant."""
        if self.alignment is not Alignment.LEFT:
            return 0.0
        indent = float(self._whole.get("indent", 0.0))
        return round(indent - self._whole["margins"]["left"], 3) if self._old_word else indent

    @property
    def width(self) -> Width:
        """The preferred width of the whole table."""
        width: Width = self._whole.get("width", AUTOMATIC)
        return width

    @property
    def is_fixed(self) -> bool:
        """Whether columns keep their widths whatever they hold."""
        return bool(self._whole.get("fixed", False))

    def row_borders(self, row: _Element) -> Properties:
        """Give the table's borders, as far as the row `row` makes no exception (w:tblPrEx)."""
        whole: Properties = self._whole.get("borders", NOTHING)
        exception = first_child(row, W + "tblPrEx")
        if exception is None:
            return whole
        borders: Properties = merge([{"borders": whole}, read_table_properties(exception, self._theme)])["borders"]
        return borders

    def grid(self, rows: int, columns: int) -> GridSize:
        """Give the size of the table, and of the bands that its style counts in."""
        return GridSize(rows, columns, self._whole.get("row_band", 1), self._whole.get("column_band", 1))

    def cell(self, cell: PlacedCell, row: _Element, grid: GridSize, index: int) -> CellFormatting:
        """Give the formatting of a cell that begins in the row `row`, which is the one of that index."""
        found = regions_of(self.look, grid, index, index + cell.row_span, cell.column, cell.end)
        regions = tuple([region for region in found if region.kind in self._regions])
        exception = first_child(row, W + "tblPrEx")
        key = regions, cell.said, fingerprint(exception)
        if key not in self._cells:
            self._cells[key] = self._formatting(regions, first_child(cell.element, W + "tcPr"), exception)
        return self._cells[key]

    def _formatting(
        self, regions: tuple[StyleRegion, ...], properties: _Element | None, exception: _Element | None
    ) -> CellFormatting:
        whole = self._whole | read_table_properties(exception, self._theme)
        base = {key: value for key, value in whole.items() if key in ("margins", "shading")}
        levels = [_cell_level(region, self._regions[region.kind]) for region in regions]
        merged = merge([base, *levels, read_cell_properties(properties, self._theme)])
        return CellFormatting(
            margins=Margins(**merged["margins"]),
            shading=merged.get("shading"),
            vertical_alignment=merged.get("vertical_alignment", VerticalAlignment.TOP),
            edges=merged.get("borders", NOTHING),
            levels=self._levels(tuple([region.kind for region in regions])),
            told=told_of_cell(properties),
        )

    def _levels(self, kinds: tuple[str, ...]) -> CellLevels:
        found = [self._regions[kind] for kind in kinds]
        return self._word_file.once(
            ("levels", self._style, kinds),
            lambda: CellLevels(merge(region.paragraph for region in found), merge(region.text for region in found)),
        )


def _cell_level(region: StyleRegion, formatting: RegionFormatting) -> Properties:
    return {**formatting.cell, "borders": region.edges(formatting.cell.get("borders", NOTHING))}


def _whole_of_style(chain: tuple[Style, ...], theme: Theme) -> Properties:
    """What the styles of the chain set for the table as a whole."""
    return merge(read_table_properties(style.element.find(W + "tblPr"), theme) for style in chain)


def _formatting_of_regions(chain: tuple[Style, ...], theme: Theme) -> dict[str, RegionFormatting]:
    """What the styles of the chain set for each region, descendants winning."""
    found: dict[str, RegionFormatting] = {}
    for style in chain:
        parts = [("wholeTable", style.element), *((part.get(W + "type", ""), part) for part in _parts(style))]
        for kind, part in parts:
            before = found.get(kind, RegionFormatting(NOTHING, NOTHING, NOTHING))
            found[kind] = RegionFormatting(
                merge([before.cell, read_cell_properties(part.find(W + "tcPr"), theme)]),
                merge([before.paragraph, read_paragraph_properties(part.find(W + "pPr"), theme)]),
                merge([before.text, read_text_properties(part.find(W + "rPr"), theme)]),
            )
    return found


def _parts(style: Style) -> list[_Element]:
    return style.element.findall(W + "tblStylePr")


def cell_surroundings(around: Surroundings, formatting: CellFormatting, width: float) -> Surroundings:
    """Give what the blocks in a cell of that width take from it."""
    room = max(width - formatting.margins.left - formatting.margins.right, 1.0)
    background = formatting.shading or around.background
    return Surroundings(around.part, room, room, formatting.levels, background)
