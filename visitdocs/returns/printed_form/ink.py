"""What a print shows that the form does not: ticks, writing by hand, and whether a sign is seen at all."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw

from visitdocs.returns.printed_form.frame import Box, Point
from visitdocs.returns.printed_form.matching import MatchedPage
from visitdocs.returns.printed_form.printed_page import PIXELS

_DARKER, _SEEN, _PAPER = 60, 4.0, 255
"""Shades of 255: by how much a pixel must be darker than the form, and a sign in the mean; that of paper."""
_LACKING = 0.5
"""The part of a sign's ink that must be gone."""


class Ink:
    """What is on a matched page and not on the form. Boxes are those of the form, in points."""

    def __init__(self, page: MatchedPage) -> None:
        form = page.form_page
        self._corner: Point = (form.corner[0], form.corner[1] + form.size[1])
        self._print = page.print_page.picture(page.frame, form)
        self._form = form.blank
        darker = ImageChops.subtract(form.blank_with_thick_lines, self._print)
        self._added = darker.point(lambda shade: 255 if shade > _DARKER else 0)

    def shows(self, box: Box) -> bool:
        """Tell whether something is seen in a box that the form does not have there."""
        pixels = self._pixels(box)
        return self._mean(self._form, pixels) - self._mean(self._print, pixels) > _SEEN

    def lacks(self, box: Box) -> bool:
        """Tell whether something of the form is not seen in a box."""
        pixels = self._pixels(box)
        form = self._mean(self._form, pixels)
        return self._mean(self._print, pixels) - form > _LACKING * (_PAPER - form) + _SEEN

    def share(self, box: Box) -> float:
        """Give how much of a box is covered with what was added, between 0 and 1."""
        return self._mean(self._added, self._pixels(box)) / 255

    def area(self, box: Box) -> float:
        """Give how much was added in a box, in square points."""
        return self.share(box) * (box[2] - box[0]) * (box[3] - box[1])

    def erase(self, boxes: Iterable[Box]) -> None:
        """Forget what was added in some boxes."""
        draw = ImageDraw.Draw(self._added)
        for box in boxes:
            left, top, right, bottom = self._pixels(box)
            draw.rectangle((left, top, right - 1, bottom - 1), fill=0)

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        """The pixels of a box, at least one, all on the page."""
        left, top = (box[0] - self._corner[0]) * PIXELS, (self._corner[1] - box[3]) * PIXELS
        right, bottom = (box[2] - self._corner[0]) * PIXELS, (self._corner[1] - box[1]) * PIXELS
        width, height = self._print.size
        x, y = min(max(floor(left), 0), width - 1), min(max(floor(top), 0), height - 1)
        return x, y, min(max(ceil(right), x + 1), width), min(max(ceil(bottom), y + 1), height)

    @staticmethod
    def _mean(picture: Image.Image, pixels: tuple[int, int, int, int]) -> float:
        shades = picture.crop(pixels).tobytes()
        return sum(shades) / len(shades)
