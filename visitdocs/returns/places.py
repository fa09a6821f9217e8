"""Where the controls of the known editions stand on their pages."""

from collections.abc import Mapping
from dataclasses import dataclass

RADIO = 1 << 15
"""The flag of a button of which one of several is pressed (ISO 32000-1, table 226)."""
Place = tuple[str, int, int, int]
"""Edition, page as its code counts it, and the lower left corner of the control in points."""


@dataclass(frozen=True)
class PlacedControl:
    """The control that stands in a place: its name, the type and flags of its PDF field (ISO 32000-1, table 220)."""

    name: str
    kind: str
    flags: int


Places = Mapping[Place, PlacedControl]
