"""Where font files come from: the document, a fontpkg package, the system, a stand-in of the same metrics, Lato.

Only the first two are the same on every machine; our own templates never need more.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import fontpkg
from fontpkg.errors import FontpkgError
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from visitdocs.document.model import EmbeddedFont

FALLBACK_FAMILY = "Lato"

# Fonts drawn to the same widths as the ones that come with Word; lines break where Word breaks them.
METRIC_STAND_INS = {
    "arial": ("Liberation Sans", "Arimo"),
    "helvetica": ("Liberation Sans", "Arimo"),
    "times new roman": ("Liberation Serif", "Tinos"),
    "courier new": ("Liberation Mono", "Cousine"),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
    "georgia": ("Gelasio",),
}

SYSTEM_FOLDERS = {
    "win32": ("C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
}
UNIX_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def find_font(family: str, bold: bool, italic: bool, embedded: tuple[EmbeddedFont, ...]) -> Iterator[bytes]:
    """Font files for `family`, best first; nothing when no source knows the family."""
    wanted = family.casefold()
    yield from _embedded(wanted, bold, italic, embedded)
    packaged = tuple(_packaged(family, bold, italic))
    yield from packaged or _from_system(wanted, bold, italic)


def find_stand_in(family: str, bold: bool, italic: bool) -> Iterator[bytes]:
    """Font files that set `family` on the same widths, if there are any."""
    for name in METRIC_STAND_INS.get(family.casefold(), ()):
        yield from _packaged(name, bold, italic)
        yield from _from_system(name.casefold(), bold, italic)


def _embedded(wanted: str, bold: bool, italic: bool, fonts: tuple[EmbeddedFont, ...]) -> Iterator[bytes]:
    faces = [font for font in fonts if font.family.casefold() == wanted]
    faces.sort(key=lambda font: (font.bold != bold) + (font.italic != italic))
    exact = [font.data for font in faces if (font.bold, font.italic) == (bold, italic)]
    yield from exact


def _packaged(family: str, bold: bool, italic: bool) -> Iterator[bytes]:
    """A family from a fontpkg-* package. „Lato Light” and its like are weights of „Lato”."""
    style = "italic" if italic else "normal"
    for name, weight in _family_and_weight(family, bold):
        try:
            yield fontpkg.path(name, weight=weight, style=style, nearest=True).read_bytes()
        except (FontpkgError, OSError):
            continue
        return


def _family_and_weight(family: str, bold: bool) -> Iterator[tuple[str, int]]:
    weights = {"thin": 100, "extralight": 200, "light": 300, "medium": 500, "semibold": 600, "extrabold": 800}
    weights["black"] = 900
    yield family, 700 if bold else 400
    stem, _, last = family.rpartition(" ")
    if stem and last.casefold() in weights:
        weight = weights[last.casefold()]
        yield stem, max(weight, 700) if bold else weight


def _from_system(wanted: str, bold: bool, italic: bool) -> Iterator[bytes]:
    path = _system_fonts().get((wanted, bold, italic))
    if path is not None:
        yield path.read_bytes()


@cache
def _system_fonts() -> dict[tuple[str, bool, bool], Path]:
    """Installed TrueType fonts by (family in lower case, bold, italic); read only when a document asks for one."""
    found: dict[tuple[str, bool, bool], Path] = {}
    for folder in SYSTEM_FOLDERS.get(sys.platform, UNIX_FOLDERS):
        for path in sorted(Path(folder).expanduser().rglob("*.[tT][tT][fF]")):
            try:
                key = _naming(path)
            except (TTLibError, OSError, KeyError, AttributeError, ValueError):
                continue  # a damaged font on somebody's machine is not the document's problem
            found.setdefault(key, path)
    return found


def _naming(path: Path) -> tuple[str, bool, bool]:
    with TTFont(path, lazy=True) as font:
        if isinstance(font, TTCollection) or "glyf" not in font:
            raise ValueError("no outlines")
        # Name 1, as Word shows it: a weight beyond regular and bold is a family of its own, „Lato Black”.
        family = font["name"].getDebugName(1) or ""
        selection = font["OS/2"].fsSelection
        return family.casefold(), bool(selection & 32), bool(selection & 1)
