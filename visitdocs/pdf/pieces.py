"""What a line is made of: words, spaces, tabs, breaks and boxes, measured and knowing what they mean.

Each piece carries the structure element that its ink will belong to, so that line breaking may cut and move it freely.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from visitdocs.document.model import BreakKind, FormField, Note, PageFieldKind, Picture, TextStyle
from visitdocs.pdf.faces import Face
from visitdocs.pdf.structure import Element

if TYPE_CHECKING:
    from visitdocs.pdf.floating import Frame
    from visitdocs.pdf.stack import Box

SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True)
class LinkTarget:
    """Where the pieces of a link lead, and what the link says."""

    target: str
    description: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one face that no line may cut, unless it is wider than the line.

    `said` is, character by character, what the document says where the drawn text differs (capitals). After a piece
    with `break_after` a line may end; after one with `hyphen_after` too, if a hyphen is put there. A `syllable` ends
    where patterns part the word, not where the text does.
    """

    text: str
    face: Face
    size: float
    style: TextStyle
    width: float
    element: Element | None = None
    rise: float = 0.0
    said: tuple[str, ...] = ()
    space: bool = False
    break_after: bool = False
    hyphen_after: bool = False
    syllable: bool = False
    link: LinkTarget | None = None

    def cut(self, length: int) -> tuple[Piece, Piece]:
        """The piece in two, the first `length` characters long."""
        head, tail = self.text[:length], self.text[length:]
        width = self.face.width(head, self.size, self.style.spacing)
        first = replace(self, text=head, width=width, said=self.said[:length], break_after=True, hyphen_after=False)
        return first, replace(self, text=tail, width=self.width - width, said=self.said[length:])

    def with_hyphen(self) -> Piece:
        """The piece as it stands at the end of a line that parts its word."""
        width = self.face.width(SOFT_HYPHEN, self.size, self.style.spacing)
        said = (*self.said, SOFT_HYPHEN) if self.said else ()
        return replace(self, text=self.text + SOFT_HYPHEN, width=self.width + width, said=said, hyphen_after=False)


@dataclass(frozen=True, slots=True)
class TabPiece:
    """A tabulator; its width is found when the line is set."""

    face: Face
    size: float
    style: TextStyle
    element: Element | None = None
    link: LinkTarget | None = None


@dataclass(frozen=True, slots=True)
class BreakPiece:
    """The forced end of a line, or of a page."""

    kind: BreakKind
    face: Face
    size: float
    style: TextStyle
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class PagePiece:
    """A page number, known when its page is drawn. `width` is that of the guess it was set with."""

    kind: PageFieldKind
    face: Face
    size: float
    style: TextStyle
    width: float
    element: Element | None = None
    link: LinkTarget | None = None


@dataclass(frozen=True, slots=True)
class BoxPiece:
    """A picture or a form field standing in the line. `depth` is how far it reaches below the baseline."""

    content: Picture | FormField
    width: float
    height: float
    depth: float = 0.0
    element: Element | None = None
    link: LinkTarget | None = None


@dataclass(frozen=True, slots=True)
class FloatPiece:
    """The place in the text that a floating picture hangs on; takes no room in the line.

    `frame` is the page that its place may be counted from.
    """

    picture: Picture
    element: Element | None = None
    link: LinkTarget | None = None
    frame: Frame | None = None
    width: ClassVar[float] = 0.0


@dataclass(frozen=True, slots=True)
class AnchorPiece:
    """A bookmark's place; takes no room."""

    name: str
    width: ClassVar[float] = 0.0


@dataclass(frozen=True, slots=True)
class NotePiece:
    """The place that a note belongs to, right after its mark; takes no room. `boxes` are the note laid out."""

    note: Note
    element: Element | None = None
    boxes: tuple[Box, ...] = ()
    width: ClassVar[float] = 0.0


AnyPiece = Piece | TabPiece | BreakPiece | PagePiece | BoxPiece | FloatPiece | AnchorPiece | NotePiece
PLACES = FloatPiece | AnchorPiece | NotePiece
"""Pieces that only mark a place in the line."""
