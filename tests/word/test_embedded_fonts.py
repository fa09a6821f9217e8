"""Fonts in the Word file: the faces in use, cut to what is needed, readable by others (ECMA-376 Part 1, 17.8)."""

from __future__ import annotations

import re
from io import BytesIO

import fontpkg
import pytest
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont
from made_templates import ROOT, bare, fill, parts, sample_context, xml

from visitdocs.document import read_document

LATO = '<w:rFonts w:ascii="Lato" w:hAnsi="Lato"/>'
DEFAULTS = f"<w:docDefaults><w:rPrDefault><w:rPr>{LATO}</w:rPr></w:rPrDefault></w:docDefaults>"
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
POLISH = "ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”–…€§"


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(identifier: str, look: str, kind: str = "character", more: str = "") -> str:
    head = f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{identifier}"/>{more}'
    return f"{head}<w:rPr>{look}</w:rPr></w:style>"


def faces(body: str, styles: str = "") -> dict[str, TTFont]:
    """The embedded faces by their elements' names, made readable as ECMA-376 says."""
    made = fill(bare(body, styles=DEFAULTS + styles), {})
    found = parts(made)
    table = xml(made, "word/fontTable.xml")
    rels = {entry.get("Id"): entry.get("Target") for entry in xml(made, "word/_rels/fontTable.xml.rels")}
    fonts = {}
    for entry in table.iterfind(f"{qn('w:font')}/*[@{qn('w:fontKey')}]"):
        data = found[f"word/{rels[entry.get(RELATIONSHIP)]}"]
        key = bytes.fromhex(re.sub("[{}-]", "", entry.get(qn("w:fontKey"))))[::-1]
        clear = bytes(byte ^ key[number % 16] for number, byte in enumerate(data[:32])) + data[32:]
        fonts[entry.tag.rpartition("}")[2]] = TTFont(BytesIO(clear))
    return fonts


P = "<w:p>{}</w:p>"
BOLD, ITALIC = "<w:b/>", "<w:i/>"


@pytest.mark.parametrize(
    ("body", "styles", "expected"),
    [
        (P.format(run("a")), "", ["embedRegular"]),
        (P.format(run("a") + run("b", BOLD)), "", ["embedRegular", "embedBold"]),
        (P.format(run("a", ITALIC)), "", ["embedRegular", "embedItalic"]),
        (P.format(run("a", BOLD + ITALIC)), "", ["embedRegular", "embedBoldItalic"]),
        (P.format(run("a", '<w:b w:val="0"/>')), style("x", BOLD), ["embedRegular"]),
        (P.format(run("a", '<w:rStyle w:val="x"/>')), style("x", BOLD), ["embedRegular", "embedBold"]),
        (
            P.format(run("a", '<w:rStyle w:val="y"/>')),
            style("x", BOLD) + style("y", "", more='<w:basedOn w:val="x"/>'),
            ["embedRegular", "embedBold"],
        ),
        (
            P.format('<w:pPr><w:pStyle w:val="h"/></w:pPr>' + run("a", ITALIC)),
            style("h", BOLD, "paragraph"),
            ["embedRegular", "embedBoldItalic"],
        ),
        (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr><w:tr><w:tc>{P.format(run("a"))}</w:tc></w:tr></w:tbl>',
            '<w:style w:type="table" w:styleId="t"><w:name w:val="t"/>'
            f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr></w:tblStylePr></w:style>',
            ["embedRegular", "embedBold"],
        ),
    ],
)
def test_the_faces_in_use_are_embedded_and_no_others(body: str, styles: str, expected: list[str]) -> None:
    assert list(faces(body, styles)) == expected


def test_a_face_holds_latin_for_typing_and_whatever_else_is_there() -> None:
    greek = faces(P.format(run("Ωμέγα")))["embedRegular"].getBestCmap()
    plain = faces(P.format(run("a")))["embedRegular"].getBestCmap()
    assert set(map(ord, POLISH)) <= plain.keys()
    assert greek.keys() - plain.keys() == set(map(ord, "Ωμέγα"))


def test_text_in_another_font_asks_for_nothing() -> None:
    other = faces(P.format(run("a") + run("Ω", '<w:rFonts w:ascii="Symbol"/>')))["embedRegular"]
    assert ord("Ω") not in other.getBestCmap()


def test_a_cut_face_draws_the_same_letters_and_keeps_its_licence() -> None:
    cut, whole = faces(P.format(run("a")))["embedRegular"], TTFont(fontpkg.path("Lato", weight=400))
    for character in POLISH:
        name, original = cut.getBestCmap()[ord(character)], whole.getBestCmap()[ord(character)]
        assert cut["hmtx"][name] == whole["hmtx"][original]
        assert (
            cut["glyf"][name].getCoordinates(cut["glyf"])[0] == whole["glyf"][original].getCoordinates(whole["glyf"])[0]
        )
    names = {entry.nameID: str(entry) for entry in cut["name"].names}
    assert names[1] == "Lato"
    assert names[0].startswith("Copyright (c) 2011-2015 by tyPoland Lukasz Dziedzic")
    assert names[14] == "http://scripts.sil.org/OFL"
    assert cut["OS/2"].fsType == 0
    assert len(cut.reader.file.getvalue()) < 36_000


def test_our_reader_recovers_the_faces() -> None:
    made = fill(bare(P.format(run("a") + run("b", BOLD)), styles=DEFAULTS), {})
    recovered = read_document(made).document.fonts
    assert [(font.family, font.bold, font.italic) for font in recovered] == [
        ("Lato", False, False),
        ("Lato", True, False),
    ]
    for font in recovered:
        assert TTFont(BytesIO(font.data)).getBestCmap()[ord("ż")]


def test_a_font_that_the_template_embeds_is_left_alone() -> None:
    once = fill(bare(P.format(run("a")), styles=DEFAULTS), {})
    twice = fill(once, {})
    assert [name for name in parts(once) if "fonts/" in name] == [name for name in parts(twice) if "fonts/" in name]
    assert parts(once)["word/fontTable.xml"] == parts(twice)["word/fontTable.xml"]


def test_a_family_that_no_package_has_is_not_embedded() -> None:
    look = '<w:rFonts w:ascii="Czcionka" w:hAnsi="Czcionka"/>'
    made = fill(bare(P.format(run("a", look))), {})
    assert [name for name in parts(made) if "fonts/" in name] == []


def test_settings_say_that_fonts_are_embedded_in_the_place_of_the_schema() -> None:
    made = fill((ROOT / "templates" / "invitation.docx").read_bytes(), sample_context())
    names = [element.tag.rpartition("}")[2] for element in xml(made, "word/settings.xml")]
    assert names[:3] == ["zoom", "embedTrueTypeFonts", "saveSubsetFonts"]


def test_the_sample_embeds_two_faces() -> None:
    made = fill((ROOT / "templates" / "invitation.docx").read_bytes(), sample_context())
    assert len([name for name in parts(made) if "fonts/" in name]) == 2
    assert len(made) < 125_000
