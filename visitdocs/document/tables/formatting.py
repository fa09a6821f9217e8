"""How a table and its cells are formatted: the table style with its regions, then the table and the cell themselves."""

from dataclasses import replace
from typing import Any

from lxml.etree import _Element

from visitdocs.document.file.surroundings import Surroundings
from visitdocs.document.file.word_file import WordFile
from visitdocs.document.model import Alignment, Margins, VerticalAlignment
from visitdocs.document.styles.cascade import NOTHING, Properties, merge
from visitdocs.document.styles.paragraph_properties import read_paragraph_properties
from visitdocs.document.styles.style_sheet import Style
from visitdocs.document.styles.text_properties import read_text_properties
from visitdocs.document.styles.theme import Theme
from visitdocs.document.tables.properties import AUTOMATIC, Width, read_cell_properties, read_table_properties
from visitdocs.document.tables.regions import GridSize, StyleRegion, read_table_look, regions_of
from visitdocs.frozen import dataclass
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
    """The resolved formatting of a cell, but for the borders that it shares with its neighbours."""

    margins: Margins
    shading: Any
    vertical_alignment: VerticalAlignment
    edges: Properties
    paragraph: Properties
    text: Properties


class TableFormatting:
    """The resolved formatting of the table `element`."""

    def __init__(self, element: _Element, word_file: WordFile) -> None:
        theme = word_file.styles.theme
        properties = element.find(W + "tblPr")
        style = None if properties is None else properties.find(W + "tblStyle")
        chain = word_file.styles.chain(None if style is None else style.get(W + "val"), "table")
        levels = [read_table_properties(item.element.find(W + "tblPr"), theme) for item in chain]
        self._theme = theme
        first_row = read_table_properties(element.find(f"{W}tr/{W}trPr"), theme)
        of_rows = {key: value for key, value in first_row.items() if key == "alignment"}
        self._whole = merge([{"margins": _CELL_MARGINS}, *levels, read_table_properties(properties, theme), of_rows])
        self._formatting_of_regions = _formatting_of_regions(chain, theme)
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
        exception = read_table_properties(row.find(W + "tblPrEx"), self._theme)
        borders: Properties = merge([{"borders": self._whole.get("borders", NOTHING)}, exception])["borders"]
        return borders

    def cell(
        self, element: _Element, row: _Element, grid: GridSize, place: tuple[int, int, int, int]
    ) -> CellFormatting:
        """Give the formatting of the cell `element` (w:tc) at `place`: row, row end, column, column end."""
        grid = replace(grid, row_band=self._whole.get("row_band", 1), column_band=self._whole.get("column_band", 1))
        regions = [
            region for region in regions_of(self.look, grid, *place) if region.kind in self._formatting_of_regions
        ]
        formattings = [self._formatting_of_regions[region.kind] for region in regions]
        own = read_cell_properties(element.find(W + "tcPr"), self._theme)
        exception = read_table_properties(row.find(W + "tblPrEx"), self._theme)
        base = {key: value for key, value in {**self._whole, **exception}.items() if key in ("margins", "shading")}
        merged = merge([base, *(_cell_level(*pair) for pair in zip(regions, formattings, strict=True)), own])
        return CellFormatting(
            margins=Margins(**merged["margins"]),
            shading=merged.get("shading"),
            vertical_alignment=merged.get("vertical_alignment", VerticalAlignment.TOP),
            edges=merged.get("borders", NOTHING),
            paragraph=merge(formatting.paragraph for formatting in formattings),
            text=merge(formatting.text for formatting in formattings),
        )


def _cell_level(region: StyleRegion, formatting: RegionFormatting) -> Properties:
    return {**formatting.cell, "borders": region.edges(formatting.cell.get("borders", NOTHING))}


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
    return replace(
        around, width=room, reach=room, paragraph=formatting.paragraph, text=formatting.text, background=background
    )
