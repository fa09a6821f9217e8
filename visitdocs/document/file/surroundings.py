"""What stands around a paragraph or a table, and bears on how it is read."""

from dataclasses import field

from visitdocs.document.model import Colour
from visitdocs.document.styles.cascade import Properties
from visitdocs.frozen import dataclass
from visitdocs.ooxml import Part


@dataclass(frozen=True)
class Surroundings:
    """What a paragraph or a table takes from where it stands.

    `width` is the room from margin to margin in points, `reach` the room up to the edge of the sheet.
    `paragraph` and `text` are the table style's levels of the cascade; `background` is the colour behind the text.
    """

    part: Part
    width: float
    reach: float
    paragraph: Properties = field(default_factory=dict)
    text: Properties = field(default_factory=dict)
    background: Colour | None = None
