"""What tables and cells ask for and the typesetter does not do."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.markup.measures import child_value, length
from visitdocs.ooxml.namespaces import W

_CELL_SPACING = W + "tblCellSpacing"


def report_table_layout(table: _Element, word_file: WordFile) -> None:
    """Warns of a table that text flows around, and of cells that stand apart."""
    spacings = [*table.iterfind(f"{W}tblPr/{_CELL_SPACING}"), *table.iterfind(f"{W}tr/{W}trPr/{_CELL_SPACING}")]
    if any(length(spacing.get(W + "w")) for spacing in spacings):
        word_file.warn("odstępy między komórkami tabeli pominięto", table)
    if table.find(f"{W}tblPr/{W}tblpPr") is not None:
        hint = "Właściwości tabeli → Zawijanie tekstu → Brak"
        word_file.warn("tabelę oblewaną tekstem złożono w zwykłym miejscu", table, hint)


def report_cell_layout(cell: _Element, word_file: WordFile) -> None:
    """Warns of a cell whose text is turned."""
    direction = child_value(cell.find(W + "tcPr"), "textDirection")
    if direction not in (None, "lrTb", "lrTbV", "tb"):
        word_file.warn("obrócony tekst komórki złożono poziomo", cell)
