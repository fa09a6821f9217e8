"""What Word wants in a document and loops may have taken away: a paragraph in every cell, a row in every table, a
column of the grid for every cell (ECMA-376 Part 1, 17.4). Without them Word calls a file damaged.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.elements import drop, finder, parent_of

HOLDERS = (f"{W}tc", f"{W}hdr", f"{W}ftr", f"{W}txbxContent", f"{W}footnote", f"{W}endnote")
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}altChunk")
MAXIMUM_COLUMNS = 63
"""As many as a table of Word's may have; a cell that says it spans millions must not make as many."""

MAXIMUM_NEW_COLUMNS = 100_000
"""Of all the tables of a part; the grids of further ones stay as they are."""


empty_texts = finder("descendant::w:r/w:t[not(string())]")
empty_runs = finder("descendant::w:r[not(parent::w:sdtContent or *[not(self::w:rPr)])]")
# Splitting runs leaves some that show nothing.


def add_required_content(root: etree._Element) -> None:
    """Add what a filled part lacks, and remove what is empty."""
    for text in empty_texts(root):
        parent_of(text).remove(text)
    for run in empty_runs(root):
        drop(run)
    left = MAXIMUM_NEW_COLUMNS
    for table in list(root.iter(f"{W}tbl")):
        left -= _complete_table(table, left)
    for holder in root.iter(*HOLDERS):
        children = [child for child in holder if child.tag in BLOCKS]
        if not children or children[-1].tag == f"{W}tbl":
            holder.append(etree.Element(f"{W}p"))
    body = root.find(f"{W}body")
    if body is not None and next(body.iterchildren(*BLOCKS), None) is None:
        body.insert(0, etree.Element(f"{W}p"))


def _complete_table(table: etree._Element, most: int) -> int:
    """A row needs a cell, a table needs a row, and the grid a column for every cell.

    Makes at most so many columns, and gives their number.
    """
    for row in list(table.iter(f"{W}tr")):
        if next(row.iter(f"{W}tc"), None) is None:
            drop(row)
    if next(table.iter(f"{W}tr"), None) is None:
        drop(table)
        return 0
    grid, widest = table.find(f"{W}tblGrid"), max(map(_columns, table.iterchildren(f"{W}tr")), default=0)
    columns = min(widest, MAXIMUM_COLUMNS)
    if grid is None or columns > most:
        return 0
    return _fit_grid(grid, columns)


def _columns(row: etree._Element) -> int:
    """How many columns a row covers; what is no number, or more than there may be, is mended."""
    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iterchildren(f"{W}tc")]
    beside = [row.find(f"{W}trPr/{W}{name}") for name in ("gridBefore", "gridAfter")]
    return spans.count(None) + sum(_span(span) for span in (*spans, *beside) if span is not None)


def _span(element: etree._Element) -> int:
    text = element.get(f"{W}val", "")
    least = 1 if element.tag == f"{W}gridSpan" else 0
    columns = min(_whole(text), MAXIMUM_COLUMNS) if _whole(text) >= least else 1
    if str(columns) != text:
        element.set(f"{W}val", str(columns))
    return columns


def _whole(text: str) -> int:
    """A whole number as it stands in an attribute, a negative one for what is none."""
    return int(text[:9]) if text.isascii() and text.isdecimal() else -1


def _fit_grid(grid: etree._Element, columns: int) -> int:
    """Loops over cells change how many there are; the table keeps its width. Gives how many columns were made."""
    present = list(grid.iterchildren(f"{W}gridCol"))
    if columns == len(present) or not columns:
        return 0
    width = sum(max(_whole(column.get(f"{W}w", "")), 0) for column in present)
    for column in present:
        grid.remove(column)
    for _ in range(columns):
        grid.append(etree.Element(f"{W}gridCol", {f"{W}w": str(width // columns)}))
    return columns
