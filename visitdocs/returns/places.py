"""What is known of the forms that may be in a file: where the controls of each edition stand, and the empty form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from visitdocs.dataclass import dataclass

RADIO = 1 << 15
"""The flag of a button of which one of several is pressed (ISO 32000-1, table 226)."""
COMB = 1 << 24
"""The flag of a text field of which each sign stands in a cell of its own (ISO 32000-1, table 228)."""
Place = tuple[str, int, int, int]
"""Edition, page as its code counts it, and the lower left corner of the control in points."""


@dataclass(frozen=True)
class PlacedControl:
    """The control that stands in a place: its name, the type and flags of its PDF field (ISO 32000-1, table 220).

    `rectangle` is left, bottom, right and top in points, as the page's own coordinates count.
    """

    name: str
    kind: str
    flags: int
    rectangle: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


Places = Mapping[Place, PlacedControl]


@dataclass(frozen=True)
class KnownForms:
    """Where the controls of all known editions stand; `edition` is the present one.

    `empty` are PDFs that nobody has filled in, by edition, of all that are still to be had. `programmes` are the names
    that a form of this programme may say it is of.
    """

    places: Places = field(default_factory=dict)
    empty: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    edition: str = ""
    programmes: frozenset[str] = frozenset()
