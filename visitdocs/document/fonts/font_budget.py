"""What the fonts of one document may cost together, counted before any library reads them."""

import struct

from visitdocs.document.fonts.character_map import count_characters
from visitdocs.document.fonts.font_tables import UnsoundFontError, check_names, font_tables
from visitdocs.document.fonts.outlines import count_glyphs

MAXIMUM_FONTS = 100
MAXIMUM_CHARACTERS = 200_000
MAXIMUM_GLYPHS = 200_000
"""Of all fonts together; four faces of a large family have 20 000 characters and 30 000 glyphs."""

OTHER_OUTLINES = b"OTTO"
"""A font without TrueType outlines: nobody reads it, so it costs nothing."""


class FontBudget:
    """What is left of it."""

    def __init__(self) -> None:
        self._fonts = MAXIMUM_FONTS
        self._characters = MAXIMUM_CHARACTERS
        self._glyphs = MAXIMUM_GLYPHS

    def admit(self, data: bytes) -> bool:
        """Whether a font file is sound and there is room for it; its cost is taken off."""
        if data.startswith(OTHER_OUTLINES):
            return True
        try:
            tables = font_tables(data)
            check_names(tables[b"name"])
            characters = count_characters(tables[b"cmap"], self._characters)
            glyphs = count_glyphs(tables)
        except (UnsoundFontError, struct.error):
            return False
        if not self._fonts or glyphs > self._glyphs:
            return False
        self._fonts -= 1
        self._characters -= characters
        self._glyphs -= glyphs
        return True
