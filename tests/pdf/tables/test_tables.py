"""Tables on one page: where cells stand, how tall rows are, what edges and shades are seen, what the tags say."""

import pytest
from lato import width
from printed import Line, Printed, parted, tree
from sample_documents import BOX, cell, document, lines, paragraph, row, section, table

from visitdocs.document.model import (
    Alignment,
    Block,
    Border,
    Borders,
    Colour,
    Margins,
    Table,
    VerticalAlignment,
)

YELLOW, WHITE, BLACK = (255, 255, 0), (255, 255, 255), (0, 0, 0)


def places(*blocks: Block | str) -> dict[str, tuple[float, float]]:
    """Where each line of text begins: points from the body's left edge, and lines from its top."""
    return {line.text: place(line) for line in separate(Printed(document(*blocks)))}


def separate(printed: Printed) -> list[Line]:
    """Lines, parted where cells part them: a glyph that is more than a word space away begins another."""
    return [piece for line in printed.lines for piece in parted(line)]


def place(line: Line) -> tuple[float, float]:
    return round(line.left - 50.0, 2), round((line.baseline - 59.6) / 12.0, 3)


def test_cells_stand_at_their_columns_and_rows_below_each_other() -> None:
    assert places(table(row("a", "b"), row("c", "d"), widths=(60.0, 90.0))) == {
        "a": (0.0, 0.0),
        "b": (60.0, 0.0),
        "c": (0.0, 1.0),
        "d": (60.0, 1.0),
    }


@pytest.mark.parametrize(
    ("properties", "left"),
    [
        ({"alignment": Alignment.CENTRE}, 25.0),
        ({"alignment": Alignment.RIGHT}, 50.0),
        ({"indent": 13.0}, 13.0),
        ({"indent": -13.0}, -13.0),
    ],
)
def test_a_table_stands_where_its_alignment_or_indent_says(properties: dict, left: float) -> None:
    assert places(table(row("a", "b"), widths=(60.0, 90.0), **properties))["a"] == (left, 0.0)


def test_a_cell_over_two_columns_is_as_wide_as_both() -> None:
    words = "Spotkanie z gospodarzami"
    narrow, wide = width(words) * 0.6, width(words) * 0.5
    merged = row(cell(words, column_span=2))
    assert list(places(table(merged, row("a", "b"), widths=(narrow, wide)))) == [words, "a", "b"]


def test_a_cell_over_two_rows_stands_in_its_first_and_pushes_nothing_aside() -> None:
    tall = table(row(cell("a", row_span=2), "b"), row(cell("c", column=1)), row("d", "e"))
    assert places(tall) == {"a": (0, 0), "b": (100, 0), "c": (100, 1), "d": (0, 2), "e": (100, 2)}


def test_a_cell_taller_than_the_rows_it_covers_makes_the_last_of_them_taller() -> None:
    tall = table(row(cell(paragraph(*lines(4)), row_span=2), "b"), row(cell("c", column=1)), row("d", "e"))
    found = places(tall)
    assert [found[name][1] for name in ("w1", "w4", "b", "c", "d")] == [0, 3, 0, 1, 4]


def test_margins_stand_around_a_cells_content() -> None:
    inner = cell("a", margins=Margins(12.0, 5.0, 24.0, 7.0))
    assert places(table(row(inner, "b"), row("c", "d")))["a"] == (7.0, 1.0)
    assert places(table(row(inner, "b"), row("c", "d")))["c"] == (0.0, 4.0)


@pytest.mark.parametrize(
    ("alignment", "line"),
    [(VerticalAlignment.TOP, 0.0), (VerticalAlignment.CENTRE, 1.5), (VerticalAlignment.BOTTOM, 3.0)],
)
def test_content_stands_high_or_low_in_its_cell(alignment: VerticalAlignment, line: float) -> None:
    assert places(table(row(cell("a", vertical_alignment=alignment), cell(paragraph(*lines(4)), column=1))))["a"] == (
        0.0,
        line,
    )


@pytest.mark.parametrize(
    ("properties", "below"),
    [
        ({"height": 36.0}, 3.0),
        ({"height": 6.0}, 2.0),
        ({"height": 36.0, "exact_height": True}, 3.0),
        ({"height": 18.0, "exact_height": True}, 1.5),
    ],
)
def test_a_rows_height_is_the_least_or_exact(properties: dict, below: float) -> None:
    rows = table(row(cell(paragraph(*lines(2))), "b", **properties), row("c", "d"))
    assert places(rows)["c"] == (0.0, below)


