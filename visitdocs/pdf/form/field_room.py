"""How much of an answer a field shows: its limit, width, height and size of letters are one calculation.

Letters count as wide as Polish capitals are in the mean, so that an answer in capitals is seen whole, on screen and in
print. Lengths are points.
"""

from __future__ import annotations

from functools import cached_property
from math import ceil

from visitdocs.dataclass import dataclass
from visitdocs.document.model import FieldKind, FormField
from visitdocs.pdf.form.appearance import PADDING
from visitdocs.pdf.form.field_font import FieldFont

CAPITALS = "AĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ"
LEADING = 1.35  # the widest of the readers', that of pdf.js
HALF_A_WORD = 3  # letters that a line which ends between two words leaves empty in the mean
LINE_BREAKS = 2  # those that a text of several lines may have besides
SMALLEST_SIZE = 8.0


def usual_size(field: FormField) -> float:
    """The size that answers are set in where there is room: the document's, in half points."""
    return max(round(field.style.size * 2) / 2, SMALLEST_SIZE)


@dataclass(frozen=True)
class FieldRoom:
    """What fields of one font and size show. `breaks` is whether an answer has lines of its own."""

    font: FieldFont
    size: float
    breaks: bool = False

    @cached_property
    def _letter(self) -> float:
        return self.font.width(CAPITALS) / len(CAPITALS) * self.size

    def line(self, width: float) -> int:
        """How many letters one line shows, at least one."""
        return max(int((width - 2 * PADDING) / self._letter), 1)

    def width(self, limit: int) -> float:
        """How wide one line with so many letters is."""
        return limit * self._letter + 2 * PADDING

    def lines(self, height: float) -> int:
        """How many lines stand in a field of that height, at least one."""
        return max(int((height - 2 * PADDING - self._first) / (LEADING * self.size) + 1.001), 1)

    def height(self, limit: int, width: float) -> float:
        """How high a field must be that shows so many letters."""
        lines = 1 if limit <= self.line(width) and not self.breaks else ceil(limit / self._broken(width))
        return self._first + (lines - 1 + LINE_BREAKS * self.breaks) * LEADING * self.size + 2 * PADDING

    def shown(self, width: float, height: float) -> int:
        """How many letters a field shows."""
        lines = max(self.lines(height) - LINE_BREAKS * self.breaks, 1)
        return self.line(width) if lines == 1 else lines * self._broken(width)

    @property
    def _first(self) -> float:
        return (self.font.ascent + self.font.descent) * self.size

    def _broken(self, width: float) -> int:
        return max(self.line(width) - HALF_A_WORD, 1)


def wanted_height(field: FormField, font: FieldFont, width: float) -> float:
    """How high a field has to be for its limit; one of several lines in small letters rather than higher still."""
    several = field.kind is FieldKind.MULTILINE
    room = FieldRoom(font, SMALLEST_SIZE if several else usual_size(field), several)
    return room.height(field.limit, width) if field.limit else 0.0


def best_room(field: FormField, font: FieldFont, width: float, height: float) -> FieldRoom:
    """The largest letters in which a field shows as much as its limit; the smallest if it never does."""
    several, size = field.kind is FieldKind.MULTILINE, usual_size(field)
    while size > SMALLEST_SIZE and FieldRoom(font, size, several).shown(width, height) < field.limit:
        size -= 0.5
    return FieldRoom(font, size, several)
