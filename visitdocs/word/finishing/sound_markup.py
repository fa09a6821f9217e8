"""The filled XML made sound: nothing empty where Word wants something, no traces of the editor's last session, and no
values that only some programs write.

Loops that had nothing to repeat leave cells without a paragraph and tables without rows; Word calls such a file
damaged. LibreOffice writes a few attributes that the transitional schema (ECMA-376 Part 4) does not know.
"""

from __future__ import annotations

from lxml import etree

from visitdocs.ooxml.namespaces import MC, PREFIXES, W14, W
from visitdocs.word.elements import attributes, drop, parent_of

TRACES = (f"{W}proofErr", f"{W}lastRenderedPageBreak", f"{W}rsid")
TRACE_ATTRIBUTES = (f"{W}rsid", f"{W14}paraId", f"{W14}textId")
HOLDERS = (f"{W}tc", f"{W}hdr", f"{W}ftr", f"{W}txbxContent", f"{W}footnote", f"{W}endnote")
BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}altChunk")
ROW_SWITCHES = (f"{W}cantSplit", f"{W}tblHeader", f"{W}hidden")
LEFT_AND_RIGHT = {"start": "left", "end": "right"}
MAXIMUM_COLUMNS = 63
"""As many as a table of Word's may have; a cell that says it spans millions must not make as many."""

MAXIMUM_NEW_COLUMNS = 100_000
"""Of all the tables of a part; the grids of further ones stay as they are."""

IGNORABLE = f"{MC}Ignorable"


def mend(root: etree._Element) -> None:
    """Mend a part with text."""
    for run in list(root.iter(f"{W}r")):
        _drop_empty(run)
    left = MAXIMUM_NEW_COLUMNS
    for table in list(root.iter(f"{W}tbl")):
        left -= _mend_table(table, left)
    for holder in root.iter(*HOLDERS):
        children = [child for child in holder if child.tag in BLOCKS]
        if not children or children[-1].tag == f"{W}tbl":
            holder.append(etree.Element(f"{W}p"))
    body = root.find(f"{W}body")
    if body is not None and next(body.iterchildren(*BLOCKS), None) is None:
        body.insert(0, etree.Element(f"{W}p"))


def drop_traces(root: etree._Element) -> None:
    """Marks of the editor's last session: they say nothing and make two equal files differ. Also mends switches."""
    for element in list(root.iter(*TRACES)):
        drop(element)
    for element in root.iter(etree.Element):
        for name in [name for name in attributes(element) if name.startswith(TRACE_ATTRIBUTES)]:
            del element.attrib[name]
        if element.tag in ROW_SWITCHES and element.get(f"{W}val") in ("true", "1"):
            del element.attrib[f"{W}val"]
        elif element.tag == f"{W}lvlJc":
            side = element.get(f"{W}val", "")
            element.set(f"{W}val", LEFT_AND_RIGHT.get(side, side))


def declare_namespaces(root: etree._Element) -> None:
    """Declare each namespace once, at the root, and let old readers ignore what only newer ones know.

    Word refuses a file whose `mc:Ignorable` names a prefix that the root does not declare (ECMA-376 Part 3, 7.2).
    """
    names = {name for element in root.iter(etree.Element) for name in (element.tag, *element.attrib)}
    used = {name[1:].partition("}")[0] for name in names if name.startswith("{")}
    declared = root.nsmap
    wanted = {prefix: uri for prefix, uri in PREFIXES.items() if uri in used and declared.get(prefix, uri) == uri}
    kept = list(filter(None, declared))
    if PREFIXES["w14"] in used:
        wanted["mc"] = PREFIXES["mc"]
        kept.append("mc")
    etree.cleanup_namespaces(root, top_nsmap=wanted, keep_ns_prefixes=kept)
    ignorable = [prefix for prefix in root.get(IGNORABLE, "").split() if prefix in root.nsmap]
    newer = next((prefix for prefix, uri in root.nsmap.items() if uri == PREFIXES["w14"] and prefix), "")
    if PREFIXES["w14"] in used and newer not in ignorable:
        ignorable.append(newer)
    if ignorable:
        root.set(IGNORABLE, " ".join(ignorable))
    elif IGNORABLE in root.attrib:
        del root.attrib[IGNORABLE]


def _drop_empty(run: etree._Element) -> None:
    """Remove a run that shows nothing; splitting runs leaves such."""
    for text in [text for text in run.iterchildren(f"{W}t") if not text.text]:
        run.remove(text)
    if all(child.tag == f"{W}rPr" for child in run) and parent_of(run).tag != f"{W}sdtContent":
        drop(run)


def _mend_table(table: etree._Element, most: int) -> int:
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
