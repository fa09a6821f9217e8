"""Where lines break, where they stand, and how far apart."""

from itertools import pairwise

import pytest
from lato import greedy, width
from printed import Printed, written
from sample_documents import document, paragraph, section, text
from sample_pictures import picture

from visitdocs.document.model import (
    Alignment,
    Break,
    BreakKind,
    Hyphenation,
    LineRule,
    Picture,
    Tab,
    TabAlignment,
    TabStop,
    TextStyle,
)

PROSE = (
    "Wizyta studyjna pokazuje, jak samorządy zlecają usługi podmiotom ekonomii społecznej i co z tego mają mieszkańcy. "
    "Każdy dzień kończy się rozmową przy stole, a nie wykładem."
)
LEFT, RIGHT, MEASURE = 50.0, 250.0, 200.0
BASELINE = 50.0 + 0.8 * 12.0


def test_lines_take_as_many_words_as_the_measure_holds() -> None:
    assert [line.text for line in Printed(document(PROSE)).lines] == greedy(PROSE, MEASURE)


@pytest.mark.parametrize("measure", [60.0, 83.0, 131.0, 199.0])
def test_lines_follow_any_measure(measure: float) -> None:
    printed = Printed(document(section(PROSE, width=measure, height=400.0)))
    assert [line.text for line in printed.lines] == greedy(PROSE, measure)


def test_indents_narrow_the_measure_and_the_first_line_hangs() -> None:
    lines = Printed(document(paragraph(PROSE, left=30.0, right=20.0, first_line=-10.0))).lines
    assert [line.text for line in lines] == greedy(PROSE, MEASURE - 50.0, first=MEASURE - 40.0)
    assert [line.left for line in lines] == [LEFT + 20.0] + [LEFT + 30.0] * (len(lines) - 1)


def test_a_word_that_fits_to_a_twip_stays_and_one_that_is_wider_goes_down() -> None:
    measure = width("Poznań Jarocin")
    assert Printed(document(section("Poznań Jarocin", width=measure - 0.03))).texts == [["Poznań Jarocin"]]
    assert Printed(document(section("Poznań Jarocin", width=measure + 0.001))).texts == [["Poznań Jarocin"]]
    assert Printed(document(section("Poznań Jarocin", width=measure - 0.1))).texts == [["Poznań", "Jarocin"]]


def test_words_joined_by_a_no_break_space_go_down_together() -> None:
    measure = width("Ala i Ola") - 1
    assert Printed(document(section("Ala i Ola", width=measure))).texts == [["Ala i", "Ola"]]
    assert Printed(document(section("Ala i\u00a0Ola", width=measure))).texts == [["Ala", "i\u00a0Ola"]]


def test_a_line_may_end_after_a_hyphen_or_dash_in_a_word_but_not_in_a_number() -> None:
    narrow = width("społeczno-") + 1
    assert Printed(document(section("społeczno-kulturalny", width=narrow))).texts == [["społeczno-", "kulturalny"]]
    narrow = width("ab 27–28") - 1
    assert Printed(document(section("ab 27–28", width=narrow))).texts == [["ab", "27–28"]]


@pytest.mark.parametrize("joined", ["dd/mm/yyyy", "05/10/2027", "templates/en/invitation.docx"])
def test_what_slashes_join_goes_down_together_and_is_parted_only_where_no_line_holds_it(joined: str) -> None:
    assert Printed(document(section(f"od {joined}", width=width(f"od {joined}") - 1))).texts == [["od", joined]]


def test_an_address_too_wide_for_a_line_is_parted_after_slashes_but_not_before_a_number() -> None:
    narrow = section("od example.org/zasady/2017/formularz.pdf", width=width("example.org/zasady/2") + 1)
    assert Printed(document(narrow)).texts == [["od", "example.org/", "zasady/2017/", "formularz.pdf"]]


def test_a_line_ends_at_a_soft_hyphen_only_if_it_has_to() -> None:
    word = "reinte\u00adgracja"
    assert Printed(document(section(word, width=100.0))).texts == [["reintegracja"]]
    printed = Printed(document(section(word, width=width("reinte-") + 1)))
    assert printed.texts == [["reinte-", "gracja"]]
    assert written(printed.data) == "reinte\u00adgracja"


