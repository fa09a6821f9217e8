"""The `Document`: what is left of a Word file when every style is resolved. The seam between Word and PDF.

Plain frozen dataclasses that compare by value and can be built by hand. Lengths are points (1/72 inch), colours
are sRGB. Nothing here knows of WordprocessingML or of PDF.

The tree: a `Document` has `Section`s; a section has `Block`s (`Paragraph`, `Table`); a paragraph has `Inline`s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Colour(NamedTuple):
    """An sRGB colour, 0–255 a channel."""

    red: int
    green: int
    blue: int


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)


class Alignment(StrEnum):
    """Horizontal alignment of a paragraph or a table."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class VerticalAlignment(StrEnum):
    """Vertical alignment of a cell's content."""

    TOP = "top"
    CENTRE = "centre"
    BOTTOM = "bottom"


@dataclass(frozen=True)
class Margins:
    """Distances in points from the four edges."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


class LineRule(StrEnum):
    """How a line's height is counted (ECMA-376 17.18.48 ST_LineSpacingRule)."""

    MULTIPLE = "multiple"
    EXACT = "exact"
    AT_LEAST = "at least"


class Position(StrEnum):
    """Where text stands against the baseline."""

    BASELINE = "baseline"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class Case(StrEnum):
    """Capitals that a style asks for; the text itself stays as typed."""

    AS_TYPED = "as typed"
    ALL_CAPS = "all caps"
    SMALL_CAPS = "small caps"


@dataclass(frozen=True)
class TextStyle:
    """How text looks, everything resolved. `size`, `spacing` (between characters) and `rise` are points."""

    font: str = "Lato"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: Colour = BLACK
    underline: bool = False
    strike: bool = False
    highlight: Colour | None = None
    case: Case = Case.AS_TYPED
    position: Position = Position.BASELINE
    spacing: float = 0.0
    rise: float = 0.0
    language: str = ""


# ------------------------------------------------------------------ inlines


@dataclass(frozen=True)
class Text:
    """A stretch of text in one style. Never holds tabs or line breaks: they are inlines of their own."""

    text: str
    style: TextStyle = TextStyle()


@dataclass(frozen=True)
class Tab:
    """A tabulator; where it leads is the paragraph style's affair."""

    style: TextStyle = TextStyle()


class BreakKind(StrEnum):
    """What ends at a break."""

    LINE = "line"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True)
class Break:
    """A forced end of a line, page or column."""

    kind: BreakKind = BreakKind.LINE
    style: TextStyle = TextStyle()


class PageFieldKind(StrEnum):
    """What a page field counts."""

    PAGE = "page"
    PAGES = "pages"


@dataclass(frozen=True)
class PageField:
    """The number of the page it stands on, or of all pages; known only when pages are made."""

    kind: PageFieldKind
    style: TextStyle = TextStyle()


@dataclass(frozen=True)
class PageReference:
    """The number of the page that the bookmark `target` stands on; `text` is what it was when the file was saved."""

    target: str
    text: str
    style: TextStyle = TextStyle()


class Origin(StrEnum):
    """What a floating picture's place is counted from."""

    PAGE = "page"
    MARGIN = "margin"
    LEADING_MARGIN = "leading margin"
    TRAILING_MARGIN = "trailing margin"
    TEXT = "text"


class Side(StrEnum):
    """Where in the room that its origin gives a floating picture stands: at its beginning, middle or end."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Wrap(StrEnum):
    """How text goes around a floating picture."""

    NONE = "none"
    BESIDE = "beside"
    ABOVE_AND_BELOW = "above and below"


@dataclass(frozen=True)
class Offset:
    """A place along one direction: `side` of the origin's room, or `distance` points from where that begins.

    The origin TEXT is the column across and the paragraph down; the margins before and after the text are LEADING
    and TRAILING.
    """

    origin: Origin = Origin.TEXT
    distance: float = 0.0
    side: Side | None = None


@dataclass(frozen=True)
class Floating:
    """Where a picture stands that is not in the line (ECMA-376 20.4.2.3). `distances` keep text away, in points."""

    across: Offset = Offset()
    down: Offset = Offset()
    wrap: Wrap = Wrap.NONE
    distances: Margins = Margins()
    behind: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture, set in the line as one large letter unless it is `floating`.

    `data` is a PNG, JPEG or GIF file; sizes are points. A picture without `alt` will be an artifact;
    `decorative` tells one that is meant to have none from one that nobody has described.
    """

    data: bytes = field(repr=False)
    width: float
    height: float
    alt: str = ""
    decorative: bool = False
    floating: Floating | None = None


@dataclass(frozen=True)
class Link:
    """A hyperlink. `target` is a URI, or `#name` for a bookmark in the document."""

    target: str
    inlines: tuple[Inline, ...]
    tooltip: str = ""


@dataclass(frozen=True)
class Bookmark:
    """A named point that links lead to. Takes no room."""

    name: str


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
class NoteMark:
    """The mark of the note `name` where that note itself stands."""

    name: str
    label: str
    style: TextStyle = TextStyle()


