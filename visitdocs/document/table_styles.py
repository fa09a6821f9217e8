"""What a table style gives to a cell, by the cell's place in the table (ECMA-376 17.7.6)."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from visitdocs.document.cascade import Properties, merge
from visitdocs.document.measures import child_value, flag, integer
from visitdocs.document.namespaces import W
from visitdocs.document.paragraph_properties import read_paragraph_properties
from visitdocs.document.styles import StyleSheet
from visitdocs.document.text_properties import read_text_properties

# Bits of w:tblLook/@w:val (17.4.55).
_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


@dataclass(frozen=True)
class Look:
    """Which parts of its style a table shows."""

    first_row: bool
    last_row: bool
    first_column: bool
    last_column: bool
    row_bands: bool
    column_bands: bool


@dataclass(frozen=True)
class Place:
    """Where a cell stands: its row and grid column, and how many there are."""

    row: int
    rows: int
    column: int
    last_column: bool


@dataclass(frozen=True)
class Formatting:
    """Levels of the cascade for a cell's paragraphs and runs, and its w:tcPr elements, the weakest first."""

    paragraph: Properties
    text: Properties
    cells: tuple[_Element, ...]


def read_look(element: _Element | None) -> Look:
    """The table's w:tblLook; without one Word shows all but the bands of columns."""
    bits = integer(f"{int(element.get(W + 'val', '04A0'), 16)}", 0, 0xFFFF) if _is_hex(element) else 0x04A0
    values = {name: bool((bits or 0) & bit) for name, bit in _LOOKS.items()}
    if element is not None:
        for name in values:
            if element.get(W + name) is not None:
                values[name] = flag(element.get(W + name))
    return Look(
        values["firstRow"],
        values["lastRow"],
        values["firstColumn"],
        values["lastColumn"],
        not values["noHBand"],
        not values["noVBand"],
    )


def _is_hex(element: _Element | None) -> bool:
    text = element.get(W + "val", "") if element is not None else ""
    return bool(text) and len(text) <= 4 and all(character in "0123456789abcdefABCDEF" for character in text)


class TableStyle:
    """A table style with its ancestors, ready to be asked for the formatting of a cell."""

    def __init__(self, styles: StyleSheet, style_id: str | None, look: Look) -> None:
        self._styles = styles
        self._chain = styles.chain(style_id, "table")
        self._look = look
        self._cache: dict[tuple[str, ...], Formatting] = {}

    def table_properties(self) -> Iterator[_Element]:
        """The w:tblPr of the style and its ancestors, the oldest first."""
        for style in self._chain:
            found = style.element.find(W + "tblPr")
            if found is not None:
                yield found

    def formatting(self, place: Place) -> Formatting:
        """What the style says about a cell at that place."""
        kinds = tuple(self._kinds(place))
        if kinds not in self._cache:
            self._cache[kinds] = self._read(kinds)
        return self._cache[kinds]

    def _kinds(self, place: Place) -> Iterator[str]:
        """Conditional formats that apply, the weakest first (17.7.6.5)."""
        look, last_row = self._look, place.row == place.rows - 1
        first_row = look.first_row and place.row == 0
        if look.column_bands:
            column = place.column - look.first_column
            yield "band1Vert" if column % 2 == 0 else "band2Vert"
        if look.row_bands and not first_row:
            row = place.row - look.first_row
            yield "band1Horz" if row % 2 == 0 else "band2Horz"
        if look.first_column and place.column == 0:
            yield "firstCol"
        if look.last_column and place.last_column:
            yield "lastCol"
        if first_row:
            yield "firstRow"
        if look.last_row and last_row:
            yield "lastRow"

    def _read(self, kinds: tuple[str, ...]) -> Formatting:
        paragraphs: list[Properties] = []
        texts: list[Properties] = []
        cells: list[_Element] = []
        for style in self._chain:
            parts = {part.get(W + "type", ""): part for part in style.element.iterchildren(W + "tblStylePr")}
            for source in (style.element, *(parts[kind] for kind in kinds if kind in parts)):
                paragraphs.append(read_paragraph_properties(source.find(W + "pPr"), self._styles.theme))
                texts.append(read_text_properties(source.find(W + "rPr"), self._styles.theme))
                cell = source.find(W + "tcPr")
                if cell is not None:
                    cells.append(cell)
        return Formatting(merge(paragraphs), merge(texts), tuple(cells))


def table_style_id(properties: _Element | None) -> str | None:
    """The id of the style that a w:tblPr names."""
    return child_value(properties, "tblStyle")
