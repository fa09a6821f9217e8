"""Every weight, every stand-in and every look-alike, one by one."""

from io import BytesIO
from pathlib import Path

import fontpkg
import pytest
from fontTools.ttLib import TTFont
from printed import Printed
from sample_documents import document, paragraph, text
from test_fonts import font_names

LIGHT = ("Thin", "ExtraLight", "Light", "Medium", "SemiBold")
WEIGHTS = {
    "Lato": ("Lato-Regular", "Lato-Bold"), **{f"Lato {weight}": (f"Lato-{weight}", "Lato-Bold") for weight in LIGHT},
    "Lato ExtraBold": ("Lato-ExtraBold",) * 2, "Lato Black": ("Lato-Black",) * 2, "lato black": ("Lato-Black",) * 2,
}  # fmt: skip


@pytest.mark.parametrize("family", WEIGHTS)
def test_a_weight_in_a_familys_name_is_that_weight_and_bold_is_no_lighter(family: str) -> None:
    plain, bold = WEIGHTS[family]
    for style, name in (({}, plain), ({"bold": True}, bold)):
        printed = Printed(document(paragraph(text("a", font=family, **style))))
        assert (font_names(printed), printed.problems) == ([name], [])
        slanted = Printed(document(paragraph(text("a", font=family, italic=True, **style))))
        assert font_names(slanted) == [f"{name}Italic".replace("RegularItalic", "Italic")]


STAND_INS = {
    "Arial": ("Liberation Sans", "Arimo"), "Helvetica": ("Liberation Sans", "Arimo"),
    "Times New Roman": ("Liberation Serif", "Tinos"), "Courier New": ("Liberation Mono", "Cousine"),
    "Calibri": ("Carlito",), "Cambria": ("Caladea",), "Georgia": ("Gelasio",),
}  # fmt: skip


def installed(folder: Path, *families: str) -> tuple[Path, ...]:
    """A folder with a font of each of these names, each as if it were Lato."""
    for family in families:
        font = TTFont(fontpkg.path("Lato", weight=400, style="normal"))
        font["name"].setName(family, 1, 3, 1, 0x409)
        font["name"].setName(family, 1, 1, 0, 0)
        font.save(folder / f"{family}.ttf")
    return (folder,)


@pytest.mark.parametrize(
    ("family", "stand_in"), [(family, name) for family, names in STAND_INS.items() for name in names]
)
def test_a_font_of_the_same_widths_stands_in(family: str, stand_in: str, tmp_path: Path) -> None:
    printed = Printed(document(paragraph(text("a", font=family))), installed(tmp_path, stand_in))
    assert printed.problems == [f"nie ma czcionki „{family}”; w PDF zastępuje ją {stand_in} z tego komputera"]


def test_the_first_stand_in_that_is_there_is_taken(tmp_path: Path) -> None:
    printed = Printed(document(paragraph(text("a", font="Arial"))), installed(tmp_path, "Arimo", "Liberation Sans"))
    assert printed.problems == ["nie ma czcionki „Arial”; w PDF zastępuje ją Liberation Sans z tego komputera"]


LOOK_ALIKES = {
    "\u00a0": " ", "\u2010": "-", "\u2011": "-", "\u202f": "\u2009", "\u2007": " ", "\u02bc": "’",
    "✓": "√", "✔": "√", "☑": "√", "✗": "×", "✘": "×", "☒": "×",
    "■": "▪", "☐": "□", "➢": "›", "►": "›", "▶": "›", "❖": "◊",
}  # fmt: skip


@pytest.mark.parametrize(("character", "drawn"), LOOK_ALIKES.items())
def test_a_character_that_the_font_lacks_is_drawn_as_the_one_that_looks_the_same(character: str, drawn: str) -> None:
    if ord(character) in TTFont(fontpkg.path("Lato", weight=400, style="normal")).getBestCmap():
        drawn = character
    printed = Printed(document(paragraph(f"a{character}b{drawn}c")))
    font = printed.pdf.pages[0].Resources.Font["/F1"].DescendantFonts[0]
    glyphs = font.CIDToGIDMap.read_bytes()
    codes = {found: number for number, found in enumerate(dict.fromkeys(f"a{character}b{drawn}c"), 1)}
    one, other = (glyphs[2 * codes[found] : 2 * codes[found] + 2] for found in (character, drawn))
    assert one == other != b"\0\0"
    assert printed.problems == []


def test_what_no_font_has_is_drawn_as_a_replacement_and_told_once() -> None:
    printed = Printed(document(paragraph("a中b中文")))
    assert printed.problems == [
        "żadna czcionka nie ma znaku U+4E2D; w PDF stoi w tym miejscu znak zastępczy",
        "żadna czcionka nie ma znaku U+6587; w PDF stoi w tym miejscu znak zastępczy",
    ]
    (font,) = printed.pdf.pages[0].Resources.Font.values()
    program = TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    assert program["maxp"].numGlyphs == 4
