"""Pieces that only mark a place in the line: of floating pictures, of bookmarks, of notes."""

from __future__ import annotations

from typing import ClassVar

from visitdocs.document.model import Floating, Note, Picture
from visitdocs.frozen import dataclass
from visitdocs.pdf.columns.box import NoteBoxes
from visitdocs.pdf.pieces.link_target import LinkTarget
from visitdocs.pdf.pieces.page_geometry import PageGeometry
from visitdocs.pdf.structure.elements import Element


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
