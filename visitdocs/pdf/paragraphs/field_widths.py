"""How wide a form field is that stands in a line: no wider than its place allows, and as wide where it is alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from visitdocs.document.model import FieldKind, FormField
from visitdocs.document.model.addition import total
from visitdocs.pdf.form.form_writer import MINIMUM_WIDTH, USABLE_WIDTH
from visitdocs.pdf.pieces.piece import BookmarkPiece, ObjectPiece, PageNumberPiece, Piece, TextPiece

_WRITTEN = frozenset({FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.DATE, FieldKind.DROPDOWN})
_FREE = frozenset({FieldKind.TEXT, FieldKind.MULTILINE})
_NARROW = 2 * MINIMUM_WIDTH
FieldHeight = Callable[[FormField, float], float]


def with_fitting_fields(pieces: Sequence[Piece], room: float, height: FieldHeight) -> list[Piece]:
    """Give the pieces of a paragraph with its fields fitted into lines of `room` points, as high as `height` says.

    A field for free text that is alone takes the whole line, as typing in Word would. In a narrow column one that
    stands behind a few words is made smaller, so that it stays in their line.
    """
    fields = [piece for piece in pieces if _field(piece) is not None]
    others = [piece for piece in pieces if isinstance(piece, TextPiece | PageNumberPiece)]
    known = len(fields) + len(others) + sum(isinstance(piece, BookmarkPiece) for piece in pieces)
    if len(fields) == 1 and known == len(pieces) and room > 0:
        left = room - total(piece.width for piece in others)
        if _takes(fields[0], left, room):
            return [_of_width(piece, left, height) for piece in pieces]
    return [_of_width(piece, room, height) if _width(piece) > room > 0 else piece for piece in pieces]


def _takes(piece: Piece, left: float, room: float) -> bool:
    """Whether a field is as wide as what its line has left."""
    field = _field(piece)
    if field is None or field.kind not in _WRITTEN:
        return False
    return (field.kind in _FREE and left == room) or (room < _NARROW and USABLE_WIDTH <= left < _width(piece))


def _field(piece: Piece) -> FormField | None:
    return piece.content if isinstance(piece, ObjectPiece) and isinstance(piece.content, FormField) else None


def _width(piece: Piece) -> float:
    return 0.0 if _field(piece) is None else piece.width


def _of_width(piece: Piece, width: float, height: FieldHeight) -> Piece:
    if not isinstance(piece, ObjectPiece) or not isinstance(piece.content, FormField):
        return piece
    return replace(piece, width=width, height=height(piece.content, width))
