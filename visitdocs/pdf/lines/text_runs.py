"""The text of a line in as few operators as can be: neighbours of one format are drawn together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from visitdocs.document.model import PageField, PageFieldKind
from visitdocs.frozen import dataclass
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.lines.line import PlacedPiece
from visitdocs.pdf.pieces.marker import BookmarkPiece, FloatingPiece, NotePiece
from visitdocs.pdf.pieces.page_numbers import printed_number
from visitdocs.pdf.pieces.piece import BreakPiece, ObjectPiece, PageNumberPiece, TabPiece, TextFormat, TextPiece

TOLERANCE = 0.01  # points; how far apart neighbours may stand


@dataclass
class TextRun:
    """Text that one operator can draw, from `x` to `end` in points: one format, without gaps.

    `actual_text` is what is read and copied in its stead, if anything.
    """

    x: float
    text: str
    format: TextFormat
    end: float
    actual_text: str = ""

    def draw(self, page: PageCanvas, x: float, baseline: float) -> None:
        """Draw in a column that begins at `x`."""
        if self.actual_text:
            with page.read_as(self.actual_text):
                self._draw(page, x, baseline)
        else:
            self._draw(page, x, baseline)

    def _draw(self, page: PageCanvas, x: float, baseline: float) -> None:
        format_, style = self.format, self.format.style
        y = baseline - format_.rise
        page.text(x + self.x, y, self.text, format_.face, format_.size, style.colour, style.spacing)


def text_runs(placed: Iterable[PlacedPiece], page: PageCanvas) -> Iterator[TextRun]:
    """The text of pieces in runs, with the page numbers of `page`."""
    current: TextRun | None = None
    for run in filter(None, (_run(one, page) for one in placed)):
        if current is not None and _continues(current, run):
            current.text += run.text
            current.end = run.end
        else:
            if current is not None:
                yield current
            current = run
    if current is not None:
        yield current


def _run(placed: PlacedPiece, page: PageCanvas) -> TextRun | None:
    """The text of a piece. Tabs and forced line ends become a space, so that words do not run together."""
    piece = placed.piece
    match piece:
        case TextPiece():
            return TextRun(placed.x, piece.text, piece.format, placed.x + piece.width, "".join(piece.actual_text))
        case PageNumberPiece():
            return TextRun(placed.x, page_number(piece.field, page), piece.format, placed.x + piece.width)
        case TabPiece() | BreakPiece():
            return TextRun(placed.x, " ", piece.format, placed.x)
        case ObjectPiece() | FloatingPiece() | BookmarkPiece() | NotePiece():
            return None
        case _:
            assert_never(piece)


def page_number(asked: PageField, page: PageCanvas) -> str:
    """Give what a page field prints on its page."""
    match asked.kind:
        case PageFieldKind.PAGE:
            return printed_number(asked, page.labels.number, page.labels.number_format)
        case PageFieldKind.PAGES:
            return printed_number(asked, page.labels.pages)
        case PageFieldKind.SECTION_PAGES:
            return printed_number(asked, page.labels.section_pages)
        case _:
            assert_never(asked.kind)


def _continues(current: TextRun, run: TextRun) -> bool:
    plain = not current.actual_text and not run.actual_text
    return plain and current.format == run.format and abs(current.end - run.x) < TOLERANCE
