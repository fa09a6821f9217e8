"""The frame of a paragraph: its shading and borders (ECMA-376 17.3.1.31, 17.3.1.24)."""

from __future__ import annotations

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Border, ParagraphStyle
from visitdocs.pdf.file.page_canvas import PageCanvas


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The outer edges of a paragraph's borders, in points from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def draw(self, page: PageCanvas, style: ParagraphStyle, upper: Border | None, lower: Border | None) -> None:
        """Draw a style's shading and side borders, and the border above and below, inside the edges."""
        if style.shading is not None:
            page.fill(self.left, self.top, self.right - self.left, self.bottom - self.top, style.shading)
        if upper is not None:
            self._across(page, self.top + upper.width / 2, upper)
        if lower is not None:
            self._across(page, self.bottom - lower.width / 2, lower)
        if style.borders.left is not None:
            self._down(page, self.left + style.borders.left.width / 2, style.borders.left)
        if style.borders.right is not None:
            self._down(page, self.right - style.borders.right.width / 2, style.borders.right)

    def _across(self, page: PageCanvas, y: float, border: Border) -> None:
        page.rule((self.left, y), (self.right, y), border)

    def _down(self, page: PageCanvas, x: float, border: Border) -> None:
        page.rule((x, self.top), (x, self.bottom), border)


def border_room(border: Border | None) -> float:
    """The room that a border takes in points, its distance from the text included."""
    return border.width + border.space if border is not None else 0.0
