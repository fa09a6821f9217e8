"""Pictures, from the Word file's bytes to pixels and tags: where they stand, what is seen of them, what is said."""

from itertools import pairwise

import pytest
from corpus_files import LEFT, TOP
from lato import ascent, line_height
from places import height, lines, near, page, tags
from polish_texts import VISIT
from recipes_pictures import BLUE, RED

ABOVE = TOP + height(VISIT)
"""Where the picture that stands alone begins."""


@pytest.mark.parametrize(
    ("name", "width", "tall"),
    [
        ("picture-png", 80, 40),
        ("picture-jpeg", 60, 30),
        ("picture-gif", 60, 30),
        ("picture-svg", 80, 40),
        ("picture-vml", 80, 40),
    ],
)
def test_a_picture_is_as_large_as_word_says_and_shows_all_it_has(name: str, width: float, tall: float) -> None:
    seen = page(name)
    for y in (ABOVE + 2, ABOVE + tall - 2):
        assert seen.colour(LEFT + 2, y) == pytest.approx(RED, abs=6)
        assert seen.colour(LEFT + width - 2, y) == pytest.approx(BLUE, abs=6)
    assert not seen.inked(LEFT + width + 1, ABOVE + 2, LEFT + width + 60, ABOVE + tall - 2)


def test_only_what_is_not_cropped_is_seen() -> None:
    seen = page("picture-cropped")
    for x in (LEFT + 3, LEFT + 20, LEFT + 37):
        assert seen.colour(x, ABOVE + 20) == pytest.approx(BLUE, abs=6)


def test_a_picture_in_a_line_stands_on_its_baseline_and_makes_the_line_taller() -> None:
    pitches = sorted(below.baseline - above.baseline for above, below in pairwise(lines("picture-png")))
    assert pitches[:-2] == [near(line_height())] * (len(pitches) - 2)
    # Between two lines of letters stands once the picture alone, in a line of its own, and once one with letters.
    assert pitches[-1] == near(line_height() + 40)
    assert pitches[-2] == near(40 + line_height() - ascent())


@pytest.mark.parametrize(
    ("name", "alt"),
    [
        ("picture-png", "Dwa pola: czerwone i niebieskie"),
        ("picture-jpeg", "Fotografia dwóch pól"),
        ("picture-gif", "Znak z dwóch pól"),
        ("picture-cropped", "Samo niebieskie pole"),
        ("picture-svg", "Rysunek dwóch pól"),
        ("picture-vml", "Dawny obraz dwóch pól"),
    ],
)
def test_a_picture_says_its_alternative_text_each_time(name: str, alt: str) -> None:
    assert tags(name).count(f"Figure Alt='{alt}'") == 2


def test_a_decorative_picture_says_nothing() -> None:
    assert "Figure" not in tags("picture-decorative")
    assert page("picture-decorative").colour(LEFT + 2, ABOVE + 20) == RED
