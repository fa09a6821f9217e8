"""The controls of a page that is laid over the empty one: what is ticked, written in by hand, signed, and in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import field
from enum import Enum

import cv2
import numpy as np

from visitdocs.dataclass import dataclass
from visitdocs.returns.returned_form import Doubt, DoubtKind, Value
from visitdocs.returns.scans.alignment import LaidPage
from visitdocs.returns.scans.ink import Found, PageInk, extent, found_in, ink_of_nobody, owners
from visitdocs.returns.scans.pixels import PIXELS_OF_POINT, Box, Darkness, cropped
from visitdocs.returns.scans.scanned_page import BlankControl

EDGE = 0.16
"""Part of a box to tick, on each side, in which its own line is."""
INSIDE = 1.5
"""Points of a field to write in, on each side, in which the rule around it may seem to be."""
LINE, OUTLINED, MAXIMUM_LOST = 0.3, 0.8, 0.25
"""How dark the line of a box is, how much of it has to be in its place, and for how many boxes it may not be."""
AROUND = 0.9
"""How far around a box a mark is noticed, as a part of its side."""
LABEL = 60.0
"""Points to the right of a box in which a mark is taken to mean it."""
EMPTY, TICKED, FULL = 0.012, 0.10, 0.90
"""Part of a box that has ink: up to the first it is empty, from the second it may be ticked, from the third on it is
blacked out, which some mean as a tick and some as taking one back."""
SPAN = 0.6
"""How long a mark is at least, as a part of the box; what is shorter may be a dot."""
PALE = 0.035
"""Darkness from which a box that seems empty may hold very pale pencil."""
BESIDE = 0.12
"""Ink around a box, as a part of it, from which somebody may have marked it there."""
DIRT, WRITING = 12, 150
"""Pixels of ink up to which a field is empty, and from which a signature is one: 0.3 and 4 square millimetres."""


class Tick(Enum):
    """What is in a box."""

    NO = "no"
    YES = "yes"
    DOUBTFUL = "doubtful"


@dataclass
class ControlReader:
    """Reads the controls of one page; `values`, `pictures`, `doubts` and `unread` are what it found.

    `ink` is what was written on the page, `close_ink` with what stands closer to print.
    """

    laid: LaidPage
    blank: Darkness
    ink: PageInk
    close_ink: PageInk
    controls: Sequence[BlankControl]
    values: dict[str, Value] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def read(self) -> None:
        """Read all of them."""
        self._boxes = [self._inner(control) for control in self.controls]
        self._owner, self._close_owner = owners(self.ink, self._boxes), owners(self.close_ink, self._boxes)
        choices: dict[str, list[int]] = defaultdict(list)
        boxes = [control for control in self.controls if control.kind == "/Btn"]
        lost = {control.name for control in boxes if not self._is_outlined(control)}
        if len(lost) > MAXIMUM_LOST * len(boxes):
            lost = {control.name for control in self.controls}
        for index, control in enumerate(self.controls):
            if control.name in lost or not self._is_seen(control):
                self.unread.append(control.name)
            elif control.kind == "/Btn":
                choices[control.field].append(index)
            elif control.kind == "/Sig":
                self._read_signature(index)
            else:
                self._read_text(index)
        for indexes in choices.values():
            self._read_ticks(indexes)

    def _found(self, index: int) -> Found:
        return found_in(self.ink, self._boxes[index], index, self._owner)

    def _read_text(self, index: int) -> None:
        control, found = self.controls[index], self._found(index)
        written = found.own > DIRT or found.foreign > WRITING
        self.values[control.name] = "" if written else control.value
        if written:
            self._show(control, self._pixels(control, 5))

    def _read_signature(self, index: int) -> None:
        control, found = self.controls[index], self._found(index)
        self.values[control.name] = found.own >= WRITING
        if DIRT < found.own < WRITING:
            self.doubts.append(Doubt(DoubtKind.DOUBTFUL_SIGNATURE, control.name))

    def _read_ticks(self, indexes: Sequence[int]) -> None:
        """Read the boxes of one choice. A mark that is in none of them makes the nearest doubtful."""
        ticks = {index: self._tick(index) for index in indexes}
        marked = any(tick is not Tick.NO for tick in ticks.values())
        for index, tick in ticks.items():
            if tick is Tick.NO and self._is_marked_beside(index, LABEL if not marked else 0):
                ticks[index] = Tick.DOUBTFUL
        for index, tick in ticks.items():
            control = self.controls[index]
            self.values[control.name] = tick is Tick.YES
            if tick is Tick.DOUBTFUL:
                self.doubts.append(Doubt(DoubtKind.DOUBTFUL_TICK, control.name))
                self._show(control, self._pixels(control, 8, right=150))

    def _tick(self, index: int) -> Tick:
        control, found = self.controls[index], found_in(self.close_ink, self._boxes[index], index, self._close_owner)
        side = self._boxes[index][2] - self._boxes[index][0]
        part, foreign = found.own / max(found.room, 1), found.foreign / max(found.room, 1)
        if control.value is True:  # printed with a tick already
            return Tick.YES if part + foreign <= EMPTY else Tick.DOUBTFUL
        if part >= FULL:
            return Tick.DOUBTFUL
        if part >= TICKED and found.span >= SPAN * side:
            return Tick.YES
        if part <= EMPTY and foreign < TICKED and found.pale < PALE:
            return Tick.NO
        return Tick.DOUBTFUL

    def _is_marked_beside(self, index: int, right: float) -> bool:
        control = self.controls[index]
        left, _, far, _ = control.rectangle
        around = self._pixels(control, AROUND * (far - left), right=max(right, AROUND * (far - left)))
        box = self._boxes[index]
        return ink_of_nobody(self.ink, around, self._owner) > BESIDE * (box[2] - box[0]) * (box[3] - box[1])

    def _inner(self, control: BlankControl) -> Box:
        """The box in which ink is looked for: what is to be ticked without its line."""
        left, _, right, _ = control.rectangle
        return self._pixels(control, -EDGE * (right - left) if control.kind == "/Btn" else -INSIDE)

    def _pixels(self, control: BlankControl, wider: float, right: float | None = None) -> Box:
        """A control's rectangle in pixels, wider on all sides by some points, on the right by others."""
        height, width = self.ink.dark.shape
        sides = control.rectangle
        return (
            max(round((sides[0] - wider) * PIXELS_OF_POINT), 0),
            max(round(height - (sides[3] + wider) * PIXELS_OF_POINT), 0),
            min(round((sides[2] + (wider if right is None else right)) * PIXELS_OF_POINT), width),
            min(round(height - (sides[1] - wider) * PIXELS_OF_POINT), height),
        )

    def _show(self, control: BlankControl, box: Box) -> None:
        """Cut the field out, as far as it is written in."""
        written = box if control.kind == "/Btn" else extent(self.ink, box) or box
        self.pictures[control.name] = cropped(self.laid.dark, box, written)

    def _is_outlined(self, control: BlankControl) -> bool:
        """Whether the line of a box is where it was printed: a print of another program has boxes that seem ticked."""
        left, top, right, bottom = self._pixels(control, 1)
        line = self.blank[top:bottom, left:right] > LINE
        dark = cv2.dilate(self.laid.dark[top:bottom, left:right], np.ones((3, 3), np.uint8))
        return bool(line.any() and (dark[line] > LINE / 2).mean() >= OUTLINED)

    def _is_seen(self, control: BlankControl) -> bool:
        """Whether the picture has the place, and the print around it is where it was."""
        left, top, right, bottom = self._pixels(control, 0)
        if not self.laid.there[top:bottom, left:right].all():
            return False
        return self.laid.is_print_around((left + right) / 2, (top + bottom) / 2)
