"""A TrueType font as ReportLab reads and cuts it, its long tables read at once and not number by number.

Names, metrics and the cutting are ReportLab's own; characters, advances and places of glyphs are read here (OpenType
"cmap", "hmtx", "loca"), to the same values.
"""

from __future__ import annotations

import struct
from io import BytesIO
from itertools import zip_longest

from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

SEGMENTS = 4
"""The format of "cmap" that nearly all fonts have; others are left to ReportLab."""
MAXIMUM_CUT = 32_762
"""So many characters has the map of a font that ReportLab cuts room for."""
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
_HEADER_OF_GLYPH = 10


class FontProgram(TTFontFace):  # type: ignore[misc]  # ReportLab has no types
    """A font file: `charToGlyph` has the glyph of each code point, `hmetrics` advance and bearing of each glyph."""

    charToGlyph: dict[int, int]  # noqa: N815 - ReportLab's own name

    def __init__(self, data: bytes) -> None:
        """Read a font. Raises TTFError, LookupError or struct.error if it is no sound TrueType font."""
        super().__init__(BytesIO(data))

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803, ARG002 - ReportLab's own names
        """Read all that is in the font; ReportLab calls this as the font is made."""
        super().extractInfo(charInfo=0)
        place = self._map_of_characters()
        if self._numbers("H", 1, place)[0] == SEGMENTS:
            self.charToGlyph = self._in_segments(place)
        else:
            super().extractInfo(charInfo=1)
        self.hmetrics = self._metrics()
        self.glyphPos = self._places()
        for known, same in ((0x20, 0xA0), (0xA0, 0x20)):  # a space and one that does not break are drawn alike
            if known in self.charToGlyph:
                self.charToGlyph[same] = self.charToGlyph[known]
                break

    def getCharWidth(self, code: int) -> float:  # noqa: N802 - ReportLab's own name
        """The advance width of a code point in thousandths of an em."""
        glyph = self.charToGlyph.get(code, 0)
        width: float = self._pdfScale(self.hmetrics[glyph if glyph < len(self.hmetrics) else 0][0])
        return width

    def check_glyphs(self) -> None:
        """See whether every character can be cut out. Raises LookupError, ValueError or struct.error if not."""
        data, outlines, places = self._ttf_data, self.get_table_pos("glyf")[0], self.glyphPos
        glyphs = {0, *self.charToGlyph.values()}
        waiting = list(glyphs)
        for glyph in waiting:
            start, end = places[glyph], places[glyph + 1]
            if start > end:
                raise ValueError("glyphs lie in one another")
            if start < end and data[outlines + start] >= 0x80:  # the sign of the number of contours
                parts = self._parts(outlines + start) - glyphs
                glyphs |= parts
                waiting += parts
        if max(glyphs) >= len(self.hmetrics) or len(self.charToGlyph) > MAXIMUM_CUT:
            raise ValueError("a glyph without an advance, or more than can be cut")

    def _parts(self, place: int) -> set[int]:
        """The glyphs that a composite one is made of."""
        parts, flags, at = set(), _MORE, place + _HEADER_OF_GLYPH
        while flags & _MORE:
            flags, part = self._numbers("H", 2, at)
            parts.add(part)
            at += 8 if flags & _WORDS else 6
            at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        return parts

    def _numbers(self, kind: str, count: int, place: int) -> tuple[int, ...]:
        return struct.unpack_from(f">{count}{kind}", self._ttf_data, place)

    def _map_of_characters(self) -> int:
        """Where the map from code points to glyphs begins that ReportLab takes: the last one of Unicode."""
        table = self.get_table_pos("cmap")[0]
        version, count = self._numbers("H", 2, table)
        unicode, roman = None, None
        for number in range(count or version):
            platform, encoding = self._numbers("H", 2, table + 4 + 8 * number)
            (offset,) = self._numbers("L", 1, table + 8 + 8 * number)
            if platform == 3 or (platform, encoding) == (1, 1) or (platform == 0 and encoding != 5):
                unicode = offset
            elif (platform, encoding) == (1, 0):
                roman = offset
        found = roman if unicode is None else unicode
        if found is None:
            raise TTFError("no map of characters")
        place: int = table + found
        return place

    def _in_segments(self, place: int) -> dict[int, int]:
        """The glyphs of code points by a map of segments (OpenType "cmap", format 4)."""
        length, _, doubled = self._numbers("H", 3, place + 2)
        count = doubled // 2
        ends = self._numbers("H", count, place + 14)
        starts, at_offsets = self._numbers("H", count, place + 16 + 2 * count), place + 16 + 6 * count
        deltas, offsets = self._numbers("h", count, place + 16 + 4 * count), self._numbers("H", count, at_offsets)
        glyphs: dict[int, int] = {}
        for number, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
            codes = range(start, end + 1)
            if offset:
                first = at_offsets + 2 * number + offset
                inside = min(len(codes), max(place + length + 1 - first, 0) // 2)
                listed = self._numbers("H", inside, first) if inside else ()
                moved = [(glyph + delta) & 0xFFFF if glyph else 0 for glyph in listed]
                glyphs.update(zip_longest(codes, moved, fillvalue=0))  # what lies beyond the map is no glyph
            elif (start + delta) & 0xFFFF <= (end + delta) & 0xFFFF:
                glyphs.update(zip(codes, range((start + delta) & 0xFFFF, 0x10000), strict=False))
            else:  # the numbers of the glyphs begin anew
                glyphs.update((code, (code + delta) & 0xFFFF) for code in codes)
        return glyphs

    def _metrics(self) -> list[tuple[int, int]]:
        """Advance and bearing of every glyph in the font's own units; the last ones share an advance."""
        count = self._numbers("H", 1, self.get_table_pos("hhea")[0] + 34)[0]
        place, length = self.get_table_pos("hmtx")
        if 4 * count - 2 > length:  # they would be read from the table behind
            raise TTFError("advances beyond their table")
        pairs = self._numbers("H", 2 * count, place)
        bearings = self._numbers("H", max(self.numGlyphs - count, 0), place + 4 * count)
        return [*zip(pairs[::2], pairs[1::2], strict=True), *((pairs[-2], bearing) for bearing in bearings)]

    def _places(self) -> list[int]:
        """Where each glyph begins in the table of outlines, and where the last one ends."""
        (kind, outlines) = self._numbers("H", 2, self.get_table_pos("head")[0] + 50)
        if kind > 1 or outlines:
            raise TTFError("outlines or places of glyphs of an unknown kind")
        places = self._numbers("L" if kind else "H", self.numGlyphs + 1, self.get_table_pos("loca")[0])
        return list(places) if kind else [2 * place for place in places]
