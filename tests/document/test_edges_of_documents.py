"""The last that is taken and the first that is not, of what a Word file may hold."""

import pytest
from word_files import PLAIN, paragraph, read, run, shown, style

from visitdocs.document.model import Paragraph, Table
from visitdocs.messages import message
from visitdocs.problems import Warnings


def only(body: str, **parts: str) -> Paragraph | Table:
    """The first block."""
    return read(body, **parts).document.sections[0].blocks[0]


@pytest.mark.parametrize(("count", "kept"), [(64, 64), (65, 64)])
def test_a_paragraph_has_at_most_sixty_four_tab_stops(count: int, kept: int) -> None:
    stops = "".join(f'<w:tab w:val="left" w:pos="{number * 20}"/>' for number in range(1, count + 1))
    assert len(only(paragraph(run("a"), f"<w:tabs>{stops}</w:tabs>")).style.tab_stops) == kept


@pytest.mark.parametrize(("depth", "bold"), [(29, True), (30, False)])
def test_a_style_has_at_most_thirty_ancestors_itself_among_them(depth: int, bold: bool) -> None:
    styles = style("S0", "<w:rPr><w:b/></w:rPr>")
    styles += "".join(style(f"S{n}", f'<w:basedOn w:val="S{n - 1}"/>') for n in range(1, depth + 1))
    made = only(paragraph(run("a"), f'<w:pStyle w:val="S{depth}"/>'), styles=PLAIN + styles)
    assert made.inlines[0].style.bold is bold


@pytest.mark.parametrize(("span", "columns"), [(62, 62), (63, 63), (64, 63), (0, 1)])
def test_a_cell_spans_at_most_sixty_three_columns(span: int, columns: int) -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr><w:p/></w:tc>'
    made = only(f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>" + paragraph())
    assert made.rows[0].cells[0].column_span == columns


@pytest.mark.parametrize(("level", "heading"), [(0, 1), (5, 6), (6, 6), (8, 6), (9, None)])
def test_headings_have_six_levels(level: int, heading: int | None) -> None:
    assert only(paragraph(run("a"), f'<w:outlineLvl w:val="{level}"/>')).heading == heading


@pytest.mark.parametrize(("count", "kept"), [(1, 1), (12, 12), (13, 12)])
def test_a_page_has_at_most_twelve_columns(count: int, kept: int) -> None:
    body = paragraph() + f'<w:sectPr><w:cols w:num="{count}" w:space="20"/></w:sectPr>'
    assert read(body).document.sections[0].columns.count == kept


@pytest.mark.parametrize(("length", "kept"), [(255, 255), (256, 255)])
def test_a_label_has_at_most_two_hundred_and_fifty_five_characters(length: int, kept: int) -> None:
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{"x" * length}"/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    item = paragraph(run("a"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert len(only(item, numbering=numbering).label.text) == kept


@pytest.mark.parametrize(("twips", "points"), [(31680, 1584.0), (31681, 1584.0), (31679, 1583.95)])
def test_a_page_is_at_most_twenty_two_inches_wide(twips: int, points: float) -> None:
    body = paragraph() + f'<w:sectPr><w:pgSz w:w="{twips}" w:h="16838"/></w:sectPr>'
    assert read(body).document.sections[0].page_width == pytest.approx(points, abs=0.001)


@pytest.mark.parametrize(("given", "count"), [(199, 199), (201, 201), (400, 201)])
def test_two_hundred_warnings_are_kept_and_one_that_says_so(given: int, count: int) -> None:
    warnings = Warnings("plik.docx")
    for number in range(given):
        warnings.add(message("numbered", "warning {number}", number=number))
        warnings.add(message("numbered", "warning {number}", number=0))
    found = warnings.all()
    assert len(found) == count
    assert [problem.code == "warnings-cut-short" for problem in found[-2:]] == [False, given > 200]


def test_text_without_a_size_has_ten_points() -> None:
    assert shown(paragraph(run("a")), styles="<w:docDefaults/>")[0].endswith(" 10")
