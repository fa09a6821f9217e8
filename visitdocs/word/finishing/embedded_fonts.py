"""Fonts in the Word file, so that a participant's Word shows the letters that were chosen (ECMA-376 Part 1, 17.8).

The faces that the document uses are cut to Latin with Latin Extended-A and to whatever else the document holds, in a
form also to the letters that people type; then obfuscated as the standard asks. Families come from fontpkg packages; a
font that the template embeds already is left alone. The cut fonts keep their notes on copyright and licence: the SIL
Open Font License allows to embed them in documents and asks for nothing more.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from visitdocs.fonts.cut_font import TYPED_LETTERS, cut_font
from visitdocs.fonts.packages import packaged_font
from visitdocs.ooxml import serialize
from visitdocs.ooxml.font_obfuscation import obfuscate, write_key
from visitdocs.ooxml.namespaces import PREFIXES, A, R, W
from visitdocs.word.finishing.used_faces import Face, UsedFaces
from visitdocs.word.inserts.content_controls import SYMBOL_FONT
from visitdocs.word.parts import put_root, related, root_of

FONT_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
FACES: dict[Face, tuple[str, int, str]] = {
    (False, False): ("embedRegular", 400, "normal"),
    (True, False): ("embedBold", 700, "normal"),
    (False, True): ("embedItalic", 400, "italic"),
    (True, True): ("embedBoldItalic", 700, "italic"),
}
"""In the order of CT_Font: the element, and what fontpkg calls the face."""

OF_EVERY_WORD = {SYMBOL_FONT}
"""What no package brings and no Word lacks."""
REPERTOIRE = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2122, 0x2212, 0x25AA, 0x25E6)
# Elements that stand before the two of ours in w:settings (CT_Settings is a sequence).
BEFORE_IN_SETTINGS: tuple[str, ...] = (
    "writeProtection",
    "view",
    "zoom",
    "removePersonalInformation",
    "removeDateAndTime",
)
BEFORE_IN_SETTINGS += ("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText")
BEFORE_IN_SETTINGS += ("printFractionalCharacterWidth", "printFormsData")


def embed_fonts(document: Document, texts: Iterable[etree._Element]) -> None:
    """Embed every family that the document names and a package provides; `texts` are its parts with text."""
    texts, main = list(texts), document.part
    styles = related(main, RELATIONSHIP_TYPE.STYLES)
    faces = UsedFaces(None if styles is None else root_of(styles)).faces(texts) | {(False, False)}
    font_table = _font_table(main)
    table = root_of(font_table)
    characters = characters_by_font(texts)
    is_form = any(root.find(f".//{W}sdt") is not None for root in texts)
    typed = set(TYPED_LETTERS) - set(REPERTOIRE) if is_form else set()
    embedded = [
        _embed(font_table, table, family, faces, (characters[""] | characters[family]) - set(REPERTOIRE), typed)
        for family in sorted(_families(main) - OF_EVERY_WORD)
    ]
    settings = related(main, RELATIONSHIP_TYPE.SETTINGS)
    if any(embedded):
        put_root(font_table, table)
        if settings is not None:
            _switch_embedding_on(root_of(settings))


def _families(main: Part) -> set[str]:
    """Every family that any part names, be it in a style or in the theme."""
    names: set[str] = set()
    for part in (main, *(relation.target_part for relation in main.rels.values() if not relation.is_external)):
        if part.partname.endswith(".xml"):
            root = root_of(part)
            names.update(
                fonts.get(f"{W}{script}", "") for fonts in root.iter(f"{W}rFonts") for script in ("ascii", "hAnsi")
            )
            names.update(latin.get("typeface", "") for latin in root.iter(f"{A}latin"))
    return names - {""}


def characters_by_font(texts: Iterable[etree._Element]) -> defaultdict[str, set[int]]:
    """What the document holds, by the font that the text itself asks for ("" for most)."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for run in (run for root in texts for run in root.iter(f"{W}r")):
        for text in run.iterchildren(f"{W}t"):
            found[_font_of(run)].update(map(ord, text.text or ""))
    return found


def _font_of(run: etree._Element) -> str:
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii", "")


def _font_table(main: Part) -> Part:
    """The part that lists the fonts, made if there is none."""
    found = related(main, RELATIONSHIP_TYPE.FONT_TABLE)
    if found is None:
        data = serialize(etree.Element(f"{W}fonts", nsmap={"w": PREFIXES["w"]}))
        found = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, data, main.package)
        main.relate_to(found, RELATIONSHIP_TYPE.FONT_TABLE)
    return found


def _embed(
    font_table: Part, table: etree._Element, family: str, faces: set[Face], extra: set[int], typed: set[int]
) -> bool:
    """Embed a family with the characters `extra`, and its regular face with what is going to be `typed`, too."""
    entry = next((font for font in table.iter(f"{W}font") if font.get(f"{W}name") == family), None)
    if entry is not None and entry.find(f"{W}embedRegular") is not None:
        return False
    found = [
        (FACES[face][0], data)
        for face in FACES
        if face in faces and (data := _face(family, face, tuple(sorted(extra if any(face) else extra | typed))))
    ]
    if not found:
        return False
    if entry is None:
        entry = etree.SubElement(table, f"{W}font", {f"{W}name": family})
    for name, data in found:
        key = hashlib.sha256(data).digest()[:16]
        partname = PackURI(f"{font_table.partname.baseURI}/fonts/{key.hex()}.odttf")
        font = Part(partname, FONT_CONTENT_TYPE, obfuscate(data, key), font_table.package)
        identifier = font_table.relate_to(font, RELATIONSHIP_TYPE.FONT)
        etree.SubElement(
            entry, f"{W}{name}", {f"{R}id": identifier, f"{W}fontKey": write_key(key)}, {"r": PREFIXES["r"]}
        )
    return True


def _face(family: str, face: Face, extra: tuple[int, ...]) -> bytes:
    """The cut font of a face; nothing when no package has it."""
    _, weight, style = FACES[face]
    data = packaged_font(family, weight, style)
    return _cut(data, extra) if data else b""


@lru_cache(maxsize=16)
def _cut(data: bytes, extra: tuple[int, ...]) -> bytes:
    return cut_font(data, (*REPERTOIRE, *extra), with_licence=True).data


def _switch_embedding_on(settings: etree._Element) -> None:
    position = sum(1 for child in settings if etree.QName(child).localname in BEFORE_IN_SETTINGS)
    for name in ("saveSubsetFonts", "embedTrueTypeFonts"):
        if settings.find(f"{W}{name}") is None:
            settings.insert(position, etree.Element(f"{W}{name}"))
