"""Tables of data say which cells name the others.

WCAG 2.1, 1.3.1 (techniques H51 and H63; failure F91: headers that are not marked as such); PDF/UA-1 7.5 (tables have
headers). A table that only sets things side by side needs none.
"""

from collections.abc import Iterator

from visitdocs.accessibility.stories import Failure, PlacedTable, Stories, block_words, row_words, says_something
from visitdocs.document.model import NO_BORDERS, Cell, FormField, Paragraph, Row, Table, Text
from visitdocs.document.model.contents import inlines_of
from visitdocs.document.places import at_row
from visitdocs.messages import message, phrase

_MARK_THEM = phrase(
    "select the first row and choose Layout → Repeat Header Rows; if the first column names the rows, tick Table "
    "Design → First Column"
)


def table_failures(stories: Stories) -> Iterator[Failure]:
    """Find tables of data without headers, and headers without a word."""
    for placed in stories.tables:
        if not _is_layout(placed):
            yield from _missing_headers(placed)
            yield from _empty_headers(placed)


def _missing_headers(placed: PlacedTable) -> Iterator[Failure]:
    """A table with neither a header row nor a header column; a form of labels and fields needs neither.

    Word marks the first column of every new table as a header, asked or not. So a first row that looks like a header
    and is not marked as one is told even then.
    """
    table = placed.table
    if any(row.header for row in table.rows) or _is_form(table):
        return
    if not table.header_column:
        yield Failure(message("header-row-missing", "a table has no header row"), placed.where, _MARK_THEM)
    elif _looks_like_header(table):
        said = message("header-row-not-marked", "the first row of a table looks like a header and is not marked as one")
        yield Failure(said, placed.where, _MARK_THEM)


def _empty_headers(placed: PlacedTable) -> Iterator[Failure]:
    """Header cells without a word. The corner between a header row and a header column has nothing to name."""
    table = placed.table
    for row in table.rows:
        empty = [cell for cell in row.cells if not _says_something(cell)]
        if not empty:
            continue
        text = row_words(row)
        where = at_row(text) if text else placed.where
        if row.header and any(cell.column > 0 or not table.header_column for cell in empty):
            said = message("header-cell-empty", "an empty cell in the header row of a table")
            yield Failure(said, where, phrase("type in this cell what is in the column"))
        if not row.header and table.header_column and len(empty) < len(row.cells) and empty[0].column == 0:
            said = message("header-cell-empty", "an empty cell in the first column, which names the rows of a table")
            hint = phrase("type in this cell what is in the row, or clear Table Design → First Column")
            yield Failure(said, where, hint)


def _is_layout(placed: PlacedTable) -> bool:
    """Whether a table only sets things side by side or one below the other.

    As browsers guess it of HTML tables: it has one row or one column; or no line and no shading anywhere, as under
    a letter, where two signatures stand side by side. A table without words is one to be filled in with a pen.
    """
    table = placed.table
    if len(table.rows) == 1 or all(len(row.cells) <= 1 for row in table.rows):
        return True
    cells = [cell for row in table.rows for cell in row.cells]
    plain = all(cell.borders == NO_BORDERS and cell.shading is None for cell in cells)
    return plain or not placed.text


def _is_form(table: Table) -> bool:
    """Whether every row has a field, but for those of one cell, in which a form says what its next part is about."""
    with_field = [*map(_has_field, table.rows)]
    return any(with_field) and all(
        has_field or len(row.cells) == 1 for has_field, row in zip(with_field, table.rows, strict=True)
    )


def _has_field(row: Row) -> bool:
    return any(isinstance(inline, FormField) for cell in row.cells for inline in inlines_of(cell.blocks))


def _says_something(cell: Cell) -> bool:
    """An automatic number says something too, as under „Lp.”."""
    labels = (block.label for block in cell.blocks if isinstance(block, Paragraph))
    return says_something(inlines_of(cell.blocks)) or any(label is not None and label.text for label in labels)


def _looks_like_header(table: Table) -> bool:
    """Whether all cells of the first row say something in bold, and not all of those below it do."""
    first, *others = table.rows
    below = [cell for row in others for cell in row.cells if cell.column > 0 and block_words(cell.blocks)]
    return len(first.cells) > 1 and all(map(_is_bold, first.cells)) and not all(map(_is_bold, below))


def _is_bold(cell: Cell) -> bool:
    texts = [inline for inline in inlines_of(cell.blocks) if isinstance(inline, Text) and inline.text.strip()]
    return bool(texts) and all(text.style.bold for text in texts)
