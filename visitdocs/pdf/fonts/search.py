"""Where font files come from: the document, a fontpkg package, the system, a stand-in of the same metrics, Lato.

Only the first two are the same on every machine; our own templates never need more.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.document.model import EmbeddedFont
from visitdocs.fonts.naming import name_of_font
from visitdocs.fonts.packages import packaged_font

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


@dataclass(frozen=True)
class FontFile:
    """A font file that was found. `installed`: it comes from this machine, and another may have another or none."""

    data: bytes
    family: str
    installed: bool = False


class FontSearch:
    """The search for the fonts of one document: among its own, in packages, in the folders of this machine."""

    def __init__(self, embedded: tuple[EmbeddedFont, ...] = (), folders: tuple[Path, ...] | None = None) -> None:
        """`folders` are looked through, those below them too; None: those in which the system keeps its fonts."""
        self._embedded = embedded
        self._folders = folders

    def font(self, family: str, bold: bool, italic: bool) -> Iterator[FontFile]:
        """Font files for `family`, best first; nothing when no source knows the family."""
        for font in self._embedded:
            if (font.family.casefold(), font.bold, font.italic) == (family.casefold(), bold, italic):
                yield FontFile(font.data, family)
        yield from self.whole_font(family, bold, italic)

    def whole_font(self, family: str, bold: bool, italic: bool) -> Iterator[FontFile]:
        """Font files for `family` but for the document's own, which may hold only the letters used."""
        packaged = tuple(_packaged(family, bold, italic))
        yield from (FontFile(data, family) for data in packaged)
        if not packaged:
            yield from self._installed(family, bold, italic)

    def stand_in(self, family: str, bold: bool, italic: bool) -> Iterator[FontFile]:
        """Font files that set `family` on the same widths, if there are any."""
        for name in METRIC_STAND_INS.get(family.casefold(), ()):
            yield from (FontFile(data, name) for data in _packaged(name, bold, italic))
            yield from self._installed(name, bold, italic)

    def _installed(self, family: str, bold: bool, italic: bool) -> Iterator[FontFile]:
        folders = system_folders() if self._folders is None else self._folders
        path = _installed_fonts(folders).get((family.casefold(), bold, italic))
        if path is not None:
            yield FontFile(path.read_bytes(), family, installed=True)


def system_folders() -> tuple[Path, ...]:
    """Where this machine's system and its user keep fonts."""
    return tuple(Path(folder).expanduser() for folder in SYSTEM_FOLDERS.get(sys.platform, UNIX_FOLDERS))


def _packaged(family: str, bold: bool, italic: bool) -> Iterator[bytes]:
    """A family from a fontpkg-* package. „Lato Light” and its like are weights of „Lato”."""
    style = "italic" if italic else "normal"
    for name, weight in _family_and_weight(family, bold):
        if data := packaged_font(name, weight, style, nearest=True):
            yield data
            return


def _family_and_weight(family: str, bold: bool) -> Iterator[tuple[str, int]]:
    weights = {"thin": 100, "extralight": 200, "light": 300, "medium": 500, "semibold": 600, "extrabold": 800}
    weights["black"] = 900
    yield family, 700 if bold else 400
    stem, _, last = family.rpartition(" ")
    if stem and last.casefold() in weights:
        weight = weights[last.casefold()]
        yield stem, max(weight, 700) if bold else weight


@cache
def _installed_fonts(folders: tuple[Path, ...]) -> dict[tuple[str, bool, bool], Path]:
    """Installed TrueType fonts by (family in lower case, bold, italic); read only when a document asks for one."""
    found: dict[tuple[str, bool, bool], Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.[tT][tT][fF]")):
            try:
                family, bold, italic = name_of_font(path)
            except (OSError, ValueError):
                continue  # a damaged font on somebody's machine is not the document's problem
            found.setdefault((family.casefold(), bold, italic), path)
    return found
