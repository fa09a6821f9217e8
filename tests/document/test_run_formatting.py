"""How text looks when defaults, table, paragraph and character styles and direct formatting have had their say."""

import pytest
from word_files import LATO, PLAIN, first, paragraph, problems, read, run, shown, style

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme name="y">'
    '<a:majorFont><a:latin typeface="Merriweather"/></a:majorFont><a:minorFont><a:latin typeface="Lato"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)

LOOKS = {
    '<w:b/>': "bold",
    '<w:b w:val="0"/>': "",
    '<w:i w:val="on"/>': "italic",
    '<w:u w:val="single"/>': "underline",
    '<w:u w:val="none"/>': "",
    '<w:strike/>': "strike",
    '<w:dstrike/>': "double-strike",
    '<w:caps/>': "case all caps",
    '<w:smallCaps/>': "case small caps",
    '<w:vertAlign w:val="superscript"/>': "position superscript",
    '<w:vertAlign w:val="subscript"/>': "position subscript",
    '<w:color w:val="1F3864"/>': "colour #1f3864",
    '<w:color w:val="auto"/>': "",
    '<w:color w:val="granatowy"/>': "",
    '<w:highlight w:val="yellow"/>': "highlight #ffff00",
    '<w:highlight w:val="none"/>': "",
    '<w:shd w:val="clear" w:fill="D9E2F3"/>': "highlight #d9e2f3",
    '<w:shd w:val="clear" w:fill="000080"/>': "colour #ffffff highlight #000080",
    '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>': "highlight #808080",
    '<w:sz w:val="23"/>': "size 11.5",
    '<w:sz w:val="999999999"/>': "size 1584",
    '<w:sz w:val="-4"/>': "size 1",
    '<w:sz w:val="NaN"/>': "",
    '<w:sz w:val="12pt"/>': "size 12",
    '<w:spacing w:val="30"/>': "spacing 1.5",
    '<w:position w:val="-6"/>': "rise -3",
    '<w:lang w:val="en-GB"/>': "language „en-GB”",
    '<w:lang w:val="pl-PL"/>': "language „pl-PL”",
    '<w:lang w:val="x-none"/>': "",
    '<w:rFonts w:ascii="Merriweather"/>': "font „Merriweather”",
    '<w:rFonts w:hAnsi="Merriweather"/>': "font „Merriweather”",
    '<w:rFonts w:eastAsia="MS Mincho"/>': "",
    '<w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Lato"/>': "font „Merriweather”",
    '<w:rFonts w:asciiTheme="minorHAnsi"/>': "",
    '<w:color w:val="FF0000" w:themeColor="accent1"/>': "colour #4472c4",
    '<w:color w:val="FF0000" w:themeColor="accent1" w:themeShade="80"/>': "colour #1f3864",
    '<w:color w:val="FF0000" w:themeColor="accent1" w:themeTint="66"/>': "colour #b4c6e7",
    '<w:color w:val="FF0000" w:themeColor="accent9"/>': "colour #ff0000",
    '<w:color w:themeColor="text1"/>': "",
}  # fmt: skip


@pytest.mark.parametrize(("properties", "facts"), LOOKS.items(), ids=LOOKS)
def test_direct_formatting(properties: str, facts: str) -> None:
    lines = shown(paragraph(run("tekst", properties)), theme=THEME)
    assert lines[1] == f"  „tekst” {facts}".rstrip()


CHAIN = (
    PLAIN
    + style("Normalny", '<w:rPr><w:sz w:val="22"/></w:rPr>', default=True)
    + style("Ramka", '<w:basedOn w:val="Normalny"/><w:rPr><w:b/><w:color w:val="336699"/></w:rPr>')
    + style("Spokojna", '<w:basedOn w:val="Ramka"/><w:rPr><w:b w:val="0"/></w:rPr>')
    + style("Mocno", "<w:rPr><w:b/><w:i/></w:rPr>", "character")
    + style("Kolo", '<w:basedOn w:val="Krag"/><w:rPr><w:i/></w:rPr>')
    + style("Krag", '<w:basedOn w:val="Kolo"/><w:rPr><w:u w:val="single"/></w:rPr>')
)


def looks(paragraph_style: str, run_properties: str) -> str:
    """The facts of a run in a paragraph of that style."""
    line = shown(paragraph(run("t", run_properties), f'<w:pStyle w:val="{paragraph_style}"/>'), styles=CHAIN)
    return f"{line[0].partition('] ')[2]} |{line[1].removeprefix('  „t”')}"


