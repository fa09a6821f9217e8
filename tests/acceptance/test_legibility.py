"""Documents can be read: letters are large enough, dark enough on what is behind them, and pages well filled."""

from collections import Counter
from collections.abc import Callable

import pytest
from made_packs import SAMPLES, MadeDocument, MadePack
from page_marks import characters, contrast, lowest_ink, rules

pytestmark = pytest.mark.slow

LETTERS = [(slug, names[kind]) for slug, names in SAMPLES.items() for kind in (0, 1)]
"""The invitation and the regulations of each sample."""

FOOTER = 60.0
"""Where footers end, in points from the lower edge."""


@pytest.fixture(params=LETTERS, ids=[f"{slug[:7]}-{name[:9]}" for slug, name in LETTERS])
def letter(request: pytest.FixtureRequest, pack_of: Callable[[str], MadePack]) -> MadeDocument:
    slug, name = request.param
    return pack_of(slug).documents[name]


def test_sentences_are_set_in_ten_and_a_half_points_and_nothing_below_nine(letter: MadeDocument) -> None:
    sizes = Counter(character.size for character in characters(letter.pdf))
    assert min(sizes) >= 9.0
    assert sizes[10.5] > 1000
    assert sum(count for size, count in sizes.items() if size < 9.5) < sum(sizes.values()) / 4


def test_text_stands_out_from_what_is_behind_it(made: MadeDocument) -> None:
    pairs = {(character.colour, character.behind) for character in characters(made.pdf)}
    assert len(pairs) >= 3
    assert {pair for pair in pairs if contrast(*pair) < 4.5} == set()


def test_rules_stand_out_from_the_page(made: MadeDocument) -> None:
    found = list(rules(made.pdf))
    assert len(found) >= 3
    faint = [rule for rule in found if max(contrast(rule.colour, side) for side in rule.sides) < 3.0]
    assert faint == []


def test_no_page_but_the_last_is_less_than_a_quarter_full(made: MadeDocument) -> None:
    shares = lowest_ink(made.pdf, FOOTER)
    assert len(shares) >= 2
    assert [share for share in shares[:-1] if share < 0.25] == []
