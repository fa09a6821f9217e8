"""Every value that Word's format offers, one by one: what is rarely met is read as well as what is met every day."""

import pytest
from said import polish
from test_read_pictures import anchored, file, pictures
from word_files import paragraph, piece, problems, read, run, shown

from visitdocs.document.model import Origin, Side, Start, Wrap


def first(body: str, **parts: str) -> str:
    """The first line of what is read."""
    return shown(body, **parts)[0]


HIGHLIGHTS = {
    "black": "#000000", "blue": "#0000ff", "cyan": "#00ffff", "green": "#00ff00", "magenta": "#ff00ff",
    "red": "#ff0000", "yellow": "#ffff00", "white": "#ffffff", "darkBlue": "#000080", "darkCyan": "#008080",
    "darkGreen": "#008000", "darkMagenta": "#800080", "darkRed": "#800000", "darkYellow": "#808000",
    "darkGray": "#808080", "lightGray": "#c0c0c0",
}  # fmt: skip


@pytest.mark.parametrize(("name", "colour"), HIGHLIGHTS.items())
def test_highlights(name: str, colour: str) -> None:
    line = shown(paragraph(run("a", f'<w:highlight w:val="{name}"/>')))[1]
    assert line.endswith(f" highlight {colour}")


JUSTIFIED = dict.fromkeys(
    ("both", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute"), " alignment justified"
)
ALIGNMENTS = {"left": "", "start": "", "center": " alignment centre", "right": " alignment right"} | JUSTIFIED
ALIGNMENTS |= {"end": " alignment right", "distribute": " alignment distributed"}


@pytest.mark.parametrize(("name", "fact"), ALIGNMENTS.items())
def test_alignments(name: str, fact: str) -> None:
    assert first(paragraph(run("a"), f'<w:jc w:val="{name}"/>')) == f"paragraph [] Lato 10{fact}"


TABS = {"left": "left", "num": "left", "center": "centre", "right": "right", "end": "right", "decimal": "decimal"}
LEADERS = {"dot": " .", "hyphen": " -", "underscore": " _", "heavy": " _", "middleDot": " ·", "none": ""}


@pytest.mark.parametrize(("name", "kind"), TABS.items())
@pytest.mark.parametrize(("leader", "sign"), LEADERS.items())
def test_tab_stops(name: str, kind: str, leader: str, sign: str) -> None:
    stop = f'<w:tabs><w:tab w:val="{name}" w:leader="{leader}" w:pos="1000"/></w:tabs>'
    assert first(paragraph(run("a"), stop)) == f"paragraph [] Lato 10 tab-stops (50 {kind}{sign})"


@pytest.mark.parametrize("leader", ["dot", "hyphen", "underscore", "middleDot", "none"])
def test_tabs_to_a_place_of_the_page(leader: str) -> None:
    tab = piece(f'<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="{leader}"/>')
    assert first(paragraph(tab)) == f"paragraph [] Lato 10 tab-stops (470.2 right{LEADERS[leader]})"


DASHED = ("dashed", "dashSmallGap", "dotDash", "dotDotDash", "dashDotStroked")
BORDERS = {"single": "single", "thick": "single", "wave": "single", "dotted": "dotted"}
BORDERS |= dict.fromkeys(DASHED, "dashed")
BORDERS |= dict.fromkeys(("double", "triple", "thinThickSmallGap", "thickThinSmallGap"), "double")


@pytest.mark.parametrize(("name", "style"), BORDERS.items())
def test_borders(name: str, style: str) -> None:
    line = first(paragraph(run("a"), f'<w:pBdr><w:top w:val="{name}" w:sz="8"/></w:pBdr>'))
    assert line == f"paragraph [] Lato 10 borders (top {style} 1 #000000)"


SCHEME = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    + "".join(f'<a:{name}><a:srgbClr val="{n:02X}{n:02X}{n:02X}"/></a:{name}>' for n, name in enumerate(SCHEME, 1))
    + "</a:clrScheme></a:themeElements></a:theme>"
)
THEME_COLOURS = {
    "dark1": 1, "text1": 1, "light1": 2, "background1": 2, "dark2": 3, "text2": 3, "light2": 4, "background2": 4,
    "accent1": 5, "accent2": 6, "accent3": 7, "accent4": 8, "accent5": 9, "accent6": 10,
    "hyperlink": 11, "followedHyperlink": 12,
}  # fmt: skip


