"""Pages: their sizes, headers and footers, page numbers, and sections of different paper."""

from dataclasses import replace

import pytest
from lato import width
from printed import Printed
from sample_documents import document, lines, paragraph, section

from visitdocs.document.model import (
    Alignment,
    Block,
    Break,
    BreakKind,
    HeadersFooters,
    Margins,
    PageField,
    PageFieldKind,
    Paragraph,
    Start,
)

PAGE, PAGES = PageField(PageFieldKind.PAGE), PageField(PageFieldKind.PAGES)
NEW_PAGE = Break(BreakKind.PAGE)


def furniture(default: str = "", **others: str | None) -> HeadersFooters:
    """Headers or footers of one line each."""
    made = {name: None if words is None else (paragraph(words),) for name, words in others.items()}
    return HeadersFooters((paragraph(default),) if default else (), **made)


def body(count: int) -> list[Block]:
    """A page each for p1, p2, …"""
    return [paragraph(f"p{number}", page_break_before=True) for number in range(1, count + 1)]


def numbered(alignment: Alignment = Alignment.LEFT) -> Paragraph:
    # A page field stands in Lato 10, the default style.
    return paragraph("Strona ", PAGE, " z ", PAGES, alignment=alignment)


def test_page_numbers_are_written_as_their_section_or_their_field_asks() -> None:
    fields = (
        PAGE,
        replace(PAGE, number_format="decimal", digits=2),
        replace(PAGE, number_format="cardinalText"),
        PageField(PageFieldKind.SECTION_PAGES),
        replace(PAGES, number_format="upperRoman"),
    )
    footer = HeadersFooters((paragraph(*(part for field in fields for part in (field, " "))),))
    first = section(*body(2), footers=footer, page_number_format="lowerRoman")
    second = section(*body(3), footers=footer, first_page_number=1)
    printed = Printed(document(first, second))
    assert [texts[-1] for texts in printed.texts] == [
        "i 01 jeden 2 V", "ii 02 dwa 2 V", "1 01 jeden 3 V", "2 02 dwa 3 V", "3 03 trzy 3 V"
    ]  # fmt: skip


def test_a_header_stands_at_its_distance_from_the_upper_edge_and_a_footer_from_the_lower() -> None:
    printed = Printed(document(section("a", headers=furniture("góra"), footers=furniture("dół"))))
    page = printed.pages[0]
    assert page.texts == ["góra", "a", "dół"]
    assert [line.baseline for line in page.lines] == pytest.approx([29.6, 59.6, 220 - 20 - 12 + 9.6], abs=0.01)


def test_first_and_even_pages_have_their_own() -> None:
    headers = furniture("każda", first="pierwsza", even="parzysta")
    footers = furniture("stopka", first=None, even=None)
    printed = Printed(document(section(*body(4), headers=headers, footers=footers)))
    assert printed.texts == [
        ["pierwsza", "p1", "stopka"],
        ["parzysta", "p2", "stopka"],
        ["każda", "p3", "stopka"],
        ["parzysta", "p4", "stopka"],
    ]


def test_an_empty_first_header_is_not_the_default_one() -> None:
    headers = HeadersFooters((paragraph("każda"),), first=())
    assert Printed(document(section(*body(2), headers=headers))).texts == [["p1"], ["każda", "p2"]]


@pytest.mark.parametrize("count", [1, 2, 9, 10, 12])
def test_pages_are_numbered_and_counted(count: int) -> None:
    printed = Printed(document(section(*body(count), footers=HeadersFooters((numbered(),)))))
    assert [texts[-1] for texts in printed.texts] == [f"Strona {number} z {count}" for number in range(1, count + 1)]


@pytest.mark.parametrize("number_format", ["decimal", "lowerRoman"])
def test_numbered_lines_keep_to_the_right_edge_and_the_middle(number_format: str) -> None:
    footers = HeadersFooters((numbered(Alignment.RIGHT), numbered(Alignment.CENTRE)))
    found = Printed(document(section(*body(11), footers=footers, page_number_format=number_format))).pages
    assert len(found) == 11
    for page in found:
        right, centred = page.lines[-2:]
        wide = width(right.text)
        assert (right.left, right.right) == pytest.approx((250 - wide, 250), abs=0.02)
        assert (centred.left, centred.right) == pytest.approx((150 - wide / 2, 150 + wide / 2), abs=0.02)


