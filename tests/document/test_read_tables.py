"""Tables: the grid and its widths, merged cells, borders that neighbours agree on, table styles, header rows."""

import pytest
from said import polish
from word_files import PLAIN, WORD_2013, docx, paragraph, problems, read, run, shown, style

from visitdocs.document import read_document
from visitdocs.document.model import Table
from visitdocs.problems import DocumentError

PAGE = (
    '<w:sectPr><w:pgSz w:w="12000" w:h="16000"/>'
    '<w:pgMar w:top="1000" w:left="1000" w:bottom="1000" w:right="1000"/></w:sectPr>'
)
"""A page with room for 500 points of text."""


def cell(text: str = "x", properties: str = "") -> str:
    """A w:tc with a paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A w:tr."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, properties: str = "", grid: str = "") -> str:
    """A w:tbl; the grid is given in twips, parted by spaces."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.split())
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def tables(body: str, **parts: object) -> list[Table]:
    """The tables of the first section."""
    blocks = read(body + PAGE, **parts).document.sections[0].blocks
    return [block for block in blocks if isinstance(block, Table)]


def facts(body: str, **parts: object) -> list[str]:
    """The lines of rows and cells, without what stands in the cells."""
    lines = shown(body + PAGE, **parts)
    return [line.strip() for line in lines if line.startswith(("table", "  row", "    cell"))]


# ------------------------------------------------------------------ grid and widths

WIDTHS = {
    ("2000 4000", "", ""): (100, 200),
    ("", "", ""): (250, 250),
    ("0 0", '<w:tblW w:w="4000" w:type="dxa"/>', ""): (100, 100),
    ("2000 4000", '<w:tblW w:w="5000" w:type="pct"/>', ""): (166.667, 333.333),
    ("2000 4000", '<w:tblW w:w="60%" w:type="pct"/>', ""): (100, 200),
    ("2000 4000", '<w:tblW w:w="9000" w:type="dxa"/>', ""): (150, 300),
    ("2000 4000", '<w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/>', ""): (100, 200),
    ("2000 4000", "", '<w:tcW w:w="3000" w:type="dxa"/>'): (150, 150),
    ("2000 4000", "", '<w:tcW w:w="2500" w:type="pct"/>'): (150, 150),
    ("2000 4000", "", '<w:tcW w:w="-5" w:type="dxa"/>'): (100, 200),
    ("2000 4000", "", '<w:tcW w:w="0" w:type="auto"/>'): (100, 200),
    ("9000 9000", "", ""): (250, 250),
    ("9000 9000", '<w:tblLayout w:type="fixed"/>', ""): (275, 275),
    ("5200 5200", '<w:tblLayout w:type="fixed"/>', ""): (260, 260),
    ("999999999 NaN", "", ""): (499.684, 1),
}


@pytest.mark.parametrize(("asked", "widths"), WIDTHS.items(), ids=[str(number) for number in range(len(WIDTHS))])
def test_column_widths(asked: tuple[str, str, str], widths: tuple[float, ...]) -> None:
    grid, properties, cell_properties = asked
    cells = cell("a", cell_properties), cell("b", cell_properties)
    (made,) = tables(table(row(*cells), grid=grid, properties=properties))
    assert made.column_widths == pytest.approx(widths, abs=0.4)


def test_merged_cells_stand_once_with_their_spans() -> None:
    down, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell("a", '<w:gridSpan w:val="2"/>'), cell("b", down)),
        row(cell("c"), cell("d"), cell("", goes_on)),
        row(cell("e", '<w:hMerge w:val="restart"/>'), cell("", '<w:hMerge w:val="continue"/>'), cell("", goes_on)),
        row(cell("f", goes_on), cell("g"), cell("h", down)),
    )
    assert facts(body)[1:] == [
        "row", "cell 0 column-span 2", "cell 2 row-span 3", "row", "cell 0", "cell 1", "row", "cell 0 column-span 2",
        "row", "cell 0", "cell 1", "cell 2",
    ]  # fmt: skip


