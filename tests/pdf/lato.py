"""Lato's advance widths as fontTools reads them from the font file: the tests' own ruler."""

from functools import cache

import fontpkg
from fontTools.ttLib import TTFont

TWIP = 1 / 20


@cache
def _advances(weight: int, style: str) -> dict[str, float]:
    with TTFont(fontpkg.path("Lato", weight=weight, style=style)) as font:
        metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {chr(code): metrics[glyph][0] / units for code, glyph in font.getBestCmap().items()}


def width(text: str, size: float = 10.0, weight: int = 400, style: str = "normal") -> float:
    """Width of `text` in points."""
    advances = _advances(weight, style)
    return sum(advances[character] for character in text) * size


@cache
def _line() -> tuple[float, float]:
    with TTFont(fontpkg.path("Lato", weight=400, style="normal")) as font:
        metrics, units = font["OS/2"], font["head"].unitsPerEm
        return metrics.sTypoAscender / units, -metrics.sTypoDescender / units


def ascent(size: float = 10.0) -> float:
    """How far a line of text reaches above its baseline, in points."""
    return _line()[0] * size


def line_height(size: float = 10.0) -> float:
    """Height of a line of text in points."""
    return sum(_line()) * size


def repertoire() -> str:
    """Every character that Lato Regular can draw."""
    return "".join(sorted(_advances(400, "normal")))


def greedy(text: str, measure: float, first: float | None = None) -> list[str]:
    """The lines that take as many words as fit into `measure` points, to a twip; the first may have another measure."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        room = first if not lines and first is not None else measure
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room + TWIP:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
