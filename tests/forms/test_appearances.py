"""What is drawn of a filled field, operator by operator, with a font whose every letter is half an em wide."""

from dataclasses import dataclass

import pytest

from visitdocs.pdf.form.appearance import dot, fitting_size, text_appearance, tick, wrapped


@dataclass
class HalfEmFont:
    """Stands in for the font of a field."""

    ascent: float = 0.8
    descent: float = 0.2

    def width(self, text: str) -> float:
        return 0.5 * len(text)

    def encode(self, text: str) -> str:
        return f"({text})"


FONT = HalfEmFont()


def test_one_line_stands_in_the_middle_of_its_field() -> None:
    assert text_appearance("Ala\nma", FONT, 10.0, 100.0, 20.0, multiline=False) == (
        "/Tx BMC q 1 1 98 18 re W n BT /FieldFont 10 Tf 0 g 12 TL 2 7 Td (Ala ma) Tj ET Q EMC\n"
    )


def test_several_lines_begin_below_the_upper_edge() -> None:
    assert text_appearance("Ala ma kota\n\nx", FONT, 10.0, 39.0, 60.0, multiline=True) == (
        "/Tx BMC q 1 1 37 58 re W n BT /FieldFont 10 Tf 0 g 12 TL 2 50 Td "
        "(Ala ma) Tj T* (kota) Tj T* () Tj T* (x) Tj ET Q EMC\n"
    )


def test_nothing_is_marked_and_not_drawn() -> None:
    assert text_appearance("", FONT, 10.0, 100.0, 20.0, multiline=True) == "/Tx BMC EMC\n"


@pytest.mark.parametrize(
    ("length", "width", "size"),
    [(20, 104.0, 10.0), (20, 103.9, 9.5), (20, 99.0, 9.5), (20, 98.9, 9.0), (20, 74.0, 7.0), (20, 73.9, None)],
)
def test_one_line_is_set_as_large_as_it_fits(length: int, width: float, size: float | None) -> None:
    assert fitting_size("x" * length, FONT, 10.0, width, 5.0, multiline=False) == size


@pytest.mark.parametrize(
    ("height", "size"), [(26.0, 10.0), (25.9, 9.5), (25.0, 9.5), (24.8, 9.0), (19.5, 7.0), (19.3, None)]
)
def test_two_lines_are_set_as_large_as_they_fit(height: float, size: float | None) -> None:
    assert fitting_size("x\ny", FONT, 10.0, 100.0, height, multiline=True) == size


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("aaaa bbbb", ["aaaa", "bbbb"]),
        ("aa bb cc", ["aa bb", "cc"]),
        ("aaaaa", ["aaaaa"]),
        ("aaaaaa", ["aaaaa", "a"]),
        ("b aaaaaaaaaaa", ["b", "aaaaa", "aaaaa", "a"]),
        ("a\nb", ["a", "b"]),
    ],
)
def test_lines_are_cut_at_spaces_where_they_can_be(text: str, lines: list[str]) -> None:
    assert list(wrapped(text, FONT, 10.0, 25.0)) == lines


def test_a_letter_wider_than_its_field_is_a_line() -> None:
    assert list(wrapped("abc", FONT, 10.0, 1.0)) == ["a", "b", "c"]


def test_a_tick_and_a_dot_fill_their_squares() -> None:
    assert tick(10.0) == "q 0 G 1.3 w 1 J 1 j 2 5 m 4.2 2.4 l 8.2 8 l S Q\n"
    operators = dot(10.0).split()
    assert (operators[:5], operators[-2:]) == (["q", "0", "g", "7.7", "5"], ["f", "Q"])
