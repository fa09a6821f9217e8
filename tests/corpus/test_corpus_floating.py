"""Floating pictures, from the Word file's XML to pixels and tags: where they stand and how text goes around them."""

import re

import pytest
from corpus_files import COLUMN, HEIGHT, LEFT, TOP, WIDTH
from lato import greedy, line_height
from places import first_baseline, height, line, lines, near, page, pages, set_lines, tags
from polish_texts import RULES, SHORT, TRAVEL, VISIT
from printed import Line
from recipes_floating import DISTANCE, SIZE
from recipes_pictures import BLUE, RED

ANCHOR = TOP + height(VISIT)
"""Where the paragraph begins that the picture hangs on."""
ACROSS, DOWN = SIZE
EDGE = LEFT + COLUMN
CELL = LEFT + COLUMN / 3 + 5.4
PLACES = {
    "floating-on-the-right": (EDGE - ACROSS, ANCHOR),
    "floating-on-the-left": (LEFT, ANCHOR + 6),
    "floating-above-and-below": (LEFT + (COLUMN - ACROSS) / 2, ANCHOR),
    "floating-behind-text": (LEFT + 20, ANCHOR + 4),
    "floating-on-the-page": (EDGE - ACROSS, 120.0),
    "floating-in-a-cell": (CELL + 30, ANCHOR + 0.5),
}


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_it_stands_where_its_anchor_says(name: str, place: tuple[float, float]) -> None:
    left, top = place
    (box,) = re.findall(r"Figure Alt='Dwa pola' Layout\.BBox=\[(.*?)\]", tags(name))
    assert [float(edge) for edge in box.split(",")] == [
        near(left), near(HEIGHT - top - DOWN), near(left + ACROSS), near(HEIGHT - top),
    ]  # fmt: skip
    assert page(name).colour(left + 1.5, top + DOWN - 1) == pytest.approx(RED, abs=6)
    assert page(name).colour(left + ACROSS - 1.5, top + DOWN - 1) == pytest.approx(BLUE, abs=6)


def beside(name: str, top: float) -> tuple[list[Line], list[Line]]:
    """The lines that a picture at `top` reaches, and the others."""
    parted: tuple[list[Line], list[Line]] = ([], [])
    for one in lines(name):
        upper = one.baseline - first_baseline() + TOP
        parted[not upper + line_height() > top + 0.1 or not upper < top + DOWN - 0.1].append(one)
    return parted


@pytest.mark.parametrize(("name", "top"), [("floating-on-the-right", ANCHOR), ("floating-on-the-page", 120.0)])
def test_lines_end_before_a_picture_on_the_right(name: str, top: float) -> None:
    near_it, others = beside(name, top)
    assert len(near_it) == 4
    assert max(one.right for one in near_it) <= EDGE - ACROSS - DISTANCE + 0.5
    assert max(one.right for one in others) > EDGE - ACROSS
    assert all(one.left == near(LEFT) for one in (*near_it, *others))


def test_lines_begin_after_a_picture_on_the_left() -> None:
    near_it, others = beside("floating-on-the-left", ANCHOR + 6)
    assert [one.left for one in near_it] == [near(LEFT + ACROSS + DISTANCE)] * 4
    assert all(one.left == near(LEFT) for one in others)
    assert [one.text for one in near_it] == greedy(TRAVEL, COLUMN - ACROSS - DISTANCE)[:4]


def test_no_text_stands_beside_a_picture_between_lines() -> None:
    found = line("floating-above-and-below", TRAVEL[:20])
    assert found.baseline == near(first_baseline() + height(VISIT) + DOWN)
    assert [one.text for one in lines("floating-above-and-below")] == [
        *set_lines(VISIT), *set_lines(TRAVEL), *set_lines(RULES), SHORT,
    ]  # fmt: skip


def test_text_stands_before_a_picture_behind_it_as_if_there_was_none() -> None:
    assert [one.baseline for one in lines("floating-behind-text")] == [
        near(first_baseline() + number * line_height()) for number in range(len(lines("floating-behind-text")))
    ]
    seen = page("floating-behind-text").image.crop(
        tuple(int(edge * 4) for edge in (LEFT + 22, ANCHOR + 12, LEFT + 58, ANCHOR + 40))
    )
    colours = {colour for _, colour in seen.getcolors(maxcolors=100_000)}
    assert {RED, (0, 0, 0)} <= colours


def test_in_a_header_it_is_on_every_page_and_no_figure() -> None:
    for found in pages("floating-in-a-header"):
        assert found.colour(WIDTH - 2, 12) == pytest.approx(BLUE, abs=6)
        assert found.colour(WIDTH - ACROSS + 2, 10 + DOWN - 2) == pytest.approx(RED, abs=6)
        assert found.texts[0] == "Wizyta studyjna"
    assert "Figure" not in tags("floating-in-a-header")


def test_in_a_cell_the_row_is_as_tall_as_picture_and_text() -> None:
    text = line("floating-in-a-cell", "9.00")
    below = line("floating-in-a-cell", TRAVEL[:20])
    rows = len(greedy(SHORT, COLUMN / 3 - 10.8))
    assert below.baseline - text.baseline == near(DOWN + rows * line_height() + 0.5)
