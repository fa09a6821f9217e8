"""The grid of a table (ECMA-376 17.4.48): where each cell stands, and how wide the columns are."""

from collections.abc import Iterator
from dataclasses import field
from functools import partial
from typing import NamedTuple

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import (
    Fingerprint,
    child_value,
    content,
    fingerprint,
    first_child,
    integer,
    length,
    switch,
)
from visitdocs.document.model.addition import total
from visitdocs.document.tables.properties import Width, read_width
from visitdocs.ooxml.namespaces import W

MAXIMUM_COLUMNS = 63
"""The most columns that Word lets a table have."""

_MINIMUM_WIDTH = 1.0


@dataclass
class PlacedCell:
    """A w:tc in the grid; `said` is what its properties say, `control` the content control around it.

    `row_span` grows while rows are read.
    """

    element: _Element
    said: Fingerprint
    control: _Element | None
    column: int
    span: int
    width: Width
    merged: str
    row_span: int = 1

    @property
    def end(self) -> int:
        """One past the last column it covers."""
        return self.column + self.span


class _Claim(NamedTuple):
    """What the properties of a cell say of its place: in columns, and whether it goes on with the one to its left.

    `merged` is "restart" or "continue" in a cell that is merged downwards, "" in any other. `said` is all they say.
    """

    said: Fingerprint
    span: int
    continues: bool
    merged: str
    width: Width


@dataclass
class PlacedRow:
    """A w:tr and its cells; those merged into one above or to the left are gone."""

    element: _Element
    cells: list[PlacedCell] = field(default_factory=list)
    columns: int = 0


def place_rows(table: _Element, word_file: WordFile) -> list[PlacedRow]:
    """Give the rows of a table with every cell in its place; hidden and deleted rows are left out."""
    rows: list[PlacedRow] = []
    open_cells: dict[tuple[int, int], PlacedCell] = {}
    for element, _ in _inside(table, W + "tr"):
        properties = element.find(W + "trPr")
        if switch(properties, "hidden") or (properties is not None and properties.find(W + "del") is not None):
            continue
        row = _place_cells(element, properties, word_file)
        still_open = {}
        standing = []
        for cell in row.cells:
            above = open_cells.get((cell.column, cell.span)) if cell.merged == "continue" else None
            if above is not None:
                above.row_span += 1
            else:
                standing.append(cell)
            if cell.merged:
                still_open[cell.column, cell.span] = above or cell
        row.cells, open_cells = standing, still_open
        rows.append(row)
    return rows


def _inside(element: _Element, tag: str, control: _Element | None = None) -> Iterator[tuple[_Element, _Element | None]]:
    """The rows of a table or the cells of a row, each with the content control that it stands in."""
    for child in content(element):
        if child.tag == tag:
            yield child, control
        elif child.tag == W + "sdt":
            for inside in child.iterchildren(W + "sdtContent"):
                yield from _inside(inside, tag, child)


def _place_cells(element: _Element, properties: _Element | None, word_file: WordFile) -> PlacedRow:
    row = PlacedRow(element)
    column = integer(child_value(properties, "gridBefore"), 0, MAXIMUM_COLUMNS) or 0
    for cell, control in _inside(element, W + "tc"):
        own = first_child(cell, W + "tcPr")
        said = fingerprint(own)
        claim = word_file.once(("cell", said), partial(_claim, own, said))
        if claim.continues and row.cells:
            row.cells[-1].span += claim.span
        else:
            row.cells.append(PlacedCell(cell, claim.said, control, column, claim.span, claim.width, claim.merged))
        column += claim.span
    after = integer(child_value(properties, "gridAfter"), 0, MAXIMUM_COLUMNS) or 0
    row.columns = column + after
    return row


def _claim(properties: _Element | None, said: Fingerprint) -> _Claim:
    across, down = first_child(properties, W + "hMerge"), first_child(properties, W + "vMerge")
    return _Claim(
        said=said,
        span=integer(child_value(properties, "gridSpan"), 1, MAXIMUM_COLUMNS) or 1,
        continues=across is not None and across.get(W + "val", "continue") == "continue",
        merged="" if down is None else down.get(W + "val", "continue"),
        width=read_width(first_child(properties, W + "tcW")),
    )


def column_widths(
    table: _Element, rows: list[PlacedRow], preferred: Width, is_fixed: bool, room: float, limit: float
) -> tuple[float, ...]:
    """Give the widths of the grid's columns in points.

    A cell's own width beats the grid that was saved, columns that say nothing share what is left of `room`.
    `preferred` is the table's width: an automatic layout keeps to it, and neither goes beyond `limit`.
    """
    count = max((row.columns for row in rows), default=0)
    wanted = preferred.points or preferred.part * room
    widths = _saved_widths(table, count)
    widths |= _cell_widths(rows, wanted or total(widths.values()) or room)
    missing = count - len(widths)
    if missing:
        left = (wanted or room) - total(widths.values())
        widths |= dict.fromkeys(set(range(count)) - set(widths), max(left / missing, _MINIMUM_WIDTH))
    sought = total(widths.values())
    target = wanted if wanted and (not is_fixed or preferred.part) else sought
    scale = min(target, limit) / sought if sought else 1.0
    return tuple(round(max(widths[column] * scale, _MINIMUM_WIDTH), 3) for column in range(count))


def _saved_widths(table: _Element, count: int) -> dict[int, float]:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")[:count]
    widths = ((index, length(column.get(W + "w")) or 0.0) for index, column in enumerate(columns))
    return {index: width for index, width in widths if width > 0}


def _cell_widths(rows: list[PlacedRow], table_width: float) -> dict[int, float]:
    widths: dict[int, float] = {}
    for row in rows:
        for cell in row.cells:
            width = cell.width.points or cell.width.part * table_width
            if cell.span == 1 and width > 0:
                widths.setdefault(cell.column, width)
    return widths
