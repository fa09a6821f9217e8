"""A matched page of a print → what each control on it holds, what there is to doubt, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from visitdocs.dataclass import dataclass
from visitdocs.returns.places import COMB, PlacedControl
from visitdocs.returns.printed_form.frame import Box, Point, wider
from visitdocs.returns.printed_form.ink import Ink
from visitdocs.returns.printed_form.matching import MatchedPage
from visitdocs.returns.printed_form.printed_page import Sign
from visitdocs.returns.printed_form.typed_lines import Line, covered_layers, joined, lines_of, unreadable
from visitdocs.returns.returned_form import Doubt, DoubtKind, Value, typed_text

INNER, ROUND_IT = 0.2, 8.0
"""The part of a box's side that its frame takes; points around a box in which a mark may be meant for it."""
EMPTY_BELOW, TICKED_ABOVE, MARKED_ABOVE = 0.015, 0.045, 0.5
"""Shares of the inside of a box that are covered; square points around a box."""
DRAWN_ABOVE, BESIDE_ABOVE = 1.0, 6.0
"""Square points in a field that are no text; on the whole page outside the fields, where printers set a word askew."""
NEAR = 3.0
"""Points beyond the edge of a field where the first or last sign of its answer may stand."""
INDENTED = 10.0
"""Points from the edge of a field at which no program begins an answer."""
ARROW = 16.0
"""Points at the end of a list."""
AT_THE_EDGE, CUT = 4.0, 0.25
"""Points before the edge of a field, and the part of a sign beyond it, where an answer may be cut."""


@dataclass
class PageReading:
    """What was read from a page. `beside` are texts outside the fields, `marked` whether something is drawn there.

    `covered` is how many of the form's signs cannot be seen.
    """

    values: dict[str, Value] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    marked: bool = False
    covered: int = 0

    def keep(self, name: str, value: Value) -> None:
        """Note what a control holds; one that stands in several places must hold the same in all of them."""
        if self.values.setdefault(name, value) != value:
            self.doubts.append(Doubt(DoubtKind.SHOWN_DIFFERENTLY, name, str(value)))

    def add(self, other: PageReading) -> None:
        """Note what was read from another page of the same form."""
        for name, value in other.values.items():
            self.keep(name, value)
        self.doubts += other.doubts
        self.beside += other.beside


def read_page(page: MatchedPage, controls: Sequence[PlacedControl]) -> PageReading:
    """Read the controls of a page by their places."""
    ink, reading = Ink(page), PageReading()
    reading.covered = sum(1 for sign in page.own if ink.lacks(sign.ink))
    seen = [sign for sign in page.added if sign.text.isspace() or ink.shows(sign.ink)]
    texts = [control for control in controls if control.kind in ("/Tx", "/Ch")]
    buttons = [control for control in controls if control.kind == "/Btn"]
    hidden = _hidden(page.added, seen, texts)
    owners = [(sign, _owner(sign, texts)) for sign in seen]
    _read_ticks(buttons, [sign for sign, owner in owners if owner is not None], ink, reading)
    for control in texts:
        _read_text(control, [sign for sign, owner in owners if owner is control], ink, hidden, reading)
    _read_notes(page, texts, reading)
    reading.values.update({control.name: False for control in controls if control.kind == "/Sig"})
    ink.erase([wider(control.rectangle, NEAR) for control in controls])
    _read_beside(page, [sign for sign, owner in owners if owner is None], controls, ink, reading)
    return reading


def _read_ticks(buttons: Sequence[PlacedControl], answers: Iterable[Sign], ink: Ink, reading: PageReading) -> None:
    """A tick is ink in a box, whatever drew it; little of it, or only round a box, may be one.

    The letters of `answers` stand in fields, however near these are.
    """
    inside = {control.name: ink.share(_inner(control.rectangle)) for control in buttons}
    ticked = {name: share > EMPTY_BELOW for name, share in inside.items()}
    for control in buttons:
        if ticked[control.name]:
            ink.erase_mark(control.rectangle)
    ink.erase_letters([sign.ink for sign in answers])
    for control in buttons:
        beside = ink.area(wider(control.rectangle, ROUND_IT)) > MARKED_ABOVE
        if beside or EMPTY_BELOW < inside[control.name] < TICKED_ABOVE:
            reading.doubts.append(Doubt(DoubtKind.TICKED_DIFFERENTLY, control.name))
    reading.values.update(ticked)


