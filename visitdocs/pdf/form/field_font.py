"""The font that people type with: a fixed, wide repertoire, so that no reader has to look for another font.

A composite font whose codes are its own glyph numbers, with a cmap, full widths and a ToUnicode entry for every
glyph. It carries no subset tag: readers refuse to type with a font that says it is a subset.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObjectReference, PDFString

from visitdocs.document.model.addition import total
from visitdocs.pdf.file.composite_font import SYMBOLIC, to_unicode
from visitdocs.pdf.file.streams import compressed
from visitdocs.wording.typed_letters import TYPED_LETTERS

# Poppler and pypdf look up line ends in the font; without an entry one embeds a whole symbol font, the other warns.
LINE_ENDS = {0xFFF0: "\n", 0xFFF1: "\r"}
UNWANTED_TABLES = ["DSIG", "GDEF", "GPOS", "GSUB", "kern", "FFTM"]


class FieldFont:
    """A face with its fixed repertoire, ready to be written into a document. Widths are fractions of the size."""

    def __init__(self, data: bytes) -> None:
        self._data, self._font = _cut(data)
        self._cmap: dict[int, str] = self._font.getBestCmap()
        self._units: int = self._font["head"].unitsPerEm
        self._metrics: dict[str, tuple[int, int]] = self._font["hmtx"].metrics
        hhea = self._font["hhea"]
        self.ascent: float = hhea.ascent / self._units
        self.descent: float = -hhea.descent / self._units

    def width(self, text: str) -> float:
        """Width of `text` in ems."""
        return total(self._metrics[self._glyph(character)][0] for character in text) / self._units

    def encode(self, text: str) -> str:
        """The text as a hexadecimal PDF string; a character outside the repertoire becomes a question mark."""
        number = self._font.getGlyphID
        return "<" + "".join(f"{number(self._glyph(character)):04X}" for character in text) + ">"

    def lacking(self, text: str) -> str:
        """The characters of `text` that the font cannot draw, each once."""
        return "".join(dict.fromkeys(sign for sign in text if sign != "\n" and ord(sign) not in self._cmap))

    def _glyph(self, character: str) -> str:
        return self._cmap.get(ord(character)) or self._cmap.get(ord("?"), ".notdef")

    def write(self, document: PDFDocument) -> PDFObjectReference:
        """The font object."""
        name = PDFName(f"{self._font['name'].getDebugName(6)}-Form")
        order = self._font.getGlyphOrder()
        widths = [round(self._metrics[glyph][0] * 1000 / self._units) for glyph in order]
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
        for code, glyph in sorted(self._cmap.items()):
            characters.setdefault(self._font.getGlyphID(glyph), chr(code))
        return characters

    def _descriptor(self, document: PDFDocument, name: str) -> PDFDictionary:
        font, scale = self._font, 1000 / self._units
        head, post, os2 = font["head"], font["post"], font["OS/2"]
        box = [round(value * scale) for value in (head.xMin, head.yMin, head.xMax, head.yMax)]
        entries = {"Type": "/FontDescriptor", "FontName": name, "Flags": SYMBOLIC, "FontBBox": PDFArray(box)}
        entries |= {"ItalicAngle": round(post.italicAngle), "StemV": 80}
        entries |= {"Ascent": round(self.ascent * 1000), "Descent": -round(self.descent * 1000)}
        entries["CapHeight"] = round((getattr(os2, "sCapHeight", 0) or font["hhea"].ascent) * scale)
        entries["FontFile2"] = document.Reference(compressed(self._data, Length1=len(self._data)))
        return PDFDictionary(entries)


@cache
def field_font(data: bytes) -> FieldFont:
    """Cut a font once per process."""
    return FieldFont(data)


def _cut(data: bytes) -> tuple[bytes, TTFont]:
    options = subset.Options(
        layout_features=[], notdef_outline=True, glyph_names=False, hinting=False, legacy_cmap=False, symbol_cmap=False
    )
    options.drop_tables += UNWANTED_TABLES
    font = TTFont(BytesIO(data), recalcTimestamp=False, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=TYPED_LETTERS)
    subsetter.subset(font)
    output = BytesIO()
    font.save(output)
    return output.getvalue(), TTFont(BytesIO(output.getvalue()), lazy=True)
