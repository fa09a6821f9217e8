"""What Word wants in a document and loops may have taken away: a paragraph in every cell, a row in every table, a
column of the grid for every cell (ECMA-376 Part 1, 17.4). Without them Word calls a file damaged.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.ooxml.namespaces import W
from visitdocs.word.elements import drop, parent_of

HOLDERS = (f"{W}tc", f"{W}hdr", f"{W}ftr", f"{W}txbxContent", f"{W}footnote", f"{W}endnote")
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}altChunk")
MAXIMUM_COLUMNS = 1000
"""Word has 63; a cell that says it spans millions must not make as many."""


def add_required_content(root: etree._Element) -> None:
    """Add what a filled part lacks, and remove what is empty."""
    for run in list(root.iter(f"{W}r")):
        _drop_empty(run)
    for table in list(root.iter(f"{W}tbl")):
        _complete_table(table)
    for holder in root.iter(*HOLDERS):
        children = [child for child in holder if child.tag in BLOCKS]
        if not children or children[-1].tag == f"{W}tbl":
            holder.append(etree.Element(f"{W}p"))
    body = root.find(f"{W}body")
    if body is not None and next(body.iterchildren(*BLOCKS), None) is None:
        body.insert(0, etree.Element(f"{W}p"))


def _drop_empty(run: etree._Element) -> None:
    """Remove a run that shows nothing; splitting runs leaves such."""
    for text in [text for text in run.iterchildren(f"{W}t") if not text.text]:
        run.remove(text)
    if all(child.tag == f"{W}rPr" for child in run) and parent_of(run).tag != f"{W}sdtContent":
        drop(run)


def _complete_table(table: etree._Element) -> None:
    """A row needs a cell, a table needs a row, and the grid a column for every cell."""
    for row in list(table.iter(f"{W}tr")):
        if next(row.iter(f"{W}tc"), None) is None:
            drop(row)
    if next(table.iter(f"{W}tr"), None) is None:
        drop(table)
        return
    grid = table.find(f"{W}tblGrid")
    if grid is not None:
        widest = max((_columns(row) for row in table.iterchildren(f"{W}tr")), default=0)
        _fit_grid(grid, min(widest, MAXIMUM_COLUMNS))


def _columns(row: etree._Element) -> int:
    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iterchildren(f"{W}tc")]
    beside = [row.find(f"{W}trPr/{W}{name}") for name in ("gridBefore", "gridAfter")]
    counted = [span.get(f"{W}val", "") for span in (*spans, *beside) if span is not None]
    return spans.count(None) + sum(int(width) if width.isdecimal() else 1 for width in counted)


def _fit_grid(grid: etree._Element, columns: int) -> None:
    """Loops over cells change how many there are; the table keeps its width."""
    present = list(grid.iterchildren(f"{W}gridCol"))
    if columns == len(present) or not columns:
        return
    widths = [column.get(f"{W}w", "") for column in present]
    width = sum(int(twips) for twips in widths if twips.isdecimal())
    for column in present:
        grid.remove(column)
    for _ in range(columns):
        grid.append(etree.Element(f"{W}gridCol", {f"{W}w": str(width // columns)}))
