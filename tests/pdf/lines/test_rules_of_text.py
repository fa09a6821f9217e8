"""Where the rules under and through text are drawn, by the operators of the page."""

import re

import pytest
from lato import width
from printed import Printed
from sample_documents import document, paragraph, text

BASELINE = 160.4  # from the lower edge of the page
STROKE = re.compile(r"([\d.]+) w ([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S")


def strokes(**style: object) -> list[tuple[float, ...]]:
    """The width of every line that is drawn, where it begins and where it ends, in points."""
    printed = Printed(document(paragraph("a", text("mm", **style), "b")))
    content = printed.pdf.pages[0].Contents.read_bytes().decode("latin-1")
    return [tuple(map(float, match)) for match in STROKE.findall(content)]


@pytest.mark.parametrize(("kind", "below"), [("underline", 0.12), ("strike", -0.26)])
@pytest.mark.parametrize("size", [10.0, 20.0])
def test_a_rule_of_text_is_as_long_as_the_text_and_in_proportion_to_its_size(
    kind: str, below: float, size: float
) -> None:
    ((thickness, left, y, right, end),) = strokes(size=size, **{kind: True})
    assert thickness == pytest.approx(0.055 * size, abs=0.005)
    assert (y, end) == (pytest.approx(BASELINE - below * size, abs=0.01),) * 2
    assert (left, right) == pytest.approx((50 + width("a"), 50 + width("a") + width("mm", size)), abs=0.02)


def test_letters_struck_twice_have_two_lines_with_a_gap_between_them() -> None:
    (thickness, *_, upper), (_, *_, lower) = sorted(strokes(double_strike=True), key=lambda stroke: -stroke[2])
    assert upper - lower == pytest.approx(2 * thickness, abs=0.02)
