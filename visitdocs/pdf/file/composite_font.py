"""Faces as PDF font objects: composite fonts with exactly the characters that the document uses.

A composite font (Type 0, Identity-H, ISO 32000-1 9.7) gives every *character* a code of its own, also those that
share a glyph, such as a space and a no-break space. So the text taken out of the PDF is the document's text.
"""

from visitdocs.pdf.fonts.face import Face
from visitdocs.pdf.fonts.font_program import FontProgram
from visitdocs.pdf.objects.document import PDFDocument, compressed
from visitdocs.pdf.objects.values import PDFArray, PDFDictionary, PDFString, name_of

SYMBOLIC = 4  # ISO 32000-1 table 123
FIXED_PITCH = 1
ITALIC = 64


class _Codes(dict[str, str]):
    """The codes of characters, from 1 on in order of first use, as hexadecimal numbers of four digits."""

    def __missing__(self, character: str) -> str:
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class PageFont:
    """A face as one document uses it. Codes are given in order of first use, so that output is reproducible."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._codes = _Codes()

    def encode(self, text: str) -> str:
        """The text as a hexadecimal PDF string, two bytes a character."""
        return f"<{''.join(map(self._codes.__getitem__, text))}>"

    @property
    def characters(self) -> str:
        """Every character drawn so far, in the order of their codes, which begin with 1."""
        return "".join(self._codes)

    def pdf_object(self, document: PDFDocument) -> PDFDictionary:
        """The font dictionary with everything it refers to."""
        base_name = f"{_subset_tag(self.name)}+{_base_name(self.face.program)}"
        descendant = self._descendant(document, base_name)
        return PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": name_of(base_name),
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(compressed(to_unicode(dict(enumerate(self.characters, 1))))),
            }
        )

    def _descendant(self, document: PDFDocument, base_name: str) -> PDFDictionary:
        """The CIDFont: the cut font program, its widths, and which glyph each code draws (ISO 32000-1 9.7.4)."""
        program, characters = self.face.program, self.characters
        sources = [self.face.drawn_code(character) for character in characters]
        subset = sorted(set(sources))
        glyphs = _glyph_numbers(program, subset)
        return PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": name_of(base_name),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(_descriptor(document, self.face, base_name, subset)),
                "DW": 0,
                "W": PDFArray([1, PDFArray([_width(self.face, character) for character in characters])]),
                "CIDToGIDMap": document.Reference(compressed(_glyph_map([0, *(glyphs[code] for code in sources)]))),
            }
        )


def _width(face: Face, character: str) -> int:
    return round(face.advance(character) * 1000)


def _glyph_numbers(program: FontProgram, subset: list[int]) -> dict[int, int]:
    """Glyph numbers in the cut font: ReportLab keeps the order in which new glyphs first appear, after .notdef."""
    numbers: dict[int, int] = {0: 0}
    result = {}
    for code in subset:
        glyph = program.charToGlyph.get(code, 0)
        result[code] = numbers.setdefault(glyph, len(numbers))
    return result


def _glyph_map(glyphs: list[int]) -> bytes:
    return b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)


def _base_name(program: FontProgram) -> str:
    name: str | bytes = program.name
    return (name.decode("latin-1") if isinstance(name, bytes) else name).replace(" ", "")


def _subset_tag(name: str) -> str:
    """Six capitals (ISO 32000-1 9.6.4) out of the font's number in the document."""
    number = int(name.lstrip("F"))
    letters = ""
    for _ in range(6):
        number, digit = divmod(number, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _descriptor(document: PDFDocument, face: Face, base_name: str, subset: list[int]) -> PDFDictionary:
    program, data = face.program, face.subset(subset)
    font_file = compressed(data)
    font_file.dictionary["Length1"] = len(data)
    flags = SYMBOLIC | (program.flags & FIXED_PITCH) | (ITALIC if program.italicAngle else 0)
    return PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name_of(base_name),
            "Flags": flags,
            "FontBBox": PDFArray(program.bbox),
            "ItalicAngle": program.italicAngle,
            "Ascent": program.ascent,
            "Descent": program.descent,
            "CapHeight": program.capHeight,
            "StemV": program.stemV,
            "FontFile2": document.Reference(font_file),
        }
    )


def to_unicode(characters: dict[int, str]) -> str:
    """A ToUnicode CMap from two-byte codes to text (ISO 32000-1 9.10.3)."""
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(characters.items())]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
