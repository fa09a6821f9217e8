"""The ranges are what the fonts of the installed package really draw."""

from itertools import pairwise

import fontpkg
import pytest
from fontTools.ttLib import TTFont

from visitdocs.definition.reading.repertoire import DRAWN, RANGES


@pytest.fixture(scope="module")
def drawn_by_all_faces() -> set[int]:
    """Code points in the character maps of all four faces of Lato."""
    faces = [
        fontpkg.path("Lato", weight=weight, style=style) for weight in (400, 700) for style in ("normal", "italic")
    ]
    assert len(set(faces)) == 4
    maps = []
    for face in faces:
        with TTFont(face) as font:
            maps.append(set(font.getBestCmap()))
    return set.intersection(*maps)


def test_the_repertoire_is_that_of_the_fonts(drawn_by_all_faces: set[int]) -> None:
    assert drawn_by_all_faces == DRAWN


def test_the_ranges_ascend_and_do_not_touch() -> None:
    assert all(first <= last for first, last in RANGES)
    assert all(last + 1 < following for (_, last), (following, _) in pairwise(RANGES))