def test_words_are_hyphenated_by_polish_rules_where_the_paragraph_asks_for_it() -> None:
    narrow = section(paragraph("Spotkanie reintegracyjne", hyphenate=True), width=width("Spotkanie rein-") + 1)
    assert Printed(document(narrow)).texts == [["Spotkanie rein-", "tegracyjne"]]


WORDS = "Zapraszamy organizacje"


@pytest.mark.parametrize(("zone", "first"), [(0.0, "Zapraszamy or-"), (30.0, "Zapraszamy")])
def test_a_word_is_left_whole_if_little_room_stays_empty_without_it(zone: float, first: str) -> None:
    narrow = section(paragraph(WORDS, hyphenate=True), width=width("Zapraszamy orga") - 1)
    assert Printed(document(narrow, hyphenation=Hyphenation(zone))).texts[0][0] == first


def test_a_soft_hyphen_parts_a_word_in_the_zone_too() -> None:
    narrow = section(paragraph("Zapraszamy or\u00adganizacje", hyphenate=True), width=width("Zapraszamy orga") - 1)
    assert Printed(document(narrow, hyphenation=Hyphenation(30.0))).texts[0][0] == "Zapraszamy or-"


LIMITS = {
    0: ["organizacje or-", "ganizacje organi-", "zacje organizacje", "organizacje or-", "ganizacje"],
    1: ["organizacje or-", "ganizacje", "organizacje or-", "ganizacje", "organizacje or-", "ganizacje"],
}


@pytest.mark.parametrize(("limit", "lines"), LIMITS.items())
def test_no_more_lines_in_a_row_end_with_a_hyphen_than_the_document_wants(limit: int, lines: list[str]) -> None:
    narrow = section(paragraph("organizacje " * 6, hyphenate=True), width=width("organizacje orga-") - 1)
    assert Printed(document(narrow, hyphenation=Hyphenation(0.0, limit))).texts == [lines]


def test_words_in_capitals_may_be_left_whole() -> None:
    narrow = section(paragraph("a ORGANIZACJE", hyphenate=True), width=width("a ORGANIZACJ"))
    for capitals, first in ((True, "a ORGANIZA-"), (False, "a")):
        (lines,) = Printed(document(narrow, hyphenation=Hyphenation(capitals=capitals))).texts
        assert lines[0] == first


@pytest.mark.parametrize("address", ["adres@example.org", "https://example.org/wizyta", "27.11.2017"])
def test_addresses_and_dates_are_not_hyphenated(address: str) -> None:
    narrow = section(paragraph(f"a {address}", hyphenate=True), width=width(f"a {address}") - 1)
    assert "".join(Printed(document(narrow)).pages[0].texts).replace(" ", "") == f"a{address}"


def test_punctuation_around_a_word_is_no_letter_of_it() -> None:
    narrow = paragraph("„Ulica”", hyphenate=True, right=MEASURE - width("„Uli-") - 1)
    assert Printed(document(narrow)).texts == [["„Uli-", "ca”"]]


def test_a_word_wider_than_the_line_is_cut_where_the_line_is_full() -> None:
    word = "m" * 50
    count = int(MEASURE / width("m"))
    assert Printed(document(f"Oto {word}")).texts == [
        ["Oto", *[word[start : start + count] for start in range(0, 50, count)]]
    ]


def test_a_forced_break_ends_the_line() -> None:
    assert Printed(document(paragraph("jeden", Break(), "dwa", Break(), Break(), "cztery"))).texts == [
        ["jeden", "dwa", "cztery"]
    ]
    lines = Printed(document(paragraph("jeden", Break(), "dwa", Break(), Break(), "cztery"))).lines
    assert [line.baseline for line in lines] == pytest.approx([BASELINE, BASELINE + 12, BASELINE + 36], abs=0.01)


# ------------------------------------------------------------------ alignment


@pytest.mark.parametrize(
    ("alignment", "places"),
    [
        (Alignment.LEFT, lambda wide: (LEFT, LEFT + wide)),
        (Alignment.RIGHT, lambda wide: (RIGHT - wide, RIGHT)),
        (Alignment.CENTRE, lambda wide: (150.0 - wide / 2, 150.0 + wide / 2)),
    ],
)
def test_lines_stand_left_right_or_in_the_middle(alignment: Alignment, places: object) -> None:
    found = Printed(document(paragraph(PROSE, alignment=alignment))).lines
    assert [line.text for line in found] == greedy(PROSE, MEASURE)
    for line in found:
        assert (line.left, line.right) == pytest.approx(places(width(line.text)), abs=0.02)


