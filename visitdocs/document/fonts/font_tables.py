"""The tables of a TrueType file (OpenType 1.9, "Organization of an OpenType Font"), before anybody believes them."""

import struct
from collections.abc import Iterator

TRUE_TYPE = (b"\x00\x01\x00\x00", b"true")
REQUIRED = (b"OS/2", b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post")
MAXIMUM_TABLES = 64
MAXIMUM_BYTES = 20_000_000

MAXIMUM_NAME_BYTES = 1_000_000
"""Of all names together; a library decodes every one, and they may all be the same bytes."""

_ENGLISH_NAMES = ((3, 1, 0x409), (1, 0, 0))
"""Platform, encoding and language of the names that ReportLab takes for a font's own."""

_NAMES_OF_FONT = (1, 4, 6)


class UnsoundFontError(ValueError):
    """A font file is damaged, or made to cost more than any honest one."""


def font_tables(data: bytes) -> dict[bytes, bytes]:
    """Give the tables by their tags. Raises UnsoundFontError or struct.error."""
    (count,) = struct.unpack_from(">H", data, 4)
    if data[:4] not in TRUE_TYPE or len(data) > MAXIMUM_BYTES or count > MAXIMUM_TABLES:
        raise UnsoundFontError("no font of a sensible size")
    tables = {}
    left = len(data)
    for number in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        left -= length
        if offset + length > len(data) or left < 0 or tag in tables:
            raise UnsoundFontError("tables lie beyond the file, in one another, or there twice")
        tables[tag] = data[offset : offset + length]
    if any(tag not in tables for tag in REQUIRED):
        raise UnsoundFontError("a table is missing")
    return tables


def check_names(table: bytes) -> None:
    """Check that a name table gives the font a name. Raises UnsoundFontError or struct.error (OpenType "name")."""
    left, is_named = MAXIMUM_NAME_BYTES, False
    for platform, encoding, language, name, length in _names(table):
        left -= length
        is_named |= name in _NAMES_OF_FONT and (platform, encoding, language) in _ENGLISH_NAMES and length > 0
        if left < 0:
            raise UnsoundFontError("endless names")
    if not is_named:
        raise UnsoundFontError("the font has no name")


def _names(table: bytes) -> Iterator[tuple[int, int, int, int, int]]:
    (count,) = struct.unpack_from(">H", table, 2)
    for number in range(count):
        *identity, length, _ = struct.unpack_from(">HHHHHH", table, 6 + 12 * number)
        yield identity[0], identity[1], identity[2], identity[3], length
