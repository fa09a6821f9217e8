"""What Word shows and the typesetter sets otherwise is told with its place, each kind by a code of its own."""

import pytest
from test_read_pictures import drawing, file, pic
from word_files import docx, paragraph, piece, read, run, unzipped, zipped

from visitdocs.document import read_document
from visitdocs.document.model import Alignment, Floating, Link, Offset, Picture

MARK = run("Tu: ")
GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"


def with_properties(properties: str) -> str:
    return paragraph(run("Tu: ", properties))


def table(properties: str = "", cell: str = "") -> str:
    row = f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{paragraph(MARK)}</w:tc></w:tr>"
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{row}</w:tbl>"


def picture(look: str = "", blip: str = "") -> str:
    made = pic().replace("<pic:spPr>", f"<pic:spPr>{look}").replace('"obraz"/>', f'"obraz">{blip}</a:blip>')
    return paragraph(MARK + drawing(made))


def placed(name: str, x: int, y: int) -> str:
    """A picture of 10 by 10 points at a place in a group, in EMU."""
    return pic(name, transform=f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="127000" cy="127000"/></a:xfrm>')


def group(
    inside: str, kind: str = "wgp", place: str = 'x="0" y="0"', origin: str = 'x="0" y="0"', scale: int = 1
) -> str:
    sizes = f'<a:ext cx="{254000 * scale}" cy="254000"/><a:chOff {origin}/><a:chExt cx="254000" cy="254000"/>'
    transform = f"<a:xfrm><a:off {place}/>{sizes}</a:xfrm>"
    return f'<wpg:{kind} xmlns:wpg="{GROUP}"><wpg:grpSpPr>{transform}</wpg:grpSpPr>{inside}</wpg:{kind}>'


LINE = '<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>'
TOLD = {
    "two half lines": (with_properties('<w:eastAsianLayout w:combine="1"/>'), "letters-in-two-lines"),
    "marked as right to left": (with_properties("<w:rtl/>"), "right-to-left-order"),
    "turned round": (paragraph(f'<w:bdo w:val="rtl">{MARK}</w:bdo>'), "right-to-left-order"),
    "embedded": (paragraph(f'<w:dir w:val="rtl">{MARK}</w:dir>'), "right-to-left-order"),
    "a bar beside": (paragraph(MARK, '<w:pBdr><w:bar w:val="single"/></w:pBdr>'), "bar-left-out"),
    "a bar at a tab stop": (paragraph(MARK, '<w:tabs><w:tab w:val="bar" w:pos="9"/></w:tabs>'), "bar-left-out"),
    "turned text": (paragraph(MARK, '<w:textDirection w:val="btLr"/>'), "turned-text"),
    "a heading in its line": (
        paragraph(MARK, '<w:outlineLvl w:val="0"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>') + paragraph(run("dalej")),
        "heading-in-a-line",
    ),
    "rows in different places": (
        table().replace("<w:tr>", '<w:tr><w:trPr><w:jc w:val="right"/></w:trPr>').replace(
            "</w:tbl>", f"<w:tr><w:tc>{paragraph()}</w:tc></w:tr></w:tbl>"
        ),
        "row-alignment",
    ),
    "a table from the right": (table("<w:bidiVisual/>"), "right-to-left-table"),
    "a diagonal": (table(cell='<w:tcBorders><w:tl2br w:val="single"/></w:tcBorders>'), "diagonal-left-out"),
    "numbers of chapters": (
        paragraph(MARK) + '<w:sectPr><w:pgNumType w:chapStyle="1"/></w:sectPr>', "chapter-number-left-out"
    ),
    "a line around": (picture(LINE), "picture-border-left-out"),
    "an oval": (picture('<a:prstGeom prst="ellipse"/>'), "picture-shape-left-out"),
    "a shadow": (picture("<a:effectLst><a:outerShdw/></a:effectLst>"), "picture-effect-left-out"),
    "shades of grey": (picture(blip="<a:grayscl/>"), "picture-effect-left-out"),
    "a group": (paragraph(MARK + drawing(group(placed("obraz", 0, 0) * 2))), "group-in-line"),
    "a new chart": (
        paragraph(MARK + drawing("").replace('uri="x"', 'uri="http://schemas.microsoft.com/office/drawing/2014/chartex"')),
        "chart-left-out",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "code"), TOLD.values(), ids=TOLD)
def test_what_is_set_otherwise_is_told(body: str, code: str) -> None:
    found = read(body, more={"media/obraz.png": file()}).problems
    assert [problem.code for problem in found] == [code]


SILENT = {
    "off": with_properties('<w:rtl w:val="false"/>'),
    "left to right": paragraph(f'<w:bdo w:val="ltr">{MARK}</w:bdo>'),
    "no line": picture("<a:ln><a:noFill/></a:ln>"),
    "a rectangle": picture('<a:prstGeom prst="rect"/><a:effectLst/>', blip="<a:extLst/>"),
}


@pytest.mark.parametrize("body", SILENT.values(), ids=SILENT)
def test_what_is_not_seen_is_not_told(body: str) -> None:
    assert read(body, more={"media/obraz.png": file()}).problems == ()


@pytest.mark.parametrize(
    ("settings", "codes"), [("<w:displayBackgroundShape/>", ["page-background-left-out"]), ("", [])]
)
def test_a_background_that_word_shows_is_told(settings: str, codes: list[str]) -> None:
    parts = unzipped(docx(paragraph(MARK), settings=settings))
    coloured = parts["word/document.xml"].replace(b"<w:body>", b'<w:background w:color="FFFF00"/><w:body>')
    found = read_document(zipped(parts | {"word/document.xml": coloured})).problems
    assert [problem.code for problem in found] == codes


def test_a_second_body_is_told() -> None:
    parts = unzipped(docx(paragraph(MARK)))
    doubled = parts["word/document.xml"].replace(b"</w:body>", b"</w:body><w:body/>")
    (problem,) = read_document(zipped(parts | {"word/document.xml": doubled})).problems
    assert problem.code == "unknown-element"


def test_pictures_of_a_floating_group_stand_where_they_stand_in_it() -> None:
    inner = group(placed("obraz", 127000, 0), "grpSp", place='x="254000" y="127000"', scale=2)
    inside = group(placed("obraz", 12700, 25400) + inner, origin='x="0" y="12700"')
    position = "".join(f"<wp:position{axis}><wp:posOffset>1270000</wp:posOffset></wp:position{axis}>" for axis in "HV")
    anchored = drawing(inside, "anchor").replace("<wp:extent", f"{position}<wp:extent")
    reading = read(paragraph(anchored), more={"media/obraz.png": file()})
    assert reading.problems == ()
    (block,) = reading.document.sections[0].blocks
    assert [(found.floating, found.width) for found in block.inlines] == [
        (Floating(across=Offset(distance=101.0), down=Offset(distance=101.0)), 10.0),
        (Floating(across=Offset(distance=140.0), down=Offset(distance=109.0)), 20.0),
    ]


CLICK = '<a:hlinkClick r:id="strona" tooltip="Strona"/>'
OLD = (
    '<w:pict><v:shape href="https://example.org" style="width:9pt;height:9pt"><v:imagedata r:id="obraz"/></v:shape>'
    "</w:pict>"
)


@pytest.mark.parametrize(
    ("inside", "tooltip"), [(drawing(pic(), more=CLICK), "Strona"), (piece(OLD), "")], ids=["new", "old"]
)
def test_a_picture_that_leads_somewhere_is_a_link(inside: str, tooltip: str) -> None:
    reading = read(paragraph(inside), more={"media/obraz.png": file()}, links={"strona": "https://example.org"})
    (block,) = reading.document.sections[0].blocks
    (link,) = block.inlines
    assert isinstance(link, Link)
    assert (link.target, link.tooltip, [type(part) for part in link.inlines]) == (
        "https://example.org",
        tooltip,
        [Picture],
    )


def test_a_separator_of_styles_ends_no_line() -> None:
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    reading = read(paragraph(run("Cel. ", "<w:b/>"), mark) + paragraph(run("Wizyta"), '<w:jc w:val="center"/>'))
    (block,) = reading.document.sections[0].blocks
    assert [inline.text for inline in block.inlines] == ["Cel. ", "Wizyta"]
    assert reading.problems == ()


def test_a_table_stands_where_its_rows_say() -> None:
    inside = table().replace("<w:tr>", '<w:tr><w:trPr><w:jc w:val="right"/></w:trPr>')
    reading = read(inside)
    assert (reading.document.sections[0].blocks[0].alignment, reading.problems) == (Alignment.RIGHT, ())
