"""How text and paragraphs look, everything resolved."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from visitdocs.dataclass import dataclass


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
    DISTRIBUTED = "distributed"


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
    double_strike: bool = False
    highlight: Colour | None = None
    case: Case = Case.AS_TYPED
    position: Position = Position.BASELINE
    spacing: float = 0.0
    rise: float = 0.0
    language: str = ""


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
    paragraph its height. Where a justified line is ended by a break it `stretches_at_breaks` like any other.
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
    stretches_at_breaks: bool = True
    tab_stops: tuple[TabStop, ...] = ()
    borders: Borders = NO_BORDERS
    shading: Colour | None = None
    mark: TextStyle = TextStyle()
