"""A font face: its glyphs, widths and line metrics, and how its characters become glyphs.

Fonts are read and cut by ReportLab's TrueType reader (`font_program`).
"""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from reportlab.pdfbase.ttfonts import TTFError

from visitdocs.document.model.addition import total
from visitdocs.pdf.fonts.font_program import FontProgram

# Characters that a face may lack and that look the same as another one. The PDF keeps the real character in its
# ToUnicode table, so that what is copied or read aloud is what the document says.
LOOK_ALIKES = {
    0x00A0: 0x0020,  # no-break space
    0x00AD: 0x002D,  # soft hyphen, drawn only where a line ends at it
    0x2010: 0x002D,  # hyphen
    0x2011: 0x002D,  # non-breaking hyphen
    0x202F: 0x2009,  # narrow no-break space
    0x2007: 0x0020,  # figure space
    0x02BC: 0x2019,  # modifier apostrophe
    0x2713: 0x221A,  # check mark; from here on the signs of Word's bullets, which few text fonts have
    0x2714: 0x221A,  # heavy check mark
    0x2717: 0x00D7,  # ballot cross
    0x2718: 0x00D7,  # heavy ballot cross
    0x25A0: 0x25AA,  # black square
    0x2610: 0x25A1,  # ballot box
    0x2611: 0x221A,  # ballot box with check
    0x2612: 0x00D7,  # ballot box with cross
    0x25C9: 0x25CF,  # fisheye, Word's radio button that is chosen
    0x27A2: 0x203A,  # arrowhead
    0x25BA: 0x203A,  # black pointer
    0x25B6: 0x203A,  # black triangle
    0x2756: 0x25CA,  # black diamonds
}

REPLACEMENTS = (0xFFFD, ord("?"))  # what is drawn for a character that no font has

REMEMBERED_FACES, REMEMBERED_SUBSETS = 32, 4
"""Many more than a document has; each document of a long row may bring fonts of its own."""

USE_TYPOGRAPHIC_METRICS = 1 << 7  # OpenType OS/2 fsSelection bit 7

DAMAGE = (TTFError, LookupError, ValueError, struct.error, AssertionError, ArithmeticError, TypeError, AttributeError)
"""What ReportLab raises for a font that is damaged, wherever the damage is."""


class Face:
    """One TrueType face. Metrics are fractions of the font size; `key` names it the same on every machine."""

    def __init__(self, data: bytes, family: str) -> None:
        """Read the font file `data`. Raises ValueError if it is no TrueType font with outlines."""
        with _damage_as_value_error():
            self.program = FontProgram(data)
            self.ascent, self.descent, self.line_gap = _line_metrics(self.program)
        self.family = family
        self.key = hashlib.sha256(data).hexdigest()[:12]
        self._widths = _Widths(self)
        self._subsets: dict[tuple[int, ...], bytes] = {}

    def try_out(self) -> None:
        """Look at every glyph that may be cut out of the font for the PDF. Raises ValueError if one is damaged."""
        with _damage_as_value_error():
            self.program.check_glyphs()

    def subset(self, codes: Sequence[int]) -> bytes:
        """The font cut to the glyphs of these code points; the last few are remembered, as documents share them."""
        wanted = tuple(codes)
        if wanted not in self._subsets:
            if len(self._subsets) >= REMEMBERED_SUBSETS:
                del self._subsets[next(iter(self._subsets))]
            self._subsets[wanted] = self.program.makeSubset(list(wanted))
        return self._subsets[wanted]

    def covers(self, character: str) -> bool:
        """Whether the face can draw the character, itself or by a look-alike."""
        return self.code(character) is not None

    def code(self, character: str) -> int | None:
        """The code point whose glyph draws `character`, or None."""
        code = ord(character)
        if code in self.program.charToGlyph:
            return code
        substitute = LOOK_ALIKES.get(code)
        return substitute if substitute in self.program.charToGlyph else None

    def drawn_code(self, character: str) -> int:
        """The code point whose glyph stands for `character`, a replacement if the face lacks it."""
        code = self.code(character)
        if code is not None:
            return code
        return next((code for code in REPLACEMENTS if code in self.program.charToGlyph), 0)

    def advance(self, character: str) -> float:
        """Advance width of one character, as a fraction of the font size."""
        return self._widths[character]

    def width(self, text: str, size: float, spacing: float = 0.0) -> float:
        """Width in points of `text` at `size` points with `spacing` points added after every character."""
        return total(map(self._widths.__getitem__, text)) * size + spacing * len(text)


class _Widths(dict[str, float]):
    """The advance widths of a face's characters, each read when it is first asked for."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> float:
        face = self._face
        width: float = face.program.getCharWidth(face.drawn_code(character)) / 1000
        self[character] = width
        return width


@lru_cache(maxsize=REMEMBERED_FACES)
def load_face(data: bytes, family: str) -> Face:
    """Read a font file, once as long as it is among the last that were read."""
    return Face(data, family)


@contextmanager
def _damage_as_value_error() -> Iterator[None]:
    try:
        yield
    except DAMAGE as error:
        raise ValueError(f"not a TrueType font: {error}") from error


def _line_metrics(program: FontProgram) -> tuple[float, float, float]:
    """Ascent, descent (both positive) and line gap as fractions of an em, chosen the way Word does.

    Word takes the typographic metrics when the font asks for it, otherwise the Windows ones, and adds the hhea
    line gap that exceeds them (OpenType OS/2, "sTypoAscender" and "usWinAscent").
    """
    units = program.unitsPerEm
    hhea = struct.unpack(">hhh", program.get_table("hhea")[4:10])
    os2 = program.get_table("OS/2")
    selection = struct.unpack(">H", os2[62:64])[0]
    typographic = struct.unpack(">hhh", os2[68:74])
    windows = struct.unpack(">HH", os2[74:78])
    if selection & USE_TYPOGRAPHIC_METRICS:
        ascent, descent, gap = typographic[0], -typographic[1], typographic[2]
    else:
        ascent, descent = windows
        gap = max(0, hhea[0] - hhea[1] + hhea[2] - ascent - descent)
    return ascent / units, descent / units, gap / units
