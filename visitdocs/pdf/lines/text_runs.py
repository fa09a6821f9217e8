"""The text of a line in as few operators as can be: neighbours of one format are drawn together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from visitdocs.dataclass import dataclass
from visitdocs.document.model import PageField, PageFieldKind
from visitdocs.pdf.file.page_canvas import PageCanvas
from visitdocs.pdf.lines.line import PlacedPiece
from visitdocs.pdf.pieces.page_numbers import printed_number
from visitdocs.pdf.pieces.piece import (
    BookmarkPiece,
    BreakPiece,
    FloatingPiece,
    NotePiece,
    ObjectPiece,
    PageNumberPiece,
    TabPiece,
    TextFormat,
    TextPiece,
)

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


def text_runs(placed: Iterable[PlacedPiece], page: PageCanvas) -> list[TextRun]:
    """The text of pieces in runs, with the page numbers of `page`. Tabs and forced line ends become spaces."""
    runs: list[TextRun] = []
    for one in placed:
        piece = one.piece
        match piece:
            case TextPiece():
                _add(runs, one.x, piece.text, piece.format, one.x + piece.width, "".join(piece.actual_text))
            case PageNumberPiece():
                _add(runs, one.x, page_number(piece.field, page), piece.format, one.x + piece.width)
            case TabPiece() | BreakPiece():  # or words would run together
                _add(runs, one.x, " ", piece.format, one.x)
            case ObjectPiece() | FloatingPiece() | BookmarkPiece() | NotePiece():
                pass
            case _:
                assert_never(piece)
    return runs


def _add(runs: list[TextRun], x: float, text: str, format_: TextFormat, end: float, actual_text: str = "") -> None:
    """Let a text go on the last run if one operator can draw both, or begin a run of its own."""
    last = runs[-1] if runs and not actual_text else None
    if last is None or last.actual_text or not _continues(last, x, format_):
        runs.append(TextRun(x, text, format_, end, actual_text))
    else:
        last.text += text
        last.end = end


def _continues(run: TextRun, x: float, format_: TextFormat) -> bool:
    return (run.format is format_ or run.format == format_) and abs(run.end - x) < TOLERANCE


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
