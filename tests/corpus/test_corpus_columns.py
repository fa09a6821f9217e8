"""Columns and sides of pages, from the Word file's XML to ink: where columns begin, end and are parted."""

import pytest
from corpus_files import COLUMN, HEIGHT, LEFT, TOP, WIDTH
from lato import greedy, line_height
from places import first_baseline, height, near, page, pages, pieces
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from printed import Line

GAP = 36.0
MEASURE = (COLUMN - GAP) / 2
RIGHT = LEFT + MEASURE + GAP
"""Where the second of two columns begins."""
THIRD = (COLUMN - 36.0) / 3
STARTS = [LEFT, LEFT + THIRD + 18.0, LEFT + 2 * (THIRD + 18.0)]
"""Where three columns begin."""


def columns(name: str, starts: list[float], number: int = 0) -> list[list[Line]]:
    """The lines of a page in columns that begin at given places."""
    found = [one for one in pieces(name, number) if any(abs(one.left - start) < 2 for start in starts)]
    return [[one for one in found if abs(one.left - start) < 2] for start in starts]


def test_text_fills_the_first_column_then_the_second_then_the_next_page() -> None:
    left, right = columns("two-columns-with-a-rule", [LEFT, RIGHT])
    overleaf, nothing = columns("two-columns-with-a-rule", [LEFT, RIGHT], 1)
    known = [line for text in ALL * 4 for line in greedy(text, MEASURE)]
    assert [one.text for one in (*left, *right, *overleaf)] == known
    assert nothing == []
    assert [side[0].baseline for side in (left, right, overleaf)] == [near(first_baseline())] * 3


def test_a_rule_stands_in_the_middle_between_columns() -> None:
    first, second = pages("two-columns-with-a-rule")
    middle = RIGHT - GAP / 2
    assert first.inked(middle - 1, TOP + 1, middle + 1, HEIGHT - TOP - 30)
    assert not first.inked(middle - 8, TOP, middle - 2, HEIGHT - TOP)
    assert not second.inked(middle - 8, TOP, middle + 8, HEIGHT - TOP)


def test_columns_before_a_continuous_section_end_at_one_height() -> None:
    found = columns("three-columns", STARTS)
    texts = [one.text for side in found for one in side if one.text in set_in_thirds()]
    assert texts == set_in_thirds()
    below = first_baseline() + height(VISIT)
    sides = [[one for one in side if one.text in set_in_thirds()] for side in found]
    assert [side[0].baseline for side in sides] == [near(below)] * 3
    counts = [len(side) for side in sides]
    assert max(counts) - min(counts) <= 2  # as even as lines that must not stand alone allow
    after = next(one for one in page("three-columns").lines if one.text.startswith(ACCESS[:20]))
    assert after.baseline == near(below + max(counts) * line_height())
    assert after.text == greedy(ACCESS, COLUMN)[0]


def set_in_thirds() -> list[str]:
    """The lines of the texts in three columns."""
    return [line for text in (TRAVEL, RULES, PRIVACY) for line in greedy(text, THIRD)]


def test_a_column_break_begins_the_next_column() -> None:
    left, right = columns("column-break", [LEFT, RIGHT])
    assert [one.text for one in left] == [*greedy(VISIT, MEASURE), *greedy(TRAVEL, MEASURE)]
    assert [one.text for one in right] == greedy(RULES, MEASURE)
    assert right[0].baseline == near(first_baseline())


@pytest.mark.parametrize(("number", "left"), [(0, 99.2), (1, 56.7), (2, 99.2)])
def test_margins_change_sides_on_even_pages(number: int, left: float) -> None:
    measure = WIDTH - 99.2 - 56.7
    found = pages("mirrored-margins")[number]
    assert found.lines[0].left == near(left)
    assert found.texts == greedy((VISIT, TRAVEL, RULES)[number], measure)


def test_a_section_on_an_odd_page_leaves_a_blank_page() -> None:
    assert [found.texts for found in pages("sections-on-odd-and-even-pages")] == [
        greedy(VISIT, COLUMN), [], greedy(TRAVEL, COLUMN), [*greedy(RULES, COLUMN), SHORT],
    ]  # fmt: skip
