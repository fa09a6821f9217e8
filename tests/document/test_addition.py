"""Measures add up to the same on every Python."""

from visitdocs.document.model.addition import total


def test_measures_are_added_plainly_from_left_to_right() -> None:
    assert total([0.1] * 10) == 0.9999999999999999
    assert total([1e16, 1.0, -1e16]) == 0.0


def test_no_measures_are_no_points() -> None:
    assert repr(total([])) == "0.0"