def test_justified_lines_reach_both_edges_but_for_the_last_and_those_that_the_document_keeps_from_it() -> None:
    broken = paragraph(PROSE, Break(), "Koniec rozmowy", alignment=Alignment.JUSTIFIED, stretches_at_breaks=False)
    lines = Printed(document(broken)).lines
    assert [line.text for line in lines] == [*greedy(PROSE, MEASURE), "Koniec rozmowy"]
    for line in lines[:-2]:
        assert (line.left, line.right) == pytest.approx((LEFT, RIGHT), abs=0.02)
    for line in lines[-2:]:
        assert (line.left, line.right) == pytest.approx((LEFT, LEFT + width(line.text)), abs=0.02)


def test_a_justified_line_that_a_break_ends_is_stretched_but_for_one_that_a_page_break_ends() -> None:
    breaks = (Break(), "Koniec rozmowy przy stole", Break(BreakKind.PAGE), "Dalej")
    printed = Printed(document(paragraph(PROSE, *breaks, alignment=Alignment.JUSTIFIED)))
    first, *_, stretched, last = printed.pages[0].lines
    assert (first.right, stretched.right) == pytest.approx((RIGHT, RIGHT), abs=0.02)
    assert last.right == pytest.approx(LEFT + width(last.text), abs=0.02)


def test_distributed_lines_all_reach_both_edges() -> None:
    lines = Printed(document(paragraph(PROSE, alignment=Alignment.DISTRIBUTED))).lines
    assert len(lines) > 1
    assert [(line.left, line.right) for line in lines] == [pytest.approx((LEFT, RIGHT), abs=0.02)] * len(lines)


WIDE = Picture(picture(), 150.0, 20.0, "Diagram")


def test_a_line_may_end_before_and_behind_a_picture() -> None:
    lines = Printed(document(paragraph("Diagramklas usług", WIDE, "Podpis"))).lines
    assert [line.text for line in lines] == ["Diagramklas usług", "Podpis"]


def test_a_line_does_not_begin_with_what_closes_nor_end_with_what_opens() -> None:
    lines = Printed(document(paragraph("Schemat opisany (", WIDE, ") dalej"))).lines
    assert [line.text for line in lines] == ["Schemat opisany", "() dalej"]


def test_justification_spreads_the_room_evenly_over_the_spaces() -> None:
    (line, _) = Printed(
        document(paragraph("Ala ma kota i psa, a jego nikt nie zna bo tam go", alignment="justified"))
    ).lines
    gaps = [
        after.left - before.right
        for before, after in zip(line.glyphs[:-2], line.glyphs[2:], strict=True)
        if line.glyphs[line.glyphs.index(before) + 1].character == " "
    ]
    assert gaps == pytest.approx([gaps[0]] * line.text.count(" "), abs=0.03)
    assert gaps[0] > width(" ")


# ------------------------------------------------------------------ tabs


def test_text_after_a_tab_stands_at_its_stop_as_the_stop_says() -> None:
    stops = (
        TabStop(60.0, TabAlignment.LEFT),
        TabStop(120.0, TabAlignment.CENTRE),
        TabStop(200.0, TabAlignment.RIGHT),
    )
    (line,) = Printed(document(paragraph("a", Tab(), "lewo", Tab(), "środek", Tab(), "prawo", tab_stops=stops))).lines
    assert line.glyph("lewo").left == pytest.approx(LEFT + 60, abs=0.02)
    assert line.glyph("środek").left + width("środek") / 2 == pytest.approx(LEFT + 120, abs=0.02)
    assert line.right == pytest.approx(LEFT + 200, abs=0.02)


def test_decimal_tabs_put_the_commas_below_each_other() -> None:
    stops = (TabStop(100.0, TabAlignment.DECIMAL),)
    lines = Printed(document(*(paragraph(Tab(), sum_, tab_stops=stops) for sum_ in ("1,5", "1234,25", "77")))).lines
    assert [line.glyph(",").left for line in lines[:2]] == pytest.approx([LEFT + 100, LEFT + 100], abs=0.02)
    assert lines[2].right == pytest.approx(LEFT + 100, abs=0.02)


