"""Fields that a program moved before it printed them never give another answer without a word on it."""

import random
from io import BytesIO

import pikepdf
import pytest
from flattening import by_pdfium, saved
from prints import found_in
from returned import registration

from visitdocs.returns import AskedForm

FARTHEST = (8, 20, 60)
LEAST = 3
"""Points; what is moved by less is still in its place."""


def with_fields_moved(pdf: bytes, chance: random.Random) -> bytes:
    """The form with a few of its fields in other places."""
    with pikepdf.open(BytesIO(pdf)) as document:
        widgets = [one for page in document.pages for one in page.Annots if one.get("/Subtype") == "/Widget"]
        farthest = chance.choice(FARTHEST)
        for widget in chance.sample(widgets, chance.choice((1, 1, 3, 8))):
            right = chance.choice((-1, 1)) * chance.uniform(LEAST, farthest)
            up = chance.uniform(-farthest, farthest)
            sides = zip(widget.Rect, (right, up, right, up), strict=True)
            widget.Rect = pikepdf.Array([float(side) + by for side, by in sides])
        return saved(document)


def silent_changes(seeds: range, filled: dict[str, bytes], asked: AskedForm) -> list[tuple[int, set[str]]]:
    """The answers that are others, of forms of which nothing was said but that they are prints."""
    true = registration(by_pdfium(filled["fill, PDF"]), asked).answers
    silent = []
    for seed in seeds:
        found = registration(by_pdfium(with_fields_moved(filled["fill, PDF"], random.Random(seed))), asked)
        changed = {name for name in {*true, *found.answers} if true.get(name) != found.answers.get(name)}
        if changed and not found_in(found):
            silent.append((seed, changed))
    return silent


@pytest.mark.slow
def test_no_moved_field_gives_another_answer_in_silence(filled: dict[str, bytes], asked: AskedForm) -> None:
    assert silent_changes(range(2), filled, asked) == []


@pytest.mark.long
@pytest.mark.parametrize("round_", range(20))
def test_no_field_moved_in_any_way_gives_another_answer_in_silence(
    round_: int, filled: dict[str, bytes], asked: AskedForm
) -> None:
    assert silent_changes(range(100 + round_ * 20, 120 + round_ * 20), filled, asked) == []