def _read_text(
    control: PlacedControl, signs: Sequence[Sign], ink: Ink, hidden: Mapping[str, str], reading: PageReading
) -> None:
    cells, covered = bool(control.flags & COMB), covered_layers(signs)
    signs = [sign for sign in signs if sign.layer not in covered]
    lines = lines_of(signs, cells=cells)
    text = typed_text(joined(lines, control.rectangle))
    if unreadable(signs) or ink.strokes(_writing(control)) > DRAWN_ABOVE:
        reading.doubts.append(Doubt(DoubtKind.DRAWN, control.name, text))
        text = "" if unreadable(signs) else text
    elif covered:
        reading.doubts.append(Doubt(DoubtKind.OVERLAID, control.name, text))
    elif control.name in hidden and not text:
        reading.doubts.append(Doubt(DoubtKind.HIDDEN, control.name, hidden[control.name]))
    elif control.name in hidden or _is_cut(signs, lines, control, cells=cells):
        reading.doubts.append(Doubt(DoubtKind.CUT, control.name, text))
    elif not cells and any(line.left > control.rectangle[0] + INDENTED for line in lines):
        reading.doubts.append(Doubt(DoubtKind.MISPLACED, control.name, text))
    reading.keep(control.name, text)


def _is_cut(signs: Sequence[Sign], lines: Sequence[Line], control: PlacedControl, *, cells: bool) -> bool:
    """Whether an answer may go on where it is no longer seen: it reaches the edge of its field."""
    left, bottom, right, top = control.rectangle
    beyond = any(
        sign.ink[2] - right > CUT * (sign.ink[2] - sign.ink[0])
        or left - sign.ink[0] > CUT * (sign.ink[2] - sign.ink[0])
        or bottom - sign.ink[1] > CUT * (sign.ink[3] - sign.ink[1])
        or sign.ink[3] - top > CUT * (sign.ink[3] - sign.ink[1])
        for sign in signs
        if not sign.text.isspace()
    )
    if beyond or not lines or cells:
        return beyond
    last = lines[-1]
    at_the_right = last.right > right - AT_THE_EDGE
    return at_the_right and (len(lines) == 1 or last.base - last.height < bottom)


def _hidden(added: Sequence[Sign], seen: Iterable[Sign], texts: Sequence[PlacedControl]) -> dict[str, str]:
    """Text that nobody sees, by the field that it lies in or whose answer it goes on."""
    shown = {id(sign) for sign in seen}
    found: dict[str, str] = {}
    before: PlacedControl | None = None
    for sign in added:
        inside = _owner(sign, texts)
        if id(sign) in shown:
            before = inside
        elif not sign.text.isspace() and (owner := inside or before) is not None:
            found[owner.name] = found.get(owner.name, "") + sign.text
    return found


def _read_notes(page: MatchedPage, texts: Sequence[PlacedControl], reading: PageReading) -> None:
    """What annotations say without being drawn: an answer if it lies in an empty field, else something beside."""
    for note in page.notes:
        middle = (note.box[0] + note.box[2]) / 2, (note.box[1] + note.box[3]) / 2
        control = next((control for control in texts if _holds(control.rectangle, middle)), None)
        if control is not None and not reading.values[control.name]:
            reading.values[control.name] = typed_text(note.text)
            reading.doubts.append(Doubt(DoubtKind.HIDDEN, control.name, typed_text(note.text)))
        else:
            reading.beside.append(typed_text(note.text))


def _read_beside(
    page: MatchedPage, free: Sequence[Sign], controls: Sequence[PlacedControl], ink: Ink, reading: PageReading
) -> None:
    """Note what stands among the form's words and in no field; what programs print on the margin is not meant."""
    places = [sign.room for sign in page.form_page.signs]
    content = _around(places + [control.rectangle for control in controls])
    fields = [wider(control.rectangle, NEAR) for control in controls]
    stray = [
        sign for sign in free if _holds(content, sign.middle) and not any(_holds(box, sign.middle) for box in fields)
    ]
    reading.beside += [text for line in lines_of(stray) if (text := typed_text(line.text))]
    ink.erase([wider(box, 2) for box in page.form_page.pictures])  # printers make them coarser
    reading.marked = ink.strokes(page.form_page.box) > BESIDE_ABOVE


def _writing(control: PlacedControl) -> Box:
    """Where in a field one writes: a program may draw an arrow at the end of a list."""
    left, bottom, right, top = control.rectangle
    return left, bottom, right - ARROW if control.kind == "/Ch" else right, top


def _owner(sign: Sign, texts: Sequence[PlacedControl]) -> PlacedControl | None:
    """The field that a sign stands in, or that it is so near to that it must be of its answer."""
    boxes = ((control, wider(control.rectangle, by)) for by in (0, NEAR) for control in texts)
    return next((control for control, box in boxes if _holds(box, sign.middle)), None)


def _holds(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _inner(box: Box) -> Box:
    frame = INNER * (box[2] - box[0])
    return wider(box, -frame)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
