"""How paragraphs stand: indents, spacing, tab stops, borders, headings."""

import pytest
from said import polish
from word_files import PLAIN, first, paragraph, problems, read, run, shown, style

from visitdocs.document.model import Hyphenation

LOOKS = {
    '<w:jc w:val="center"/>': "alignment centre",
    '<w:jc w:val="both"/>': "alignment justified",
    '<w:jc w:val="distribute"/>': "alignment distributed",
    '<w:jc w:val="end"/>': "alignment right",
    '<w:jc w:val="start"/>': "",
    '<w:ind w:left="720" w:right="360" w:firstLine="240"/>': "left 36 right 18 first-line 12",
    '<w:ind w:start="720" w:end="360" w:hanging="360"/>': "left 36 right 18 first-line -18",
    '<w:ind w:left="1cm"/>': "left 28.346",
    '<w:ind w:left="99999999" w:right="-99999999"/>': "left 1584 right -1584",
    '<w:ind w:left="x" w:firstLineChars="200"/>': "",
    '<w:spacing w:before="120" w:after="240"/>': "space-before 6 space-after 12",
    '<w:spacing w:before="-120"/>': "",
    '<w:spacing w:afterAutospacing="1" w:after="0"/>': "space-after 14",
    '<w:spacing w:line="276" w:lineRule="auto"/>': "line-spacing 1.15",
    '<w:spacing w:line="300"/>': "line-spacing 1.25",
    '<w:spacing w:line="280" w:lineRule="exact"/>': "line-rule exact line-spacing 14",
    '<w:spacing w:line="280" w:lineRule="atLeast"/>': "line-rule at least line-spacing 14",
    '<w:spacing w:line="0"/>': "",
    "<w:keepNext/><w:keepLines/><w:pageBreakBefore/>": "keep-with-next keep-lines page-break-before",
    '<w:widowControl w:val="0"/>': "no widow-control",
    "<w:contextualSpacing/>": "contextual-spacing",
    '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>': "shading #eeeeee",
    '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/><w:tab w:val="center" w:pos="4500"/></w:tabs>':
        "tab-stops (225 centre 450 right .)",
    '<w:tabs><w:tab w:val="decimal" w:leader="underscore" w:pos="1000"/></w:tabs>':
        "tab-stops (50 decimal _)",
    '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="CC0000"/><w:top w:val="nil"/></w:pBdr>':
        "borders (bottom single 1.5 #cc0000 space 4)",
    '<w:pBdr><w:between w:val="double" w:sz="999" w:color="auto"/></w:pBdr>':
        "borders (between double 12 #000000)",
}  # fmt: skip


@pytest.mark.parametrize(("properties", "facts"), LOOKS.items(), ids=LOOKS)
def test_direct_formatting(properties: str, facts: str) -> None:
    assert first(paragraph(run("t"), properties)) == f"paragraph [] Lato 10 {facts}".rstrip()


def test_automatic_space_is_none_where_a_story_or_a_cell_begins_and_where_a_cell_ends() -> None:
    automatic = '<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>'
    two = paragraph(run("a"), automatic) + paragraph(run("b"), automatic)
    facts = [line.removeprefix("paragraph [] Lato 10") for line in shown(two) if line.startswith("paragraph")]
    assert facts == [" space-after 14", " space-before 14 space-after 14"]
    held = f"<w:sdt><w:sdtContent>{two}</w:sdtContent></w:sdt>"
    cell = f"<w:tbl><w:tblGrid/><w:tr><w:tc>{held}</w:tc></w:tr></w:tbl>"
    facts = [line.strip().removeprefix("paragraph [] Lato 10") for line in shown(cell) if "paragraph" in line]
    assert facts == [" space-after 14", " space-before 14"]


def test_tab_stops_and_borders_are_inherited_one_by_one() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:pos="1000"/><w:tab w:val="left" w:pos="2000"/></w:tabs>'
    frame = '<w:pBdr><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/></w:pBdr>'
    styles = PLAIN + style("Ramka", f"<w:pPr>{frame}{tabs}</w:pPr>")
    own = '<w:pBdr><w:top w:val="none"/></w:pBdr><w:tabs><w:tab w:val="clear" w:pos="1000"/></w:tabs>'
    line = first(paragraph(run("t"), f'<w:pStyle w:val="Ramka"/>{own}'), styles=styles)
    assert line == "paragraph [Ramka] Lato 10 tab-stops (100 left) borders (bottom single 1 #000000)"


