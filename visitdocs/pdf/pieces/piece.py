"""What a line is made of: words, spaces, tabs, breaks and objects, measured and knowing what they mean.

Each piece carries the structure element that its ink will belong to, so that line breaking may cut and move it freely.
"""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import ClassVar, NamedTuple, get_args

from visitdocs.dataclass import dataclass
from visitdocs.document.model import BreakKind, Floating, FormField, Note, PageField, Picture, QrCode, TextStyle
from visitdocs.document.model.contents import SOFT_HYPHEN
from visitdocs.pdf.columns.box import NoteBoxes
from visitdocs.pdf.fonts.face import Face
from visitdocs.pdf.structure.elements import Element


@dataclass(frozen=True)
class LinkTarget:
    """Where the pieces of a link lead, and what the link says."""

    target: str
    description: str


@dataclass(frozen=True)
class PageGeometry:
    """A page and the text area on it, which floating pictures are placed by (ECMA-376 20.4.3).

    Lengths are points, edges count from the page's upper left corner. `flow_top` is where the blocks begin that are
    laid out: the top of the body, or of a header or footer.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    flow_top: float


@dataclass(frozen=True)
class TextFormat:
    """How the text of a piece is drawn: a face, `size` and `rise` above the baseline in points, the style's colours.

    All pieces of one format share the object.
    """

    face: Face
    size: float
    style: TextStyle
    rise: float = 0.0

    def width(self, text: str) -> float:
        """Width of `text` in points."""
        return self.face.width(text, self.size, self.style.spacing)

    @cached_property
    def reach(self) -> tuple[float, float]:
        """How far a line of this format reaches above and below its baseline, in points, without the rise."""
        return (self.face.ascent + self.face.line_gap) * self.size, self.face.descent * self.size

    @cached_property
    def risen_reach(self) -> tuple[float, float]:
        """How far its text reaches above and below the line's baseline, in points."""
        above, below = self.reach
        return above + max(self.rise, 0.0), below + max(-self.rise, 0.0)

    @cached_property
    def has_rules(self) -> bool:
        """Whether there are lines under or through the text."""
        return self.style.underline or self.style.strike or self.style.double_strike


class LineEnd(Enum):
    """Whether a line may end after a piece.

    NEVER; ALWAYS; with a HYPHEN, where the text asks for it; at a SYLLABLE, with a hyphen, where patterns part the
    word; or after a SLASH, of a word that is too wide for any line.
    """

    NEVER = "never"
    ALWAYS = "always"
    HYPHEN = "hyphen"
    SYLLABLE = "syllable"
    SLASH = "slash"


class TextPiece(NamedTuple):
    """A stretch of text in one format that no line may cut, unless it is wider than the line.

    `actual_text` is, character by character, what the document says where the drawn text differs (capitals); empty
    where it does not. A tuple, because these are most of what a document is made of, and a tuple is made fastest.
    """

    text: str
    format: TextFormat
    width: float
    actual_text: tuple[str, ...] = ()
    space: bool = False
    line_end: LineEnd = LineEnd.NEVER
    element: Element | None = None
    link: LinkTarget | None = None

    def cut(self, length: int) -> tuple[TextPiece, TextPiece]:
        """The piece in two, the first `length` characters long."""
        head, tail = self.text[:length], self.text[length:]
        width = self.format.width(head)
        actual = self.actual_text
        first = self._replace(text=head, width=width, actual_text=actual[:length], line_end=LineEnd.ALWAYS)
        return first, self._replace(text=tail, width=self.width - width, actual_text=actual[length:])

    def with_hyphen(self) -> TextPiece:
        """The piece as it stands at the end of a line that parts its word."""
        width = self.width + self.format.width(SOFT_HYPHEN)
        actual = (*self.actual_text, SOFT_HYPHEN) if self.actual_text else ()
        return self._replace(text=self.text + SOFT_HYPHEN, width=width, actual_text=actual, line_end=LineEnd.NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class TabPiece:
    """A tabulator; its width is found when the line is set."""

    format: TextFormat
    element: Element | None = None
    link: LinkTarget | None = None
    width: ClassVar[float] = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakPiece:
    """The forced end of a line, column or page."""

    kind: BreakKind
    format: TextFormat
    element: Element | None = None
    link: ClassVar[None] = None
    width: ClassVar[float] = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumberPiece:
    """A page number, known when its page is drawn. `width` is that of the guess it was set with."""

    field: PageField
    format: TextFormat
    width: float
    element: Element | None = None
    link: LinkTarget | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectPiece:
    """A picture, a QR code or a form field standing in the line. `depth` is how far it reaches below the baseline,
    `description` what kind of thing it is, in the document's language, where that has to be said.
    """

    content: Picture | QrCode | FormField
    width: float
    height: float
    depth: float = 0.0
    element: Element | None = None
    link: LinkTarget | None = None
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FloatingPiece:
    """The place in the text that a floating picture hangs on; takes no room in the line.

    `floating` says where it stands, `page` is the page that its place may be counted from.
    """

    picture: Picture
    floating: Floating
    element: Element | None = None
    link: LinkTarget | None = None
    page: PageGeometry | None = None
    width: ClassVar[float] = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BookmarkPiece:
    """A bookmark's place; takes no room."""

    name: str
    element: ClassVar[None] = None
    link: ClassVar[None] = None
    width: ClassVar[float] = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePiece:
    """The place that a note belongs to, right after its mark; takes no room. `laid_out` is the note in boxes."""

    note: Note
    element: Element | None = None
    laid_out: NoteBoxes | None = None
    link: ClassVar[None] = None
    width: ClassVar[float] = 0.0


Marker = FloatingPiece | BookmarkPiece | NotePiece
MARKERS: frozenset[type] = frozenset(get_args(Marker))
Piece = TextPiece | TabPiece | BreakPiece | PageNumberPiece | ObjectPiece | Marker
