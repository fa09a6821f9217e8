"""The good files that mutants are made of: the documents of the sample, those saved again by Word, and small ones."""

import io
from functools import cache
from pathlib import Path

from PIL import Image
from whole_sample import WHOLE
from word_files import PLAIN, docx, paragraph, run, style

from visitdocs.definition import read_definition
from visitdocs.pipeline import Programme
from visitdocs.pipeline.inputs.sources import read_sources
from visitdocs.pipeline.pack import document_orders, fill_order

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "programmes" / "2017-11-wielkopolska.yaml"
RESAVED = ROOT / "tests" / "cases" / "resaved"

LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="P{level}"/>'
    f'<w:lvlText w:val="%{level + 1}."/><w:lvlJc w:val="left"/>'
    f'<w:pPr><w:ind w:left="{360 * level + 360}" w:hanging="360"/></w:pPr></w:lvl>'
    for level, kind in enumerate(("decimal", "lowerLetter", "upperRoman", "bullet"))
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>{LEVELS}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)
STYLES = (
    PLAIN
    + style("Normalny", "", default=True)
    + style("N", '<w:basedOn w:val="Normalny"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>')
    + style("P0", '<w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("S", '<w:basedOn w:val="Normalny"/>').replace('w:name w:val="S"', 'w:name w:val="toc 1"')
    + style("Z", '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>', "character")
    + style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "numbering")
    + style("T", '<w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
            '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="EEEEEE"/></w:tcPr></w:tblStylePr>', "table")
)  # fmt: skip
LISTS = "".join(
    paragraph(run(f"Punkt {number}"), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    for number in (1, 2)
    for level in (0, 1, 2, 0, 3)
) + paragraph(run("Rozdział"), '<w:pStyle w:val="P0"/>')


def _cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def _table(*rows: str, properties: str = "") -> str:
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/><w:gridCol w:w="1000"/></w:tblGrid>'
    look = f'<w:tblPr><w:tblStyle w:val="T"/><w:tblW w:w="5000" w:type="pct"/>{properties}</w:tblPr>'
    return f"<w:tbl>{look}{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


WORDS = paragraph(run("słowo"))
TABLES = _table(
    '<w:trPr><w:tblHeader/><w:trHeight w:val="400"/></w:trPr>' + _cell(WORDS, '<w:gridSpan w:val="2"/>') + _cell(WORDS),
    _cell(WORDS, '<w:vMerge w:val="restart"/>') + _cell(WORDS, '<w:tcW w:w="3000" w:type="dxa"/>') + _cell(WORDS),
    _cell("<w:p/>", "<w:vMerge/>") + _cell(_table(_cell(WORDS) + _cell(WORDS)) + "<w:p/>") + _cell(WORDS),
    properties='<w:jc w:val="center"/><w:tblInd w:w="100" w:type="dxa"/>',
) + paragraph(run("po tabeli"), '<w:pBdr><w:top w:val="double" w:sz="8"/></w:pBdr><w:ind w:left="300"/>')


def _field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


LEGACY = '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="p"/><w:textInput/></w:ffData></w:fldChar>'
FIELDS = (
    paragraph(f'<w:bookmarkStart w:id="1" w:name="a"/>{run("Cel")}<w:bookmarkEnd w:id="1"/>', '<w:pStyle w:val="N"/>')
    + paragraph(f'<w:hyperlink w:anchor="a">{run("Cel")}{_field(" PAGEREF a ", "9")}</w:hyperlink>',
                '<w:pStyle w:val="S"/>') * 2
    + paragraph(_field(" REF a \\h ", "Cel") + _field(" IF 1 = 1 ", _field("PAGE", "1")) + _field("NUMPAGES", "2"))
    + paragraph(f'<w:hyperlink r:id="strona">{run("łącze")}</w:hyperlink><w:hyperlink w:anchor="a">{run("a")}'
                '</w:hyperlink><w:fldSimple w:instr="DATE"><w:r><w:t>dziś</w:t></w:r></w:fldSimple>')
    + paragraph(f"<w:r>{LEGACY}</w:r>" + _field("FORMTEXT", "x").partition("</w:r>")[2])
    + paragraph(f'{run("z przypisem")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:tab/><w:br/><w:t>x</w:t></w:r>',
                '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="5000"/></w:tabs><w:jc w:val="both"/>')
)  # fmt: skip
FOOTNOTES = f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run("Przypis")}</w:p></w:footnote>'