def test_without_stops_of_its_own_a_tab_goes_to_the_documents_grid() -> None:
    printed = Printed(document(paragraph("a", Tab(), "b", Tab(), "c"), default_tab=30.0))
    (line,) = printed.lines
    assert [glyph.left for glyph in line.glyphs if glyph.character in "abc"] == pytest.approx(
        [50.0, 80.0, 110.0], abs=0.01
    )


def test_the_hanging_indent_is_a_tab_stop() -> None:
    (line,) = Printed(document(paragraph("a)", Tab(), "treść", left=33.0, first_line=-20.0))).lines
    assert (line.left, line.glyph("treść").left) == pytest.approx((LEFT + 13, LEFT + 33), abs=0.01)


def test_a_leader_fills_the_way_to_the_stop_and_is_no_text_of_the_document() -> None:
    stops = (TabStop(200.0, TabAlignment.RIGHT, "."),)
    printed = Printed(document(paragraph("Cel", Tab(), "3", tab_stops=stops)))
    (line,) = printed.lines
    dots = [glyph for glyph in line.glyphs if glyph.character == "."]
    assert len(dots) > 40
    assert LEFT + width("Cel") < dots[0].left
    assert dots[-1].right < line.glyph("3").left
    contents = printed.pdf.pages[0].Contents.read_bytes()
    assert contents.count(b"/Artifact") == 1


def test_leaders_of_several_lines_stand_in_columns() -> None:
    stops = (TabStop(200.0, TabAlignment.RIGHT, "."),)
    rows = [paragraph(words, Tab(), "3", tab_stops=stops) for words in ("Cel", "Przebieg wizyty")]
    first, second = Printed(document(*rows)).lines
    columns = [{glyph.left for glyph in line.glyphs if glyph.character == "."} for line in (first, second)]
    assert columns[1] < columns[0]


# ------------------------------------------------------------------ line spacing


def test_exact_line_spacing_is_exact_whatever_the_size() -> None:
    lines = Printed(document(paragraph(text("duże", size=20.0), Break(), "małe", Break(), "małe"))).lines
    assert [line.baseline for line in lines] == pytest.approx([BASELINE, BASELINE + 12, BASELINE + 24], abs=0.01)


def test_at_least_line_spacing_grows_with_the_text() -> None:
    spacing = {"line_rule": LineRule.AT_LEAST, "line_spacing": 15.0}
    lines = Printed(document(paragraph("a", Break(), text("b", size=30.0), Break(), "c", **spacing))).lines
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    assert sum(steps) == pytest.approx(30 * LATO_HEIGHT + 15, abs=0.02)


@pytest.mark.parametrize("factor", [1.0, 1.15, 1.5, 2.0])
def test_multiple_line_spacing_is_a_factor_of_the_fonts_own(factor: float) -> None:
    spacing = {"line_rule": LineRule.MULTIPLE, "line_spacing": factor}
    lines = Printed(document(paragraph("a", Break(), "b", Break(), "c", **spacing))).lines
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    assert steps == pytest.approx([10 * LATO_HEIGHT * factor] * 2, abs=0.02)


LATO_HEIGHT = 1.2  # Lato's ascent, descent and gap in ems


def test_an_empty_paragraph_is_as_tall_as_its_mark() -> None:
    tall = paragraph(line_rule=LineRule.MULTIPLE, line_spacing=1.0, mark=TextStyle(size=30.0))
    lines = Printed(document("a", tall, "b")).lines
    assert lines[1].baseline - lines[0].baseline == pytest.approx(12 + 30 * LATO_HEIGHT, abs=0.02)


def test_what_ends_at_a_tab_stop_beyond_the_margin_ends_at_the_margin() -> None:
    stops = (TabStop(MEASURE / 2, TabAlignment.CENTRE), TabStop(MEASURE + 20.0, TabAlignment.RIGHT))
    (line,) = Printed(document(paragraph("a", Tab(), Tab(), "koniec wiersza", tab_stops=stops))).lines
    assert line.right == pytest.approx(50.0 + MEASURE, abs=0.1)
