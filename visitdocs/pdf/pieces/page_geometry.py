"""A page and the text area on it, which floating pictures are placed by (ECMA-376 20.4.3)."""

from __future__ import annotations

from visitdocs.frozen import dataclass


@dataclass(frozen=True)
class PageGeometry:
    """A page and the text area on it; lengths in points, edges from the page's upper left corner.

    `flow_top` is where the blocks begin that are laid out: the top of the body, or of a header or footer.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    flow_top: float
