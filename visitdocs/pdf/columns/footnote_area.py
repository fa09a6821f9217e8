"""The footnotes of a page: the notes whose marks stand on it, under a rule (ECMA-376 17.11.22).

A note begins on the page of its mark. Those before the last stand there whole; the last one may go on at the foot of
the next page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Border
from visitdocs.pdf.columns.box import Box, Edges, UncutBox, column_height
from visitdocs.pdf.file.page_canvas import PageCanvas

RULE_LENGTH = 144.0  # points; two inches, as in Word
RULE_WIDTH = 0.5


@dataclass(frozen=True)
class NoteRule(UncutBox):
    """The line above notes, in the room of a line of text: `height` points, in a column of `width`.

    Above endnotes it is a box of the column like others, on the page of the first note.
    """

    width: float
    edges: Edges = field(default=Edges(keep_with_next=True), kw_only=True)

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""
        y = top + self.height / 2
        page.rule((x, y), (x + min(RULE_LENGTH, self.width), y), Border(RULE_WIDTH))


@dataclass(frozen=True)
class FootnoteArea:
    """The footnotes gathered for one page, each as boxes, and the rule above them.

    `reserved` is the least height in points that the area takes whatever stands in it.
    """

    rule: NoteRule
    notes: tuple[tuple[Box, ...], ...] = ()
    reserved: float = 0.0

    def with_notes(self, notes: tuple[tuple[Box, ...], ...]) -> FootnoteArea:
        """The area with further notes."""
        return replace(self, notes=(*self.notes, *notes)) if notes else self

    def on_next_page(self, rest: tuple[Box, ...], width: float, limit: float) -> FootnoteArea:
        """The area of the next page, `width` points wide: the `rest` of the notes, all of it up to `limit` points."""
        rule = replace(self.rule, width=width)
        if not rest:
            return FootnoteArea(rule)
        return FootnoteArea(rule, (rest,), min(rule.height + column_height(rest), limit))

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes of all notes in order."""
        return tuple(box for note in self.notes for box in note)

    @property
    def minimum_height(self) -> float:
        """The least room in points: all notes whole but the last, which may be cut."""
        if not self.notes:
            return self.reserved
        *_, last = self.notes
        boxes = self.boxes[: len(self.boxes) - len(last) + 1]
        first = last[0]
        height = column_height(boxes) - first.edges.space_after - first.height + first.minimum_height
        return max(self.rule.height + height, self.reserved)


NO_FOOTNOTES = FootnoteArea(NoteRule(0.0, 0.0))


def footnotes_of(box: Box) -> tuple[tuple[Box, ...], ...]:
    """The footnotes that belong to marks in a box."""
    return tuple(note.boxes for note in box.notes() if note.boxes and not note.at_end)


def endnotes_of(boxes: Iterable[Box]) -> list[Box]:
    """The boxes of the endnotes that belong to marks in `boxes`."""
    return [inner for box in boxes for note in box.notes() if note.at_end for inner in note.boxes]
