"""Every property that Word's markup knows (ECMA-376 17.3 to 17.6) is read, told, or named with why it need not be."""

import pytest
from word_files import docx, paragraph, run

from visitdocs.document import read_document
from visitdocs.document.document_dump import dump

ON = ""
OFF = 'w:val="0"'
RED = 'w:val="clear" w:fill="FF0000"'
TURNED = 'w:val="tbRl"'
OF_TEXT = {
    "rFonts": 'w:ascii="Arial" w:hAnsi="Arial"', "b": ON, "i": ON, "caps": ON, "smallCaps": ON, "strike": ON,
    "dstrike": ON, "outline": ON, "shadow": ON, "emboss": ON, "imprint": ON, "noProof": ON, "snapToGrid": OFF,
    "vanish": ON, "webHidden": ON, "color": 'w:val="FF0000"', "spacing": 'w:val="20"', "w": 'w:val="150"',
    "kern": 'w:val="20"', "position": 'w:val="6"', "sz": 'w:val="40"', "highlight": 'w:val="yellow"',
    "u": 'w:val="double"', "effect": 'w:val="lights"', "bdr": 'w:val="single" w:sz="4"', "shd": RED,
    "fitText": 'w:val="900"', "vertAlign": 'w:val="superscript"', "rtl": ON, "cs": ON, "em": 'w:val="dot"',
    "lang": 'w:val="en-US"', "eastAsianLayout": 'w:combine="1"', "oMath": ON,
}  # fmt: skip
OF_PARAGRAPHS = {
    "keepNext": ON, "keepLines": ON, "pageBreakBefore": ON, "framePr": 'w:w="1000"', "widowControl": OFF,
    "suppressLineNumbers": ON, "shd": RED, "kinsoku": OFF, "wordWrap": OFF, "overflowPunct": OFF,
    "topLinePunct": ON, "autoSpaceDE": OFF, "bidi": ON, "adjustRightInd": OFF, "snapToGrid": OFF,
    "spacing": 'w:before="200"', "ind": 'w:left="500"', "contextualSpacing": ON, "mirrorIndents": ON,
    "suppressOverlap": ON, "jc": 'w:val="center"', "textDirection": TURNED, "textAlignment": 'w:val="top"',
    "textboxTightWrap": 'w:val="allLines"', "outlineLvl": 'w:val="1"', "divId": 'w:val="1"',
}  # fmt: skip
OF_TABLES = {
    "bidiVisual": ON, "tblW": 'w:w="3000" w:type="dxa"', "jc": 'w:val="center"', "shd": RED,
    "tblCellSpacing": 'w:w="100" w:type="dxa"', "tblInd": 'w:w="500" w:type="dxa"', "tblpPr": 'w:tblpX="100"',
    "tblOverlap": 'w:val="never"', "tblCaption": 'w:val="c"', "tblDescription": 'w:val="d"',
    "tblLook": 'w:firstColumn="1"',
}  # fmt: skip
OF_ROWS = {
    "cantSplit": ON, "trHeight": 'w:val="900"', "tblHeader": ON, "jc": 'w:val="center"', "hidden": ON,
    "gridBefore": 'w:val="1"', "gridAfter": 'w:val="1"', "tblCellSpacing": 'w:w="100" w:type="dxa"', "del": ON,
    "ins": ON, "divId": 'w:val="1"',
}  # fmt: skip
OF_CELLS = {
    "gridSpan": 'w:val="2"', "shd": RED, "tcFitText": ON, "textDirection": TURNED, "vAlign": 'w:val="center"',
    "hideMark": ON, "cellDel": ON, "cellIns": ON, "noWrap": ON,
}  # fmt: skip
OF_SECTIONS = {
    "pgSz": 'w:w="9000" w:h="9000"', "pgMar": 'w:left="400" w:right="400" w:top="400" w:bottom="400"',
    "paperSrc": 'w:first="1"', "lnNumType": 'w:countBy="1"', "pgNumType": 'w:fmt="upperRoman"', "cols": 'w:num="2"',
    "formProt": ON, "vAlign": 'w:val="center"', "noEndnote": ON, "titlePg": ON, "textDirection": TURNED, "bidi": ON,
    "rtlGutter": ON, "docGrid": 'w:type="lines" w:linePitch="400"',
}  # fmt: skip
NEEDS_NOTHING = {
    "noProof": "for spelling", "webHidden": "for web pages", "effect": "moves on the screen", "cs": "for other scripts",
    "oMath": "says how to type", "kern": "a pair of letters stands a hair closer", "divId": "for web pages",
    "snapToGrid": "the grid is told", "suppressLineNumbers": "their numbers are told", "kinsoku": "for Asian scripts",
    "wordWrap": "for Asian scripts", "overflowPunct": "for Asian scripts", "topLinePunct": "for Asian scripts",
    "autoSpaceDE": "for Asian scripts", "adjustRightInd": "the grid is told", "suppressOverlap": "frames are told",
    "textboxTightWrap": "text boxes are told", "tblOverlap": "wrapped tables are told", "paperSrc": "for printers",
    "hideMark": "an empty row is a line higher", "noWrap": "a column may be narrower", "formProt": "for editing",
    "noEndnote": "endnotes stand at the end anyway", "rtlGutter": "a gutter for binding on the right",
}  # fmt: skip
OF_ONE_ELEMENT = {("section", "bidi"): "columns run from the right; their text is told"}


def table(table_: str = "", row: str = "", cell: str = "") -> str:
    """A table of two rows and columns."""
    other = f"<w:tc>{paragraph(run('x'))}</w:tc>"
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    first = f"<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{paragraph(run('Ala'))}</w:tc>{other}</w:tr>"
    return f"<w:tbl><w:tblPr>{table_}</w:tblPr>{grid}{first}<w:tr>{other}{other}</w:tr></w:tbl>"


HOLDERS = {
    "text": (OF_TEXT, lambda inside: paragraph(run("Ala ma", inside)) + paragraph(run("b"))),
    "paragraph": (OF_PARAGRAPHS, lambda inside: paragraph(run("Ala ma"), inside) + paragraph(run("b"))),
    "table": (OF_TABLES, lambda inside: table(inside)),
    "row": (OF_ROWS, lambda inside: table("", inside)),
    "cell": (OF_CELLS, lambda inside: table("", "", inside)),
    "section": (OF_SECTIONS, lambda inside: paragraph(run("Ala")) + f"<w:sectPr>{inside}</w:sectPr>"),
}
EVERY = [(holder, name) for holder, (properties, _) in HOLDERS.items() for name in properties]


@pytest.mark.parametrize(("holder", "name"), EVERY)
def test_a_property_is_read_or_told_or_needs_neither(holder: str, name: str) -> None:
    properties, body = HOLDERS[holder]
    plain, made = (read_document(docx(body(inside))) for inside in ("", f"<w:{name} {properties[name]}/>"))
    is_heard = dump(made.document) != dump(plain.document) or made.problems != plain.problems
    assert is_heard is not (name in NEEDS_NOTHING or (holder, name) in OF_ONE_ELEMENT)
