"""Documents about tables: their style and regions, widths, merged and nested cells, heights, rows over pages."""

from corpus_files import corpus_file, plain, recipes, spacing
from polish_texts import ACCESS, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from recipes_paragraphs import edge

GRID = "".join(
    edge(side, 4, 0, "000000").replace(' w:space="0"', "")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
BORDERS = f"<w:tblBorders>{GRID}</w:tblBorders>"
FIXED = '<w:tblLayout w:type="fixed"/>'
THIRDS = (3024, 3024, 3024)


def width(twips: int, kind: str = "dxa", name: str = "tblW") -> str:
    """A w:tblW or a w:tcW."""
    return f'<w:{name} w:w="{twips}" w:type="{kind}"/>'


def cell(*blocks: str, twips: int = 3024, properties: str = "") -> str:
    """A cell of blocks, or of one paragraph with a text."""
    inside = "".join(block if block.startswith("<") else plain(block) for block in blocks)
    return f"<w:tc><w:tcPr>{width(twips, name='tcW')}{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "", columns: tuple[int, ...] = THIRDS) -> str:
    """A row; texts become cells as wide as their columns."""
    made = (
        content if content.startswith("<w:tc>") else cell(content, twips=twips)
        for content, twips in zip(cells, columns[: len(cells)], strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(made)}</w:tr>"


def table(
    *rows: str,
    columns: tuple[int, ...] = THIRDS,
    style: str = "",
    size: str = "",
    place: str = "",
    borders: str = BORDERS,
    layout: str = FIXED,
    more: str = "",
) -> str:
    """A table, with lines and as wide as its columns unless told otherwise; `more` comes after the layout."""
    grid = "".join(f'<w:gridCol w:w="{twips}"/>' for twips in columns)
    looks = f"<w:tblPr>{style}{size or width(sum(columns))}{place}{borders}{layout}{more}</w:tblPr>"
    return f"<w:tbl>{looks}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def region(kind: str, fill: str, text: str = "") -> str:
    """A w:tblStylePr with a fill."""
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>'
    return f'<w:tblStylePr w:type="{kind}"><w:rPr>{text}</w:rPr>{shade}</w:tblStylePr>'


REGIONS = {
    "band1Horz": ("DEEAF6", ""), "band2Horz": ("FFFFFF", ""), "firstCol": ("BDD6EE", "<w:b/>"),
    "firstRow": ("1F4E79", '<w:b/><w:color w:val="FFFFFF"/>'), "lastRow": ("FFE599", "<w:b/>"),
    "nwCell": ("C00000", ""),
}  # fmt: skip


def table_style() -> bytes:
    """First and last row, bands, the first column and a corner, as a style has them."""
    parts = "".join(region(kind, *look) for kind, look in REGIONS.items())
    styles = (
        '<w:style w:type="table" w:styleId="Siatka"><w:name w:val="Siatka"/><w:tblPr>'
        f'<w:tblStyleRowBandSize w:val="1"/>{BORDERS}</w:tblPr>{parts}</w:style>'
    )
    look = (
        '<w:tblLook w:val="04E0" w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:lastColumn="0" '
        'w:noHBand="0" w:noVBand="1"/>'
    )
    texts = (
        ("Godzina", "Wydarzenie", "Miejsce"),
        ("9.00", SHORT, "Parking"),
        ("10.00", TRAVEL, "Sala A"),
        ("12.00", SHORT, "Sala B"),
        ("14.00", ACCESS, "Sala C"),
        ("Razem", "cztery punkty", ""),
    )
    rows = (row(*line) for line in texts)
    made = table(*rows, style='<w:tblStyle w:val="Siatka"/>', borders="", more=look)
    return corpus_file(plain(VISIT), made, plain(SHORT), styles=styles)


def table_widths() -> bytes:
    """A fixed table, one half as wide as the text, one across it, and one that fits its words."""
    halves = (2268, 2268)
    two = row("Termin", VISIT, columns=halves)
    percent = table(two, size=width(2500, "pct"), columns=halves)
    whole = table(row("Zakres", TRAVEL, "Uwagi"), size=width(5000, "pct"))
    automatic = table(
        row("Miejsce", RULES, columns=(1500, 6000)), size=width(0, "auto"), columns=(1500, 6000), layout=""
    )
    fixed = table(row("Koszt", ACCESS, columns=(1200, 4000)), columns=(1200, 4000))
    return corpus_file(*(part for made in (fixed, percent, whole, automatic) for part in (made, plain(SHORT))))


def merged_cells() -> bytes:
    """Cells merged across and down."""
    across = cell("Pierwszy dzień wizyty", twips=6048, properties='<w:gridSpan w:val="2"/>')
    down = cell(VISIT, properties='<w:vMerge w:val="restart"/>')
    more = cell("", properties="<w:vMerge/>")
    return corpus_file(
        table(row(across, "Sala"), row(down, "9.00", TRAVEL), row(more, "10.00", "Sala B"), row(more, "11.00", SHORT)),
        plain(SHORT),
    )


def nested_tables() -> bytes:
    """A table inside a cell."""
    inner = table(
        row("Śniadanie", "7.30", columns=(1400, 1200)),
        row("Obiad", "13.00", columns=(1400, 1200)),
        columns=(1400, 1200),
    )
    return corpus_file(table(row("Posiłki", cell(inner, plain("")), VISIT)), plain(SHORT))


def vertical_alignment() -> bytes:
    """Cells whose text stands at the top, in the middle and at the bottom."""
    cells = [cell(SHORT, properties=f'<w:vAlign w:val="{place}"/>') for place in ("top", "center", "bottom")]
    return corpus_file(table(row(*cells, properties='<w:trHeight w:val="1600"/>')), plain(SHORT))


def merged_cells_over_pages() -> bytes:
    """A cell merged down over rows that no longer fit on the page."""
    down, more = cell(VISIT, properties='<w:vMerge w:val="restart"/>'), cell("", properties="<w:vMerge/>")
    rows = (row(more, f"{number}.", "Sala A", properties="<w:cantSplit/>") for number in range(2, 9))
    filling = (plain(f"{number}. {SHORT}") for number in range(1, 54))
    return corpus_file(*filling, table(row(down, "1.", "Sala A"), *rows), plain(TRAVEL))


def row_that_begins_late() -> bytes:
    """A row that leaves the first column out."""
    late = '<w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="3024" w:type="dxa"/></w:trPr>'
    return corpus_file(
        plain(VISIT), table(row("A", "B", "C"), f"<w:tr>{late}{cell(SHORT)}{cell('D')}</w:tr>"), plain(TRAVEL)
    )


def row_heights() -> bytes:
    """Rows of a least and of an exact height."""
    return corpus_file(
        table(
            row("co najmniej", SHORT, "A", properties='<w:trHeight w:val="1000" w:hRule="atLeast"/>'),
            row("dokładnie", "jeden wiersz", "B", properties='<w:trHeight w:val="700" w:hRule="exact"/>'),
            row("jak treść", VISIT, "C", properties='<w:trHeight w:val="300" w:hRule="atLeast"/>'),
        ),
        plain(SHORT),
    )


def _long_table(rows: int, properties: str = "") -> str:
    head = row("Lp.", "Zadanie", "Uwagi", properties="<w:tblHeader/>")
    return table(head, *(row(str(number), RULES, SHORT, properties=properties) for number in range(1, rows + 1)))


def repeated_header_row() -> bytes:
    """A table of several pages, whose rows hold together and whose head stands on each."""
    return corpus_file(plain(VISIT), _long_table(14, "<w:cantSplit/>"), plain(SHORT))


def split_rows() -> bytes:
    """Rows that go on on the next page."""
    tall = cell(*(plain(text) for text in (VISIT, TRAVEL, RULES, PRIVACY, ACCESS) * 2))
    return corpus_file(plain(VISIT), table(row("Krótko", tall, "Uwagi"), row("Dalej", SHORT, "Koniec")), plain(SHORT))


def table_places() -> bytes:
    """Tables moved in, centred and on the right."""
    columns = (1800, 3000)
    places = ('<w:tblInd w:w="850" w:type="dxa"/>', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>')
    made = [table(row("Termin", SHORT, columns=columns), place=place, columns=columns) for place in places]
    return corpus_file(*(part for one in made for part in (one, plain(VISIT))))


def cell_margins() -> bytes:
    """Margins of all cells, and of one."""
    sides = ("top", "left", "bottom", "right")
    every = "".join(f'<w:{side} w:w="200" w:type="dxa"/>' for side in sides)
    one = "".join(
        f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side, twips in zip(sides, (0, 400, 300, 100), strict=True)
    )
    marked = cell(TRAVEL, properties=f"<w:tcMar>{one}</w:tcMar>")
    made = table(row(VISIT, marked, SHORT), row("A", "B", "C"), more=f"<w:tblCellMar>{every}</w:tblCellMar>")
    return corpus_file(made, plain(SHORT))


def border_conflicts() -> bytes:
    """Neighbours that want different lines between them: the heavier one is seen."""
    thick = "".join(edge(side, 24, 0, "C00000") for side in ("top", "left", "bottom", "right"))
    none = '<w:right w:val="nil"/>'
    marked = cell(SHORT, properties=f"<w:tcBorders>{thick}</w:tcBorders>")
    bare = cell("bez linii po prawej", properties=f"<w:tcBorders>{none}</w:tcBorders>")
    return corpus_file(table(row("A", "B", "C"), row("D", marked, "E"), row(bare, "F", "G")), plain(VISIT))


def table_between_paragraphs() -> bytes:
    """Space around a table and in its cells."""
    spaced = spacing(before=120, after=120)
    return corpus_file(
        plain(VISIT, spaced),
        table(row(cell(plain(SHORT, spaced)), TRAVEL, "C"), row("D", "E", "F")),
        plain(RULES, spaced),
    )


TABLES = recipes(
    table_style, table_widths, merged_cells, merged_cells_over_pages, row_that_begins_late, nested_tables,
    vertical_alignment, row_heights, repeated_header_row, split_rows, table_places, cell_margins, border_conflicts,
    table_between_paragraphs,
)  # fmt: skip
