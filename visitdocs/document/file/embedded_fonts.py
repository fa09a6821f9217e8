"""Fonts that a document brings along (ECMA-376 17.8.3), freed from their obfuscation."""

from lxml.etree import _Element

from visitdocs.document.file.word_file import WordFile
from visitdocs.document.fonts.font_budget import FontBudget
from visitdocs.document.model import EmbeddedFont
from visitdocs.messages import Message, message
from visitdocs.ooxml import Part
from visitdocs.ooxml.font_obfuscation import obfuscate, read_key
from visitdocs.ooxml.namespaces import R, W

_FACES = {
    "embedRegular": (False, False), "embedBold": (True, False), "embedItalic": (False, True),
    "embedBoldItalic": (True, True),
}  # fmt: skip
_FONT_FILES = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")


def read_embedded_fonts(word_file: WordFile) -> tuple[EmbeddedFont, ...]:
    """Read the fonts in the document, in the order of its font table; damaged ones are reported and left out."""
    table = word_file.package.related("fontTable")
    if table is None:
        return ()
    found = []
    budget = FontBudget()
    for font in table.root.iterchildren(W + "font"):
        for name, (bold, italic) in _FACES.items():
            element = font.find(W + name)
            if element is None:
                continue
            data = _font_file(element, table, word_file)
            family = font.get(W + "name", "")
            if data is None or not budget.admit(data):
                word_file.warn(_unusable(family), element)
            else:
                found.append(EmbeddedFont(family, bold, italic, data))
    return tuple(found)


def _unusable(family: str) -> Message:
    return message(
        "damaged-embedded-font", "the embedded font {family} is damaged or too large and was left out", family=family
    )


def _font_file(element: _Element, table: Part, word_file: WordFile) -> bytes | None:
    relationship = table.relationships.get(element.get(R + "id", ""))
    if relationship is None or relationship.external:
        return None
    data = word_file.package.read(relationship.target) or b""
    key = read_key(element.get(W + "fontKey", ""))
    if key is not None and not data.startswith(_FONT_FILES):
        data = obfuscate(data, key)
    return data if data.startswith(_FONT_FILES) else None