def test_a_word_wider_than_its_cell_is_cut_at_the_edge() -> None:
    count = int(30 / width("m"))
    printed = Printed(document(table(row("m" * 10, "b"), widths=(30.0, 100.0))))
    pieces = [piece.text for piece in separate(printed)]
    assert pieces == [
        "m" * count,
        "b",
        *["m" * count] * (10 // count - 1),
        *(["m" * (10 % count)] if 10 % count else []),
    ]


def test_a_table_in_a_cell_is_set_in_the_cells_width() -> None:
    nested = table(row("x y", "z"), widths=(30.0, 30.0))
    outer = table(row("a", cell("b", nested, "c", column=1)), row("d", "e"))
    assert places(outer) == {
        "a": (0, 0),
        "b": (100, 0),
        "x y": (100, 1),
        "z": (130, 1),
        "c": (100, 2),
        "d": (0, 3),
        "e": (100, 3),
    }


# ------------------------------------------------------------------ edges and shades, seen as pixels


def page_of(made: Table) -> Printed:
    return Printed(document(section(made, width=300.0)))


def test_shading_fills_a_cell_to_its_edges_and_no_further() -> None:
    page = page_of(table(row(cell("", shading=Colour(*YELLOW)), "b", height=40.0), widths=(60.0, 60.0))).pages[0]
    inside = [(50.2, 50.2), (109.8, 89.8), (80.0, 70.0)]
    outside = [(49.8, 70.0), (110.2, 70.0), (80.0, 49.8), (80.0, 90.2)]
    assert [page.colour(*point) for point in inside] == [YELLOW] * 3
    assert [page.colour(*point) for point in outside] == [WHITE] * 4


def test_edges_are_drawn_around_and_between_cells() -> None:
    framed = {"borders": BOX}
    made = table(
        row(cell("", **framed), cell("", column=1, **framed), height=40.0),
        row(cell("", **framed), cell("", column=1, **framed), height=40.0),
        widths=(60.0, 60.0),
    )
    page = page_of(made).pages[0]
    for x in (50.0, 110.0, 170.0):
        assert [page.colour(x, y) for y in (60.0, 100.0)] == [BLACK] * 2
    for y in (50.0, 90.0, 130.0):
        assert [page.colour(x, y) for x in (80.0, 140.0)] == [BLACK] * 2
    assert [page.colour(x, y) for x, y in ((80, 60), (140, 60), (80, 100), (140, 100))] == [WHITE] * 4


def test_a_cell_without_edges_has_none() -> None:
    page = page_of(table(row(cell(""), cell("", column=1), height=40.0), widths=(60.0, 60.0))).pages[0]
    assert not page.inked(40, 40, 200, 120)


def test_an_edge_has_its_width_and_colour() -> None:
    red = Borders(bottom=Border(4.0, Colour(255, 0, 0)))
    page = page_of(table(row(cell("", borders=red), height=40.0), widths=(60.0,))).pages[0]
    assert [page.colour(80.0, y) for y in (90.2, 93.8)] == [(255, 0, 0)] * 2
    assert [page.colour(80.0, y) for y in (89.8, 94.2)] == [WHITE] * 2


def test_a_line_above_a_row_takes_room_of_it_and_one_below_the_table_too() -> None:
    thin, thick = Borders(top=Border(1.0)), Borders(top=Border(3.0), bottom=Border(2.0))
    double = Borders(top=Border(1.0, style="double"))
    made = [table(row(cell("a", borders=edge)), widths=(60.0,)) for edge in (thin, thick, double)]
    baselines = [round(line.baseline - 59.6, 2) for line in Printed(document(*made, "b")).lines]
    assert baselines == [1.0, 1.0 + 12.0 + 3.0, 16.0 + 12.0 + 2.0 + 3.0, 33.0 + 12.0]


def test_the_line_is_part_of_the_heights_that_a_row_asks_for() -> None:
    edge = Borders(top=Border(3.0))
    rows = [row(cell("a", borders=edge), height=40.0), row(cell("b", borders=edge), height=30.0, exact_height=True)]
    baselines = [round(line.baseline - 59.6, 2) for line in Printed(document(table(*rows, widths=(60.0,)), "c")).lines]
    assert baselines == [3.0, 43.0, 70.0]


@pytest.mark.parametrize(("style", "dark"), [("single", 1.0), ("dotted", 1 / 3), ("dashed", 2 / 3)])
def test_an_edge_may_be_broken(style: str, dark: float) -> None:
    edge = Borders(bottom=Border(2.0, style=style))
    page = page_of(table(row(cell("", borders=edge), height=40.0), widths=(240.0,))).pages[0]
    points = [page.colour(50.0 + step / 4, 90.0) for step in range(960)]
    assert sum(sum(point) < 383 for point in points) / len(points) == pytest.approx(dark, abs=0.02)


def test_a_double_edge_is_two_lines_with_a_gap() -> None:
    edge = Borders(bottom=Border(2.0, style="double"))
    page = page_of(table(row(cell("", borders=edge), height=40.0), widths=(60.0,))).pages[0]
    assert [page.colour(80.0, y) for y in (91.0, 93.0, 95.0)] == [BLACK, WHITE, BLACK]


def test_the_edges_of_a_merged_cell_run_along_all_its_columns_and_rows() -> None:
    made = table(
        row(cell("", column_span=2, row_span=2, borders=BOX), cell("", column=2, borders=BOX), height=30.0),
        row(cell("", column=2, borders=BOX), height=30.0),
        widths=(50.0, 50.0, 50.0),
    )
    page = page_of(made).pages[0]
    assert [page.colour(x, 110.0) for x in (60.0, 110.0, 140.0)] == [BLACK] * 3
    assert [page.colour(150.0, y) for y in (60.0, 100.0)] == [BLACK] * 2
    assert [page.colour(175.0, 80.0), page.colour(100.0, 80.0)] == [BLACK, WHITE]


# ------------------------------------------------------------------ tags


def tags(made: Table) -> list[str]:
    printed = Printed(document(section(made, width=300.0, height=300.0)))
    assert tree(printed.pdf) == printed.typeset.structure
    return [line.strip() for line in printed.typeset.structure.splitlines() if "P [" not in line][1:]


def test_header_rows_are_table_heads_only_while_they_lead() -> None:
    made = table(row("a", "b", header=True), row("c", "d"), row("e", "f", header=True))
    head, plain = ["TH Table.Scope=Column"] * 2, ["TD"] * 2
    assert tags(made) == ["Table", "THead", "TR", *head, "TBody", "TR", *plain, "TR", *head]


def test_a_table_of_nothing_but_header_rows_is_all_body() -> None:
    assert tags(table(row("a", "b", header=True))) == ["Table", "TBody", "TR", *["TH Table.Scope=Column"] * 2]


def test_places_that_no_cell_covers_are_empty_cells() -> None:
    made = table(row(cell("a", column=1)), row("b"), row("c", "d"))
    assert tags(made) == ["Table", "TBody", *["TR", "TD", "TD"] * 3]
    assert tags(table(row(), row("a", "b"))) == ["Table", "TBody", "TR", "TD Table.ColSpan=2", "TR", "TD", "TD"]


@pytest.mark.parametrize(
    "cells",
    [
        (cell("a", column_span=5),),
        (cell("a", row_span=9), cell("b", column=1)),
        (cell("a", column=7),),
        (cell("a", column=-3), cell("b", column=0)),
        (cell("a", column_span=0, row_span=-1), cell("b", column=1)),
        (cell("a", column_span=2), cell("b", column=1)),
    ],
)
def test_cells_that_reach_out_of_the_grid_or_over_each_other_are_put_right_and_lose_no_word(cells: tuple) -> None:
    printed = Printed(document(table(row(*cells), row("c", "d"))))
    assert [line.text for line in separate(printed)] == [*(made.blocks[0].inlines[0].text for made in cells), "c", "d"]


def test_a_row_that_holds_only_what_goes_on_from_above_joins_the_row_before() -> None:
    rows = (row(cell("a", row_span=3), cell("b", column=1, row_span=2)), row(), row(cell("c", column=1)))
    printed = Printed(document(table(*rows, widths=(60.0, 90.0))))
    assert [line.strip() for line in tree(printed.pdf).splitlines() if "TR" in line] == ["TR", "TR"]
    assert places(table(*rows, widths=(60.0, 90.0))) == {"a": (0.0, 0.0), "b": (60.0, 0.0), "c": (60.0, 1.0)}
