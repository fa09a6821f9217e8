"""Text stands out from what is behind it: WCAG 2.1, 1.4.3 (AA); G18 and G145 tell how to measure it.

4.5 : 1, and 3 : 1 for large text, which is 18 points or, in bold, 14. PDF/UA-1 asks only that contrast alone says
nothing (7.1). Logos and pure decoration are exempt, so bullets are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import floor

from visitdocs.accessibility.fault import Fault
from visitdocs.accessibility.luminance import contrast, nearest_passing
from visitdocs.accessibility.stories import PlacedParagraph, Stories
from visitdocs.accessibility.words import flat
from visitdocs.document.model import Colour, FieldKind, FormField, PageField, Text, TextStyle

_LEAST, _LEAST_IF_LARGE = 4.5, 3.0
_LARGE, _LARGE_IF_BOLD = 18.0, 14.0
_ANSWERED_IN_TEXT = frozenset({FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.DATE, FieldKind.DROPDOWN})


@dataclass
class _Weak:
    """The places of text of one colour on one background, in their order, and the contrast that they need."""

    least: float = 0.0
    places: list[str] = field(default_factory=list)


def weak_contrasts(stories: Stories) -> Iterator[Fault]:
    """Each pair of a colour and a background that is too weak, once: with its first place and the number of others."""
    found: dict[tuple[Colour, Colour], _Weak] = {}
    for item in stories.paragraphs:
        for pair, least in _too_weak(item).items():
            weak = found.setdefault(pair, _Weak())
            weak.least = max(weak.least, least)
            weak.places.append(item.where)
    return (_fault(*pair, weak) for pair, weak in found.items())


def _too_weak(item: PlacedParagraph) -> dict[tuple[Colour, Colour], float]:
    """The pairs of colours in a paragraph whose contrast is not what their text needs, and what that is."""
    weak: dict[tuple[Colour, Colour], float] = {}
    for style in _styles(item):
        is_large = style.size >= (_LARGE_IF_BOLD if style.bold else _LARGE)
        pair, least = (style.colour, style.highlight or item.background), _LEAST_IF_LARGE if is_large else _LEAST
        if contrast(*pair) < least:
            weak[pair] = max(weak.get(pair, 0.0), least)
    return weak


def _styles(item: PlacedParagraph) -> Iterator[TextStyle]:
    label = item.paragraph.label
    if label is not None and label.ordered and label.text:
        yield label.style
    for inline in flat(item.paragraph.inlines):
        match inline:
            case Text(text=text) if text.strip():
                yield inline.style
            case PageField():
                yield inline.style
            case FormField(kind=kind) if kind in _ANSWERED_IN_TEXT:
                yield inline.style


def _fault(colour: Colour, background: Colour, weak: _Weak) -> Fault:
    ratio, least = contrast(colour, background), weak.least
    message = (
        f"tekst {_code(colour)} na tle {_code(background)} ma za mały kontrast: {_ratio(ratio)} "
        f"zamiast co najmniej {_ratio(least)}{_others(len(weak.places) - 1)}"
    )
    shade, darker = nearest_passing(colour, background, least)
    hint = f"wybierz kolor {_code(shade)}" + (" lub ciemniejszy" if darker else " lub jaśniejszy")
    return Fault(message, weak.places[0], hint)


def _others(number: int) -> str:
    if not number:
        return ""
    return " (i w jednym innym miejscu)" if number == 1 else f" (i w {number} innych miejscach)"


def _ratio(ratio: float) -> str:
    """A ratio to a tenth, never rounded up: 4.48 is not 4.5 (understanding 1.4.3)."""
    tenths = floor(ratio * 10 + 1e-9)
    return f"{tenths // 10},{tenths % 10}:1"


def _code(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)
