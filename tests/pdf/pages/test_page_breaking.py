"""What stands on which page: the space between paragraphs and Word's rules for breaks. A page has ten lines."""

import pytest
from printed import Line, Printed
from sample_documents import cell, document, lines, note, paragraph, table
from sample_documents import row as row_of

from visitdocs.document.model import Block, Border, Borders, Break, BreakKind, Colour, LineRule


def row(line: Line) -> float:
    """How far below the first line of a page a line stands, in lines."""
    return round((line.baseline - 50.0 - 9.6) / 12.0, 3)


def rows(*blocks: Block | str) -> list[tuple[str, float]]:
    """Each line of a one-page document and the row it stands on."""
    return [(line.text, row(line)) for line in Printed(document(*blocks)).lines]


def pages(*blocks: Block | str) -> list[str]:
    """The words of each page."""
    return [" ".join(texts) for texts in Printed(document(*blocks)).texts]


def filler(count: int) -> Block:
    """A paragraph of `count` lines that may be cut anywhere."""
    return paragraph(*lines(count, "f"), widow_control=False)


# ------------------------------------------------------------------ space between paragraphs


@pytest.mark.parametrize(("after", "before", "wanted"), [(12.0, 6.0, 2.0), (6.0, 12.0, 2.0), (0.0, 0.0, 1.0)])
def test_the_larger_of_two_spaces_wins(after: float, before: float, wanted: float) -> None:
    assert rows(paragraph("a", space_after=after), paragraph("b", space_before=before)) == [("a", 0.0), ("b", wanted)]


def test_contextual_spacing_drops_the_space_between_paragraphs_of_one_style() -> None:
    items = {"name": "Item", "space_before": 12.0, "space_after": 12.0, "contextual_spacing": True}
    blocks = [paragraph("a", **items), paragraph("b", **items), paragraph("c", **{**items, "name": "Other"})]
    assert rows("x", *blocks) == [("x", 0.0), ("a", 2.0), ("b", 3.0), ("c", 5.0)]


def test_contextual_spacing_of_one_paragraph_leaves_the_other_its_own() -> None:
    own = paragraph("a", name="Item", space_after=12.0)
    assert rows(own, paragraph("b", name="Item", space_before=24.0, contextual_spacing=True)) == [
        ("a", 0.0),
        ("b", 2.0),
    ]


def test_the_first_paragraph_of_a_document_keeps_its_space_above() -> None:
    assert rows(paragraph("a", space_before=12.0)) == [("a", 1.0)]


def test_space_above_is_dropped_at_the_top_of_a_page_that_began_by_itself() -> None:
    (_, second) = Printed(document(filler(10), paragraph("a", space_before=12.0))).pages
    assert [(line.text, row(line)) for line in second.lines] == [("a", 0.0)]


def test_space_above_is_kept_where_the_paragraph_itself_asked_for_the_page() -> None:
    (_, second) = Printed(document("x", paragraph("a", space_before=12.0, page_break_before=True))).pages
    assert [(line.text, row(line)) for line in second.lines] == [("a", 1.0)]


def test_space_below_may_stick_out_of_the_page() -> None:
    assert pages(filler(9), paragraph("last", space_after=100.0), "next") == [
        "f1 f2 f3 f4 f5 f6 f7 f8 f9 last",
        "next",
    ]


# ------------------------------------------------------------------ forced breaks


def test_a_paragraph_that_asks_for_a_new_page_gets_one() -> None:
    assert pages("a", paragraph("b", page_break_before=True), "c") == ["a", "b c"]


def test_a_first_paragraph_that_asks_for_a_new_page_leaves_no_empty_one() -> None:
    assert pages(paragraph("a", page_break_before=True)) == ["a"]


def test_a_page_break_inside_a_paragraph_cuts_it() -> None:
    assert pages(paragraph("a", Break(BreakKind.PAGE), "b"), "c") == ["a", "b c"]


def test_what_follows_a_paragraph_that_ends_with_a_page_break_begins_on_the_next_page() -> None:
    assert pages(paragraph("a", Break(BreakKind.PAGE)), "b") == ["a", "b"]


def test_a_paragraph_that_is_only_a_page_break_moves_what_follows() -> None:
    assert pages("a", paragraph(Break(BreakKind.PAGE)), "b") == ["a", "b"]


def test_two_page_breaks_leave_an_empty_page() -> None:
    assert pages("a", paragraph(Break(BreakKind.PAGE), Break(BreakKind.PAGE), "b")) == ["a", "", "b"]


def test_a_page_break_at_the_end_of_the_document_adds_no_page() -> None:
    assert pages("a", paragraph("b", Break(BreakKind.PAGE))) == ["a b"]


