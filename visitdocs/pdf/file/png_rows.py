"""A PNG's compressed rows as they stand in its file: a PDF reads them with the same predictors, so nothing is unpacked.

PNG (third edition) 5, 9 and 10; ISO 32000-1 7.4.4.4, Predictor 15.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import lru_cache

from visitdocs.dataclass import dataclass

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, COLOUR, PALETTE = 0, 2, 3
"""Kinds of PNG without transparency (PNG, table 12)."""
_CHANNELS = {GREY: 1, COLOUR: 3, PALETTE: 1}
_BITS = {GREY: (1, 2, 4, 8), COLOUR: (8,), PALETTE: (1, 2, 4, 8)}
_OTHERWISE_SEEN = (b"tRNS", b"acTL")
"""Chunks that make a picture transparent, or move."""
_FILTERS = frozenset(range(5))
_PIECE = 1_000_000
"""Bytes that are unpacked at a time."""
_SMALL, _REMEMBERED = 100_000, 32
"""Bytes of a picture whose rows are remembered, and of how many: logos stand in document after document."""


@dataclass(frozen=True)
class PngRows:
    """The rows of a picture as `data`, each with its filter. `palette` holds the colours of one of kind PALETTE."""

    width: int
    height: int
    kind: int
    bits: int
    palette: bytes
    data: bytes

    @property
    def channels(self) -> int:
        """How many values a pixel has."""
        return _CHANNELS[self.kind]


def png_rows(file: bytes, most: int) -> PngRows | None:
    """The rows of an opaque PNG of at most eight bits a channel whose lines follow one another.

    None for any other picture, also for one that breaks off, is damaged, or has more pixels than `most`.
    """
    return _small_picture(file, most) if len(file) <= _SMALL else _picture(file, most)


def _picture(file: bytes, most: int) -> PngRows | None:
    try:
        rows = _rows(list(_chunks(file)))
    except (struct.error, ValueError):
        return None
    return rows if rows and rows.width * rows.height <= most and _are_whole(rows) else None


@lru_cache(_REMEMBERED)
def _small_picture(file: bytes, most: int) -> PngRows | None:
    return _picture(file, most)


def _chunks(file: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks with their names, up to the last one. Raises ValueError or struct.error if they are damaged."""
    if not file.startswith(SIGNATURE):
        raise ValueError("no PNG")
    at, name = len(SIGNATURE), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">L4s", file, at)
        (checksum,) = struct.unpack_from(">L", file, at + 8 + length)
        if zlib.crc32(memoryview(file)[at + 4 : at + 8 + length]) != checksum:
            raise ValueError("damaged")
        yield name, file[at + 8 : at + 8 + length]
        at += 12 + length


def _rows(chunks: list[tuple[bytes, bytes]]) -> PngRows | None:
    (first, header), *others = chunks
    named = dict(others)
    if first != b"IHDR" or any(name in named for name in _OTHERWISE_SEEN):
        return None
    width, height, bits, kind, packing, filtering, interlaced = struct.unpack(">LLBBBBB", header)
    if bits not in _BITS.get(kind, ()) or not width or not height or packing or filtering or interlaced:
        return None
    palette = named.get(b"PLTE", b"") if kind == PALETTE else b""
    if kind == PALETTE and (not palette or len(palette) % 3):
        return None
    data = b"".join(content for name, content in others if name == b"IDAT")
    return PngRows(width, height, kind, bits, palette, data)


def _are_whole(rows: PngRows) -> bool:
    """Whether there are as many rows as the picture is high, each with a filter that there is."""
    stride = (rows.width * rows.channels * rows.bits + 7) // 8 + 1
    unpacker, packed, seen = zlib.decompressobj(), rows.data, 0
    while not unpacker.eof and seen <= stride * rows.height:
        try:
            piece = unpacker.decompress(packed, _PIECE)
        except zlib.error:
            return False
        if not piece and not unpacker.eof:
            return False
        if not set(piece[-seen % stride :: stride]) <= _FILTERS:
            return False
        seen, packed = seen + len(piece), unpacker.unconsumed_tail
    return unpacker.eof and not unpacker.unused_data and seen == stride * rows.height
