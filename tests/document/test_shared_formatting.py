"""What paragraphs, runs and cells have in common is worked out once, and each still has all that is its own."""

import pytest
from lxml import etree
from said import polish
from word_files import NAMESPACES, docx, paragraph, read, run

from visitdocs.document import read_document
from visitdocs.document.file.word_file import MAXIMUM_KEPT, WordFile, open_word_file
from visitdocs.document.markup import fingerprint
from visitdocs.document.model import BLACK, NO_BORDERS, WHITE, Paragraph, Table
from visitdocs.ooxml import Package

DARK = '<w:shd w:val="clear" w:fill="101010"/>'
AUTOMATIC = '<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>'


def element(inside: str) -> etree._Element:
    return etree.fromstring(f"<w:pPr {NAMESPACES}>{inside}</w:pPr>")


def row(*cells: str, properties: str = "") -> str:
    made = (f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell}</w:tc>" for cell in cells)
    return f"<w:tr>{''.join(made)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def the_table(body: str) -> Table:
    (found,) = [block for block in read(body).document.sections[0].blocks if isinstance(block, Table)]
    return found


@pytest.fixture
def word_file() -> WordFile:
    return open_word_file(Package(docx(paragraph())))


def test_elements_that_say_the_same_are_told_from_all_others() -> None:
    said = fingerprint(element('<w:ind w:left="1"/><w:tabs><w:tab/></w:tabs>'))
    assert fingerprint(element('<w:ind w:left="1"/><w:tabs> <w:tab/></w:tabs>')) == said
    others = (
        '<w:ind w:left="2"/><w:tabs><w:tab/></w:tabs>',
        '<w:ind w:left="1"/><w:tabs/><w:tab/>',
        '<w:ind w:left="1"/>',
    )
    assert said not in [fingerprint(element(other)) for other in others]
    assert fingerprint(None) == ()


def test_a_paragraph_on_a_dark_cell_has_white_letters_and_one_like_it_outside_has_black_ones() -> None:
    alike = paragraph(run("a"))
    sections = read(alike + table(row(alike, properties=DARK)) + alike).document.sections
    before, shaded, after = sections[0].blocks
    assert isinstance(shaded, Table)
    blocks = (before, *shaded.rows[0].cells[0].blocks, after)
    colours = [block.inlines[0].style.colour for block in blocks if isinstance(block, Paragraph)]
    assert colours == [BLACK, WHITE, BLACK]


def test_of_paragraphs_that_are_alike_only_the_first_one_of_the_story_loses_its_automatic_space() -> None:
    blocks = read(paragraph(run("a"), AUTOMATIC) * 3).document.sections[0].blocks
    spaces = [(block.style.space_before, block.style.space_after) for block in blocks if isinstance(block, Paragraph)]
    assert spaces == [(0.0, 14.0), (14.0, 14.0), (14.0, 14.0)]


def test_what_is_set_otherwise_is_told_of_every_paragraph_that_asks_for_it() -> None:
    body = "".join(paragraph(run(text, "<w:emboss/>"), "<w:mirrorIndents/>") for text in ("jeden", "dwa"))
    told = [(problem.code, polish(problem.place.where)) for problem in read(body).problems]
    assert told == [
        ("mirrored-indents", "akapit „jeden”"),
        ("letter-effect-left-out", "akapit „jeden”"),
        ("mirrored-indents", "akapit „dwa”"),
        ("letter-effect-left-out", "akapit „dwa”"),
    ]


def test_cells_without_borders_of_their_own_have_those_of_the_table_by_their_place() -> None:
    outer, inner = '<w:{} w:val="single" w:sz="16"/>', '<w:{} w:val="single" w:sz="8"/>'
    edges = "".join(outer.format(edge) for edge in ("top", "left", "bottom", "right"))
    borders = f"<w:tblBorders>{edges}{inner.format('insideH')}{inner.format('insideV')}</w:tblBorders>"
    cells = [cell for row_of_it in the_table(table(*[row(*[paragraph()] * 3)] * 3, properties=borders)).rows
             for cell in row_of_it.cells]  # fmt: skip
    widths = [tuple(getattr(cell.borders, edge).width for edge in ("top", "right", "bottom", "left")) for cell in cells]
    assert widths == [
        (2.0, 1.0, 1.0, 2.0), (2.0, 1.0, 1.0, 1.0), (2.0, 2.0, 1.0, 1.0),
        (1.0, 1.0, 1.0, 2.0), (1.0, 1.0, 1.0, 1.0), (1.0, 2.0, 1.0, 1.0),
        (1.0, 1.0, 2.0, 2.0), (1.0, 1.0, 2.0, 1.0), (1.0, 2.0, 2.0, 1.0),
    ]  # fmt: skip


def test_a_row_that_makes_an_exception_has_borders_of_its_own() -> None:
    line = '<w:tblBorders><w:insideV w:val="single" w:sz="8"/></w:tblBorders>'
    cell = f"<w:tc>{paragraph()}</w:tc>"
    exception = f"<w:tr><w:tblPrEx>{line}</w:tblPrEx>{cell * 2}</w:tr>"
    first, second = the_table(table(row(paragraph(), paragraph()), exception)).rows
    assert [cell.borders for cell in first.cells] == [NO_BORDERS, NO_BORDERS]
    assert [(made.borders.left is None, made.borders.right is None) for made in second.cells] == [
        (True, False),
        (False, True),
    ]


def test_what_is_made_for_a_key_is_made_once(word_file: WordFile) -> None:
    made: list[str] = []
    assert [word_file.once("key", lambda: made.append("x") or len(made)) for _ in range(3)] == [1, 1, 1]
    assert made == ["x"]


def test_no_more_is_kept_than_fits(word_file: WordFile) -> None:
    first = word_file.once("first", object)
    for number in range(MAXIMUM_KEPT):
        word_file.once(number, object)
    assert word_file.once("first", object) is not first


def test_a_document_in_which_nothing_is_alike_is_read_as_well() -> None:
    body = "".join(
        paragraph(run("a", f'<w:sz w:val="{number}"/>'), f'<w:ind w:left="{number}"/>') for number in range(2, 400)
    )
    blocks = read_document(docx(body)).document.sections[0].blocks
    sizes = [block.inlines[0].style.size for block in blocks if isinstance(block, Paragraph)]
    assert sizes == [number / 2 for number in range(2, 400)]
