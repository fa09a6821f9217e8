"""How properties of several levels become one (ECMA-376 17.7.2, 17.7.3).

A level is a plain dictionary of the properties that it sets. Properties that hold parts of their own (tab stops,
borders, margins) are dictionaries too and are merged part by part.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lxml.etree import _Element

from visitdocs.document.markup import is_on
from visitdocs.ooxml.namespaces import W

Properties = Mapping[str, Any]

NOTHING: Properties = {}

_PARTED = ("tabs", "borders", "margins")
TOGGLES = ("bold", "italic", "caps", "small_caps", "strike", "vanish")


def read_level(
    element: _Element, switches: Mapping[str, str], read: Callable[[str, _Element], Properties]
) -> dict[str, Any]:
    """Read the children of w:pPr or w:rPr: `switches` names what is on or off, `read` gives what another child sets."""
    found: dict[str, Any] = {}
    for child in element:
        name = child.tag.removeprefix(W)
        if name in switches:
            found[switches[name]] = is_on(child)
        else:
            found.update(read(name, child))
    return found


def merge(levels: Iterable[Properties]) -> dict[str, Any]:
    """Give the levels laid over one another, later ones winning."""
    merged: dict[str, Any] = {}
    for level in levels:
        parted = {key: {**merged.get(key, NOTHING), **level[key]} for key in _PARTED if key in level}
        merged.update(level)
        merged.update(parted)
    return merged


def merge_text(defaults: Properties, styles: Iterable[Properties], direct: Properties) -> dict[str, Any]:
    """Give the text properties of a run: toggle properties of the style levels cancel one another out (17.7.3).

    `styles` are the table's, the paragraph's and the character style's level, each merged along its own chain.
    """
    levels = list(styles)
    merged = merge([defaults, *levels, direct])
    for toggle in TOGGLES:
        if toggle in merged and toggle not in direct:
            merged[toggle] = bool(defaults.get(toggle)) or sum(bool(level.get(toggle)) for level in levels) % 2 == 1
    return merged