# ------------------------------------------------------------------ widows, orphans, what holds together


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        (6, ["w1 w2 w3 w4", "w5 w6"]),  # all but two fit anyway
        (5, ["w1 w2 w3 w4", "w5 w6"]),  # five fit, but the sixth must not stand alone
        (8, ["w1 w2", "w3 w4 w5 w6"]),
        (9, ["", "w1 w2 w3 w4 w5 w6"]),  # one fits, but must not stand alone
    ],
)
def test_no_line_of_a_paragraph_stands_alone(above: int, wanted: list[str]) -> None:
    first, second = pages(filler(above), paragraph(*lines(6)))
    assert [" ".join(word for word in first.split() if word.startswith("w")), second] == wanted


def test_three_lines_are_never_parted() -> None:
    assert pages(filler(8), paragraph(*lines(3)))[1] == "w1 w2 w3"


def test_without_widow_control_lines_may_stand_alone() -> None:
    assert pages(filler(9), paragraph(*lines(3), widow_control=False))[1] == "w2 w3"


def test_lines_that_have_to_hold_together_go_to_the_next_page_together() -> None:
    assert pages(filler(5), paragraph(*lines(6), keep_lines=True))[1] == "w1 w2 w3 w4 w5 w6"


def test_lines_that_hold_together_but_fill_more_than_a_page_are_cut_all_the_same() -> None:
    assert pages(paragraph(*lines(13), keep_lines=True)) == ["w1 w2 w3 w4 w5 w6 w7 w8 w9 w10", "w11 w12 w13"]


def test_also_a_paragraph_longer_than_a_page_leaves_two_lines_for_the_next() -> None:
    assert pages(paragraph(*lines(11)))[1] == "w10 w11"


def test_a_heading_goes_to_the_next_page_with_the_paragraph_that_follows() -> None:
    heading = paragraph("Heading", heading=1, keep_with_next=True)
    assert pages(filler(8), heading, paragraph(*lines(2)))[1] == "Heading w1 w2"
    assert pages(filler(7), heading, paragraph(*lines(4)))[1] == "w3 w4"


def test_a_chain_of_paragraphs_that_keep_with_next_moves_as_one() -> None:
    chain = [paragraph(name, keep_with_next=True) for name in "abc"]
    assert pages(filler(7), *chain, "d")[1] == "a b c d"
    assert pages(filler(6), *chain, "d", "e")[1] == "e"


def test_a_chain_longer_than_a_page_is_cut_where_the_page_is_full() -> None:
    chain = [paragraph(f"k{number}", keep_with_next=True) for number in range(1, 13)]
    assert pages(*chain, "end") == ["k1 k2 k3 k4 k5 k6 k7 k8 k9 k10", "k11 k12 end"]


def test_the_last_paragraph_may_ask_to_stay_with_a_next_that_is_not_there() -> None:
    assert pages(filler(9), paragraph("a", keep_with_next=True))[0].endswith("f9 a")


# ------------------------------------------------------------------ extra leading at the foot of a page

SPACED = {"line_rule": LineRule.MULTIPLE, "line_spacing": 1.5}
"""Lines of 18 points, 6 of them extra leading: a page holds six whole ones, or seven whose last one's leading hangs."""


def counts(*blocks: Block | str) -> list[int]:
    """How many lines each page has."""
    return [len(page.lines) for page in Printed(document(*blocks)).pages]


def test_the_extra_leading_of_a_page_s_last_line_hangs_below_the_margin() -> None:
    assert counts(paragraph(*lines(8, "f"), widow_control=False, **SPACED)) == [7, 1]
    assert counts(*(paragraph(f"p{number}", **SPACED) for number in range(8))) == [7, 1]
    assert counts(paragraph(*lines(6, "f"), **SPACED), paragraph("last", **SPACED), "next") == [7, 1]


def test_space_that_is_asked_for_in_another_way_does_not_hang() -> None:
    exact = {"line_rule": LineRule.AT_LEAST, "line_spacing": 18.0}
    assert counts(paragraph(*lines(8, "f"), widow_control=False, **exact)) == [6, 2]


def test_nothing_hangs_where_shading_or_a_border_has_to_end() -> None:
    shaded = paragraph(*lines(8, "f"), widow_control=False, shading=Colour(200, 200, 200), **SPACED)
    assert counts(shaded) == [6, 2]
    bordered = paragraph("last", borders=Borders(bottom=Border(1.0)), **SPACED)
    assert counts(paragraph(*lines(6, "f"), **SPACED), bordered) == [6, 1]


def test_nothing_hangs_into_footnotes_nor_out_of_a_cell() -> None:
    noted = paragraph(*lines(7, "f"), note(1, paragraph("n")), widow_control=False, **SPACED)
    first, second = Printed(document(noted)).pages
    assert [line.text for line in first.lines] == [f"f{number}" for number in range(1, 7)]
    assert "f7" in [line.text for line in second.lines]
    inside = table(row_of(cell(paragraph(*lines(8, "f"), widow_control=False, **SPACED))))
    assert counts(inside) == [6, 2]