@pytest.mark.parametrize(("name", "number"), THEME_COLOURS.items())
def test_colours_of_the_theme(name: str, number: int) -> None:
    line = shown(paragraph(run("a", f'<w:color w:val="auto" w:themeColor="{name}"/>')), theme=THEME)[1]
    assert line == f"  „a” colour #{number:02x}{number:02x}{number:02x}"


def table(properties: str, cell: str = "") -> list[str]:
    """The lines of a table of one cell."""
    grid = '<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>'
    row = f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr><w:p/></w:tc></w:tr>"
    return [line.strip() for line in shown(f"<w:tbl><w:tblPr>{properties}</w:tblPr>{grid}{row}</w:tbl>" + paragraph())]


@pytest.mark.parametrize("name", ["left", "start", "center", "right", "end"])
def test_places_of_tables(name: str) -> None:
    assert table(f'<w:jc w:val="{name}"/>')[0] == f"table (100){ALIGNMENTS[name]}"


VERTICAL = {"top": "", "both": "", "center": " vertical-alignment centre", "bottom": " vertical-alignment bottom"}


@pytest.mark.parametrize(("name", "fact"), VERTICAL.items())
def test_vertical_places_in_cells(name: str, fact: str) -> None:
    assert table("", f'<w:vAlign w:val="{name}"/>')[2] == f"cell 0{fact}"


@pytest.mark.parametrize(("left", "right"), [("left", "right"), ("start", "end")])
def test_margins_and_borders_of_cells(left: str, right: str) -> None:
    widths = {"top": 20, left: 40, "bottom": 60, right: 80}
    margins = "".join(f'<w:{name} w:w="{width}" w:type="dxa"/>' for name, width in widths.items())
    lines = "".join(f'<w:{name} w:val="single" w:sz="{width // 5}"/>' for name, width in widths.items())
    bordered = "cell 0 borders (top single 0.5 #000000, right single 2 #000000, bottom single 1.5 #000000, "
    assert table(f"<w:tblCellMar>{margins}</w:tblCellMar>")[2] == "cell 0 margins 1/4/3/2"
    assert table("", f"<w:tcMar>{margins}</w:tcMar>")[2] == "cell 0 margins 1/4/3/2"
    assert table(f"<w:tblBorders>{lines}</w:tblBorders>")[2] == f"{bordered}left single 1 #000000)"
    assert table("", f"<w:tcBorders>{lines}</w:tcBorders>")[2] == f"{bordered}left single 1 #000000)"


ACROSS = {
    "page": Origin.PAGE, "margin": Origin.MARGIN, "column": Origin.TEXT, "character": Origin.TEXT,
    "leftMargin": Origin.LEADING_MARGIN, "insideMargin": Origin.LEADING_MARGIN,
    "rightMargin": Origin.TRAILING_MARGIN, "outsideMargin": Origin.TRAILING_MARGIN,
    "topMargin": Origin.LEADING_MARGIN, "bottomMargin": Origin.TRAILING_MARGIN,
}  # fmt: skip
SIDES = dict.fromkeys(("left", "inside", "top"), Side.START) | dict.fromkeys(("right", "outside", "bottom"), Side.END)
SIDES["center"] = Side.CENTRE
WRAPS = dict.fromkeys(("wrapSquare", "wrapTight", "wrapThrough"), Wrap.BESIDE)
WRAPS |= {"wrapNone": Wrap.NONE, "wrapTopAndBottom": Wrap.ABOVE_AND_BELOW}


@pytest.mark.parametrize(("name", "origin"), ACROSS.items())
def test_what_floating_pictures_are_measured_from(name: str, origin: Origin) -> None:
    place = f'relativeFrom="{name}"><wp:posOffset>127000</wp:posOffset>'
    (picture,) = pictures(anchored(place, place, "wrapNone"), file())
    for offset in (picture.floating.across, picture.floating.down):
        assert (offset.origin, offset.distance, offset.side) == (origin, 10.0, None)


