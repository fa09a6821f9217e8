"""Contrast of text with what is behind it, against figures that others have published."""

import pytest
from found_failures import cell, failures, field, row, table, the_problem
from said import polish
from word_files import paragraph, run

from visitdocs.accessibility import check_accessibility
from visitdocs.accessibility.checks.contrast import contrast, luminance, nearest_passing
from visitdocs.document.model import (
    BLACK,
    WHITE,
    Colour,
    Document,
    Note,
    NoteMark,
    PageReference,
    Paragraph,
    Section,
    Text,
    TextStyle,
)


def colour(code: str) -> Colour:
    return Colour(*bytes.fromhex(code))


@pytest.mark.parametrize(
    ("text", "background", "ratio"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("767676", "FFFFFF", 4.54),
        ("777777", "FFFFFF", 4.48),
        ("808080", "FFFFFF", 3.95),
        ("949494", "FFFFFF", 3.03),
        ("FF0000", "FFFFFF", 4.00),
        ("008000", "FFFFFF", 5.14),
        ("0000FF", "FFFFFF", 8.59),
        ("FFFF00", "FFFFFF", 1.07),
    ],
)  # as the contrast checkers of WebAIM and TPGi give them
def test_ratios_are_those_that_others_measure(text: str, background: str, ratio: float) -> None:
    assert round(contrast(colour(text), colour(background)), 2) == ratio
    assert contrast(colour(background), colour(text)) == contrast(colour(text), colour(background))


def test_luminance_goes_from_black_to_white() -> None:
    assert (luminance(BLACK), luminance(WHITE)) == (0.0, pytest.approx(1.0))
    assert luminance(colour("00FF00")) == pytest.approx(0.7152)


@pytest.mark.parametrize(
    ("text", "background", "least", "shade", "darker"),
    [
        ("777777", "FFFFFF", 4.5, "767676", True),
        ("999999", "FFFFFF", 3.0, "949494", True),
        ("595959", "000000", 4.5, "757575", False),
        ("FFFFFF", "FFFF00", 4.5, "717171", True),
        ("FFFFFF", "808080", 4.5, "171717", True),
    ],
)
def test_the_nearest_shade_that_passes(text: str, background: str, least: float, shade: str, darker: bool) -> None:
    found, is_darker = nearest_passing(colour(text), colour(background), least)
    assert ("{:02X}{:02X}{:02X}".format(*found), is_darker) == (shade, darker)


@pytest.mark.parametrize("background", ["000000", "0F4C5C", "808080", "767676", "FF0000", "00FF00", "FFFF00", "FFFFFF"])
@pytest.mark.parametrize("text", ["000000", "777777", "0000FF", "FF00FF", "EEEEEE", "FFFFFF"])
def test_the_shade_that_is_advised_passes_and_so_does_every_one_beyond(text: str, background: str) -> None:
    found, darker = nearest_passing(colour(text), colour(background), 4.5)
    end = BLACK if darker else WHITE
    for share in (0.0, 0.3, 0.7, 1.0):
        beyond = Colour(*(round(one + (last - one) * share) for one, last in zip(found, end, strict=True)))
        assert contrast(beyond, colour(background)) >= 4.5


def grey(text: str, code: str = "777777", more: str = "") -> str:
    return run(text, f'<w:color w:val="{code}"/>{more}')


def test_a_pair_of_colours_is_told_once_with_its_first_place_and_the_number_of_others() -> None:
    problem = the_problem(paragraph(grey("Uwaga")))
    assert (
        polish(problem.message) == "tekst #777777 na tle #FFFFFF ma za mały kontrast: 4,4:1 zamiast co najmniej 4,5:1"
    )
    assert polish(problem.place.where) == "akapit „Uwaga”"
    assert polish(problem.hint) == "wybierz kolor #767676 lub ciemniejszy"
    assert polish(the_problem(paragraph(grey("a")) * 2).message).endswith("4,5:1 (i w jednym innym miejscu)")
    assert polish(the_problem(paragraph(grey("a") + grey("b", more="<w:i/>")) * 6).message).endswith(
        "4,5:1 (i w 5 innych miejscach)"
    )
    assert failures(paragraph(grey("a", "767676"))) == []


SHADED = '<w:shd w:val="clear" w:fill="{}"/>'


def test_the_background_is_the_nearest_shading() -> None:
    text = grey("a", "767676")
    on = "tekst #767676 na tle #{} ma za mały kontrast: {} zamiast co najmniej 4,5:1 | {}"
    place = "akapit „a”"
    assert failures(paragraph(text, SHADED.format("EEEEEE"))) == [on.format("EEEEEE", "3,9:1", place)]
    assert failures(table(row(cell(text, SHADED.format("DDDDDD"))))) == [on.format("DDDDDD", "3,3:1", place)]
    inside = cell(paragraph(text, SHADED.format("FFFFFF")), SHADED.format("DDDDDD"))
    assert failures(table(row(inside))) == []
    nested = cell(paragraph() + table(row(cell(text, ""))), SHADED.format("DDDDDD"))
    assert failures(table(row(nested))) == [on.format("DDDDDD", "3,3:1", place)]
    marked = grey("a", "767676", '<w:highlight w:val="yellow"/>')
    assert failures(paragraph(marked, SHADED.format("FFFFFF"))) == [on.format("FFFF00", "4,2:1", place)]


def test_text_of_automatic_colour_is_always_seen() -> None:
    assert failures(paragraph(run("a"), SHADED.format("000000"))) == []


@pytest.mark.parametrize(
    ("size", "bold", "told"),
    [(17.5, False, True), (18, False, False), (13.5, True, True), (14, True, False), (14, False, True)],
)
def test_large_text_needs_less(size: float, bold: bool, told: bool) -> None:
    more = f'{"<w:b/>" * bold}<w:sz w:val="{size * 2:g}"/>'
    assert bool(failures(paragraph(grey("a", "949494", more)))) is told
    assert failures(paragraph(grey("a", "959595", '<w:sz w:val="48"/>'))) == [
        "tekst #959595 na tle #FFFFFF ma za mały kontrast: 2,9:1 zamiast co najmniej 3,0:1 | akapit „a”"
    ]


def test_numbers_of_a_list_and_answers_in_a_form_count_and_spaces_and_bullets_do_not() -> None:
    pale = '<w:rPr><w:color w:val="CCCCCC"/></w:rPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/>'
        f'<w:lvlText w:val="{{}}"/>{pale}</w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = paragraph(run("a"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    weak = "tekst #CCCCCC na tle #FFFFFF ma za mały kontrast: 1,6:1 zamiast co najmniej 4,5:1 | akapit „a”"
    assert failures(item, numbering=numbering.format("decimal", "%1.")) == [weak]
    assert failures(item, numbering=numbering.format("bullet", "•")) == []
    assert failures(paragraph(run("a") + grey("  ", "CCCCCC"))) == []
    assert failures(paragraph(run("a") + field("nazwisko").replace("<w:text/>", f"{pale}<w:text/>"))) == [weak]


def test_numbers_of_pages_and_marks_of_notes_count() -> None:
    pale = TextStyle(colour=Colour(0xCC, 0xCC, 0xCC))
    counted = (PageReference("a", "7", pale), Note("n", "1", (), pale), NoteMark("n", "1", pale))
    for inline in (*counted, Note("n", "", (), pale)):
        section = Section((Paragraph((Text("Cele "), inline)),))
        found = check_accessibility(Document((section,), title="Regulamin uczestnictwa"))
        assert [problem.code for problem in found] == ["weak-contrast"] * (inline in counted)