def test_rows_may_begin_and_end_inside_the_grid() -> None:
    body = table(
        row(cell(), cell(), cell()),
        row(cell(), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        grid="1000 1000 1000",
    )
    assert facts(body)[-2:] == ["row", "cell 1"]


def test_hidden_and_deleted_rows_are_left_out() -> None:
    body = table(row(cell("a")), row(cell("b"), properties="<w:hidden/>"), row(cell("c"), properties="<w:del/>"))
    lines = [line.strip() for block in [tables(body)[0]] for line in [str(len(block.rows))]]
    assert lines == ["1"]


def test_a_nested_table_has_the_room_of_its_cell() -> None:
    inner = table(row(cell("a"), cell("b")))
    body = table(row(f"<w:tc>{inner}{paragraph()}</w:tc>", cell()), grid="4000 6000")
    (outer,) = tables(body)
    assert outer.rows[0].cells[0].blocks[0].column_widths == (94.6, 94.6)


def test_more_columns_than_word_allows_are_refused() -> None:
    with pytest.raises(DocumentError) as refusal:
        read_document(docx(table(row(*[cell()] * 64))), "a.docx")
    assert polish(refusal.value.problems[0].message) == "tabela ma 64 kolumny, a może mieć najwyżej 63"


def test_a_table_without_cells_is_nothing() -> None:
    assert tables(table() + table(row())) == []


# ------------------------------------------------------------------ how tables stand


def test_a_table_stands_where_it_is_put() -> None:
    centred = table(row(cell()), properties='<w:jc w:val="center"/><w:tblInd w:w="500" w:type="dxa"/>', grid="1000")
    moved = table(row(cell()), properties='<w:tblInd w:w="500" w:type="dxa"/>', grid="1000")
    assert facts(centred)[0] == "table (50) alignment centre"
    assert facts(moved)[0] == "table (50) indent 25"


def test_before_word_2013_it_was_the_text_that_stood_at_the_margin() -> None:
    old = WORD_2013.replace("15", "14")
    assert facts(table(row(cell()), grid="1000"), settings=old)[0] == "table (50) indent -5.4"


def test_the_alternative_text_and_the_header_column() -> None:
    properties = '<w:tblLook w:val="0080"/><w:tblCaption w:val="Tytuł"/><w:tblDescription w:val="Opis"/>'
    assert facts(table(row(cell()), grid="1000", properties=properties))[0] == "table (50) header-column alt „Opis”"


def test_rows_have_heights_and_only_leading_ones_are_headers() -> None:
    body = table(
        row(cell(), properties="<w:tblHeader/><w:cantSplit/>"),
        row(cell(), properties='<w:trHeight w:val="400"/>'),
        row(cell(), properties='<w:tblHeader/><w:trHeight w:val="400" w:hRule="exact"/>'),
    )
    assert [line for line in facts(body) if line.startswith("row")] == [
        "row header no can-split", "row height 20", "row height 20 exact-height",
    ]  # fmt: skip


def test_cells_have_margins_shading_and_alignment() -> None:
    margins = '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="200" w:type="dxa"/></w:tblCellMar>'
    own = '<w:tcMar><w:top w:w="100" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/>'
    own += '<w:shd w:val="clear" w:fill="EEEEEE"/>'
    body = table(row(cell("a", own), cell("b")), properties=margins)
    assert facts(body)[2:] == [
        "cell 0 margins 5/5.4/0/10 shading #eeeeee vertical-alignment centre", "cell 1 margins 5/5.4/0/10",
    ]  # fmt: skip


def test_the_largest_margin_above_and_below_is_that_of_all_cells_of_a_row() -> None:
    tall = '<w:tcMar><w:top w:w="300" w:type="dxa"/><w:left w:w="300" w:type="dxa"/></w:tcMar>'
    deep = '<w:tcMar><w:bottom w:w="200" w:type="dxa"/></w:tcMar>'
    body = table(row(cell("a", tall), cell("b", deep)), row(cell("c"), cell("d")))
    assert [line for line in facts(body) if line.startswith("cell")] == [
        "cell 0 margins 15/5.4/10/15", "cell 1 margins 15/5.4/10/5.4", "cell 0", "cell 1",
    ]  # fmt: skip


# ------------------------------------------------------------------ borders


def border(edge: str, size: int = 4, kind: str = "single") -> str:
    """One edge."""
    return f'<w:{edge} w:val="{kind}" w:sz="{size}" w:color="000000"/>'


ALL = "".join(border(edge) for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
LINE = "single 0.5 #000000"


def edges(body: str, **parts: object) -> list[dict[str, float]]:
    """The widths of the borders of every cell."""
    (made,) = tables(body, **parts)
    return [
        {edge: line.width for edge, line in vars(found.borders).items() if line is not None}
        for line_of in made.rows
        for found in line_of.cells
    ]


def test_the_tables_borders_are_its_outer_and_inner_edges() -> None:
    outer = "".join(border(edge, 12) for edge in ("top", "left", "bottom", "right")) + border("insideH", 4)
    body = table(row(cell(), cell()), row(cell(), cell()), properties=f"<w:tblBorders>{outer}</w:tblBorders>")
    assert edges(body) == [
        {"top": 1.5, "bottom": 0.5, "left": 1.5}, {"top": 1.5, "right": 1.5, "bottom": 0.5},
        {"top": 0.5, "bottom": 1.5, "left": 1.5}, {"top": 0.5, "right": 1.5, "bottom": 1.5},
    ]  # fmt: skip


def test_a_cells_border_beats_the_tables_and_shows_on_both_sides() -> None:
    thick = f"<w:tcBorders>{border('right', 24)}</w:tcBorders>"
    body = table(row(cell("a", thick), cell("b")), properties=f"<w:tblBorders>{ALL}</w:tblBorders>")
    assert edges(body) == [
        {"top": 0.5, "right": 3.0, "bottom": 0.5, "left": 0.5}, {"top": 0.5, "right": 0.5, "bottom": 0.5, "left": 3.0},
    ]  # fmt: skip


def test_a_border_that_a_cell_switches_off_is_off_for_its_neighbour() -> None:
    off = "<w:tcBorders>{}</w:tcBorders>".format(border("right", 0, "nil"))
    body = table(row(cell("a", off), cell("b")), properties=f"<w:tblBorders>{ALL}</w:tblBorders>")
    assert [sorted(found) for found in edges(body)] == [["bottom", "left", "top"], ["bottom", "right", "top"]]


def test_of_two_cells_that_disagree_the_heavier_border_shows() -> None:
    right, left = (f"<w:tcBorders>{border(edge, size)}</w:tcBorders>" for edge, size in (("right", 4), ("left", 16)))
    body = table(row(cell("a", right), cell("b", left)))
    assert edges(body) == [{"right": 2.0}, {"left": 2.0}]
    off = f"<w:tcBorders>{border('right', 0, 'nil')}</w:tcBorders>"
    assert edges(table(row(cell("a", off), cell("b", left)))) == [{"right": 2.0}, {"left": 2.0}]


def test_a_wide_cell_takes_no_border_from_one_of_the_cells_below_it() -> None:
    top = f"<w:tcBorders>{border('top', 16)}</w:tcBorders>"
    body = table(row(cell("a", '<w:gridSpan w:val="2"/>')), row(cell("b", top), cell("c")))
    assert edges(body) == [{}, {"top": 2.0}, {}]


def test_a_row_may_have_borders_of_its_own() -> None:
    exception = f"<w:tblPrEx><w:tblBorders>{border('bottom', 16)}</w:tblBorders></w:tblPrEx>"
    body = table(row(cell()), row(cell()).replace("<w:tr>", f"<w:tr>{exception}"))
    assert edges(body) == [{}, {"bottom": 2.0}]


# ------------------------------------------------------------------ table styles


def part(kind: str, cell_properties: str = "", text: str = "", paragraphs: str = "") -> str:
    """What a table style sets for one region."""
    return (
        f'<w:tblStylePr w:type="{kind}"><w:pPr>{paragraphs}</w:pPr><w:rPr>{text}</w:rPr>'
        f"<w:tcPr>{cell_properties}</w:tcPr></w:tblStylePr>"
    )


def fill(colour: str) -> str:
    """A shading."""
    return f'<w:shd w:val="clear" w:fill="{colour}"/>'


REGIONS = (
    PLAIN + style("Baza", f"<w:tblPr><w:tblBorders>{border('bottom', 8)}</w:tblBorders></w:tblPr>", "table")
    + style(
        "Pasy",
        '<w:basedOn w:val="Baza"/><w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:color w:val="333333"/></w:rPr>'
        + part("firstRow", fill("101010") + f"<w:tcBorders>{border('bottom', 16)}</w:tcBorders>", "<w:b/>")
        + part("lastRow", fill("202020")) + part("firstCol", fill("303030"), "<w:b/>") + part("lastCol", fill("404040"))
        + part("band1Horz", fill("A0A0A0")) + part("band2Horz", fill("B0B0B0"))
        + part("band1Vert", fill("C0C0C0")) + part("nwCell", fill("505050")),
        "table",
    )
)  # fmt: skip


def shades(look: str, rows: int = 4, columns: int = 3, more: str = "") -> list[list[str]]:
    """The first byte of the shading of every cell."""
    body = table(*[row(*[cell()] * columns)] * rows, properties=f'<w:tblStyle w:val="Pasy"/><w:tblLook {look}/>{more}')
    (made,) = tables(body, styles=REGIONS)
    return [[f"{found.shading.red:02x}" if found.shading else "" for found in line.cells] for line in made.rows]


def test_regions_of_a_table_style() -> None:
    assert shades('w:val="04A0"') == [
        ["50", "10", "10"], ["30", "a0", "a0"], ["30", "b0", "b0"], ["30", "a0", "a0"],
    ]  # fmt: skip
    assert shades('w:val="0000" w:lastRow="1" w:lastColumn="1" w:noHBand="1"', rows=2) == [
        ["c0", "", "40"], ["20", "20", "40"],
    ]  # fmt: skip
    assert shades('w:val="0600"', rows=1) == [["", "", ""]]


def test_bands_may_be_wider_than_a_row() -> None:
    assert shades('w:val="0400"', columns=1, more='<w:tblStyleRowBandSize w:val="2"/>') == [
        ["a0"],
        ["a0"],
        ["b0"],
        ["b0"],
    ]


def test_without_a_look_no_region_is_dressed() -> None:
    body = table(row(cell()), properties='<w:tblStyle w:val="Pasy"/>')
    assert tables(body, styles=REGIONS)[0].rows[0].cells[0].shading is None


def test_a_region_dresses_text_and_borders_too() -> None:
    body = table(
        row(cell(), cell()), row(cell(), cell()), properties='<w:tblStyle w:val="Pasy"/><w:tblLook w:val="0620"/>'
    )
    assert edges(body, styles=REGIONS) == [{"bottom": 2.0}, {"bottom": 2.0}, {"top": 2.0, "bottom": 1.0},
                                           {"top": 2.0, "bottom": 1.0}]  # fmt: skip
    (made,) = tables(body, styles=REGIONS)
    marks = [line.cells[0].blocks[0].style.mark for line in made.rows]
    assert [(look.bold, look.colour.red) for look in marks] == [(True, 0x33), (False, 0x33)]
    assert made.rows[1].cells[0].blocks[0].style.space_after == 2


def test_a_paragraph_style_beats_the_table_style() -> None:
    styles = REGIONS + style("Zwykly", '<w:rPr><w:color w:val="FF0000"/></w:rPr>', default=True)
    (made,) = tables(table(row(cell()), properties='<w:tblStyle w:val="Pasy"/>'), styles=styles)
    assert made.rows[0].cells[0].blocks[0].style.mark.colour == (255, 0, 0)


def test_white_text_on_a_dark_cell() -> None:
    (made,) = tables(table(row(cell("a", fill("102040")))))
    assert made.rows[0].cells[0].blocks[0].inlines[0].style.colour == (255, 255, 255)


def test_a_table_that_is_wrapped_by_text_or_turned_is_told() -> None:
    floating = '<w:tblpPr w:tblpX="10"/>'
    body = table(row(cell("Obok")), properties=floating) + table(row(cell("Bok", '<w:textDirection w:val="btLr"/>')))
    assert problems(body) == [
        "tabelę oblewaną tekstem złożono w zwykłym miejscu | tabela „Obok”",
        "obrócony tekst komórki złożono poziomo | komórka „Bok”",
    ]


def test_cells_that_stand_apart_are_told_once_for_a_table() -> None:
    apart, joined = (f'<w:tblCellSpacing w:w="{twips}" w:type="dxa"/>' for twips in (20, 0))
    body = table(row(cell("Osobno")), properties=apart) + table(row(cell("Razem")), properties=joined)
    body += f"<w:tbl><w:tr><w:trPr>{apart}</w:trPr>{cell('Wiersz')}</w:tr></w:tbl>"
    message = "odstępy między komórkami tabeli pominięto"
    assert problems(body) == [f"{message} | tabela „Osobno”", f"{message} | tabela „Wiersz”"]
