"""Fonts in the Word file, so that a participant's Word shows the letters that were chosen (ECMA-376 Part 1, 17.8).

Each face is cut to Latin with Latin Extended-A and obfuscated as the standard asks. Families come from fontpkg
packages; a font that the template embeds already is left alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO

import fontpkg
from fontpkg.errors import FontpkgError
from fontTools import subset
from fontTools.ttLib import TTFont
from lxml import etree

from visitdocs.word.namespaces import R, W
from visitdocs.word.package import Parts, add_content_type, add_relationship, parse, serialize

FONT_TABLE = "word/fontTable.xml"
SETTINGS = "word/settings.xml"
FONT_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
FONT_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
FACES = (("embedRegular", 400, "normal"), ("embedBold", 700, "normal"), ("embedItalic", 400, "italic"))
FACES += (("embedBoldItalic", 700, "italic"),)
REPERTOIRE = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2122, 0x2212, 0x25AA, 0x25E6)
OBFUSCATED_BYTES = 32
# Elements that stand before the two of ours in w:settings (CT_Settings is a sequence).
BEFORE_IN_SETTINGS = ("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime")
BEFORE_IN_SETTINGS += ("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText")
BEFORE_IN_SETTINGS += ("printFractionalCharacterWidth", "printFormsData")


def embed_fonts(parts: Parts) -> None:
    """Embed every family that the document's text uses and a package provides."""
    if FONT_TABLE not in parts or SETTINGS not in parts:
        return
    table = parse(parts[FONT_TABLE])
    families = sorted(_families(parts))
    added = [family for family in families if _embed(parts, table, family)]
    if added:
        parts[FONT_TABLE] = serialize(table)
        add_content_type(parts, extension="odttf", content_type=FONT_CONTENT_TYPE)
        parts[SETTINGS] = _with_embedding(parts[SETTINGS])


def _families(parts: Parts) -> set[str]:
    names: set[str] = set()
    for part, data in parts.items():
        if part.startswith("word/") and part.endswith(".xml") and part != FONT_TABLE and b"rFonts" in data:
            for fonts in parse(data).iter(f"{W}rFonts"):
                names.update(fonts.get(f"{W}{script}", "") for script in ("ascii", "hAnsi"))
        if part.startswith("word/theme/"):
            names.update(element.get("typeface", "") for element in parse(data).iter("{*}latin"))
    return names - {""}


def _embed(parts: Parts, table: etree._Element, family: str) -> bool:
    entry = next((font for font in table.iter(f"{W}font") if font.get(f"{W}name") == family), None)
    if entry is not None and entry.find(f"{W}embedRegular") is not None:
        return False
    faces = list(_faces(family))
    if not faces:
        return False
    if entry is None:
        entry = etree.SubElement(table, f"{W}font", {f"{W}name": family})
    for name, data in faces:
        key = hashlib.sha256(data).digest()[:16]
        part = f"fonts/{key.hex()[:16]}.odttf"
        parts[f"word/{part}"] = obfuscated(data, key)
        identifier = add_relationship(parts, FONT_TABLE, FONT_RELATIONSHIP, part)
        etree.SubElement(entry, f"{W}{name}", {f"{R}id": identifier, f"{W}fontKey": guid(key)})
    return True


def _faces(family: str) -> Iterator[tuple[str, bytes]]:
    for name, weight, style in FACES:
        try:
            path = fontpkg.path(family, weight=weight, style=style)
        except FontpkgError:
            continue
        yield name, _cut(path.read_bytes())


@cache
def _cut(data: bytes) -> bytes:
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False)
    options.drop_tables += ["DSIG", "GDEF", "GPOS", "GSUB", "kern"]
    font = TTFont(BytesIO(data), recalcTimestamp=False, lazy=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=REPERTOIRE)
    subsetter.subset(font)
    output = BytesIO()
    font.save(output)
    return output.getvalue()


def guid(key: bytes) -> str:
    """A font key as it is written: {XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}."""
    text = key.hex().upper()
    return f"{{{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}}}"


def obfuscated(data: bytes, key: bytes) -> bytes:
    """Exclusive-or of the first 32 bytes with the key in reverse order (ECMA-376 Part 4, font embedding)."""
    reverse = key[::-1] * 2
    head = bytes(byte ^ mask for byte, mask in zip(data[:OBFUSCATED_BYTES], reverse, strict=True))
    return head + data[OBFUSCATED_BYTES:]


def _with_embedding(data: bytes) -> bytes:
    root = parse(data)
    position = sum(1 for child in root if etree.QName(child).localname in BEFORE_IN_SETTINGS)
    for name in ("saveSubsetFonts", "embedTrueTypeFonts"):
        if root.find(f"{W}{name}") is None:
            root.insert(position, etree.Element(f"{W}{name}"))
    return serialize(root)
