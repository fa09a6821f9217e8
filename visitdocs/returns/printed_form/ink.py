"""What a print shows that the form does not: ticks, writing by hand, and whether a sign is seen at all."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor

from PIL import Image, ImageChops, ImageDraw

from visitdocs.returns.printed_form.frame import Box, Point, wider
from visitdocs.returns.printed_form.matching import MatchedPage
from visitdocs.returns.printed_form.printed_page import PIXELS

Pixels = tuple[int, int, int, int]
"""Left, top, right, bottom of a part of a picture."""
_DARKER, _SEEN, _PAPER = 60, 4.0, 255
"""Shades of 255: by how much a pixel must be darker than the form, and a sign in the mean; that of paper."""
_STROKE = 2.0
"""Points that the frame of a box hides of a stroke that goes over it."""
_LACKING = 0.5
"""The part of a sign's ink that must be gone."""


class Ink:
    """What is on a matched page and not on the form. Boxes are those of the form, in points."""

    def __init__(self, page: MatchedPage) -> None:
        form = page.form_page
        self._corner: Point = (form.corner[0], form.corner[1] + form.size[1])
        self._print = page.print_page.picture(page.frame, form)
        self._form = form.blank
        without_text = page.print_page.picture(page.frame, form, with_text=False)
        self._added = _darker(form.thick, self._print)
        self._strokes = _darker(form.thick_without_text, without_text)

    def shows(self, box: Box) -> bool:
        """Tell whether something is seen in a box that the form does not have there."""
        pixels = self._pixels(box)
        return _mean(self._form, pixels) - _mean(self._print, pixels) > _SEEN

    def lacks(self, box: Box) -> bool:
        """Tell whether something of the form is not seen in a box."""
        pixels = self._pixels(box)
        form = _mean(self._form, pixels)
        return _mean(self._print, pixels) - form > _LACKING * (_PAPER - form) + _SEEN

    def share(self, box: Box) -> float:
        """Give how much of a box is covered with what was added, between 0 and 1."""
        return _mean(self._added, self._pixels(box)) / 255

    def area(self, box: Box) -> float:
        """Give how much was added in a box, in square points."""
        return self.share(box) * _area(box)

    def strokes(self, box: Box) -> float:
        """Give how much was added in a box that is no letter, in square points."""
        return _mean(self._strokes, self._pixels(box)) / 255 * _area(box)

    def erase(self, boxes: Iterable[Box]) -> None:
        """Forget what was added in some boxes."""
        pixels = [self._pixels(box) for box in boxes]
        _blacken(self._added, pixels)
        _blacken(self._strokes, pixels)

    def erase_letters(self, boxes: Iterable[Box]) -> None:
        """Forget letters that were added in some boxes, but no stroke."""
        _blacken(self._added, [self._pixels(wider(box, 1)) for box in boxes])

    def erase_mark(self, box: Box) -> None:
        """Forget what was added in a box, and every stroke that goes out of it."""
        self.erase([wider(box, _STROKE)])
        left, top, right, bottom = self._pixels(wider(box, 2 * _STROKE))
        for picture in (self._added, self._strokes):
            for x in range(left, right):
                for y in range(top, bottom):
                    if picture.getpixel((x, y)):
                        ImageDraw.floodfill(picture, (x, y), 0)

    def _pixels(self, box: Box) -> Pixels:
        """The pixels of a box, at least one, all on the page."""
        left, top = (box[0] - self._corner[0]) * PIXELS, (self._corner[1] - box[3]) * PIXELS
        right, bottom = (box[2] - self._corner[0]) * PIXELS, (self._corner[1] - box[1]) * PIXELS
        width, height = self._print.size
        x, y = min(max(floor(left), 0), width - 1), min(max(floor(top), 0), height - 1)
        return x, y, min(max(ceil(right), x + 1), width), min(max(ceil(bottom), y + 1), height)


def _darker(form: Image.Image, page: Image.Image) -> Image.Image:
    """White where a page is darker than the form, else black."""
    return ImageChops.subtract(form, page).point(lambda shade: 255 if shade > _DARKER else 0)


def _blacken(picture: Image.Image, boxes: Iterable[Pixels]) -> None:
    draw = ImageDraw.Draw(picture)
    for left, top, right, bottom in boxes:
        draw.rectangle((left, top, right - 1, bottom - 1), fill=0)


def _mean(picture: Image.Image, pixels: Pixels) -> float:
    shades = picture.crop(pixels).tobytes()
    return sum(shades) / len(shades)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
