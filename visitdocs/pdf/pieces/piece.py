"""What a line is made of: words, spaces, tabs, breaks and objects, measured and knowing what they mean.

Each piece carries the structure element that its ink will belong to, so that line breaking may cut and move it freely.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import ClassVar

from visitdocs.document.model import BreakKind, FormField, PageField, Picture, QrCode, TextStyle
from visitdocs.document.model.contents import SOFT_HYPHEN
from visitdocs.frozen import dataclass
from visitdocs.pdf.fonts.face import Face
from visitdocs.pdf.pieces.link_target import LinkTarget
from visitdocs.pdf.pieces.marker import Marker
from visitdocs.pdf.structure.elements import Element


@dataclass(frozen=True, slots=True)
class TextFormat:
    """How the text of a piece is drawn: a face, `size` and `rise` above the baseline in points, the style's colours."""

    face: Face
    size: float
    style: TextStyle
    rise: float = 0.0

    def width(self, text: str) -> float:
        """Width of `text` in points."""
        return self.face.width(text, self.size, self.style.spacing)


class LineEnd(Enum):
    """Whether a line may end after a piece.

    NEVER; ALWAYS; with a HYPHEN, where the text asks for it; or at a SYLLABLE, with a hyphen, where patterns part the
    word.
    """

    NEVER = "never"
    ALWAYS = "always"
    HYPHEN = "hyphen"
    SYLLABLE = "syllable"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPiece:
    """A stretch of text in one format that no line may cut, unless it is wider than the line.

    `actual_text` is, character by character, what the document says where the drawn text differs (capitals); empty
    where it does not.
    """

    text: str
    format: TextFormat
    width: float
    element: Element | None = None
    link: LinkTarget | None = None
    actual_text: tuple[str, ...] = ()
    space: bool = False
    line_end: LineEnd = LineEnd.NEVER

    def cut(self, length: int) -> tuple[TextPiece, TextPiece]:
        """The piece in two, the first `length` characters long."""
        head, tail = self.text[:length], self.text[length:]
        width = self.format.width(head)
        actual = self.actual_text
        first = replace(self, text=head, width=width, actual_text=actual[:length], line_end=LineEnd.ALWAYS)
        return first, replace(self, text=tail, width=self.width - width, actual_text=actual[length:])

    def with_hyphen(self) -> TextPiece:
        """The piece as it stands at the end of a line that parts its word."""
        width = self.width + self.format.width(SOFT_HYPHEN)
        actual = (*self.actual_text, SOFT_HYPHEN) if self.actual_text else ()
        return replace(self, text=self.text + SOFT_HYPHEN, width=width, actual_text=actual, line_end=LineEnd.NEVER)


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


Piece = TextPiece | TabPiece | BreakPiece | PageNumberPiece | ObjectPiece | Marker
