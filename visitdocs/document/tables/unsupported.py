"""What tables and cells ask for and the typesetter does not do, and tables that are refused."""

from collections.abc import Iterator

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup import child_value, length, switch
from visitdocs.document.paragraphs.unsupported import HORIZONTAL, Told
from visitdocs.document.places import place_of
from visitdocs.messages import counted, message, phrase
from visitdocs.ooxml.namespaces import W
from visitdocs.problems import DocumentError, Place, Problem, Severity

_CELL_SPACING = W + "tblCellSpacing"


def report_table_layout(table: _Element, word_file: WordFile) -> None:
    """Warn of a table that text flows around, and of cells that stand apart."""
    spacings = [*table.iterfind(f"{W}tblPr/{_CELL_SPACING}"), *table.iterfind(f"{W}tr/{W}trPr/{_CELL_SPACING}")]
    if any(length(spacing.get(W + "w")) for spacing in spacings):
        word_file.warn(message("cell-spacing-left-out", "the spacing between cells of a table was left out"), table)
    if table.find(f"{W}tblPr/{W}tblpPr") is not None:
        said = message("wrapped-table", "a table that text flows around was set in its ordinary place")
        word_file.warn(said, table, phrase("Table Properties → Text wrapping → None"))
    usual = child_value(table.find(W + "tblPr"), "jc")
    if len({child_value(row.find(W + "trPr"), "jc") or usual for row in table.iterchildren(W + "tr")}) > 1:
        said = message("row-alignment", "rows aligned each in its own way were aligned as the first one")
        word_file.warn(said, table, phrase("Table Properties → Table → Alignment"))
    if switch(table.find(W + "tblPr"), "bidiVisual"):
        said = message("right-to-left-table", "a table whose columns run from right to left was set from the left")
        word_file.warn(said, table, phrase("Table Properties → Table → Left-to-right"))


def told_of_cell(properties: _Element | None) -> tuple[Told, ...]:
    """Tell what w:tcPr asks for and is set otherwise: turned or fitted text, diagonal lines."""
    return () if properties is None else tuple(_told_of_cell(properties))


def _told_of_cell(properties: _Element) -> Iterator[Told]:
    if child_value(properties, "textDirection") not in HORIZONTAL:
        yield message("turned-cell-text", "the turned text of a cell was set horizontally"), None
    if switch(properties, "tcFitText"):
        yield message("fitted-text", "text fitted to a width was set in its usual width"), None
    lines = (line for name in ("tl2br", "tr2bl") for line in properties.iterfind(f"{W}tcBorders/{W}{name}"))
    if any(line.get(W + "val", "nil") not in ("nil", "none") for line in lines):
        yield message("diagonal-left-out", "a diagonal line through a cell was left out"), None


def too_wide(table: _Element, columns: int, limit: int, word_file: WordFile) -> DocumentError:
    """Refuse a table of more columns than Word allows."""
    said = counted(
        "too-many-columns",
        "a table has {number} column, and may have at most {limit}",
        "a table has {number} columns, and may have at most {limit}",
        columns,
        limit=limit,
    )
    place = Place(file=word_file.package.file, where=place_of(table))
    return DocumentError(Problem(Severity.ERROR, said, place, phrase("part it into several narrower tables")))
