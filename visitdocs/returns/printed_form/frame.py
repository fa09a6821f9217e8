"""How a print lies on the form: turned by quarters, scaled and moved, as found from words that stand once in both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median
from typing import Final

from visitdocs.dataclass import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
Word = tuple[str, Point]
"""With the place of its first sign."""

TOLERANCE = 2.5
"""Points by which a word may stand elsewhere than in the form."""
SHORTEST_WORD, FEWEST_WORDS, NEAREST = 4, 8, 60.0
SMALLEST, LARGEST = 0.4, 2.5

_TURNS: Final[tuple[Callable[[float, float], Point], ...]] = (
    lambda x, y: (x, y),
    lambda x, y: (y, -x),
    lambda x, y: (-x, -y),
    lambda x, y: (-y, x),
)


@dataclass(frozen=True)
class Frame:
    """Takes a point of the print to where it belongs on the form: quarter turns clockwise, then scale and shift."""

    turns: int = 0
    scale: float = 1.0
    right: float = 0.0
    up: float = 0.0

    def point(self, x: float, y: float) -> Point:
        """Give where a point of the print lies on the form."""
        x, y = _TURNS[self.turns](x, y)
        return x * self.scale + self.right, y * self.scale + self.up

    def box(self, box: Box) -> Box:
        """Give where a rectangle of the print lies on the form."""
        (x, y), (other_x, other_y) = self.point(box[0], box[1]), self.point(box[2], box[3])
        return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def frame_of(words: Iterable[Word], form: Iterable[Word]) -> Frame | None:
    """Find how a print lies on the form, both given as words with their places; None if their words do not agree."""
    ours, theirs = _once(form), _once(words)
    pairs = sorted((theirs[word], ours[word]) for word in ours.keys() & theirs.keys())
    if len(pairs) < FEWEST_WORDS:
        return None
    frames = [frame for turns in range(len(_TURNS)) if (frame := _fitted(turns, pairs)) is not None]
    best = max(frames, key=lambda frame: _agreeing(frame, pairs), default=None)
    return best if best is not None and _agreeing(best, pairs) * 2 > len(pairs) else None


def _once(words: Iterable[Word]) -> Mapping[str, Point]:
    """The words that stand once on a page."""
    long = [(word, place) for word, place in words if len(word) >= SHORTEST_WORD]
    counts = Counter(word for word, _ in long)
    return {word: place for word, place in long if counts[word] == 1}


def _fitted(turns: int, pairs: Sequence[tuple[Point, Point]]) -> Frame | None:
    """The frame of medians, which a few words in other places do not change."""
    turned = [(_TURNS[turns](*print_), form) for print_, form in pairs]
    half = len(turned) // 2
    scales = [
        scale for first, second in zip(turned[:half], turned[half:], strict=False) if (scale := _scale(first, second))
    ]
    scale = median(scales) if scales else 0.0
    if not SMALLEST < scale < LARGEST:
        return None
    right = median(form[0] - scale * print_[0] for print_, form in turned)
    up = median(form[1] - scale * print_[1] for print_, form in turned)
    return Frame(turns, scale, right, up)


def _scale(first: tuple[Point, Point], second: tuple[Point, Point]) -> float:
    """By how much two words are farther from each other in the form; 0 if they are too near to tell."""
    (print_x, print_y), (form_x, form_y) = (
        (second[side][0] - first[side][0], second[side][1] - first[side][1]) for side in (0, 1)
    )
    distance = print_x**2 + print_y**2
    return (print_x * form_x + print_y * form_y) / distance if distance > NEAREST**2 else 0.0


def _agreeing(frame: Frame, pairs: Iterable[tuple[Point, Point]]) -> int:
    return len([None for print_, form in pairs if near(frame.point(*print_), form)])


def near(one: Point, other: Point) -> bool:
    """Tell whether two points of the form are the same place."""
    return abs(one[0] - other[0]) <= TOLERANCE and abs(one[1] - other[1]) <= TOLERANCE


def wider(box: Box, by: float) -> Box:
    """Give a box with its sides farther out by so many points."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
