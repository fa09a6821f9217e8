"""Paragraphs and tables, and the inlines that hold others: links hold inlines, notes hold blocks."""

from __future__ import annotations

from enum import StrEnum

from visitdocs.dataclass import dataclass
from visitdocs.document.model.inlines import Leaf
from visitdocs.document.model.pictures import Picture
from visitdocs.document.model.styles import (
    NO_BORDERS,
    Alignment,
    Borders,
    Colour,
    Margins,
    ParagraphStyle,
    TextStyle,
    VerticalAlignment,
)


class LabelSuffix(StrEnum):
    """What parts a list label from its text (ECMA-376 17.9.28)."""

    TAB = "tab"
    SPACE = "space"
    NOTHING = "nothing"


@dataclass(frozen=True)
class ListLabel:
    """The automatic number or bullet in front of a paragraph, as text.

    `list_id` is the same for all items of one list; `level` counts from 0; `ordered` is False for bullets.
    A label whose `text` is empty still makes its paragraph a list item.
    """

    text: str
    list_id: str
    level: int = 0
    ordered: bool = True
    style: TextStyle = TextStyle()
    suffix: LabelSuffix = LabelSuffix.TAB
    alignment: Alignment = Alignment.LEFT


@dataclass(frozen=True)
class Link:
    """A hyperlink. `target` is a URI, or `#name` for a bookmark in the document."""

    target: str
    inlines: tuple[Inline, ...]
    tooltip: str = ""


@dataclass(frozen=True)
class Note:
    """A footnote or endnote: the mark in the text, `label` in `style`, and the blocks that it leads to.

    `name` is unique in the document. A note without a label has its mark in the text beside it. A note `at_end`
    stands at the document's end, another one at the foot of its page.
    """

    name: str
    label: str
    blocks: tuple[Block, ...]
    style: TextStyle = TextStyle()
    at_end: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. `heading` is 1–6 for a heading, 0 for the document's title, None for body text.

    A heading may carry a label („§ 1”); a body paragraph with a label is a list item. `contents_level`, from 1, makes
    a paragraph an entry of a table of contents.
    """

    inlines: tuple[Inline, ...] = ()
    style: ParagraphStyle = ParagraphStyle()
    heading: int | None = None
    label: ListLabel | None = None
    contents_level: int | None = None


@dataclass(frozen=True)
class Cell:
    """A table cell that stands at grid column `column` (from 0) and covers spans of columns and rows.

    A cell merged downwards stands once, in its first row. `margins` are the paddings inside the cell.
    """

    blocks: tuple[Block, ...]
    column: int = 0
    column_span: int = 1
    row_span: int = 1
    margins: Margins = Margins(0.0, 5.4, 0.0, 5.4)
    borders: Borders = NO_BORDERS
    shading: Colour | None = None
    vertical_alignment: VerticalAlignment = VerticalAlignment.TOP


@dataclass(frozen=True)
class Row:
    """A table row. `height` is points, the least height unless `exact_height`."""

    cells: tuple[Cell, ...]
    header: bool = False
    can_split: bool = True
    height: float = 0.0
    exact_height: bool = False


@dataclass(frozen=True)
class Table:
    """A table. `column_widths` is the grid in points; `indent` moves its left edge from the text margin.

    `header_column` says that the first cell of a row names the row (Word's "first column").
    `alt` is the table's alternative text.
    """

    rows: tuple[Row, ...]
    column_widths: tuple[float, ...]
    alignment: Alignment = Alignment.LEFT
    indent: float = 0.0
    header_column: bool = False
    alt: str = ""


Inline = Leaf | Picture | Link | Note
Block = Paragraph | Table
