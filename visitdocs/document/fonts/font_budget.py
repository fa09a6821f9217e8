"""What the fonts of one document may cost together, counted before any library reads them.

Characters are counted by the ranges of a font's cmap table (OpenType "cmap") and not one by one: a few bytes can list
the same million characters a thousand times, in formats 4, 12 and 13, whose ranges may overlap. Glyphs have to lie one
after the other (OpenType "loca", "glyf"): a location table that goes back and forth makes every glyph as large as the
file; a glyph made of a hundred thousand others is copied as often.
"""

import struct
from collections.abc import Iterable, Mapping
from itertools import pairwise

from visitdocs.document.fonts.font_tables import UnsoundFontError, check_names, font_tables

MAXIMUM_SUBTABLES = 64
VARIATION_SELECTORS = (0, 5)
"""Platform and encoding of a subtable that lists no characters."""

MAXIMUM_COMPONENTS = 200_000

MAXIMUM_COPIED = 500_000_000
"""Bytes of all composite glyphs, each as often as it has components."""

_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
_HEADER = 10

_COMPOSITE = 0x80
"""The sign of the number of contours, in the first byte of a glyph that is made of others."""

MAXIMUM_FONTS = 100
MAXIMUM_CHARACTERS = 200_000

MAXIMUM_GLYPHS = 200_000
"""Of all fonts together; four faces of a large family have 20 000 characters and 30 000 glyphs."""

OTHER_OUTLINES = b"OTTO"
"""A font without TrueType outlines: nobody reads it, so it costs nothing."""


def count_characters(table: bytes, most: int) -> int:
    """Give the length of the longest list of characters. Raises UnsoundFontError beyond `most`, and struct.error."""
    (count,) = struct.unpack_from(">H", table, 2)
    if count > MAXIMUM_SUBTABLES:
        raise UnsoundFontError("too many maps of characters")
    records = [struct.unpack_from(">HHL", table, 4 + 8 * number) for number in range(count)]
    offsets = {offset for platform, encoding, offset in records if (platform, encoding) != VARIATION_SELECTORS}
    return max((_listed(table[offset:], most) for offset in sorted(offsets)), default=0)


def _listed(subtable: bytes, most: int) -> int:
    """Give how many characters a subtable lists, those that it lists twice counted twice."""
    (kind,) = struct.unpack_from(">H", subtable)
    match kind:
        case 0:
            count = 256
        case 4:
            count = _in_segments(subtable, most)
        case 6:
            (count,) = struct.unpack_from(">H", subtable, 8)
        case 10:
            (count,) = struct.unpack_from(">L", subtable, 16)
        case 12 | 13:
            count = _in_groups(subtable, most)
        case 2:
            raise UnsoundFontError("a map of bytes in an old encoding")
        case _:
            count = 0  # nobody reads it
    if count > most:
        raise UnsoundFontError("more characters than are read")
    return count


def _in_segments(subtable: bytes, most: int) -> int:
    (doubled,) = struct.unpack_from(">H", subtable, 6)
    form = f">{doubled // 2}H"
    ends = struct.unpack_from(form, subtable, 14)
    starts = struct.unpack_from(form, subtable, 16 + struct.calcsize(form))
    return _in_ranges(zip(starts, ends, strict=True), most)


def _in_groups(subtable: bytes, most: int) -> int:
    (groups,) = struct.unpack_from(">L", subtable, 12)
    if groups > min(most, (len(subtable) - 16) // 12):
        raise UnsoundFontError("more groups than there are")
    found = struct.iter_unpack(">LLL", subtable[16 : 16 + 12 * groups])
    return _in_ranges(((start, end) for start, end, _ in found), most)


def _in_ranges(ranges: Iterable[tuple[int, int]], most: int) -> int:
    count = 0
    for start, end in ranges:
        count += max(end - start + 1, 0)
        if count > most:
            raise UnsoundFontError("more characters than are read")
    return count


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


class FontBudget:
    """What is left of it."""

    def __init__(self) -> None:
        self._fonts = MAXIMUM_FONTS
        self._characters = MAXIMUM_CHARACTERS
        self._glyphs = MAXIMUM_GLYPHS

    def admit(self, data: bytes) -> bool:
        """Whether a font file is sound and there is room for it; its cost is taken off."""
        if data.startswith(OTHER_OUTLINES):
            return True
        try:
            tables = font_tables(data)
            check_names(tables[b"name"])
            characters = count_characters(tables[b"cmap"], self._characters)
            glyphs = count_glyphs(tables)
        except (UnsoundFontError, struct.error):
            return False
        if not self._fonts or glyphs > self._glyphs:
            return False
        self._fonts -= 1
        self._characters -= characters
        self._glyphs -= glyphs
        return True