def test_a_page_number_may_stand_in_the_text() -> None:
    printed = Printed(document(*body(9), paragraph("To jest strona ", PAGE, " z ", PAGES, ".", page_break_before=True)))
    assert printed.texts[-1] == ["To jest strona 10 z 10."]


def test_a_tall_header_or_footer_pushes_the_body_away() -> None:
    tall = HeadersFooters((paragraph(*lines(4, "h")),))
    printed = Printed(document(section(paragraph(*lines(10), widow_control=False), headers=tall, footers=tall)))
    first, second = printed.pages
    assert first.texts == ["h1", "h2", "h3", "h4", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "h1", "h2", "h3", "h4"]
    assert [line.baseline for line in first.lines[3:5]] == pytest.approx([20 + 3 * 12 + 9.6, 68 + 9.6], abs=0.01)
    assert second.texts[4:7] == ["w8", "w9", "w10"]


def test_sections_begin_on_pages_of_their_own_size() -> None:
    wide = section("leży", width=400.0, height=90.0, headers=furniture("szeroka"))
    printed = Printed(document(section("stoi", headers=furniture("wąska")), wide, section("znów stoi")))
    assert [(page.width, page.height, page.texts) for page in printed.pages] == [
        (300.0, 220.0, ["wąska", "stoi"]),
        (500.0, 190.0, ["szeroka", "leży"]),
        (300.0, 220.0, ["znów stoi"]),
    ]
    sizes = [[float(edge) for edge in page.MediaBox] for page in printed.pdf.pages]
    assert sizes == [[0, 0, 300, 220], [0, 0, 500, 190], [0, 0, 300, 220]]


def test_a_continuous_section_goes_on_on_the_same_page() -> None:
    printed = Printed(document(section("a"), section("b", start=Start.CONTINUOUS)))
    assert printed.texts == [["a", "b"]]


def test_a_continuous_section_on_other_paper_needs_a_new_page() -> None:
    printed = Printed(document(section("a"), section("b", width=400.0, start=Start.CONTINUOUS)))
    assert printed.texts == [["a"], ["b"]]


def test_a_continuous_section_keeps_the_space_between_paragraphs_and_its_own_margins() -> None:
    narrow = Margins(50.0, 80.0, 50.0, 90.0)
    after = section(paragraph("b", alignment=Alignment.RIGHT), paragraph("c"), start=Start.CONTINUOUS, margins=narrow)
    printed = Printed(document(section(paragraph("a", space_after=24.0)), after))
    assert [(line.text, round(line.baseline - 59.6)) for line in printed.lines] == [("a", 0), ("b", 36), ("c", 48)]
    assert (printed.lines[1].right, printed.lines[2].left) == pytest.approx((220.0, 90.0), abs=0.02)


def test_a_section_may_begin_its_numbering_anew() -> None:
    footers = HeadersFooters((paragraph(PAGE),))
    first = section(*body(2), footers=footers)
    second = section("x", paragraph("y", page_break_before=True), footers=footers, first_page_number=7)
    printed = Printed(document(first, second, section("z", footers=footers)))
    assert [texts[-1] for texts in printed.texts] == ["1", "2", "7", "8", "9"]


def test_a_document_without_content_has_one_empty_page() -> None:
    printed = Printed(document(section()))
    assert (printed.typeset.pages, printed.texts, printed.typeset.structure) == (1, [[]], "Document")


def test_a_document_without_sections_has_one_empty_page() -> None:
    printed = Printed(document())
    assert (printed.typeset.pages, printed.texts) == (1, [[]])


def test_a_page_break_before_a_new_section_makes_no_page_more() -> None:
    assert Printed(document(section(paragraph("a", NEW_PAGE)), section("b"))).texts == [["a"], ["b"]]


def test_a_page_break_before_a_continuous_section_moves_it() -> None:
    assert Printed(document(section(paragraph("a", NEW_PAGE)), section("b", start=Start.CONTINUOUS))).texts == [
        ["a"],
        ["b"],
    ]


def test_a_number_in_the_text_of_a_continuous_section_is_set_in_its_own_width() -> None:
    ends = paragraph("x", PAGES, alignment=Alignment.RIGHT)
    printed = Printed(document(section(*body(12)), section(ends, start=Start.CONTINUOUS)))
    assert printed.pages[-1].lines[-1].right == pytest.approx(250.0, abs=0.02)
