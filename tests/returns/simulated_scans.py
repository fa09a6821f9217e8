"""Scans and photographs of a form that was printed, filled in by hand, signed and put on glass, or before a lens.

Everything follows from a seed. No real scans were to be had, so what is measured with these flatters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO

import cv2
import numpy as np
import pypdfium2
from filled_forms import widgets
from numpy.typing import NDArray
from PIL import Image

POINTS = 72
TICKS = ("tick", "cross", "filled")
Paper = NDArray[np.uint8]


@dataclass(frozen=True)
class Written:
    """What somebody wrote: the style of the mark in each ticked box, and the fields written or signed in."""

    ticks: Mapping[str, str] = field(default_factory=dict)
    texts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Hand:
    """How it was written: the grey of the ink, from 0 for black, and how wide its line is in millimetres."""

    grey: int = 40
    line: float = 0.45


@dataclass(frozen=True)
class Look:
    """How a page got into the picture.

    `turned` in degrees, `quality` of the JPEG, `blur` and `noise` as standard deviations in pixels and levels of grey,
    `shade` is how much darker the darkest corner is, `corners` how far the page's corners moved, as part of its width.
    """

    dpi: int = 200
    turned: float = 0.0
    quality: int = 70
    blur: float = 0.5
    noise: float = 3.0
    shade: float = 0.1
    corners: float = 0.0


class Printed:
    """A form's pages as they are printed, with the places of what is filled in."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._document.init_forms()
        self.places = {name: (page, box) for name, page, box in widgets(pdf)}
        self.pages = len(self._document)

    def page(self, number: int, dpi: int) -> Paper:
        """One page in grey."""
        return np.array(self._document[number].render(scale=dpi / POINTS, grayscale=True).to_numpy().squeeze())

    def written_on(self, number: int, written: Written, chance: np.random.Generator, hand: Hand, dpi: int) -> Paper:
        """The page after somebody has written on it."""
        pen = _Pen(self.page(number, dpi), chance, hand, dpi)
        for name, (page, box) in self.places.items():
            if page != number:
                continue
            if name in written.ticks:
                pen.mark(written.ticks[name], box)
            elif name in written.texts:
                pen.write(box)
        return pen.paper


class _Pen:
    def __init__(self, paper: Paper, chance: np.random.Generator, hand: Hand, dpi: int) -> None:
        self.paper, self._chance, self._hand, self._scale = paper, chance, hand, dpi / POINTS

    def mark(self, style: str, box: tuple[float, ...]) -> None:
        """Mark a box, not quite in its middle."""
        left, bottom, right, top = box
        side = right - left
        x, y = (
            (left + right) / 2 + self._chance.normal(0, side * 0.07),
            (bottom + top) / 2 + self._chance.normal(0, side * 0.07),
        )
        size = side * self._chance.uniform(0.75, 1.15) / 2
        match style:
            case "tick":
                self.line((x - size * 0.8, y), (x - size * 0.15, y - size * 0.8), (x + size, y + size * 1.1))
            case "cross":
                self.line((x - size, y - size), (x + size, y + size))
                self.line((x - size, y + size), (x + size, y - size))
            case "filled":
                for step in np.linspace(-0.75, 0.75, 6):
                    self.line((x - size * 0.7, y + size * step), (x + size * 0.7, y + size * (step + 0.2)))
            case "scribbled out":
                for step in np.linspace(-1, 1, 12):
                    self.line((x - size * 1.1, y + size * step), (x + size * 1.1, y + size * (step + 0.1)))
            case "dot":
                self.line((x, y), (x + 0.3, y + 0.3))
            case "beside":
                x -= side * 1.25
                self.line((x - size * 0.7, y - size), (x + size * 0.7, y + size))
                self.line((x - size * 0.7, y + size), (x + size * 0.7, y - size))
            case _:
                raise AssertionError(style)

    def write(self, box: tuple[float, ...]) -> None:
        """Write something that looks like a word or a signature."""
        left, bottom, right, top = box
        height = min(top - bottom, 20) * 0.5
        length = min(right - left - 6, self._chance.uniform(25, 220))
        steps = max(6, int(length / 3))
        x = left + 4 + np.linspace(0, length, steps)
        y = top - min(top - bottom, 20) * 0.55 + height * self._chance.uniform(-0.5, 0.5, steps)
        self.line(*zip(x, y, strict=True))

    def line(self, *points: tuple[float, float]) -> None:
        """A stroke through points, given as on the page."""
        height = self.paper.shape[0]
        drawn = np.array([(x * self._scale, height - y * self._scale) for x, y in points])
        drawn += self._chance.normal(0, 0.15 * self._scale, drawn.shape)
        width = max(1, round(self._hand.line / 25.4 * POINTS * self._scale))
        left, top = np.maximum(drawn.min(axis=0).astype(int) - width - 2, 0)
        right, bottom = drawn.max(axis=0).astype(int) + width + 2
        part = self.paper[top:bottom, left:right]
        ink = np.zeros(part.shape, np.uint8)
        inside = np.round((drawn - (left, top)) * 16).astype(np.int32)
        cv2.polylines(ink, [inside], False, 255, width, cv2.LINE_AA, 4)
        part[:] = (part * (1 - ink.astype(np.float32) / 255 * (1 - self._hand.grey / 255))).astype(np.uint8)