def test_a_style_inherits_and_overrides_along_its_chain() -> None:
    assert looks("Ramka", "") == "Lato 11 bold colour #336699 |"
    assert looks("Spokojna", "") == "Lato 11 colour #336699 |"


def test_a_toggle_in_paragraph_style_and_character_style_cancels_out() -> None:
    assert looks("Ramka", '<w:rStyle w:val="Mocno"/>') == "Lato 11 bold colour #336699 | no bold italic"
    assert looks("Spokojna", '<w:rStyle w:val="Mocno"/>') == "Lato 11 colour #336699 | bold italic"


def test_a_direct_toggle_is_what_it_says() -> None:
    assert looks("Ramka", '<w:rStyle w:val="Mocno"/><w:b/>') == "Lato 11 bold colour #336699 | italic"


def test_a_toggle_in_the_defaults_stays_on() -> None:
    styles = PLAIN.replace(LATO, LATO + "<w:b/>") + style("Ramka", "<w:rPr><w:b/></w:rPr>")
    assert first(paragraph(run("t"), '<w:pStyle w:val="Ramka"/>'), styles=styles) == "paragraph [Ramka] Lato 10 bold"


def test_an_unknown_style_is_the_default_one_and_a_circle_of_styles_ends() -> None:
    assert looks("NieMa", "") == "Lato 11 |"
    assert looks("Kolo", "") == "Lato 10 italic underline |"


def test_hidden_text_is_left_out_and_a_hidden_empty_paragraph_too() -> None:
    hidden = "<w:vanish/>"
    body = paragraph(run("widać ") + run("nie widać", hidden) + run("znów"))
    body += paragraph(run("wcale", hidden), f"<w:rPr>{hidden}</w:rPr>")
    assert shown(body) == ["paragraph [] Lato 10", "  „widać znów”"]


def test_automatic_colour_is_white_on_a_dark_paragraph() -> None:
    dark = '<w:shd w:val="clear" w:fill="1F3864"/>'
    assert first(paragraph(run("t"), dark)) == "paragraph [] Lato 10 colour #ffffff shading #1f3864"


def test_word_uses_times_when_nothing_names_a_font() -> None:
    assert first(paragraph(run("t")), styles="") == "paragraph [] Times New Roman 10"


def test_looks_that_are_not_set_are_told() -> None:
    body = paragraph(run("wąsko", '<w:w w:val="80"/><w:shadow/>') + run(" zwykle", '<w:w w:val="100"/>'))
    assert problems(body) == [
        "zwężone lub rozszerzone litery złożono w zwykłej szerokości | akapit „wąsko zwykle”",
        "cień liter pominięto | akapit „wąsko zwykle”",
    ]


@pytest.mark.parametrize(
    ("kind", "count"), [("single", 0), ("words", 0), ("none", 0), ("double", 1), ("dotted", 1), ("wave", 1)]
)
def test_underlines_that_are_not_single_are_set_as_single_and_told(kind: str, count: int) -> None:
    body = paragraph(run("ważne", f'<w:u w:val="{kind}"/>'))
    message = "podkreślenie inne niż pojedyncze złożono jako pojedyncze | akapit „ważne”"
    assert problems(body) == [message] * count
    (look, *_) = read(body).document.sections[0].blocks[0].inlines
    assert look.style.underline == (kind != "none")


EFFECTS = {
    '<w14:textOutline w14:w="9525"><w14:solidFill/></w14:textOutline>': ["kontur liter pominięto"],
    '<w14:textOutline w14:w="9525"><w14:noFill/></w14:textOutline>': [],
    '<w14:shadow w14:blurRad="50800"/>': ["cień liter pominięto"],
    '<w14:glow w14:rad="63500"/>': ["poświatę liter pominięto"],
    '<w14:glow w14:rad="0"/>': [],
    '<w14:reflection w14:blurRad="6350"/>': ["odbicie liter pominięto"],
    '<w14:props3d w14:extrusionH="57150"/>': ["trójwymiarowość liter pominięto"],
    '<w14:props3d><w14:bevelT w14:w="38100"/></w14:props3d>': ["trójwymiarowość liter pominięto"],
    '<w14:props3d w14:extrusionH="0" w14:contourW="0"/>': [],
    '<w14:ligatures w14:val="standard"/>': [],
}


@pytest.mark.parametrize(("effect", "messages"), EFFECTS.items())
def test_effects_of_letters_are_told_if_they_would_be_seen(effect: str, messages: list[str]) -> None:
    assert problems(paragraph(run("napis", effect))) == [f"{message} | akapit „napis”" for message in messages]
