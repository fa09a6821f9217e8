"""Sections in columns: where the text goes on, what is evened out, and the line between."""

import pytest
from printed import Page, Printed
from sample_documents import document, paragraph, section

from visitdocs.document.model import Block, Break, BreakKind, Columns, Margins, Note, NoteMark, Section, Start

LEFT, WIDTH, GAP = 50.0, 200.0, 20.0
RIGHT = LEFT + (WIDTH + GAP) / 2
"""Where the second of two columns begins."""


def filler(count: int, name: str = "w") -> list[Block]:
    """Lines of one word each."""
    return [paragraph(f"{name}{number}") for number in range(1, count + 1)]


def two(*blocks: Block | str, rule: bool = False, **properties: object) -> Section:
    """A section in two columns of ten lines."""
    return section(*blocks, columns=Columns(2, GAP, rule), **properties)


def columns(page: Page) -> dict[float, list[str]]:
    """The lines of a page by the left edge of their column."""
    found: dict[float, list[str]] = {}
    for line in page.lines:
        for start in sorted({glyph.left for glyph in line.glyphs if glyph.left in (LEFT, RIGHT)}):
            others = [glyph for glyph in line.glyphs if (glyph.left >= RIGHT) == (start == RIGHT)]
            found.setdefault(start, []).append("".join(glyph.character for glyph in others).strip())
    return found


def test_text_goes_on_in_the_next_column_and_then_on_the_next_page() -> None:
    first, second = Printed(document(two(*filler(23)))).pages
    assert columns(first) == {
        LEFT: [f"w{n}" for n in range(1, 11)],
        RIGHT: [f"w{n}" for n in range(11, 21)],
    }
    assert columns(second) == {LEFT: ["w21", "w22", "w23"]}


def test_lines_are_broken_to_the_width_of_the_column() -> None:
    (page,) = Printed(document(two(paragraph("Zapraszamy do udziału w wizycie studyjnej")))).pages
    assert max(line.right for line in page.lines) <= LEFT + (WIDTH - GAP) / 2
    assert len(page.lines) > 1


def test_columns_before_a_continuous_section_end_at_the_same_height() -> None:
    (page,) = Printed(document(two(*filler(6)), section("dalej", start=Start.CONTINUOUS))).pages
    assert columns(page) == {LEFT: ["w1", "w2", "w3", "dalej"], RIGHT: ["w4", "w5", "w6"]}
    last = page.lines[-1]
    assert last.baseline == pytest.approx(50.0 + 3 * 12.0 + 9.6, abs=0.1)


def test_columns_begin_below_the_section_before_them() -> None:
    (page,) = Printed(document(section("tytuł"), two(*filler(14), start=Start.CONTINUOUS))).pages
    assert columns(page) == {
        LEFT: ["tytuł", *(f"w{n}" for n in range(1, 10))],
        RIGHT: [f"w{n}" for n in range(10, 15)],
    }


def test_a_column_break_ends_the_column_and_a_page_break_all_of_them() -> None:
    body = [paragraph("a", Break(BreakKind.COLUMN)), paragraph("b", Break(BreakKind.PAGE)), paragraph("c")]
    first, second = Printed(document(two(*body))).pages
    assert columns(first) == {LEFT: ["a"], RIGHT: ["b"]}
    assert columns(second) == {LEFT: ["c"]}


def test_a_column_break_in_a_single_column_begins_a_page() -> None:
    assert Printed(document(paragraph("a", Break(BreakKind.COLUMN)), "b")).texts == [["a"], ["b"]]


def test_a_line_stands_between_the_columns_if_asked_for() -> None:
    (page,) = Printed(document(two(*filler(12), rule=True))).pages
    middle = RIGHT - GAP / 2
    assert page.inked(middle - 1.0, 60.0, middle + 1.0, 160.0)
    (page,) = Printed(document(two(*filler(12)))).pages
    assert not page.inked(middle - 1.0, 60.0, middle + 1.0, 160.0)


def test_notes_of_both_columns_stand_below_them() -> None:
    one, other = (Note(f"note-{n}", str(n), (paragraph(NoteMark(f"note-{n}", str(n)), f" nota {n}"),)) for n in (1, 2))
    body = filler(16)
    body[1], body[11] = paragraph("z notą", one), paragraph("i z notą", other)
    first, second = Printed(document(two(*body))).pages
    shown = columns(first)
    assert shown[LEFT] == ["w1", "z notą1", "w3", "w4", "w5", "w6", "w7", "1 nota 1", "2 nota 2"]
    assert shown[RIGHT] == ["w8", "w9", "w10", "w11", "i z notą2", "w13", "w14"]
    assert columns(second) == {LEFT: ["w15", "w16"]}


def test_a_section_may_ask_for_an_odd_page() -> None:
    printed = Printed(document(section("a"), section("b", start=Start.ODD_PAGE), section("c", start=Start.EVEN_PAGE)))
    assert printed.texts == [["a"], [], ["b"], ["c"]]


def test_mirrored_margins_change_sides_on_even_pages() -> None:
    inside = Margins(50.0, 20.0, 50.0, 80.0)
    body = (paragraph("a"), paragraph("b", page_break_before=True), paragraph("c", page_break_before=True))
    printed = Printed(document(section(*body, margins=inside, mirrored=True)))
    assert [page.lines[0].left for page in printed.pages] == [80.0, 20.0, 80.0]
