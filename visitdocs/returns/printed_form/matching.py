"""The words of the form on a page of a print: where all stand in their places, what else stands there was filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import field
from math import floor

from visitdocs.dataclass import dataclass
from visitdocs.returns.printed_form.frame import TOLERANCE, Frame, Point, frame_of, near
from visitdocs.returns.printed_form.printed_page import Note, PrintedPage, Sign

LEAST = 0.95
"""The share of the form's signs that must stand in their places."""


@dataclass(frozen=True)
class MatchedPage:
    """A page of a print that is a page of the form. `number` is the form's, from 1.

    `own` are the form's signs that are there, `added` those that it does not have, moved to where they belong on it;
    `lost` is how many of the form's are not there.
    """

    number: int
    frame: Frame
    print_page: PrintedPage
    form_page: PrintedPage
    own: tuple[Sign, ...] = field(repr=False)
    added: tuple[Sign, ...] = field(repr=False)
    lost: int = 0

    @property
    def most_lost(self) -> float:
        """How many of the form's signs may at most be missing."""
        return (1 - LEAST) * (len(self.own) + self.lost)

    @property
    def notes(self) -> Iterator[Note]:
        """What annotations say and nobody sees, moved to where it belongs on the form."""
        return (Note(note.text, self.frame.box(note.box)) for note in self.print_page.notes)


def matched(page: PrintedPage, form_page: PrintedPage, number: int) -> MatchedPage | None:
    """Find the words of a page of the form on a page of a print; None if they do not stand in their places."""
    frame = frame_of(page.words, form_page.words)
    if frame is None:
        return None
    signs = [sign.moved(frame) for sign in page.signs]
    form = [sign for sign in form_page.signs if not sign.text.isspace()]
    taken = _taken(form, signs)
    if len(taken) < LEAST * len(form):
        return None
    own = tuple(sign for index, sign in enumerate(signs) if index in taken)
    added = tuple(sign for index, sign in enumerate(signs) if index not in taken)
    return MatchedPage(number, frame, page, form_page, own, added, len(form) - len(own))


def _taken(form: Sequence[Sign], signs: Sequence[Sign]) -> set[int]:
    """The indexes of the signs that are the form's own, each of which stands for one of its signs."""
    squares = defaultdict(list)
    for index, sign in enumerate(signs):
        squares[_square(sign.place), sign.text].append(index)
    taken: set[int] = set()
    for sign in form:
        free = [
            index
            for square in _around(_square(sign.place))
            for index in squares.get((square, sign.text), ())
            if index not in taken and near(signs[index].place, sign.place)
        ]
        if free:
            taken.add(min(free, key=lambda index: _distance(signs[index].place, sign.place)))
    return taken


def _distance(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _square(place: Point) -> tuple[int, int]:
    return floor(place[0] / TOLERANCE), floor(place[1] / TOLERANCE)


def _around(square: tuple[int, int]) -> Iterator[tuple[int, int]]:
    return ((square[0] + right, square[1] + up) for right in (-1, 0, 1) for up in (-1, 0, 1))
