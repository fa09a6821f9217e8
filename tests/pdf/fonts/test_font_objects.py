"""What the font dictionaries of a page say, key by key (ISO 32000-1 9.6–9.8)."""

import re

import pikepdf
import pytest
from lato import width
from printed import Printed
from sample_documents import document, paragraph, text

from visitdocs.document.model import Inline

KEPT: list[Printed] = []
"""What is looked at has to stay open."""


def fonts(*contents: str | Inline) -> list[pikepdf.Dictionary]:
    """The fonts of the only page of a paragraph, by name."""
    KEPT[:] = [Printed(document(paragraph(*contents)))]
    found = KEPT[0].pdf.pages[0].Resources.Font
    return [found[name] for name in sorted(found.keys())]


def test_a_font_is_composite_with_one_descendant_and_every_key_that_readers_need() -> None:
    (font,) = fonts("ab ba")
    (descendant,) = font.DescendantFonts
    name = font.BaseFont
    assert re.fullmatch(r"/[A-Z]{6}\+Lato-Regular", str(name))
    assert font.keys() == {"/Type", "/Subtype", "/BaseFont", "/Encoding", "/DescendantFonts", "/ToUnicode"}
    assert [str(font[key]) for key in ("/Type", "/Subtype", "/Encoding")] == ["/Font", "/Type0", "/Identity-H"]
    assert (str(descendant.Type), str(descendant.Subtype), descendant.BaseFont) == ("/Font", "/CIDFontType2", name)
    assert {key: str(value) for key, value in descendant.CIDSystemInfo.items()} == {
        "/Registry": "Adobe",
        "/Ordering": "Identity",
        "/Supplement": "0",
    }
    widths = [round(width(character, size=1000)) for character in "ab "]
    assert [int(descendant.DW), int(descendant.W[0]), *map(int, descendant.W[1])] == [0, 1, *widths]
    assert descendant.CIDToGIDMap.read_bytes() == bytes([0, 0, 0, 2, 0, 3, 0, 1])


@pytest.mark.parametrize(
    ("style", "flags", "angle"), [({}, 4, 0), ({"italic": True}, 4 + 64, -7), ({"bold": True}, 4, 0)]
)
def test_a_descriptor_has_the_fonts_name_its_measures_and_its_program(style: dict, flags: int, angle: int) -> None:
    (font,) = fonts(text("ab", **style))
    descriptor = font.DescendantFonts[0].FontDescriptor
    assert descriptor.keys() == {
        *("/Type", "/FontName", "/Flags", "/FontBBox", "/ItalicAngle"),
        *("/Ascent", "/Descent", "/CapHeight", "/StemV", "/FontFile2"),
    }
    assert (str(descriptor.Type), descriptor.FontName) == ("/FontDescriptor", font.BaseFont)
    assert (int(descriptor.Flags), round(float(descriptor.ItalicAngle))) == (flags, angle)
    assert (int(descriptor.Ascent), int(descriptor.Descent)) == (987, -213)
    assert int(descriptor.FontFile2.Length1) == len(descriptor.FontFile2.read_bytes())


def test_every_font_of_a_file_has_a_tag_of_its_own() -> None:
    names = [str(font.BaseFont) for font in fonts("a", text("b", bold=True), text("c", italic=True))]
    assert names == ["/AAAAAB+Lato-Regular", "/AAAAAC+Lato-Bold", "/AAAAAD+Lato-Italic"]


def test_codes_lead_back_to_characters_a_hundred_in_a_block() -> None:
    characters = "".join(map(chr, [*range(0x21, 0x7F), *range(0xC0, 0xD0)]))
    (font,) = fonts(characters)
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    assert len(characters) == 110
    assert re.findall(r"(\d+) beginbfchar", cmap) == ["100", "10"]
    rows = re.findall(r"^<(\w{4})> <(\w+)>$", cmap.partition("endcodespacerange")[2], re.MULTILINE)
    assert sorted(chr(int(unicode, 16)) for _, unicode in rows) == sorted(characters)
    assert [int(code, 16) for code, _ in rows] == list(range(1, 111))
    assert cmap.startswith(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n100 beginbfchar\n"
    )
    assert cmap.endswith("endbfchar\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
