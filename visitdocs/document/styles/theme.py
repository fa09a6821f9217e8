"""The theme: fonts and colours that a document names instead of saying (ECMA-376 20.1.6)."""

import colorsys
from dataclasses import field
from string import hexdigits

from lxml.etree import _Element

from visitdocs.dataclass import dataclass
from visitdocs.document.model import Colour
from visitdocs.ooxml.namespaces import A, W

# Word's names for theme colours (ST_ThemeColor, 17.18.97) and their elements in the colour scheme (20.1.6.2).
_SCHEME = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1",
    "dark2": "dk2", "text2": "dk2", "light2": "lt2", "background2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


def hex_colour(text: str | None) -> Colour | None:
    """Give the colour written RRGGBB; None for `auto` and for what is no colour."""
    return Colour(*bytes.fromhex(text)) if text is not None and len(text) == 6 and _is_hex(text) else None


def _is_hex(text: str) -> bool:
    return all(sign in hexdigits for sign in text)


@dataclass(frozen=True)
class Theme:
    """The fonts „major” and „minor” and the colours of the scheme by element name."""

    fonts: dict[str, str] = field(default_factory=dict)
    colours: dict[str, Colour] = field(default_factory=dict)

    def font(self, name: str | None) -> str | None:
        """Give the font behind a theme font such as `minorHAnsi` (ST_Theme, 17.18.96)."""
        return self.fonts.get((name or "")[:5])

    def colour(self, element: _Element, plain: str = "val", themed: str = "themeColor") -> Colour | None:
        """Give the colour that `element` names: the theme's, lighter or darker, if there is one, else the plain one."""
        named = element.get(W + themed)
        if named is not None:
            base = self.colours.get(_SCHEME.get(named, named))
            if base is not None:
                prefix = themed.removesuffix("Color")
                return _shift(base, element.get(f"{W}{prefix}Tint"), element.get(f"{W}{prefix}Shade"))
        return hex_colour(element.get(W + plain))


def read_theme(root: _Element | None) -> Theme:
    """Read the theme part's fonts and colours; an empty theme when there is no such part."""
    if root is None:
        return Theme()
    fonts = {}
    for name in ("major", "minor"):
        latin = root.find(f".//{A}{name}Font/{A}latin")
        font = None if latin is None else latin.get("typeface")
        if font:
            fonts[name] = font
    colours = {}
    scheme = root.find(f".//{A}clrScheme")
    for element in scheme if scheme is not None else ():
        for value in element:
            colour = hex_colour(value.get("lastClr") or value.get("val"))
            if colour is not None:
                colours[element.tag.removeprefix(A)] = colour
    return Theme(fonts, colours)


def _shift(colour: Colour, tint: str | None, shade: str | None) -> Colour:
    """Lighter by `themeTint`, darker by `themeShade` (17.3.2.6): both act on HSL's luminance; Word rounds down."""
    hue, luminance, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    if tint and len(tint) <= 2 and _is_hex(tint):
        part = int(tint, 16) / 255
        luminance = luminance * part + 1 - part
    if shade and len(shade) <= 2 and _is_hex(shade):
        luminance *= int(shade, 16) / 255
    return Colour(*(int(channel * 255 + 1e-6) for channel in colorsys.hls_to_rgb(hue, luminance, saturation)))
