"""Floating pictures stand where their anchor says, and text goes around them."""

import pytest
from printed import Printed
from sample_documents import cell, document, paragraph, row, section, table, text
from sample_pictures import picture

from visitdocs.document.model import (
    BLACK,
    Floating,
    HeadersFooters,
    Margins,
    Offset,
    Origin,
    Paragraph,
    Picture,
    Side,
    Wrap,
)

LEFT, TOP, WIDTH = 50.0, 50.0, 200.0
"""The body of the sample page."""

TEXT = "Zapraszamy przedstawicieli gmin, spółdzielni socjalnych i organizacji pozarządowych do udziału w wizycie."


def floating(
    across: Offset, down: Offset, wrap: Wrap = Wrap.NONE, alt: str = "Znak", away: float = 0.0, **facts: object
) -> Picture:
    """A blue picture of 40 by 24 points."""
    made = Floating(across, down, wrap, Margins(away, away, away, away), **facts)
    return Picture(picture(colour="blue"), 40.0, 24.0, alt, floating=made)


def box(printed: Printed) -> list[float]:
    """Left, top, right and bottom of the only figure on the first page, by its tag."""
    height = printed.pages[0].height
    line = next(line for line in printed.typeset.structure.splitlines() if "Figure" in line)
    left, bottom, right, top = (float(number) for number in line.split("BBox=[")[1].split("]")[0].split(","))
    return [left, height - top, right, height - bottom]


