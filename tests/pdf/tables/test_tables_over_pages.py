"""Tables that do not fit on a page. A page has ten lines of 12 points."""

import pytest
from lato import width
from printed import Printed, parted, tree
from sample_documents import BOX, cell, document, lines, paragraph, row, section, table

from visitdocs.document.model import Block, Colour, Margins, Row

RED = Colour(255, 0, 0)


def pages(*blocks: Block | str) -> list[str]:
    """The words of each page, line by line and cell by cell."""
    printed = Printed(document(*blocks))
    return [" ".join(piece.text for line in page.lines for piece in parted(line)) for page in printed.pages]


def rows(count: int, **properties: object) -> list[Row]:
    """Rows of one column and one line: r1, r2, …"""
    return [row(f"r{number}", **properties) for number in range(1, count + 1)]


def one_column(*made: Row, **properties: object) -> Block:
    return table(*made, widths=(100.0,), **properties)


def numbers(first: int, last: int, name: str = "r") -> str:
    return " ".join(f"{name}{number}" for number in range(first, last + 1))


def test_rows_go_on_on_the_next_page() -> None:
    assert pages(one_column(*rows(25))) == [numbers(1, 10), numbers(11, 20), numbers(21, 25)]


def test_header_rows_are_repeated_on_every_page() -> None:
    head = [row("h1", header=True), row("h2", header=True)]
    assert pages(one_column(*head, *rows(17))) == [f"h1 h2 {numbers(1, 8)}", f"h1 h2 {numbers(9, 16)}", "h1 h2 r17"]


def test_repeated_header_rows_are_artifacts_and_the_first_ones_are_tagged() -> None:
    printed = Printed(document(one_column(row("h", header=True), *rows(12))))
    assert printed.typeset.structure.count("TH ") == 1
    first, second = (page.Contents.read_bytes() for page in printed.pdf.pages)
    assert first.count(b"/P <</MCID") == 10
    assert second.count(b"/P <</MCID") == 3
    assert second.count(b"/Artifact <</Type /Layout>> BDC\nBT") == 1


def test_header_rows_do_not_stay_behind_alone() -> None:
    filler = paragraph(*lines(9, "f"), widow_control=False)
    assert pages(filler, one_column(row("h", header=True), *rows(2)))[1] == "h r1 r2"


def test_header_rows_that_fill_a_page_are_not_repeated_for_ever() -> None:
    tall = row(cell(paragraph(*lines(12, "h"))), header=True)
    found = pages(one_column(tall, *rows(3)))
    assert found == [numbers(1, 10, "h"), f"h11 h12 {numbers(1, 3)}"]


def test_header_rows_stay_when_the_first_row_has_to_be_cut() -> None:
    tall = row(cell(paragraph(*lines(11), widow_control=False)), can_split=False)
    assert pages(one_column(row("h", header=True), tall)) == [f"h {numbers(1, 9, 'w')}", "h w10 w11"]


def test_a_row_is_cut_between_its_lines() -> None:
    tall = row(cell(paragraph(*lines(6))), cell(paragraph(*lines(4, "v")), column=1))
    found = pages(paragraph(*lines(7, "f")), table(tall, widths=(50.0, 50.0)))
    assert found == [numbers(1, 7, "f") + " w1 v1 w2 v2 w3", "w4 v3 w5 v4 w6"]


def test_a_row_that_may_not_be_cut_moves_as_a_whole() -> None:
    tall = row(cell(paragraph(*lines(6))), can_split=False)
    assert pages(paragraph(*lines(7, "f")), one_column(row("r1"), tall))[1] == numbers(1, 6, "w")


def test_a_row_taller_than_a_page_is_cut_even_if_it_may_not_be() -> None:
    tall = row(cell(paragraph(*lines(23), widow_control=False)), can_split=False)
    assert pages(one_column(tall)) == [numbers(1, 10, "w"), numbers(11, 20, "w"), numbers(21, 23, "w")]


def test_a_cut_row_is_one_row_in_the_tags() -> None:
    printed = Printed(document(one_column(row(cell(paragraph(*lines(23)))))))
    assert len(printed.pages) == 3
    assert printed.typeset.structure == "Document\n  Table\n    TBody\n      TR\n        TD\n          P [23]"


def test_a_cut_rows_least_height_ends_where_the_page_does() -> None:
    tall = row(cell(paragraph(*lines(14), widow_control=False), borders=BOX), height=150.0)
    first, second = Printed(document(one_column(tall))).pages
    assert first.texts[-1] == "w9"
    assert not first.inked(40, 170, 160, 219)
    assert second.texts == ["w10", "w11", "w12", "w13", "w14"]


def test_a_row_of_a_least_height_beyond_the_page_begins_on_it() -> None:
    first, *others = Printed(document(one_column(row("a", height=500.0), row("b")))).texts
    assert first == ["a"]
    assert others[-1] == ["b"]


def test_rows_keep_with_the_next_row_if_their_paragraphs_ask_for_it() -> None:
    kept = row(cell(paragraph("k", keep_with_next=True)))
    assert pages(paragraph(*lines(8, "f")), one_column(row("r1"), kept, row("r2"))) == [
        numbers(1, 8, "f") + " r1",
        "k r2",
    ]


def test_a_heading_stays_with_the_first_row_of_its_table() -> None:
    heading = paragraph("H", heading=1, keep_with_next=True)
    filler = paragraph(*lines(8, "f"), widow_control=False)
    assert pages(filler, heading, one_column(row("h", header=True), *rows(3)))[1] == f"H h {numbers(1, 3)}"


