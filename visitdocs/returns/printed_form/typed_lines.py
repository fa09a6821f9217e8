"""The signs in a field → the answer as it was typed: lines that only the width of the field ended are joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile
from statistics import median

from visitdocs.dataclass import dataclass
from visitdocs.returns.printed_form.frame import Box
from visitdocs.returns.printed_form.printed_page import UNKNOWN, Sign

PADDING = 1.5
"""Points that programs leave free at the right side of a field."""
_GAP, _USUAL_SPACE, _SAME_LINE, _DOUBLED = 0.12, 0.2, 0.4, 0.06
"""Parts of a line's height: a space that is not drawn, and how wide one is; base lines that are one; how far a sign is
drawn again from itself to make it bold."""
_OVER = 0.5
"""The part of a sign that another covers."""
_WRAPPED_EARLY = 1.0
"""Parts of a line's height that PDFium leaves free in a line that it ends at a space."""
_OPEN = re.compile(r"[\(\[„“«/]$")
"""After such a sign PDFium breaks a line."""
_HYPHENATED = re.compile(r"\w-$")
_AND = re.compile(r"(i|a|oraz|lub|albo|czy|and|or)\s")
"""After „pięcio-” as in „pięcio- i sześcioosobowe” there is a space."""
_FROM_THE_RIGHT = {"R", "AL"}


@dataclass(frozen=True)
class Line:
    """A line of a field: its text, where it ends with and without spaces, the base line, the height, its first word."""

    text: str
    left: float
    right: float
    base: float
    height: float
    first_word: float
    """How wide its first word is."""
    space: float
    """How wide its spaces are."""

    @property
    def ends_with_space(self) -> bool:
        """Whether a space is drawn at its end."""
        return self.text.endswith(" ")


def lines_of(signs: Sequence[Sign], *, cells: bool = False) -> list[Line]:
    """Give the lines that signs make, from above; in `cells` no distance is a space."""
    rows: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: -sign.place[1]):
        if rows and abs(rows[-1][0].place[1] - sign.place[1]) < _SAME_LINE * sign.height:
            rows[-1].append(sign)
        else:
            rows.append([sign])
    ordered = (_without_doubles(sorted(row, key=lambda sign: sign.place[0])) for row in rows)
    return [_line(row, cells=cells) for row in ordered if any(not sign.text.isspace() for sign in row)]


def joined(lines: Sequence[Line], box: Box) -> str:
    """Join lines as they were typed into a box: a line break where the next word would still have had room."""
    if not lines:
        return ""
    pitch = _pitch(lines)
    text = lines[0].text
    drawn = any(line.ends_with_space for line in lines)
    for line, following in pairwise(lines):
        breaks = max(round((line.base - following.base) / pitch), 1) if pitch else 1
        text = text.rstrip(" ") + _between(line, following, breaks, box[2] - PADDING, spaces_drawn=drawn)
        text += following.text.lstrip(" ")
    return text.strip(" ")


def _between(line: Line, following: Line, breaks: int, edge: float, *, spaces_drawn: bool) -> str:
    """What was typed between two lines."""
    if breaks > 1:
        return "\n" * breaks
    if _OPEN.search(line.text):
        return ""
    left_over = edge - (line.right + line.space + following.first_word)
    if left_over >= (_WRAPPED_EARLY * line.height if line.ends_with_space else 0):
        return "\n"
    if line.ends_with_space:
        return " "
    too_wide = " " not in line.text and edge - line.right < _letter(line)
    hyphenated = _HYPHENATED.search(line.text) and not _AND.match(following.text)
    if too_wide or hyphenated:
        return ""
    return "\n" if spaces_drawn else " "


def _letter(line: Line) -> float:
    """How wide a letter is in the mean."""
    return (line.right - line.left) / max(len(line.text), 1)


def _pitch(lines: Sequence[Line]) -> float:
    """The distance of two lines that follow each other."""
    distances = [line.base - following.base for line, following in pairwise(lines)]
    usual = median(line.height for line in lines)
    close = [distance for distance in distances if 0 < distance < 1.6 * usual]
    return min(close, default=1.1 * usual)