@pytest.mark.parametrize(("name", "side"), SIDES.items())
def test_sides_of_floating_pictures(name: str, side: Side) -> None:
    place = f'relativeFrom="page"><wp:align>{name}</wp:align>'
    (picture,) = pictures(anchored(place, place, "wrapNone"), file())
    assert (picture.floating.across.side, picture.floating.down.side) == (side, side)


@pytest.mark.parametrize(("name", "wrap"), WRAPS.items())
def test_how_text_goes_around_pictures(name: str, wrap: Wrap) -> None:
    place = 'relativeFrom="page"><wp:align>left</wp:align>'
    (picture,) = pictures(anchored(place, place, name), file())
    assert picture.floating.wrap is wrap


LENGTHS = {"36pt": 36.0, "0.5in": 36.0, "1.27cm": 36.0, "12.7mm": 36.0, "3pc": 36.0, "3pi": 36.0, "48px": 36.0}


@pytest.mark.parametrize(("length", "points"), LENGTHS.items())
def test_units_of_length(length: str, points: float) -> None:
    shape = f'<v:shape style="width:{length};height:{length}"><v:imagedata r:id="obraz"/></v:shape>'
    (picture,) = pictures(f"<w:r><w:pict>{shape}</w:pict></w:r>", file())
    assert (picture.width, picture.height) == (pytest.approx(points, abs=0.001),) * 2


STARTS = {
    "nextPage": Start.PAGE, "nextColumn": Start.CONTINUOUS, "continuous": Start.CONTINUOUS,
    "evenPage": Start.EVEN_PAGE, "oddPage": Start.ODD_PAGE,
}  # fmt: skip


@pytest.mark.parametrize(("name", "start"), STARTS.items())
def test_where_sections_start(name: str, start: Start) -> None:
    body = paragraph(run("a"), "<w:sectPr/>") + paragraph() + f'<w:sectPr><w:type w:val="{name}"/></w:sectPr>'
    assert [section.start for section in read(body).document.sections] == [Start.PAGE, start]


LEFT_OUT = {
    "<w:bdr w:val='single'/>": "ramkę wokół tekstu pominięto",
    "<w:em w:val='dot'/>": "znaki akcentu nad literami pominięto",
    "<w:fitText w:val='900'/>": "tekst dopasowany do szerokości złożono w zwykłej szerokości",
    "<w:w w:val='150'/>": "zwężone lub rozszerzone litery złożono w zwykłej szerokości",
    "<w:outline/>": "kontur liter pominięto",
    "<w:shadow/>": "cień liter pominięto",
    "<w:emboss/>": "wypukłość liter pominięto",
    "<w:imprint/>": "wklęsłość liter pominięto",
    "<w14:textOutline/>": "kontur liter pominięto",
    "<w14:shadow/>": "cień liter pominięto",
    "<w14:glow w14:rad='63500'/>": "poświatę liter pominięto",
    "<w14:reflection/>": "odbicie liter pominięto",
    "<w14:props3d w14:extrusionH='9'/>": "trójwymiarowość liter pominięto",
    "<w14:props3d w14:contourW='9'/>": "trójwymiarowość liter pominięto",
    "<w14:props3d><w14:bevelT/></w14:props3d>": "trójwymiarowość liter pominięto",
    "<w:u w:val='wave'/>": "podkreślenie inne niż pojedyncze złożono jako pojedyncze",
}


@pytest.mark.parametrize(("properties", "message"), LEFT_OUT.items())
def test_effects_that_are_left_out_are_told(properties: str, message: str) -> None:
    assert problems(paragraph(run("a", properties))) == [f"{message} | akapit „a”"]


@pytest.mark.parametrize("value", ["0", "false", "off", "none"])
def test_effects_that_are_switched_off_are_not(value: str) -> None:
    for name in ("bdr", "em", "outline", "shadow", "emboss", "imprint"):
        assert problems(paragraph(run("a", f'<w:{name} w:val="{value}"/>'))) == []
    assert problems(paragraph(run("a", '<w:w w:val="100"/>') + run("b", '<w:w w:val="100%"/>'))) == []


