"""Which font draws what: the one asked for, the one the document brings, a stand-in, and never nothing."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import fontpkg
import pytest
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from lato import width
from printed import Printed
from said import polish
from sample_documents import document, paragraph, text

from visitdocs.document.model import EmbeddedFont
from visitdocs.pdf import typeset
from visitdocs.pdf.fonts import search
from visitdocs.problems import Severity


def font_names(printed: Printed) -> list[str]:
    """The fonts of a PDF without their subset tags."""
    fonts = printed.pdf.pages[0].Resources.Font
    return sorted(str(font.BaseFont)[1:].split("+")[-1] for font in fonts.values())


@pytest.fixture
def brought() -> EmbeddedFont:
    """A family of its own: every letter of „wizyta” is a square, a whole em wide."""
    names = ["w", "i", "z", "y", "t", "a"]
    order = [".notdef", "space", *names]
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 1000), (1000, 1000), (1000, 0)):
        pen.lineTo(point)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({32: "space"} | {ord(name): name for name in names})
    builder.setupGlyf(dict.fromkeys(order, square))
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1000, 0)))
    builder.setupHorizontalHeader(ascent=1000, descent=0)
    builder.setupNameTable({"familyName": "Kwadrat", "styleName": "Regular", "psName": "Kwadrat-Regular"})
    builder.setupOS2(sTypoAscender=1000, usWinAscent=1000)
    builder.setupPost()
    output = BytesIO()
    builder.save(output)
    return EmbeddedFont("Kwadrat", False, False, output.getvalue())


@pytest.mark.parametrize(
    ("style", "name", "weight", "slant"),
    [
        ({}, "Lato-Regular", 400, "normal"),
        ({"bold": True}, "Lato-Bold", 700, "normal"),
        ({"italic": True}, "Lato-Italic", 400, "italic"),
        ({"bold": True, "italic": True}, "Lato-BoldItalic", 700, "italic"),
        ({"font": "Lato Light"}, "Lato-Light", 300, "normal"),
    ],
)
def test_weight_and_slant_have_faces_of_their_own(style: dict, name: str, weight: int, slant: str) -> None:
    printed = Printed(document(paragraph(text("Zażółć gęślą", **style))))
    assert font_names(printed) == [name]
    (line,) = printed.lines
    assert line.right - line.left == pytest.approx(width("Zażółć gęślą", weight=weight, style=slant), abs=0.02)
    assert printed.problems == []


def test_a_family_that_nobody_has_is_told_once_and_drawn_in_lato() -> None:
    printed = Printed(document(paragraph(text("abc", font="Nieznana"), text("def", font="Nieznana", bold=True))))
    assert printed.problems == ["nie ma czcionki „Nieznana”; w PDF zastępuje ją Lato"]
    assert font_names(printed) == ["Lato-Bold", "Lato-Regular"]


def test_a_family_in_which_only_inkless_characters_are_set_is_not_told() -> None:
    inkless = text("\u200b\u200e", font="Papyrus")
    typeset_file = typeset(document(paragraph(text("wizyta"), inkless)))
    assert typeset_file.problems == ()


def test_the_font_that_the_document_brings_draws_its_text(brought: EmbeddedFont) -> None:
    printed = Printed(document(paragraph(text("wizyta", font="Kwadrat")), fonts=(brought,)))
    (line,) = printed.lines
    assert (line.text, line.right - line.left) == ("wizyta", pytest.approx(60.0, abs=0.02))
    assert font_names(printed) == ["Kwadrat-Regular"]
    assert printed.problems == []
    assert printed.pages[0].colour(55.0, 55.0) == (0, 0, 0)


def test_a_character_that_the_font_lacks_comes_from_lato(brought: EmbeddedFont) -> None:
    printed = Printed(document(paragraph(text("wiz§ta", font="Kwadrat")), fonts=(brought,)))
    (line,) = printed.lines
    assert (line.text, line.right - line.left) == ("wiz§ta", pytest.approx(50 + width("§"), abs=0.02))
    assert font_names(printed) == ["Kwadrat-Regular", "Lato-Regular"]
    assert printed.problems == []


def test_a_subset_that_the_document_brings_is_filled_up_from_the_whole_family() -> None:
    font = TTFont(fontpkg.path("Lato", weight=400))
    cutter = subset.Subsetter()
    cutter.populate(text="abc")
    cutter.subset(font)
    output = BytesIO()
    font.save(output)
    printed = Printed(document("abcdef", fonts=(EmbeddedFont("Lato", False, False, output.getvalue()),)))
    assert printed.pages[0].copied == "abcdef"
    assert printed.lines[0].right == pytest.approx(50 + width("abcdef"), abs=0.02)


@pytest.mark.parametrize("data", [b"", b"no font", b"\0\1\0\0" + b"\0" * 100])
def test_a_broken_font_in_the_document_does_no_harm(data: bytes) -> None:
    printed = Printed(
        document(paragraph(text("abc", font="Kwadrat")), fonts=(EmbeddedFont("Kwadrat", False, False, data),))
    )
    assert printed.pages[0].copied == "abc"
    assert printed.problems == ["nie ma czcionki „Kwadrat”; w PDF zastępuje ją Lato"]


def test_a_font_whose_glyphs_cannot_be_cut_out_does_no_harm() -> None:
    data = bytearray(fontpkg.path("Lato", weight=400, style="normal").read_bytes())
    entry = data.index(b"glyf")  # in the table directory: tag, checksum, offset, length
    data[entry + 8 : entry + 12] = (len(data) - 3).to_bytes(4, "big")
    damaged = EmbeddedFont("Kwadrat", False, False, bytes(data))
    printed = Printed(document(paragraph(text("abc", font="Kwadrat")), fonts=(damaged,)))
    assert printed.pages[0].copied == "abc"
    assert printed.problems == ["nie ma czcionki „Kwadrat”; w PDF zastępuje ją Lato"]


def test_a_font_that_says_more_advances_than_it_has_does_no_harm() -> None:
    data = bytearray(fontpkg.path("Lato", weight=400, style="normal").read_bytes())
    entry = data.index(b"hmtx")
    data[entry + 12 : entry + 16] = (8).to_bytes(4, "big")
    damaged = EmbeddedFont("Kwadrat", False, False, bytes(data))
    printed = Printed(document(paragraph(text("abc", font="Kwadrat")), fonts=(damaged,)))
    assert font_names(printed) == ["Lato-Regular"]
    assert printed.problems == ["nie ma czcionki „Kwadrat”; w PDF zastępuje ją Lato"]


def test_fonts_are_cut_down_to_the_characters_used() -> None:
    printed = Printed(document("abc"))
    (font,) = printed.pdf.pages[0].Resources.Font.values()
    program = TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    assert program["maxp"].numGlyphs == 4
    assert len(printed.data) < 20_000


def test_the_widths_of_a_monospaced_font_are_kept_in_its_own_units(brought: EmbeddedFont) -> None:
    whole = TTFont(BytesIO(brought.data))
    scale_upem(whole, 2048)
    assert whole["hmtx"]["w"][0] == 2048
    output = BytesIO()
    whole.save(output)
    printed = Printed(
        document(paragraph(text("wizyta", font="Kwadrat")), fonts=(replace(brought, data=output.getvalue()),))
    )
    (font,) = printed.pdf.pages[0].Resources.Font.values()
    program = TTFont(BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    assert {program["hmtx"][name][0] for name in program.getGlyphOrder()} == {2048}


INSTALLED = "czcionka „Kwadrat” pochodzi z tego komputera; na innym PDF może być inny"


def test_an_installed_family_is_known_by_the_name_that_word_shows(brought: EmbeddedFont, tmp_path: Path) -> None:
    font = TTFont(BytesIO(brought.data))
    font.save(tmp_path / "b.ttf")
    font["name"].setName("Kwadrat Black", 1, 3, 1, 0x409)
    font["name"].setName("Kwadrat", 16, 3, 1, 0x409)
    font["hmtx"].metrics = dict.fromkeys(font.getGlyphOrder(), (500, 0))
    font.save(tmp_path / "a.ttf")
    (line,) = Printed(document(paragraph(text("wizyta", font="Kwadrat"))), font_folders=(tmp_path,)).lines
    assert line.right - line.left == pytest.approx(60.0, abs=0.02)


def test_a_font_that_comes_from_the_machine_is_told_once_because_bytes_depend_on_it(
    brought: EmbeddedFont, tmp_path: Path
) -> None:
    (tmp_path / "a.ttf").write_bytes(brought.data)
    made = document(*(paragraph(text("wizyta", font="Kwadrat")) for _ in range(2)))
    (problem,) = typeset(made, "pismo.docx", (tmp_path,)).problems
    assert (problem.severity, polish(problem.message), str(problem.place)) == (
        Severity.WARNING,
        INSTALLED,
        "pismo.docx",
    )
    assert polish(problem.hint) == "osadź czcionkę w dokumencie Worda (Plik → Opcje → Zapisywanie) albo wybierz inną"


def test_a_stand_in_that_comes_from_the_machine_is_told_by_both_names(brought: EmbeddedFont, tmp_path: Path) -> None:
    font = TTFont(BytesIO(brought.data))
    font["name"].setName("Carlito", 1, 3, 1, 0x409)
    font.save(tmp_path / "a.TTF")
    printed = Printed(document(paragraph(text("wizyta", font="Calibri"))), font_folders=(tmp_path,))
    assert printed.problems == ["nie ma czcionki „Calibri”; w PDF zastępuje ją Carlito z tego komputera"]
    assert printed.lines[0].right - printed.lines[0].left == pytest.approx(60.0, abs=0.02)


def test_a_font_of_the_machine_that_draws_nothing_is_not_told(brought: EmbeddedFont, tmp_path: Path) -> None:
    other = TTFont(BytesIO(brought.data))
    other["cmap"].tables[0].cmap[ord("q")] = "w"
    other.save(tmp_path / "a.ttf")
    whole = Printed(document(paragraph(text("wizyta", font="Kwadrat")), fonts=(brought,)), font_folders=(tmp_path,))
    filled = Printed(document(paragraph(text("wizqta", font="Kwadrat")), fonts=(brought,)), font_folders=(tmp_path,))
    assert whole.problems == []
    assert filled.problems == [INSTALLED]
    assert whole.data == Printed(document(paragraph(text("wizyta", font="Kwadrat")), fonts=(brought,))).data


def test_installed_fonts_are_not_looked_through_for_a_packaged_family(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folders: object) -> None:
        raise AssertionError("what is installed on this machine must not matter")

    monkeypatch.setattr(search, "_installed_fonts", refuse)
    assert Printed(document("Zażółć 中")).pages[0].copied == "Zażółć 中"