def test_the_defaults_of_the_document_lie_below_every_style() -> None:
    styles = PLAIN.replace(
        "</w:docDefaults>",
        '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>",
    ) + style("Ciasny", '<w:pPr><w:spacing w:after="0"/></w:pPr>')
    assert first(paragraph(run("t")), styles=styles) == "paragraph [] Lato 10 space-after 8 line-spacing 1.0792"
    tight = first(paragraph(run("t"), '<w:pStyle w:val="Ciasny"/>'), styles=styles)
    assert tight == "paragraph [Ciasny] Lato 10 line-spacing 1.0792"


HEADINGS = (
    PLAIN
    + style("Nagwek1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("Rozdzial", '<w:basedOn w:val="Nagwek1"/>')
    + style("Nagwek8", '<w:pPr><w:outlineLvl w:val="7"/></w:pPr>')
    + style("Tytu", '').replace('<w:name w:val="Tytu"/>', '<w:name w:val="Title"/>')
    + style("MojTytul", '<w:basedOn w:val="Tytu"/>')
    + style("Zwykly", '<w:basedOn w:val="Nagwek1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
)  # fmt: skip
ROLES = {
    "Nagwek1": "heading 1", "Rozdzial": "heading 1", "Nagwek8": "heading 6", "Tytu": "title", "MojTytul": "title",
    "Zwykly": "paragraph",
}  # fmt: skip


@pytest.mark.parametrize(("name", "role"), ROLES.items())
def test_headings_are_told_by_outline_level_and_the_title_by_its_style(name: str, role: str) -> None:
    line = first(paragraph(run("t"), f'<w:pStyle w:val="{name}"/>'), styles=HEADINGS)
    assert line == f"{role} [{name}] Lato 10"


def test_a_direct_outline_level_makes_a_heading_and_an_empty_one_is_none() -> None:
    assert first(paragraph(run("t"), '<w:outlineLvl w:val="2"/>')).startswith("heading 3 ")
    assert first(paragraph("", '<w:outlineLvl w:val="2"/>')).startswith("paragraph ")


def test_hyphenation_is_on_where_the_document_asks_and_the_paragraph_does_not_decline() -> None:
    body = paragraph(run("t")) + paragraph(run("u"), "<w:suppressAutoHyphens/>")
    lines = shown(body, settings="<w:autoHyphenation/>")
    assert lines == ["paragraph [] Lato 10 hyphenate", "  „t”", "paragraph [] Lato 10", "  „u”"]


def test_the_paragraph_mark_gives_an_empty_paragraph_its_look() -> None:
    mark = '<w:rPr><w:sz w:val="40"/><w:b/></w:rPr>'
    assert shown(paragraph("", mark)) == ["paragraph [] Lato 20 bold"]


def test_a_framed_paragraph_and_one_from_right_to_left_are_told() -> None:
    body = paragraph(run("Ramka"), '<w:framePr w:w="2000"/>') + paragraph(run("Szalom"), "<w:bidi/>")
    assert problems(body) == [
        "akapit w ramce złożono w zwykłym miejscu | akapit „Ramka”",
        "akapit pisany od prawej do lewej złożono od lewej | akapit „Szalom”",
    ]


def test_a_drop_cap_is_the_first_letter_of_its_word() -> None:
    large = paragraph(run("W", '<w:sz w:val="96"/>'), '<w:framePr w:dropCap="drop" w:lines="3"/>')
    reading = read(large + paragraph(run("niosek mieszkańców")))
    (block,) = reading.document.sections[0].blocks
    assert [inline.text for inline in block.inlines] == ["Wniosek mieszkańców"]
    (problem,) = reading.problems
    assert (polish(problem.message), polish(problem.hint)) == (
        "inicjał złożono zwykłą literą",
        "wybierz: Wstawianie → Inicjał → Brak",
    )


def test_how_words_are_hyphenated_is_the_documents_affair() -> None:
    assert read(paragraph()).document.hyphenation == Hyphenation(18.0)
    rules = '<w:hyphenationZone w:val="425"/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/>'
    assert read(paragraph(), settings=rules).document.hyphenation == Hyphenation(21.25, 2, False)


def test_a_style_without_an_id_is_nobodys_even_if_it_says_that_it_is_the_default_one() -> None:
    nameless = '<w:style w:type="paragraph" w:default="1"><w:name w:val="x"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
    assert first(paragraph(run("a")), styles=PLAIN + nameless) == "paragraph [] Lato 10"
    usual = style("Zwykły", '<w:rPr><w:sz w:val="30"/></w:rPr>', default=True)
    assert first(paragraph(run("a")), styles=PLAIN + usual + nameless) == "paragraph [Zwykły] Lato 15"
