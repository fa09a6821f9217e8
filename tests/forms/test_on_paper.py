"""Printed empty, the form can be filled in with a pen: room to write, every option, nothing near the edge."""

from filled_forms import widgets

MILLIMETRE = 72 / 25.4
A4 = (595.3, 841.9)


def test_no_field_is_nearer_to_the_edge_than_ten_millimetres(form: tuple[bytes, bytes]) -> None:
    for name, _, (left, bottom, right, top) in widgets(form[1]):
        assert min(left, bottom, A4[0] - right, A4[1] - top) >= 10 * MILLIMETRE, name


def test_a_field_to_write_in_is_at_least_seven_millimetres_high(form: tuple[bytes, bytes]) -> None:
    sizes = {name: (right - left, top - bottom) for name, _, (left, bottom, right, top) in widgets(form[1])}
    boxes = {name for name, (width, height) in sizes.items() if abs(width - height) < 0.1}
    assert len(boxes) == 18
    assert {name for name in sizes.keys() - boxes if round(sizes[name][1] / MILLIMETRE, 2) < 7} == set()


def test_a_place_to_sign_is_wide_and_high_enough_for_a_stamp(form: tuple[bytes, bytes]) -> None:
    for name, _, (left, bottom, right, top) in widgets(form[1]):
        if name.endswith("signature"):
            assert (right - left, top - bottom) >= (50 * MILLIMETRE, 14 * MILLIMETRE), name
