"""How many glyphs a font has, and whether their outlines lie one after the other (OpenType "loca", "glyf").

A location table that goes back and forth makes every glyph as large as the file; a glyph made of a hundred thousand
others is copied as often.
"""

import struct
from collections.abc import Mapping
from itertools import pairwise

from visitdocs.document.fonts.font_tables import UnsoundFontError

MAXIMUM_COMPONENTS = 200_000
MAXIMUM_COPIED = 500_000_000
"""Bytes of all composite glyphs, each as often as it has components."""

_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
_HEADER = 10
_COMPOSITE = 0x80
"""The sign of the number of contours, in the first byte of a glyph that is made of others."""


def count_glyphs(tables: Mapping[bytes, bytes]) -> int:
    """Give the number of glyphs. Raises UnsoundFontError, KeyError or struct.error if their outlines are not sound."""
    count: int = struct.unpack_from(">H", tables[b"maxp"], 4)[0]
    (is_long,) = struct.unpack_from(">H", tables[b"head"], 50)
    places = struct.unpack_from(f">{count + 1}{'L' if is_long else 'H'}", tables[b"loca"])
    factor, glyphs = 1 if is_long else 2, tables[b"glyf"]
    if list(places) != sorted(places) or places[-1] * factor > len(glyphs):
        raise UnsoundFontError("glyphs lie in one another or beyond their table")
    components, copied = 0, 0
    bounds = pairwise([place * factor for place in places])
    for start, end in [pair for pair in bounds if pair[0] < pair[1] and glyphs[pair[0]] >= _COMPOSITE]:
        found = _components(glyphs, start, end)
        components += found
        copied += found * (end - start)
        if components > MAXIMUM_COMPONENTS or copied > MAXIMUM_COPIED:
            raise UnsoundFontError("glyphs made of too many others")
    return count


def _components(glyphs: bytes, start: int, end: int) -> int:
    """Give how many others a composite glyph is made of."""
    flags, at, count = _MORE, start + _HEADER, 0
    while flags & _MORE:
        if at >= end or count > MAXIMUM_COMPONENTS:
            raise UnsoundFontError("a glyph that does not end")
        (flags,) = struct.unpack_from(">H", glyphs, at)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        count += 1
    return count
