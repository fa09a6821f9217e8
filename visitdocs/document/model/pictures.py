"""Pictures, in the line or floating."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from visitdocs.dataclass import dataclass
from visitdocs.document.model.styles import Margins


class Origin(StrEnum):
    """What a floating picture's place is counted from."""

    PAGE = "page"
    MARGIN = "margin"
    LEADING_MARGIN = "leading margin"
    TRAILING_MARGIN = "trailing margin"
    TEXT = "text"


class Side(StrEnum):
    """Where in the room that its origin gives a floating picture stands: at its beginning, middle or end."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Wrap(StrEnum):
    """How text goes around a floating picture."""

    NONE = "none"
    BESIDE = "beside"
    ABOVE_AND_BELOW = "above and below"


@dataclass(frozen=True)
class Offset:
    """A place along one direction: `side` of the origin's room, or `distance` points from where that begins.

    The origin TEXT is the column across and the paragraph down; the margins before and after the text are LEADING
    and TRAILING.
    """

    origin: Origin = Origin.TEXT
    distance: float = 0.0
    side: Side | None = None


@dataclass(frozen=True)
class Floating:
    """Where a picture stands that is not in the line (ECMA-376 20.4.2.3). `distances` keep text away, in points."""

    across: Offset = Offset()
    down: Offset = Offset()
    wrap: Wrap = Wrap.NONE
    distances: Margins = Margins()
    behind: bool = False


@dataclass(frozen=True)
class Turn:
    """How a picture is turned: by so many right angles clockwise, once it is `mirrored` left to right."""

    right_angles: int = 0
    mirrored: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture, set in the line as one large letter unless it is `floating`.

    `data` is a PNG, JPEG or GIF file; sizes are points, those of the picture once it is turned. A picture without `alt`
    will be an artifact; `decorative` tells one that is meant to have none from one that nobody has described. It is
    described in `language`, "" for the document's.
    """

    data: bytes = field(repr=False)
    width: float
    height: float
    alt: str = ""
    decorative: bool = False
    floating: Floating | None = None
    turn: Turn = Turn()
    language: str = ""
