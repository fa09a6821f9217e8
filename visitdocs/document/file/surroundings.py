"""What stands around a paragraph or a table, and bears on how it is read."""

from visitdocs.document.model import Colour
from visitdocs.document.styles.cascade import NOTHING, Properties
from visitdocs.frozen import dataclass
from visitdocs.ooxml import Part


class CellLevels:
    """The levels of the cascade that a table style sets for paragraphs and for text in some of its cells.

    One for all cells that are treated alike, and equal to no other: paragraphs in them can share their formatting.
    """

    def __init__(self, paragraph: Properties, text: Properties) -> None:
        self.paragraph = paragraph
        self.text = text


NO_CELL = CellLevels(NOTHING, NOTHING)


@dataclass(frozen=True)
class Surroundings:
    """What a paragraph or a table takes from where it stands.

    `width` is the room from margin to margin in points, `reach` the room up to the edge of the sheet.
    `levels` are those of the table style; `background` is the colour behind the text.
    """

    part: Part
    width: float
    reach: float
    levels: CellLevels = NO_CELL
    background: Colour | None = None