def _control(properties: str, inside: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="Pole"/><w:tag w:val="pole_{len(properties)}"/>{properties}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


CONTROLS = (
    paragraph(_control("<w:text/>", run("wpis")) + _control("<w:date><w:dateFormat w:val='d.MM.yyyy'/></w:date>", ""))
    + paragraph(_control('<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612"/></w14:checkbox>',
                         run("☒")) + run(" zgoda"))
    + paragraph(_control('<w:dropDownList><w:listItem w:displayText="Tak" w:value="1"/><w:listItem w:value="2"/>'
                         "</w:dropDownList>", run("Tak")))
    + _control("<w:text w:multiLine='1'/><w:showingPlcHdr/>", paragraph(run("Opis")))
)  # fmt: skip


def _png() -> bytes:
    stream = io.BytesIO()
    Image.new("RGBA", (8, 8), (200, 0, 0, 90)).save(stream, "PNG")
    return stream.getvalue()


PLACE = (
    '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionV><wp:wrapSquare/>'
)


def _picture(holder: str, place: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:{holder} distL="90000">{place}'
        '<wp:extent cx="762000" cy="381000"/><wp:docPr id="1" name="a" descr="Znak"/>'
        '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="obraz"/><a:srcRect l="10000"/>'
        '</pic:blipFill><pic:spPr><a:xfrm rot="60"><a:ext cx="9" cy="9"/></a:xfrm></pic:spPr></pic:pic></a:graphicData>'
        f"</a:graphic></wp:{holder}></w:drawing></w:r>"
    )


VML = '<w:r><w:pict><v:shape style="width:20pt;height:9pt"><v:imagedata r:id="obraz"/></v:shape></w:pict></w:r>'
PICTURES = (
    paragraph(_picture("inline") + run("obok"))
    + paragraph(_picture("anchor", PLACE) + VML + run("oblewa obraz " * 20))
    + paragraph(_picture("anchor", PLACE.replace("page", "paragraph").replace("Square", "TopAndBottom")) + run("dalej"))
    + paragraph(f"<w:r><w:pict><v:textbox><w:txbxContent>{WORDS}</w:txbxContent></v:textbox></w:pict></w:r>")
)  # fmt: skip
SECTIONS = (
    paragraph(run("a"), '<w:pageBreakBefore/><w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
              '<w:footerReference w:type="even" r:id="footer1"/><w:pgSz w:w="11906" w:h="16838"/>'
              '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:gutter="10"/>'
              '<w:cols w:num="2" w:space="400"/></w:sectPr>')
    + paragraph(run("b"), '<w:widowControl/><w:spacing w:before="200" w:after="100" w:line="300"/>')
    + '<w:sectPr><w:type w:val="continuous"/><w:titlePg/><w:pgNumType w:start="3"/><w:pgSz w:w="16838" w:h="11906"/>'
      "</w:sectPr>"
)  # fmt: skip
FURNITURE = {"header1": paragraph(run("Góra") + _field("PAGE", "1")), "footer1": TABLES + WORDS}
SETTINGS = '<w:evenAndOddHeaders/><w:defaultTabStop w:val="708"/><w:mirrorMargins/>'


def small_files() -> list[bytes]:
    """Small files that each hold many things of one kind, and one that holds them all."""
    parts = {"styles": STYLES, "numbering": NUMBERING, "footnotes": FOOTNOTES, "settings": SETTINGS, **FURNITURE}
    given = {"links": {"strona": "https://example.org/"}, "more": {"media/obraz.png": _png()}, **parts}
    bodies = [LISTS, TABLES, FIELDS, CONTROLS, PICTURES, SECTIONS]
    return [docx(body, **given) for body in [*bodies, "".join(bodies)]]


@cache
def large_files() -> list[bytes]:
    """The filled documents of the sample programme, and files that Word has saved again."""
    programme = Programme(SAMPLE, ROOT / "templates", ROOT / "output" / SAMPLE.stem)
    definition = read_definition(WHOLE.encode(), f"programmes/{SAMPLE.name}")
    orders = document_orders(programme, definition, read_sources(programme, definition))
    resaved = [path.read_bytes() for path in sorted(RESAVED.rglob("*.docx"))]
    return [*(fill_order(order) for order in orders), *resaved]
