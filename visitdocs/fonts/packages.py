"""Font files from packages: Lato, which comes along with the program, and what other fontpkg packages bring."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path

import fontpkg_lato

OF_THE_PROGRAM = "lato"
_REMEMBERED = 8


@lru_cache(_REMEMBERED)
def packaged_font(family: str, weight: int, style: str, *, nearest: bool = False) -> bytes:
    """Give the font file of a family in a weight (100–900) and a style ("normal", "italic"), none if there is none.

    With `nearest` the weight that comes closest will do. Only for another family than Lato are all packages that are
    installed asked, which takes longer than to read a font.
    """
    path = _lato().get((weight, style)) if family.strip().lower() == OF_THE_PROGRAM else None
    try:
        return (path or _asked_for(family, weight, style, nearest)).read_bytes()
    except OSError:
        return b""


@cache
def _lato() -> dict[tuple[int, str], Path]:
    """The files of Lato by weight and style, as its package lists them."""
    listed = json.loads((fontpkg_lato.ROOT / "metadata.json").read_bytes())["files"]
    return {(file["weight"], file["style"]): fontpkg_lato.ROOT / file["path"] for file in listed}


def _asked_for(family: str, weight: int, style: str, nearest: bool) -> Path:
    """The file by fontpkg. Raises FileNotFoundError if no package has it."""
    import fontpkg
    from fontpkg.errors import FontpkgError

    try:
        found: Path = fontpkg.path(family, weight=weight, style=style, nearest=nearest)
    except FontpkgError as error:
        raise FileNotFoundError(family) from error
    return found
