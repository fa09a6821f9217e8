"""How many characters a font's cmap table lists (OpenType "cmap"), counted by its ranges and not one by one.

A few bytes can list the same million characters a thousand times: formats 4, 12 and 13 are ranges that may overlap.
"""

import struct
from collections.abc import Iterable

from visitdocs.document.fonts.font_tables import UnsoundFontError

MAXIMUM_SUBTABLES = 64
VARIATION_SELECTORS = (0, 5)
"""Platform and encoding of a subtable that lists no characters."""


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