def test_a_heading_stays_with_a_ruled_table_however_little_is_missing() -> None:
    heading = paragraph("H", heading=1, keep_with_next=True)
    ruled = [row(cell(word, borders=BOX), header=word == "h") for word in ("h", "r1", "r2")]
    ends = {
        pages(paragraph(*lines(6, "f"), space_after=tenths / 10), heading, one_column(*ruled))[0][-2:]
        for tenths in range(200)
    }
    assert ends == {"r1", "f6"}


def test_a_cell_over_rows_does_not_hold_them_on_one_page() -> None:
    spanning = [row(cell("a", row_span=2), "b"), row(cell("c", column=1))]
    found = pages(paragraph(*lines(9, "f")), table(*spanning, widths=(50.0, 50.0)))
    assert found == [numbers(1, 9, "f") + " a b", "c"]


def test_what_no_longer_fits_of_a_cell_over_rows_goes_on_beside_the_next_ones() -> None:
    spanning = [row(cell(paragraph(*lines(4), widow_control=False), row_span=4, borders=BOX), "r1")]
    spanning += [row(cell(f"r{number}", column=1)) for number in range(2, 5)]
    printed = Printed(document(paragraph(*lines(7, "f"), widow_control=False), table(*spanning, widths=(50.0, 50.0))))
    first, second = printed.pages
    assert [text.replace(" ", "") for text in first.texts[7:]] == ["w1r1", "w2r2"]
    assert [text.replace(" ", "") for text in second.texts] == ["w3r3", "w4r4"]
    assert tree(printed.pdf).count("Table.RowSpan=4") == 1


def test_a_cell_over_more_rows_than_a_page_holds_is_cut_with_them() -> None:
    spanning = [row(cell(paragraph(*lines(12)), row_span=15), "r1")]
    spanning += [row(cell(f"r{number}", column=1)) for number in range(2, 16)]
    found = pages(table(*spanning, widths=(50.0, 50.0)))
    assert found[0] == " ".join(f"w{number} r{number}" for number in range(1, 11))
    assert found[1] == "w11 r11 w12 r12 r13 r14 r15"


def test_a_row_taller_than_a_page_with_a_cell_over_rows_loses_nothing() -> None:
    spanning = table(
        row(cell(paragraph(*lines(25), widow_control=False), row_span=2), cell(paragraph(*lines(15, "v")), column=1)),
        row(cell("end", column=1)),
        widths=(50.0, 50.0),
    )
    printed = Printed(document(spanning))
    words = [glyph.character for page in printed.pages for glyph in page.glyphs if 50 < glyph.baseline < 170]
    assert "".join(words).count("w") == 25
    assert "".join(words).count("v") == 15
    assert "end" in printed.pages[-1].copied


def test_a_word_of_ten_thousand_characters_in_a_narrow_cell_comes_out_whole() -> None:
    printed = Printed(document(section(table(row("m" * 10_000, "x"), widths=(20.0, 100.0)), height=600.0)))
    assert sum(page.copied.count("m") for page in printed.pages) == 10_000
    assert len(printed.pages) == -(-(10_000 // int(20 / width("m"))) // 50)


def test_a_hyphenated_word_of_ten_thousand_characters_comes_out_whole() -> None:
    printed = Printed(document(section(table(row("m\u00ad" * 5_000), widths=(20.0,)), height=600.0)))
    assert sum(page.copied.count("m") for page in printed.pages) == 5_000


def test_a_nested_table_is_cut_with_its_row() -> None:
    nested = row(cell("a", one_column(*rows(12)), "z"))
    assert pages(one_column(nested)) == [f"a {numbers(1, 9)}", f"{numbers(10, 12)} z"]


def test_the_shading_of_a_cut_cell_is_on_both_pages() -> None:
    tall = row(cell(paragraph(*lines(14), widow_control=False), shading=RED, margins=Margins(0, 0, 0, 40.0)))
    first, second = Printed(document(one_column(tall))).pages
    assert [first.colour(60.0, y) for y in (51.0, 169.0)] == [tuple(RED)] * 2
    assert [second.colour(60.0, y) for y in (51.0, 97.0, 99.0)] == [tuple(RED), tuple(RED), (255, 255, 255)]


def test_edges_are_drawn_at_the_top_of_the_next_page() -> None:
    framed = [row(cell(f"r{number}", borders=BOX)) for number in range(1, 13)]
    first, second = Printed(document(one_column(*framed))).pages
    for page, bottom in ((first, 167.5), (second, 89.5)):
        assert [page.colour(140.0, y) for y in (50.5, bottom)] == [(0, 0, 0)] * 2


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_table_after_a_full_page_begins_on_the_next(count: int) -> None:
    assert pages(paragraph(*lines(10, "f")), one_column(*rows(count)))[1] == numbers(1, count)


@pytest.mark.parametrize("count", [3, 12])
def test_what_follows_a_framed_table_stands_below_its_last_line_wherever_the_table_began(count: int) -> None:
    framed = [row(cell(f"r{number}", borders=BOX)) for number in range(1, count + 1)]
    *_, last, after = Printed(document(one_column(*framed), "po")).pages[-1].lines
    assert (last.text, after.text) == (f"r{count}", "po")
    assert after.baseline - last.baseline == pytest.approx(12.0 + 1.0, abs=0.01)