@pytest.mark.parametrize(
    "properties",
    [
        *("<w14:glow/>", "<w14:glow w14:rad='0'/>", "<w14:props3d w14:extrusionH='0'/>", "<w:u w:val='words'/>"),
        *("<w14:textOutline><w14:noFill/></w14:textOutline>", "<w:u w:val='none'/>", "<w:u/>"),
    ],
)
def test_effects_that_leave_no_ink_are_not_told(properties: str) -> None:
    assert problems(paragraph(run("a", properties))) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [("pgBorders", "obramowanie strony zostało pominięte"), ("lnNumType", "numerowanie wierszy zostało pominięte")],
)
def test_layouts_of_pages_that_are_left_out_are_told(name: str, message: str) -> None:
    found = problems(paragraph(run("a")) + f"<w:sectPr><w:{name}/></w:sectPr>")
    assert [line.partition(" | ")[0] for line in found] == [message]


IN_A_RUN = {
    "movie": ("film został pominięty", ""),
    "control": ("formant ActiveX został pominięty", "użyj kontrolki zawartości z karty Deweloper"),
    "contentPart": ("odręczny rysunek (ink) został pominięty", "wstaw go jako obraz"),
    "object": ("osadzony obiekt (OLE) został pominięty", "wstaw go jako obraz z tekstem alternatywnym"),
    "commentReference": ("komentarz nie trafi do PDF", "usuń go na karcie Recenzja"),
}  # fmt: skip
IN_THE_BODY = {
    "altChunk": ("osadzony fragment innego pliku został pominięty", "wklej jego treść do dokumentu"),
    "subDoc": ("dokument podrzędny został pominięty", "wklej jego treść do dokumentu"),
}
EQUATIONS = {
    "oMath": ("równania nie da się złożyć i zostało pominięte", "wstaw je jako obraz z tekstem alternatywnym"),
    "oMathPara": ("równania nie da się złożyć i zostało pominięte", "wstaw je jako obraz"),
}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        *((paragraph(piece(f"<w:{name}/>")), told) for name, told in IN_A_RUN.items()),
        *((f"<w:{name}/>" + paragraph(), told) for name, told in IN_THE_BODY.items()),
        *((paragraph(f"<m:{name}/>"), told) for name, told in EQUATIONS.items()),
    ],
)
def test_things_that_cannot_be_set_are_told_by_name(body: str, told: tuple[str, str]) -> None:
    assert [(polish(problem.message), polish(problem.hint)) for problem in read(body).problems] == [told]


SIGNS = {
    "Wingdings": {
        0x21: "✏✂✁", 0x28: "☎✆✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x43: "👍👎☜☞☝☟", 0x4A: "☺", 0x4C: "☹", 0x4E: "☠⚐",
        0x51: "✈☼", 0x54: "❄", 0x58: "✠✡☪☯", 0x6C: "●❍■□□❑❒⬧⧫◆❖⬥⌧", 0x7B: "❀✿❝❞", 0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
        0x9E: "·•▪○○", 0xA4: "◉◎", 0xA7: "▪□", 0xAA: "✦★✶✴✹✵", 0xB2: "⟡", 0xB5: "✪✰", 0xD5: "⌫⌦", 0xD8: "➢",
        0xDC: "➲", 0xDF: "←→↑↓↖↗↙↘", 0xE8: "➔", 0xEF: "⇦⇨⇧⇩⬄⇳", 0xFB: "✗✓☒☑",
    },
    "Wingdings 2": {
        0x4F: "✗✓☒☑☒☒", 0x95: "•●●•", 0x9E: "◦■▪■■□□",
    },
    "Wingdings 3": {
        0x21: "←→↑↓", 0x70: "▲▼", 0x7D: "▶", 0x84: "◀",
    },
    "Symbol": {
        0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
        0xF1: "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
    },
}  # fmt: skip
"""What stands at each place of the fonts of signs, from the place that is named on."""


@pytest.mark.parametrize("font", SIGNS)
def test_signs_of_the_fonts_of_signs(font: str) -> None:
    places = {start + offset: sign for start, signs in SIGNS[font].items() for offset, sign in enumerate(signs)}
    pieces = "".join(piece(f'<w:sym w:font="{font}" w:char="F0{place:02X}"/>') for place in places)
    (found,) = read(paragraph(pieces)).document.sections[0].blocks
    assert "".join(inline.text for inline in found.inlines) == "".join(places.values())
