"""A matched page of a print → what each control on it holds, what there is to doubt, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from visitdocs.frozen import dataclass
from visitdocs.returns.places import COMB, PlacedControl
from visitdocs.returns.printed_form.frame import Box, Point
from visitdocs.returns.printed_form.ink import Ink
from visitdocs.returns.printed_form.matching import MatchedPage
from visitdocs.returns.printed_form.printed_page import Sign
from visitdocs.returns.printed_form.typed_lines import Line, covered_layers, joined, lines_of, unreadable
from visitdocs.returns.returned_form import Doubt, DoubtKind, Value
from visitdocs.returns.typed_text import typed_text

INNER, ROUND_IT = 0.2, 8.0
"""The part of a box's side that its frame takes; points around a box in which a mark may be meant for it."""
EMPTY_BELOW, TICKED_ABOVE, MARKED_ABOVE = 0.015, 0.045, 1.5
"""Shares of the inside of a box that are covered; square points around a box."""
DRAWN_ABOVE = 5.0
"""Square points in a field that are no text."""
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


def read_page(page: MatchedPage, controls: Sequence[PlacedControl]) -> PageReading:
    """Read the controls of a page by their places."""
    ink, reading = Ink(page), PageReading()
    reading.covered = sum(1 for sign in page.own if ink.lacks(sign.ink))
    seen = [sign for sign in page.added if sign.text.isspace() or ink.shows(sign.ink)]
    texts = [control for control in controls if control.kind in ("/Tx", "/Ch")]
    buttons = [control for control in controls if control.kind == "/Btn"]
    _read_ticks(buttons, ink, reading)
    hidden = _hidden(page.added, seen, texts)
    for control in texts:
        _read_text(control, _within(seen, control.rectangle), ink, hidden, reading)
    _read_notes(page, texts, reading)
    reading.values.update({control.name: False for control in controls if control.kind == "/Sig"})
    ink.erase([_wider(control.rectangle, ROUND_IT if control in buttons else 3) for control in controls])
    ink.erase([_wider(sign.ink, 1) for sign in seen])
    _read_beside(page, seen, controls, ink, reading)
    return reading


def _read_ticks(buttons: Sequence[PlacedControl], ink: Ink, reading: PageReading) -> None:
    """A tick is ink in a box, whatever drew it; little of it, or only round a box, may be one."""
    inside = {control.name: ink.share(_inner(control.rectangle)) for control in buttons}
    ticked = {name: share > EMPTY_BELOW for name, share in inside.items()}
    ink.erase([_wider(control.rectangle, ROUND_IT if ticked[control.name] else 1) for control in buttons])
    for control in buttons:
        beside = ink.area(_wider(control.rectangle, ROUND_IT)) > MARKED_ABOVE
        if beside or EMPTY_BELOW < inside[control.name] < TICKED_ABOVE:
            reading.doubts.append(Doubt(DoubtKind.TICKED_DIFFERENTLY, control.name))
    reading.values.update(ticked)


def _read_text(
    control: PlacedControl, signs: Sequence[Sign], ink: Ink, hidden: Mapping[str, str], reading: PageReading
) -> None:
    ink.erase([_wider(sign.ink, 1) for sign in signs])
    cells, covered = bool(control.flags & COMB), covered_layers(signs)
    signs = [sign for sign in signs if sign.layer not in covered]
    lines = lines_of(signs, cells=cells)
    text = typed_text(joined(lines, control.rectangle))
    if unreadable(signs) or ink.area(_writing(control)) > DRAWN_ABOVE:
        reading.doubts.append(Doubt(DoubtKind.DRAWN, control.name, text))
        text = "" if unreadable(signs) else text
    elif covered:
        reading.doubts.append(Doubt(DoubtKind.OVERLAID, control.name, text))
    elif control.name in hidden and not text:
        reading.doubts.append(Doubt(DoubtKind.HIDDEN, control.name, hidden[control.name]))
    elif control.name in hidden or _is_cut(signs, lines, control, cells=cells):
        reading.doubts.append(Doubt(DoubtKind.CUT, control.name, text))
    reading.values[control.name] = text


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
        inside = next((control for control in texts if _holds(control.rectangle, sign.middle)), None)
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
    page: MatchedPage, seen: Sequence[Sign], controls: Sequence[PlacedControl], ink: Ink, reading: PageReading
) -> None:
    """Note what stands among the form's words and in no field; what programs print on the margin is not meant."""
    places = [sign.room for sign in page.form_page.signs]
    content = _around(places + [control.rectangle for control in controls])
    fields = [_wider(control.rectangle, 3) for control in controls]
    stray = [
        sign for sign in seen if _holds(content, sign.middle) and not any(_holds(box, sign.middle) for box in fields)
    ]
    reading.beside += [text for line in lines_of(stray) if (text := typed_text(line.text))]
    if controls:
        span = _around([control.rectangle for control in controls])
        reading.marked = ink.area((content[0], span[1] - 10, content[2], span[3] + 10)) > DRAWN_ABOVE


def _writing(control: PlacedControl) -> Box:
    """Where in a field one writes: a program may draw an arrow at the end of a list."""
    left, bottom, right, top = control.rectangle
    return left, bottom, right - ARROW if control.kind == "/Ch" else right, top


def _within(signs: Iterable[Sign], box: Box) -> list[Sign]:
    return [sign for sign in signs if _holds(box, sign.middle)]


def _holds(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _inner(box: Box) -> Box:
    frame = INNER * (box[2] - box[0])
    return _wider(box, -frame)


def _wider(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
