"""Fonts that a document brings along, made readable again (ECMA-376 part 4, font embedding; part 1, 17.8.3)."""

import re
from collections.abc import Iterator

from visitdocs.document.model import EmbeddedFont
from visitdocs.document.namespaces import R, W
from visitdocs.document.package import Package

_FACES = {
    "embedRegular": (False, False), "embedBold": (True, False), "embedItalic": (False, True),
    "embedBoldItalic": (True, True),
}  # fmt: skip
_HEX = re.compile(r"[0-9A-Fa-f]{32}")
_OBFUSCATED = 32


def read_fonts(package: Package) -> tuple[EmbeddedFont, ...]:
    """All embedded faces; one without a key or a part is passed over, as if it were not embedded."""
    return tuple(_fonts(package))


def _fonts(package: Package) -> Iterator[EmbeddedFont]:
    table = package.related("fontTable")
    if table is None:
        return
    for font in table.root.iterchildren(W + "font"):
        for name, (bold, italic) in _FACES.items():
            element = font.find(W + name)
            relationship = table.relationships.get(element.get(R + "id", "")) if element is not None else None
            if element is None or relationship is None or relationship.external:
                continue
            data = package.read(relationship.target)
            key = re.sub(r"[{}-]", "", element.get(W + "fontKey", ""))
            if data and _HEX.fullmatch(key):
                yield EmbeddedFont(font.get(W + "name", ""), bold, italic, _clear(data, bytes.fromhex(key)))


def _clear(data: bytes, key: bytes) -> bytes:
    mask = key[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(data[:_OBFUSCATED], mask, strict=False))
    return head + data[_OBFUSCATED:]