def pictured(paper: Paper, look: Look, chance: np.random.Generator) -> bytes:
    """The JPEG file of a page put on glass or before a lens."""
    height, width = paper.shape
    room = round(width * (0.06 + look.corners))
    edges = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    moved = edges + chance.uniform(-look.corners, look.corners, (4, 2)).astype(np.float32) * width + room
    turn = cv2.getRotationMatrix2D((width / 2 + room, height / 2 + room), look.turned, 1)
    moved = (moved @ turn[:, :2].T + turn[:, 2]).astype(np.float32)
    lens = cv2.getPerspectiveTransform(edges, moved)
    size = (width + 2 * room, height + 2 * room)
    around = 235 if not look.corners else 90
    seen = cv2.warpPerspective(paper, lens, size, flags=cv2.INTER_AREA, borderValue=around).astype(np.float32)
    seen *= _shade(size, look.shade, chance)
    seen = cv2.GaussianBlur(seen, (0, 0), look.blur) if look.blur else seen
    seen += chance.standard_normal(seen.shape, np.float32) * np.float32(look.noise)
    picture = Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8))
    output = BytesIO()
    picture.save(output, "JPEG", quality=look.quality, dpi=(look.dpi, look.dpi))
    return output.getvalue()


def _shade(size: tuple[int, int], darkest: float, chance: np.random.Generator) -> NDArray[np.float32]:
    """Uneven light: a slope in some direction, and the soft shadow of a hand."""
    width, height = size
    x, y = np.meshgrid(np.linspace(0, 1, width, dtype=np.float32), np.linspace(0, 1, height, dtype=np.float32))
    angle = chance.uniform(0, 2 * np.pi)
    slope = (x - 0.5) * np.cos(angle) + (y - 0.5) * np.sin(angle)
    around = (x - chance.uniform(0, 1)) ** 2 + (y - chance.uniform(0, 1)) ** 2
    light = 0.95 - darkest * (slope + 0.7) / 1.4 - darkest * 0.5 * np.exp(-around / 0.05)
    return np.asarray(light, np.float32)


def somebody(places: Mapping[str, object], chance: np.random.Generator, choices: Mapping[str, bool]) -> Written:
    """What somebody may write: in each choice one mark, or several where that is allowed, and most of the texts.

    `choices` are the names of choices, and whether several may be ticked; a consent is one of one box.
    """
    ticks: dict[str, str] = {}
    for name, several in choices.items():
        boxes = [place for place in places if place == name or place.startswith(f"{name}.")]
        style = str(chance.choice(TICKS[:2]))
        if several:
            ticks |= {box: style for box in boxes if chance.random() < 0.5}
        else:
            ticks[str(chance.choice(boxes))] = style
    boxes = {place for place in places if any(place == name or place.startswith(f"{name}.") for name in choices)}
    texts = {place for place in places if place not in boxes and chance.random() < 0.8}
    return Written(ticks, frozenset(texts))


def scan_look(chance: np.random.Generator) -> Look:
    """How a scanner in some office works: ±3°, 150 to 300 dpi, JPEG 40 to 80."""
    return Look(
        dpi=int(chance.choice((150, 200, 240, 300))),
        turned=float(chance.uniform(-3, 3)),
        quality=int(chance.integers(40, 81)),
        blur=float(chance.uniform(0.3, 1.0)),
        noise=float(chance.uniform(1, 6)),
        shade=float(chance.uniform(0, 0.15)),
    )


def photograph_look(chance: np.random.Generator) -> Look:
    """How a telephone held over a table sees a page."""
    return Look(
        dpi=int(chance.choice((170, 200, 240))),
        turned=float(chance.uniform(-6, 6)),
        quality=int(chance.integers(50, 86)),
        blur=float(chance.uniform(0.5, 1.2)),
        noise=float(chance.uniform(2, 7)),
        shade=float(chance.uniform(0.1, 0.45)),
        corners=float(chance.uniform(0.02, 0.07)),
    )