class FieldKind(StrEnum):
    """What a form field asks for."""

    TEXT = "text"
    MULTILINE = "multiline"
    DATE = "date"
    DROPDOWN = "dropdown"
    CHECKBOX = "checkbox"
    RADIO = "radio"
    SIGNATURE = "signature"


@dataclass(frozen=True)
class FormField:
    """A place to fill in, made from a Word content control (ECMA-376 17.5.2).

    `name` is the control's tag; for a radio button the part before the last dot names its group. `label` is
    its title. `value` is empty while the control shows its placeholder. A check box or radio button that is
    ticked has `checked`. `options` are the (value, text) pairs of a drop-down.
    """

    name: str
    kind: FieldKind
    label: str = ""
    value: str = ""
    placeholder: str = ""
    checked: bool = False
    required: bool = False
    options: tuple[tuple[str, str], ...] = ()
    style: TextStyle = TextStyle()


Inline = Text | Tab | Break | PageField | PageReference | Picture | Link | Bookmark | FormField | Note | NoteMark


# ------------------------------------------------------------------ blocks


class TabAlignment(StrEnum):
    """Which part of the text after a tab stands at the tab stop."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    DECIMAL = "decimal"


@dataclass(frozen=True)
class TabStop:
    """A tab stop `position` points from the paragraph's text margin; `leader` is the character that fills up."""

    position: float
    alignment: TabAlignment = TabAlignment.LEFT
    leader: str = ""


@dataclass(frozen=True)
class Border:
    """One edge: `width` and `space` (from the text) in points. `style`: single, double, dotted, dashed."""

    width: float
    colour: Colour = BLACK
    style: str = "single"
    space: float = 0.0


@dataclass(frozen=True)
class Borders:
    """The edges of a paragraph or a cell; None draws nothing. `between` parts like paragraphs that touch."""

    top: Border | None = None
    right: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    between: Border | None = None


NO_BORDERS = Borders()


@dataclass(frozen=True)
class ParagraphStyle:
    """How a paragraph stands, everything resolved; lengths in points.

    `first_line` is added to `left` for the first line only (negative: hanging). `line_spacing` is a factor for
    the rule MULTIPLE and points for the other two. `name` is the style's id: contextual spacing drops the space
    between two paragraphs of the same name. `mark` is the style of the paragraph mark: it gives an empty
    paragraph its height.
    """

    name: str = "Normal"
    alignment: Alignment = Alignment.LEFT
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    contextual_spacing: bool = False
    line_rule: LineRule = LineRule.MULTIPLE
    line_spacing: float = 1.0
    keep_with_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    hyphenate: bool = False
    tab_stops: tuple[TabStop, ...] = ()
    borders: Borders = NO_BORDERS
    shading: Colour | None = None
    mark: TextStyle = TextStyle()


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


Block = Paragraph | Table


# ------------------------------------------------------------------ document


@dataclass(frozen=True)
class Furniture:
    """The headers or the footers of a section: what every page repeats.

    `first` and `even` are None where the section does not tell those pages apart.
    """

    default: tuple[Block, ...] = ()
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


@dataclass(frozen=True)
class Columns:
    """Newspaper columns of one width, `gap` points apart; with `rule` a line stands between them."""

    count: int = 1
    gap: float = 35.4
    rule: bool = False


class Start(StrEnum):
    """Where a section begins: on the same page, on the next one, or on the next even or odd one."""

    CONTINUOUS = "continuous"
    PAGE = "page"
    EVEN_PAGE = "even page"
    ODD_PAGE = "odd page"


@dataclass(frozen=True)
class Section:
    """Blocks that share a page. Lengths in points; `header_distance` and `footer_distance` from the page's edge.

    `first_page_number` restarts the numbering, None goes on. `mirrored` margins change sides on even pages.
    """

    blocks: tuple[Block, ...]
    page_width: float = 595.3
    page_height: float = 841.9
    margins: Margins = Margins(70.9, 70.9, 70.9, 70.9)
    header_distance: float = 35.4
    footer_distance: float = 35.4
    headers: Furniture = Furniture()
    footers: Furniture = Furniture()
    start: Start = Start.PAGE
    first_page_number: int | None = None
    columns: Columns = Columns()
    mirrored: bool = False


@dataclass(frozen=True)
class EmbeddedFont:
    """A font file that the document brings along."""

    family: str
    bold: bool
    italic: bool
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Document:
    """A whole document. `created` is an ISO 8601 instant; `properties` are the custom ones, sorted by name.

    `note_rule` is the paragraph that holds the line above footnotes and sets how much room it takes.
    `language` is empty where the document does not say it.
    """

    sections: tuple[Section, ...]
    title: str = ""
    language: str = "pl-PL"
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = ""
    properties: tuple[tuple[str, str], ...] = ()
    default_tab: float = 35.4
    fonts: tuple[EmbeddedFont, ...] = ()
    note_rule: Paragraph = Paragraph()
