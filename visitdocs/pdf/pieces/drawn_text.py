"""What is drawn for a text where that differs from what the document says: capitals, and characters without ink."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from visitdocs.document.model import Case
from visitdocs.wording.typography import WORD_JOINER

SMALL_CAPS_SIZE = 0.8
# Control and format characters and variation selectors: they have no glyph, but they are text of the document.
INKLESS = re.compile(
    "[\0-\x1f\x7f-\x9f\u061c\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)


class DrawnText(NamedTuple):
    """A stretch to draw. `actual_text` has for every drawn character what the document says there; empty if just that.

    `share` is the share of the font size that it is drawn in.
    """

    text: str
    actual_text: tuple[str, ...] = ()
    share: float = 1.0


def is_as_typed(sign: str, case: Case) -> bool:
    """Whether a character is drawn just as the document has it."""
    return case is Case.AS_TYPED and not _is_private(sign) and not INKLESS.match(sign)


def drawn_text(text: str, case: Case) -> Iterator[DrawnText]:
    """What to draw for `text`, in stretches of one size."""
    for share, group in groupby(_units(text, case), key=lambda unit: unit[2]):
        units = list(group)
        drawn = "".join(unit[0] for unit in units)
        if any(unit[0] != unit[1] or _is_private(unit[0]) for unit in units):
            said = tuple(part for unit in units for part in (unit[1], *[""] * (len(unit[0]) - 1)))
            yield DrawnText(drawn, said, share)
        else:
            yield DrawnText(drawn, (), share)


def _is_private(sign: str) -> bool:
    """Whether only its font knows what a character means: PDF/A wants an ActualText for it (ISO 19005-2 6.2.11.7.3)."""
    return "\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000"


def _units(text: str, case: Case) -> list[tuple[str, str, float]]:
    """Each character with ink as (what is drawn, what it says, its share); inkless ones go with the one before.

    A word joiner says nothing: it only forbids a line to end, which is done by now.
    """
    units: list[tuple[str, str, float]] = []
    waiting = ""
    for character in text.replace(WORD_JOINER, ""):
        if INKLESS.match(character):
            if units:
                drawn, said, share = units[-1]
                units[-1] = (drawn, said + character, share)
            else:
                waiting += character
            continue
        drawn = character if case is Case.AS_TYPED else character.upper()
        small = case is Case.SMALL_CAPS and drawn != character
        units.append((drawn, waiting + character, SMALL_CAPS_SIZE if small else 1.0))
        waiting = ""
    return units