def _line(row: Sequence[Sign], *, cells: bool) -> Line:
    text, before = "", None
    space = _space(row)
    for sign in row:
        if before is not None and not cells:
            text += " " * _spaces(before, sign, space)
        text += " " if sign.text.isspace() else sign.text
        before = sign
    seen = [sign for sign in row if not sign.text.isspace()]
    first = list(_first_word(seen, row))
    return Line(
        _whole(text),
        seen[0].room[0],
        seen[-1].room[2],
        seen[0].place[1],
        max(sign.height for sign in seen),
        first[-1].room[2] - first[0].room[0],
        space,
    )


def _space(row: Sequence[Sign]) -> float:
    """How wide a space is: as it is drawn, or as in most fonts."""
    drawn = [width for sign in row if sign.text.isspace() and (width := sign.room[2] - sign.room[0]) > 0]
    return median(drawn) if drawn else _USUAL_SPACE * max(sign.height for sign in row)


def _spaces(one: Sign, other: Sign, space: float) -> int:
    """How many spaces stand between two signs that are not drawn, or of which only the first is."""
    gap = other.room[0] - one.room[2]
    return max(round(gap / space), 0) if one.text.isspace() else int(_apart(one, other))


def _first_word(seen: Sequence[Sign], row: Sequence[Sign]) -> Iterator[Sign]:
    start = row.index(seen[0])
    before = row[start]
    for sign in row[start:]:
        if sign.text.isspace() or _apart(before, sign):
            return
        yield sign
        before = sign


def _apart(one: Sign, other: Sign) -> bool:
    """Whether a space that is not drawn stands between two signs."""
    if one.text.isspace() or other.text.isspace():
        return False
    return other.room[0] - one.room[2] > _GAP * max(one.height, other.height)


def _without_doubles(row: Sequence[Sign]) -> list[Sign]:
    """A line without signs drawn twice a little apart, as some printers make bold letters."""
    kept: list[Sign] = []
    for sign in row:
        recent = kept[-2:]
        if not any(
            one.text == sign.text and abs(one.place[0] - sign.place[0]) < _DOUBLED * sign.height for one in recent
        ):
            kept.append(sign)
    return kept


def covered_layers(signs: Sequence[Sign]) -> set[int]:
    """Give the layers that lie under text that was drawn later; a sign that stands for several letters covers none."""
    drawn = sorted((sign for sign in signs if not sign.text.isspace()), key=lambda sign: sign.ink)
    return {
        min(one.layer, other.layer)
        for index, one in enumerate(drawn)
        for other in takewhile(partial(_begins_within, one), drawn[index + 1 :])
        if one.layer != other.layer and _covered(one, other)
    }


def _begins_within(one: Sign, other: Sign) -> bool:
    return other.ink[0] < one.ink[2]


def _covered(one: Sign, other: Sign) -> bool:
    if one.place == other.place or (
        one.text == other.text and abs(one.place[0] - other.place[0]) < _DOUBLED * one.height
    ):
        return False
    if unicodedata.combining(one.text[0]) or unicodedata.combining(other.text[0]):
        return False
    wide = min(one.ink[2], other.ink[2]) - max(one.ink[0], other.ink[0])
    high = min(one.ink[3], other.ink[3]) - max(one.ink[1], other.ink[1])
    narrow = min(one.ink[2] - one.ink[0], other.ink[2] - other.ink[0])
    low = min(one.ink[3] - one.ink[1], other.ink[3] - other.ink[1])
    return narrow > 0 and low > 0 and wide > _OVER * narrow and high > _OVER * low


def unreadable(signs: Sequence[Sign]) -> bool:
    """Tell whether letters have no names, or are read from the right, so that their order cannot be told."""
    return any(
        UNKNOWN in sign.text
        or any(
            unicodedata.category(letter) in ("Cc", "Co", "Cn") or unicodedata.bidirectional(letter) in _FROM_THE_RIGHT
            for letter in sign.text
        )
        for sign in signs
    )


def _whole(text: str) -> str:
    """The text with halves of letters put together, which some systems give one by one (UTF-16)."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
