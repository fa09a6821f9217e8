"""The font that people type with: a fixed, wide repertoire, so that no reader has to look for another font.

A composite font whose codes are its own glyph numbers, with a cmap, full widths and a ToUnicode entry for every
glyph. It carries no subset tag: readers refuse to type with a font that says it is a subset.
"""

from __future__ import annotations

import struct
from functools import cache

from reportlab.pdfbase.pdfdoc import PDFObjectReference

from visitdocs.document.model.addition import total
from visitdocs.fonts.cut_font import TYPED_LETTERS, cut_font
from visitdocs.pdf.file.composite_font import SYMBOLIC, to_unicode
from visitdocs.pdf.objects.document import PDFDocument, compressed
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString, name_of

# Poppler and pypdf look up line ends in the font; without an entry one embeds a whole symbol font, the other warns.
LINE_ENDS = {0xFFF0: "\n", 0xFFF1: "\r"}


class FieldFont:
    """A face with its fixed repertoire, ready to be written into a document. Widths are fractions of the size."""

    def __init__(self, data: bytes) -> None:
        self._font = cut_font(data, TYPED_LETTERS)
        self._advances = self._font.advances
        self._replacement = self._font.glyphs.get(ord("?"), 0)
        ascent, descent = struct.unpack_from(">hh", self._font.table("hhea"), 4)
        self.ascent: float = ascent / self._font.units
        self.descent: float = -descent / self._font.units

    def width(self, text: str) -> float:
        """Width of `text` in ems."""
        return total(self._advances[self._glyph(character)] for character in text) / self._font.units

    def encode(self, text: str) -> str:
        """The text as a hexadecimal PDF string; a character outside the repertoire becomes a question mark."""
        return "<" + "".join(f"{self._glyph(character):04X}" for character in text) + ">"

    def lacking(self, text: str) -> str:
        """The characters of `text` that the font cannot draw, each once."""
        return "".join(dict.fromkeys(sign for sign in text if sign != "\n" and ord(sign) not in self._font.glyphs))

    def _glyph(self, character: str) -> int:
        return self._font.glyphs.get(ord(character), self._replacement)

    def write(self, document: PDFDocument) -> PDFObjectReference:
        """The font object."""
        name = name_of(f"{self._font.name}-Form")
        widths = [round(advance * 1000 / self._font.units) for advance in self._advances]
        descendant = PDFDictionary({"Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": name, "DW": 1000})
        descendant["CIDSystemInfo"] = PDFDictionary(
            {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        )
        descendant["FontDescriptor"] = document.Reference(self._descriptor(document, name))
        descendant["W"] = PDFArray([0, PDFArray(widths)])
        descendant["CIDToGIDMap"] = "/Identity"
        font = PDFDictionary({"Type": "/Font", "Subtype": "/Type0", "BaseFont": name, "Encoding": "/Identity-H"})
        font["DescendantFonts"] = PDFArray([document.Reference(descendant)])
        font["ToUnicode"] = document.Reference(compressed(to_unicode(self._characters() | LINE_ENDS)))
        return document.Reference(font)

    def _characters(self) -> dict[int, str]:
        characters: dict[int, str] = {}
        for code, glyph in self._font.glyphs.items():
            characters.setdefault(glyph, chr(code))
        return characters

    def _descriptor(self, document: PDFDocument, name: str) -> PDFDictionary:
        font, scale = self._font, 1000 / self._font.units
        (angle,) = struct.unpack_from(">i", font.table("post"), 4)
        box = [round(value * scale) for value in struct.unpack_from(">hhhh", font.table("head"), 36)]
        entries = {"Type": "/FontDescriptor", "FontName": name, "Flags": SYMBOLIC, "FontBBox": PDFArray(box)}
        entries |= {"ItalicAngle": round(angle / 0x10000), "StemV": 80}
        entries |= {"Ascent": round(self.ascent * 1000), "Descent": -round(self.descent * 1000)}
        entries["CapHeight"] = round((_capital_height(font.table("OS/2")) or self.ascent * font.units) * scale)
        entries["FontFile2"] = document.Reference(compressed(font.data, Length1=len(font.data)))
        return PDFDictionary(entries)


def _capital_height(table: bytes) -> int:
    """OpenType OS/2, "sCapHeight", which stands there from version 2 on; 0 if it is not told."""
    height: int = struct.unpack_from(">h", table, 88)[0] if len(table) >= 90 else 0
    return height


@cache
def field_font(data: bytes) -> FieldFont:
    """Cut a font once per process."""
    return FieldFont(data)
