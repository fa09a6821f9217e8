"""A field's name is kept in a bookmark, and comes back as it was."""

import pytest

from visitdocs.fields.bookmarks import bookmark_of, field_of

NAMES = {
    "name": "_p_name",
    "person.name": "_p_person_dname",
    "delegating_signature": "_p_delegating_usignature",
    "track.pes-jst": "_p_track_dpes_hjst",
    "a_.-b": "_p_a_u_d_hb",
    "A9": "_p_A9",
    "x" * 37: "_p_" + "x" * 37,
}


@pytest.mark.parametrize(("name", "bookmark"), NAMES.items())
def test_a_name_becomes_a_bookmark_and_comes_back(name: str, bookmark: str) -> None:
    assert bookmark_of(name) == bookmark
    assert field_of(bookmark) == name


@pytest.mark.parametrize("name", ["", "płeć", "a b", "x" * 38, "a." * 19])
def test_a_name_that_no_bookmark_can_hold_has_none(name: str) -> None:
    assert bookmark_of(name) == ""


@pytest.mark.parametrize("bookmark", ["", "_p", "name", "_GoBack", "p_name", "_P_name"])
def test_other_bookmarks_are_of_no_field(bookmark: str) -> None:
    assert field_of(bookmark) == ""
