"""Text stands out from what is behind it: WCAG 2.1, 1.4.3 (AA); G18 and G145 tell how to measure it.

4.5 : 1, and 3 : 1 for large text, which is 18 points or, in bold, 14. PDF/UA-1 asks only that contrast alone says
nothing (7.1). Logos and pure decoration are exempt, so bullets are.
"""

from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from math import floor
from typing import assert_never

from visitdocs.accessibility.stories import Failure, PlacedParagraph, Stories
from visitdocs.dataclass import dataclass
from visitdocs.document.model import (
    BLACK,
    WHITE,
    Bookmark,
    Break,
    Colour,
    FieldKind,
    FormField,
    Link,
    Note,
    NoteMark,
    PageField,
    PageReference,
    Picture,
    QrCode,
    Tab,
    Text,
    TextStyle,
)
from visitdocs.document.model.contents import flat
from visitdocs.messages import Message, Number, Value, counted, message, phrase

_MINIMUM, _MINIMUM_IF_LARGE = 4.5, 3.0
_LARGE, _LARGE_IF_BOLD = 18.0, 14.0
_ANSWERED_IN_TEXT = frozenset({FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.DATE, FieldKind.DROPDOWN})


@dataclass
class _Weak:
    """The places of text of one colour on one background, in their order, and the contrast that they need."""

    minimum: float = 0.0
    places: list[Message | str] = field(default_factory=list)


def weak_contrasts(stories: Stories) -> Iterator[Failure]:
    """Find each pair of colour and background that is too weak, once: with its first place and the number of others."""
    found: dict[tuple[Colour, Colour], _Weak] = {}
    for item in stories.paragraphs:
        for pair, minimum in _too_weak(item).items():
            weak = found.setdefault(pair, _Weak())
            weak.minimum = max(weak.minimum, minimum)
            weak.places.append(item.where)
    return (_failure(*pair, weak) for pair, weak in found.items())


def _too_weak(item: PlacedParagraph) -> dict[tuple[Colour, Colour], float]:
    """The pairs of colours in a paragraph whose contrast is not what their text needs, and what that is."""
    weak: dict[tuple[Colour, Colour], float] = {}
    for style in _styles(item):
        is_large = style.size >= (_LARGE_IF_BOLD if style.bold else _LARGE)
        minimum = _MINIMUM_IF_LARGE if is_large else _MINIMUM
        pair = style.colour, style.highlight or item.background
        if contrast(*pair) < minimum:
            weak[pair] = max(weak.get(pair, 0.0), minimum)
    return weak


def _styles(item: PlacedParagraph) -> Iterator[TextStyle]:
    label = item.paragraph.label
    if label is not None and label.ordered and label.text:
        yield label.style
    for inline in flat(item.paragraph.inlines):
        match inline:
            case Text() | PageReference():
                if inline.text.strip():
                    yield inline.style
            case Note() | NoteMark():
                if inline.label:
                    yield inline.style
            case PageField():
                yield inline.style
            case FormField():
                if inline.kind in _ANSWERED_IN_TEXT:
                    yield inline.style
            case Tab() | Break() | QrCode() | Picture() | Link() | Bookmark():
                pass
            case _:
                assert_never(inline)


def _failure(colour: Colour, background: Colour, weak: _Weak) -> Failure:
    shade, darker = nearest_passing(colour, background, weak.minimum)
    hint = phrase("choose the colour {colour} or a lighter one", colour=_code(shade))
    if darker:
        hint = phrase("choose the colour {colour} or a darker one", colour=_code(shade))
    return Failure(_message(colour, background, weak), weak.places[0], hint)


def _message(colour: Colour, background: Colour, weak: _Weak) -> Message:
    values: dict[str, Value] = {
        "colour": _code(colour),
        "background": _code(background),
        "ratio": _ratio(contrast(colour, background)),
        "minimum": _ratio(weak.minimum),
    }
    if len(weak.places) == 1:
        return message(
            "weak-contrast",
            "text {colour} on {background} has too little contrast: {ratio}:1 instead of at least {minimum}:1",
            **values,
        )
    return counted(
        "weak-contrast",
        "text {colour} on {background} has too little contrast: {ratio}:1 instead of at least {minimum}:1 "
        "(and in one other place)",
        "text {colour} on {background} has too little contrast: {ratio}:1 instead of at least {minimum}:1 "
        "(and in {number} other places)",
        len(weak.places) - 1,
        **values,
    )


def _ratio(ratio: float) -> Number:
    """A ratio to a tenth, never rounded up: 4.48 is not 4.5 (understanding 1.4.3)."""
    return Number(floor(ratio * 10 + 1e-9) / 10, digits=1)


def _code(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


def luminance(colour: Colour) -> float:
    """Give the relative luminance, 0 for black, 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=256)
def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio, 1 for the same colour, 21 for black and white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_passing(colour: Colour, background: Colour, minimum: float) -> tuple[Colour, bool]:
    """Give the shade of a colour nearest to it that has the contrast `minimum`, and whether it is a darker one.

    Text that is darker than its background is made darker still, other text lighter; if not even black or white is
    enough, the other way round. (Against every background one of the two has at least 4.58 : 1.)
    """
    darken = luminance(colour) <= luminance(background)
    darken = darken if contrast(BLACK if darken else WHITE, background) >= minimum else not darken
    shades = (_towards(colour, BLACK if darken else WHITE, step) for step in range(256))
    return next(shade for shade in shades if contrast(shade, background) >= minimum), darken


def _linear(channel: float) -> float:
    """A channel of sRGB without its gamma, as WCAG prints it; with 8 bits the 0.04045 of sRGB itself is the same."""
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


def _towards(colour: Colour, end: Colour, step: int) -> Colour:
    return Colour(*(channel + round((last - channel) * step / 255) for channel, last in zip(colour, end, strict=True)))
