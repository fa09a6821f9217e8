"""A font is read to the same values and cut to the same bytes as by ReportLab alone, whatever its map of characters."""

import struct
from collections.abc import Iterable
from io import BytesIO

import fontpkg
import pytest
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from reportlab.pdfbase.ttfonts import TTFontFace

from visitdocs.pdf.fonts.font_program import FontProgram

TEXT = "Zażółć gęślą jaźń, 8:00–9:30\u00a0✓"
WORDS = range(0x4E00, 0x4E20)
"""Code points that stand in a row, whose glyphs do not: such a segment lists them."""


def packaged(weight: int, style: str) -> bytes:
    return fontpkg.path("Lato", weight=weight, style=style).read_bytes()


def saved(font: TTFont) -> bytes:
    output = BytesIO()
    font.save(output)
    return output.getvalue()


def cut(text: str = TEXT) -> TTFont:
    """Lato with some characters only."""
    font = TTFont(BytesIO(packaged(400, "normal")))
    cutter = subset.Subsetter()
    cutter.populate(text=text)
    cutter.subset(font)
    return font


def mapped(formats: Iterable[tuple[int, int, int]], codes: Iterable[int] = ()) -> bytes:
    """Lato with maps of these formats, platforms and encodings, in which `codes` have glyphs, too."""
    font = cut()
    known = dict(font.getBestCmap())
    names = sorted(known.values(), reverse=True)
    known |= {code: names[number * 7 % len(names)] for number, code in enumerate(codes)}
    tables = []
    for kind, platform, encoding in formats:
        table = CmapSubtable.newSubtable(kind)
        table.platformID, table.platEncID, table.language = platform, encoding, 0
        limit = 0x100 if kind == 0 else 0x10000 if kind == 4 else 0x110000
        table.cmap = {code: name for code, name in known.items() if code < limit}
        tables.append(table)
    font["cmap"].tables = tables
    return saved(font)


FONTS = {
    "whole": packaged(400, "normal"),
    "whole and slanted": packaged(700, "italic"),
    "cut": saved(cut()),
    "without a no-break space": saved(cut("abc ")),
    "glyphs in a list": mapped([(4, 3, 1)], WORDS),
    "in groups": mapped([(4, 3, 1), (12, 3, 10)], [*WORDS, 0x1F600]),
    "the last of Unicode": mapped([(0, 1, 0), (4, 0, 3), (4, 3, 1)]),
    "Roman alone": mapped([(0, 1, 0)]),
}


@pytest.mark.parametrize("name", FONTS)
def test_a_font_is_read_as_reportlab_reads_it(name: str) -> None:
    theirs, ours = TTFontFace(BytesIO(FONTS[name])), FontProgram(FONTS[name])
    assert len(ours.charToGlyph) > 3
    assert ours.charToGlyph == theirs.charToGlyph
    assert ours.glyphPos == theirs.glyphPos
    codes = [*ours.charToGlyph, 0x378]
    assert list(map(ours.getCharWidth, codes)) == list(map(theirs.getCharWidth, codes))
    assert ours.makeSubset(codes) == theirs.makeSubset(codes)
    ours.check_glyphs()


def test_a_segment_may_list_its_glyphs() -> None:
    table = TTFont(BytesIO(FONTS["glyphs in a list"]))["cmap"].tables[0].compile(None)
    (size,) = struct.unpack_from(">H", table, 6)
    assert any(struct.unpack_from(f">{size // 2}H", table, 16 + 3 * size))
