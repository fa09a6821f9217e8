"""What a cut font keeps: exactly the characters asked for, drawn as before; the same bytes every time."""

from io import BytesIO
from pathlib import Path

import fontpkg
import pytest
from fontTools.ttLib import TTFont

from visitdocs.fonts.cut_font import cut_font
from visitdocs.fonts.naming import name_of_font

LATO = fontpkg.path("Lato", weight=400, style="normal")
LETTERS = "Zażółć gęślą jaźń – „§ 3”"


def cut(**options: bool) -> TTFont:
    """Lato cut to a few letters, as another library reads it."""
    return TTFont(BytesIO(cut_font(LATO.read_bytes(), map(ord, LETTERS), **options).data))


def outline(font: TTFont, character: str) -> list[tuple[int, int]]:
    """The points of a character's glyph."""
    glyph = font["glyf"][font.getBestCmap()[ord(character)]]
    return list(glyph.getCoordinates(font["glyf"])[0])


def test_it_holds_the_characters_and_no_others() -> None:
    assert set(cut().getBestCmap()) == set(map(ord, LETTERS))


def test_glyphs_and_widths_stay_what_they_were() -> None:
    whole, made = TTFont(LATO), cut()
    assert {sign: outline(made, sign) for sign in LETTERS} == {sign: outline(whole, sign) for sign in LETTERS}
    widths = [[font["hmtx"][font.getBestCmap()[ord(sign)]][0] for sign in LETTERS] for font in (whole, made)]
    assert widths[0] == widths[1]


def test_the_glyph_for_what_is_missing_keeps_its_outline() -> None:
    assert cut()["glyf"][".notdef"].numberOfContours == TTFont(LATO)["glyf"][".notdef"].numberOfContours > 0


def test_hints_and_layout_rules_are_left_out() -> None:
    left_out = {"GDEF", "GPOS", "GSUB", "kern", "DSIG", "cvt ", "fpgm", "prep"}
    assert left_out & set(TTFont(LATO).keys()) >= {"GPOS", "GSUB", "fpgm"}
    assert left_out & set(cut().keys()) == set()


@pytest.mark.parametrize(("with_licence", "licence"), [(True, {13, 14}), (False, set())])
def test_what_it_says_of_its_licence_is_kept_where_it_is_asked_for(with_licence: bool, licence: set[int]) -> None:
    kept = {record.nameID for record in cut(with_licence=with_licence)["name"].names}
    assert kept == {0, 1, 2, 3, 4, 5, 6} | licence


def test_the_order_in_which_characters_are_asked_for_does_not_show() -> None:
    data = LATO.read_bytes()
    assert cut_font(data, map(ord, LETTERS)).data == cut_font(data, map(ord, reversed(LETTERS))).data


def test_its_own_account_of_glyphs_and_widths_is_that_of_the_file() -> None:
    made = cut_font(LATO.read_bytes(), map(ord, LETTERS))
    font = TTFont(BytesIO(made.data))
    assert made.glyphs == {code: font.getGlyphID(name) for code, name in sorted(font.getBestCmap().items())}
    assert made.advances == [font["hmtx"][name][0] for name in font.getGlyphOrder()]
    assert (made.name, made.units) == ("Lato-Regular", font["head"].unitsPerEm)
    assert len(made.table("hhea")) == 36
    assert made.table("GSUB") == b""


def test_what_is_no_font_cannot_be_cut() -> None:
    with pytest.raises(ValueError, match="can be cut"):
        cut_font(b"no font", [65])


@pytest.mark.parametrize(
    ("weight", "style", "expected"),
    [
        (400, "normal", ("Lato", False, False)),
        (700, "normal", ("Lato", True, False)),
        (400, "italic", ("Lato", False, True)),
        (700, "italic", ("Lato", True, True)),
        (900, "normal", ("Lato Black", False, False)),
    ],
)
def test_a_file_says_its_family_and_its_face(weight: int, style: str, expected: tuple[str, bool, bool]) -> None:
    assert name_of_font(fontpkg.path("Lato", weight=weight, style=style)) == expected


def test_what_is_no_font_has_no_name(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"no font")
    with pytest.raises(ValueError, match="no font"):
        name_of_font(tmp_path / "a.ttf")
    with pytest.raises(OSError, match=r"b\.ttf"):
        name_of_font(tmp_path / "b.ttf")
