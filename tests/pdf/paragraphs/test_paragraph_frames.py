"""Shading and lines around paragraphs, seen as pixels."""

from printed import Page, Printed
from sample_documents import document, lines, paragraph

from visitdocs.document.model import Border, Borders, Colour

RED, WHITE, BLACK = (255, 0, 0), (255, 255, 255), (0, 0, 0)
LINE = Border(2.0, space=4.0)
FRAME = Borders(LINE, LINE, LINE, LINE)


def page(*blocks: object) -> Page:
    return Printed(document(*blocks)).pages[0]


def test_shading_fills_the_paragraphs_column_and_its_lines() -> None:
    seen = page("a", paragraph("", left=20.0, right=30.0, shading=Colour(*RED)), "b")
    assert [seen.colour(x, y) for x, y in ((70.2, 62.2), (219.8, 73.8))] == [RED] * 2
    assert [seen.colour(x, y) for x, y in ((69.8, 68), (220.2, 68), (150, 61.8), (150, 74.2))] == [WHITE] * 4


def test_a_frame_stands_off_the_text_by_its_space() -> None:
    seen = Printed(document(paragraph("a", left=20.0, right=20.0, borders=FRAME), "b"))
    assert [round(line.baseline - 59.6, 2) for line in seen.lines] == [6.0, 24.0]
    dark = [(150.0, 51.0), (150.0, 73.0), (65.0, 60.0), (235.0, 60.0)]
    assert [seen.pages[0].colour(x, y) for x, y in dark] == [BLACK] * 4


def test_paragraphs_with_the_same_frame_share_it() -> None:
    framed = {"left": 20.0, "right": 20.0, "borders": FRAME}
    printed = Printed(document(paragraph("a", **framed), paragraph("b", **framed), "c"))
    assert [round(line.baseline - 59.6, 2) for line in printed.lines] == [6.0, 18.0, 36.0]
    assert not printed.pages[0].inked(100.0, 53.0, 200.0, 83.0)


def test_a_frame_and_its_shading_go_on_over_the_space_between_its_paragraphs() -> None:
    framed = {"left": 20.0, "right": 20.0, "borders": FRAME, "shading": Colour(*RED), "space_after": 10.0}
    seen = page(paragraph("a", **framed), paragraph("b", **framed), "c")
    gap = 50.0 + 6.0 + 12.0 + 5.0
    assert [seen.colour(x, gap) for x in (65.0, 150.0, 235.0)] == [BLACK, RED, BLACK]
    below = gap + 5.0 + 12.0 + 6.0 + 1.0
    assert [seen.colour(x, below) for x in (65.0, 150.0, 235.0)] == [WHITE] * 3


def test_shading_alone_goes_on_between_paragraphs_of_the_same_shade_only() -> None:
    shaded = {"shading": Colour(*RED), "space_after": 10.0}
    seen = page(paragraph("a", **shaded), paragraph("b", **shaded), paragraph("c", left=9.0, **shaded), "d")
    assert [seen.colour(150.0, 50.0 + y) for y in (17.0, 39.0, 61.0)] == [RED, WHITE, WHITE]


def test_contextual_spacing_leaves_nothing_to_bridge() -> None:
    framed = {"left": 20.0, "right": 20.0, "borders": FRAME, "space_after": 10.0, "contextual_spacing": True}
    printed = Printed(document(paragraph("a", **framed), paragraph("b", **framed)))
    assert [round(line.baseline - 59.6, 2) for line in printed.lines] == [6.0, 18.0]
    assert printed.pages[0].colour(65.0, 50.0 + 6.0 + 24.0 + 3.0) == BLACK


def test_a_line_between_parts_paragraphs_that_share_a_frame() -> None:
    framed = {"left": 20.0, "right": 20.0, "borders": Borders(LINE, LINE, LINE, LINE, between=Border(2.0))}
    seen = page(paragraph("a", **framed), paragraph("b", **framed))
    assert seen.colour(150.0, 69.0) == BLACK


def test_a_line_between_keeps_its_distance_from_both_paragraphs() -> None:
    framed = {"left": 20.0, "right": 20.0, "borders": Borders(LINE, LINE, LINE, LINE, between=Border(2.0, space=5.0))}
    printed = Printed(document(paragraph("a", **framed), paragraph("b", **framed), "c"))
    first, second, after = (line.baseline for line in printed.lines)
    assert round(second - first, 2) == 12.0 + 5.0 + 2.0 + 5.0
    assert round(after - second, 2) == 12.0 + LINE.width + LINE.space
    assert printed.pages[0].colour(150.0, first + 2.4 + 5.0 + 1.0) == BLACK


def test_a_frame_is_open_where_a_page_cuts_it() -> None:
    printed = Printed(document(paragraph(*lines(14), borders=FRAME, left=20.0, widow_control=False)))
    first, second = printed.pages
    assert (first.colour(150.0, 51.0), second.colour(150.0, 51.0)) == (BLACK, WHITE)
    assert first.texts[-1] == "w9"
    assert [first.colour(65.0, 160.0), second.colour(65.0, 60.0)] == [BLACK] * 2


def test_a_frame_ends_with_its_last_paragraph_on_a_page() -> None:
    shaded = {"shading": Colour(*RED), "space_after": 10.0}
    printed = Printed(document(*(paragraph(f"w{n}") for n in range(8)), *(paragraph(name, **shaded) for name in "ab")))
    first, second = printed.pages
    last = 50.0 + 9 * 12.0
    assert [first.colour(150.0, last - 1.0), first.colour(150.0, last + 1.0)] == [RED, WHITE]
    assert [second.colour(150.0, 51.0), second.colour(150.0, 63.0)] == [RED, WHITE]


def test_a_frame_goes_on_below_a_paragraph_that_is_not_the_last_in_its_column() -> None:
    shaded = {"shading": Colour(*RED), "space_after": 10.0}
    body = [paragraph(f"a{n}", **shaded) for n in range(8)]
    first, second = Printed(document(*body)).pages
    edges = [50.0 + 12.0 * n + 10.0 * (n - 1) + 5.0 for n in range(1, 5)]
    assert [first.colour(150.0, y) for y in edges] == [RED] * 4
    assert second.colour(150.0, 50.0 + 12.0 + 5.0) == RED