PLACES = {
    "from the page": (Offset(Origin.PAGE, 10.0), Offset(Origin.PAGE, 5.0), (10.0, 5.0)),
    "in the page's middle": (Offset(Origin.PAGE, 0.0, Side.CENTRE), Offset(Origin.PAGE, 0.0, Side.END), (130.0, 196.0)),
    "from the margins": (Offset(Origin.MARGIN, 3.0), Offset(Origin.MARGIN, 4.0), (LEFT + 3.0, TOP + 4.0)),
    "right in the column": (Offset(Origin.TEXT, 0.0, Side.END), Offset(Origin.TEXT, 2.0), (210.0, TOP + 12.0 + 2.0)),
    "in the left margin": (
        Offset(Origin.LEADING_MARGIN, 0.0, Side.CENTRE), Offset(Origin.LEADING_MARGIN, 0.0, Side.END), (5.0, 26.0),
    ),
    "in the right margin": (
        Offset(Origin.TRAILING_MARGIN, 0.0, Side.START), Offset(Origin.TRAILING_MARGIN, 1.0), (250.0, 171.0),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("across", "down", "place"), PLACES.values(), ids=PLACES)
def test_it_stands_where_its_anchor_says(across: Offset, down: Offset, place: tuple[float, float]) -> None:
    printed = Printed(document("pierwszy", paragraph(floating(across, down), "drugi")))
    left, top = place
    assert box(printed) == pytest.approx([left, top, left + 40.0, top + 24.0], abs=0.05)
    assert printed.pages[0].colour(left + 39.0, top + 1.0) == (0, 0, 255)
    assert [line.text for line in printed.lines] == ["pierwszy", "drugi"]
    assert printed.lines[1].baseline == pytest.approx(TOP + 12.0 + 9.6, abs=0.1)


def test_one_behind_the_text_is_covered_by_it_and_one_before_covers_it() -> None:
    here = Offset(), Offset()
    words = text("słowa", highlight=BLACK)
    behind = Printed(document(paragraph(floating(*here, behind=True), words)))
    before = Printed(document(paragraph(floating(*here), words)))
    assert behind.pages[0].colour(LEFT + 5.0, TOP + 6.0) == (0, 0, 0)
    assert before.pages[0].colour(LEFT + 5.0, TOP + 6.0) == (0, 0, 255)


def test_text_goes_beside_a_picture_and_back_below_it() -> None:
    beside = floating(Offset(), Offset(), Wrap.BESIDE, away=5.0)
    lines = Printed(document(paragraph(beside, TEXT))).lines
    assert [line.left for line in lines[:3]] == pytest.approx([LEFT + 45.0] * 3, abs=1.5)
    assert [line.left for line in lines[3:]] == pytest.approx([LEFT] * len(lines[3:]), abs=1.5)
    assert len(lines) > 3
    assert all(line.right <= LEFT + WIDTH + 0.1 for line in lines)


def test_text_ends_before_a_picture_on_the_right() -> None:
    beside = floating(Offset(Origin.MARGIN, 0.0, Side.END), Offset(), Wrap.BESIDE, away=5.0)
    lines = Printed(document(paragraph(beside, TEXT, " ", TEXT))).lines
    assert [line.right <= LEFT + WIDTH - 45.0 for line in lines[:3]] == [True] * 3
    assert max(line.right for line in lines[3:]) > LEFT + WIDTH - 45.0


def test_later_paragraphs_go_around_it_too() -> None:
    beside = floating(Offset(), Offset(), Wrap.BESIDE)
    lines = Printed(document(paragraph(beside, "a"), "b", "c", "d")).lines
    assert [line.left for line in lines] == pytest.approx([LEFT + 40.0, LEFT + 40.0, LEFT, LEFT], abs=1.0)


def test_no_text_stands_beside_a_picture_that_wants_none() -> None:
    alone = floating(Offset(Origin.TEXT, 0.0, Side.CENTRE), Offset(Origin.TEXT, 12.0), Wrap.ABOVE_AND_BELOW)
    lines = Printed(document(paragraph(alone, "a"), "b")).lines
    assert [round(line.baseline - TOP - 9.6) for line in lines] == [0, 36]


def test_a_table_begins_below_it() -> None:
    beside = floating(Offset(), Offset(), Wrap.BESIDE)
    lines = Printed(document(paragraph(beside, "a"), table(row("b"), widths=(200.0,)))).lines
    assert [round(line.baseline - TOP - 9.6) for line in lines] == [0, 24]


def test_on_the_first_page_text_goes_around_a_place_on_the_page() -> None:
    fixed = floating(Offset(Origin.MARGIN), Offset(Origin.PAGE, TOP + 12.0), Wrap.BESIDE)
    lines = Printed(document(paragraph(fixed, "a"), "b", "c", "d")).lines
    assert [line.left for line in lines] == pytest.approx([LEFT, LEFT + 40.0, LEFT + 40.0, LEFT], abs=1.0)


def test_one_whose_place_is_not_known_in_time_is_set_in_the_line_and_told() -> None:
    fixed = floating(Offset(Origin.MARGIN), Offset(Origin.PAGE, TOP), Wrap.BESIDE)
    printed = Printed(document(*(f"w{number}" for number in range(12)), paragraph(fixed, "a", line_spacing=24.0)))
    assert printed.problems == [
        "obraz „Znak”, który tekst ma oblewać, złożono w wierszu: jego miejsce zależy od tekstu nad nim"
    ]
    assert printed.pages[1].lines[-1].left == pytest.approx(LEFT + 40.0, abs=1.0)


def test_in_a_cell_places_count_from_the_cell() -> None:
    fixed = floating(Offset(Origin.PAGE, 7.0), Offset(Origin.PAGE, 3.0))
    inside = cell(Paragraph((fixed,), paragraph("").style))
    printed = Printed(document("w", table(row("a", inside), widths=(100.0, 100.0))))
    assert box(printed)[:2] == pytest.approx([LEFT + 100.0 + 7.0, TOP + 12.0 + 3.0], abs=0.05)


def test_in_a_header_it_is_an_artifact_that_stands_on_every_page() -> None:
    logo = floating(Offset(Origin.PAGE, 5.0), Offset(Origin.PAGE, 2.0))
    body = [paragraph("a"), paragraph("b", page_break_before=True)]
    printed = Printed(document(section(*body, headers=HeadersFooters((paragraph(logo, "nagłówek"),)))))
    assert [page.colour(30.0, 20.0) for page in printed.pages] == [(0, 0, 255)] * 2
    assert "Figure" not in printed.typeset.structure
