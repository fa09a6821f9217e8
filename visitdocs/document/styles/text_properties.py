"""Run properties (w:rPr, ECMA-376 17.3.2): read into a level of the cascade, resolved into a `TextStyle`."""

from typing import Any

from lxml.etree import _Element

from visitdocs.document.markup import clamp, length
from visitdocs.document.model import BLACK, WHITE, Case, Colour, Position, TextStyle
from visitdocs.document.styles.borders import is_dark, read_shading
from visitdocs.document.styles.cascade import NOTHING, Properties, read_level
from visitdocs.document.styles.theme import Theme
from visitdocs.ooxml.namespaces import W

# What Word uses where a document is silent.
DEFAULT_FONT = "Times New Roman"
DEFAULT_SIZE = 10.0

_SWITCHES = {
    "b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike",
    "dstrike": "double_strike", "vanish": "vanish",
}  # fmt: skip

_POSITIONS = {"superscript": Position.SUPERSCRIPT, "subscript": Position.SUBSCRIPT, "baseline": Position.BASELINE}

_HIGHLIGHTS = {
    "black": Colour(0, 0, 0), "blue": Colour(0, 0, 255), "cyan": Colour(0, 255, 255), "green": Colour(0, 255, 0),
    "magenta": Colour(255, 0, 255), "red": Colour(255, 0, 0), "yellow": Colour(255, 255, 0), "white": WHITE,
    "darkBlue": Colour(0, 0, 128), "darkCyan": Colour(0, 128, 128), "darkGreen": Colour(0, 128, 0),
    "darkMagenta": Colour(128, 0, 128), "darkRed": Colour(128, 0, 0), "darkYellow": Colour(128, 128, 0),
    "darkGray": Colour(128, 128, 128), "lightGray": Colour(192, 192, 192),
}  # fmt: skip


def read_text_properties(element: _Element | None, theme: Theme) -> dict[str, Any]:
    """Read the properties that w:rPr sets, by our names; `style` is the character style's id."""
    if element is None or not len(element):
        return {}

    def read(name: str, child: _Element) -> Properties:
        return _READERS[name](child, child.get(W + "val") or "", theme) if name in _READERS else NOTHING

    return read_level(element, _SWITCHES, read) | read_shading(element, theme)


def _style(_element: _Element, value: str, _theme: Theme) -> Properties:
    return {"style": value}


def _font(element: _Element, _value: str, theme: Theme) -> Properties:
    for name in ("ascii", "hAnsi"):
        font = theme.font(element.get(f"{W}{name}Theme")) or element.get(W + name)
        if font:
            return {"font": font}
    return NOTHING


def _size(_element: _Element, value: str, _theme: Theme) -> Properties:
    points = length(value, unit=2)
    return NOTHING if points is None else {"size": clamp(points, 1, 1638)}


def _colour(element: _Element, _value: str, theme: Theme) -> Properties:
    return {"colour": theme.colour(element)}


def _underline(_element: _Element, value: str, _theme: Theme) -> Properties:
    return {"underline": value != "none"}


def _highlight(_element: _Element, value: str, _theme: Theme) -> Properties:
    return {"highlight": _HIGHLIGHTS.get(value)}


def _position(_element: _Element, value: str, _theme: Theme) -> Properties:
    return {"position": _POSITIONS.get(value, Position.BASELINE)}


def _spacing(_element: _Element, value: str, _theme: Theme) -> Properties:
    return {"spacing": clamp(length(value) or 0.0, -100, 100)}


def _rise(_element: _Element, value: str, _theme: Theme) -> Properties:
    return {"rise": clamp(length(value, unit=2) or 0.0, -500, 500)}


def _language(element: _Element, _value: str, _theme: Theme) -> Properties:
    language = element.get(W + "val")
    if language is None:
        return NOTHING
    return {"language": language if _is_language(language) else ""}  # Word writes x-none for no language


def _is_language(tag: str) -> bool:
    """Whether a text is a language tag as far as its form goes (BCP 47, 2.1)."""
    language, *further = tag.split("-")
    is_named = tag.isascii() and language.isalpha() and 2 <= len(language) <= 3
    return is_named and all(part.isalnum() and len(part) <= 8 for part in further)


_READERS = {
    "rStyle": _style, "rFonts": _font, "sz": _size, "color": _colour, "u": _underline, "highlight": _highlight,
    "vertAlign": _position, "spacing": _spacing, "position": _rise, "lang": _language,
}  # fmt: skip


def make_text_style(properties: Properties, background: Colour | None, document_language: str) -> TextStyle:
    """Make the resolved style; automatic colour is black, or white on a dark `background` or shading of its own."""
    highlight = properties.get("highlight") or properties.get("shading")
    colour = properties.get("colour")
    if colour is None:
        behind = highlight or background
        colour = WHITE if behind is not None and is_dark(behind) else BLACK
    language = properties.get("language", "")
    return TextStyle(
        font=properties.get("font", DEFAULT_FONT),
        size=properties.get("size", DEFAULT_SIZE),
        bold=properties.get("bold", False),
        italic=properties.get("italic", False),
        colour=colour,
        underline=properties.get("underline", False),
        strike=properties.get("strike", False),
        double_strike=properties.get("double_strike", False),
        highlight=highlight,
        case=_case(properties),
        position=properties.get("position", Position.BASELINE),
        spacing=properties.get("spacing", 0.0),
        rise=properties.get("rise", 0.0),
        language="" if language.lower() == document_language.lower() else language,
    )


def _case(properties: Properties) -> Case:
    if properties.get("caps"):
        return Case.ALL_CAPS
    return Case.SMALL_CAPS if properties.get("small_caps") else Case.AS_TYPED
