"""The foot of a page: the notes whose marks stand on it, under a rule (ECMA-376 17.11.22).

A note begins on the page of its mark. Those before the last stand there whole; the last one may go on at the foot of
the next page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from visitdocs.document.model import Border, BreakKind
from visitdocs.pdf.lines import Line
from visitdocs.pdf.page_canvas import PageCanvas
from visitdocs.pdf.stack import Box, stack_height

RULE_LENGTH = 144.0  # points; two inches, as in Word
RULE_WIDTH = 0.5


@dataclass(frozen=True)
class NoteRule:
    """The line above notes, in the room of a line of text: `height` points, in a column of `width`.

    Above endnotes it is a box of the column like others, on the page of the first note.
    """

    height: float
    width: float
    space_before: float = 0.0
    space_after: float = 0.0
    keep_with_next: bool = True
    break_before: BreakKind | None = None

    @property
    def least_height(self) -> float:
        """Its whole height."""
        return self.height

    def split(self, available: float, force: bool) -> None:
        """It is never cut."""

    def inner_lines(self) -> Iterator[Line]:
        """No lines of text."""
        return iter(())

    def draw(self, page: PageCanvas, x: float, top: float) -> None:
        """Draw with the column's upper left corner at (`x`, `top`)."""
        y = top + self.height / 2
        page.rule((x, y), (x + min(RULE_LENGTH, self.width), y), Border(RULE_WIDTH))


@dataclass(frozen=True)
class Foot:
    """The notes gathered for one page, each as boxes, and the rule above them.

    `reserved` is the least height in points that the foot takes whatever stands in it.
    """

    rule: NoteRule
    notes: tuple[tuple[Box, ...], ...] = ()
    reserved: float = 0.0

    def with_notes(self, notes: tuple[tuple[Box, ...], ...]) -> Foot:
        """The foot with further notes."""
        return replace(self, notes=(*self.notes, *notes)) if notes else self

    def carrying(self, boxes: tuple[Box, ...], width: float, limit: float) -> Foot:
        """The foot of the next page, `width` points wide: what is left of the notes, all of it up to `limit`."""
        rule = replace(self.rule, width=width)
        if not boxes:
            return Foot(rule)
        return Foot(rule, (boxes,), min(rule.height + stack_height(boxes), limit))

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes of all notes in order."""
        return tuple(box for note in self.notes for box in note)

    @property
    def least_height(self) -> float:
        """The least room in points: all notes whole but the last, which may be cut."""
        if not self.notes:
            return self.reserved
        *_, last = self.notes
        boxes = self.boxes[: len(self.boxes) - len(last) + 1]
        height = stack_height(boxes) - last[0].space_after - last[0].height + last[0].least_height
        return max(self.rule.height + height, self.reserved)


NO_FOOT = Foot(NoteRule(0.0, 0.0))


def notes_of(box: Box) -> tuple[tuple[Box, ...], ...]:
    """The notes at the foot that belong to marks in a box."""
    return tuple(note.boxes for line in box.inner_lines() for note in line.notes if note.boxes and not note.note.at_end)


def end_notes(boxes: Iterable[Box]) -> list[Box]:
    """The boxes of the endnotes that belong to marks in `boxes`."""
    lines = (line for box in boxes for line in box.inner_lines())
    return [box for line in lines for note in line.notes if note.note.at_end for box in note.boxes]
