"""Everything that is said can be read: no character leaves its page, none stands on another."""

from itertools import pairwise

import pytest
from made_packs import MadeDocument, MadePack
from pdf_eyes import DrawnCharacter

A4 = (595.3, 841.9)
EDGE = 20.0
"""Points along the edges where many printers leave no ink."""


def documents_of(*packs: MadePack) -> list[MadeDocument]:
    """The documents of packs, three in each, none of them empty."""
    found = [made for pack in packs for made in pack.documents.values()]
    assert len(found) == 3 * len(packs) > 3
    assert min(len(made.pdf_file.ink) for made in found) > 1000
    return found


def off_the_page(made: MadeDocument) -> list[DrawnCharacter]:
    """Characters that a printer may cut."""
    width, height = A4
    return [drawn for drawn in made.pdf_file.ink if min(drawn.from_edges(width, height)) < EDGE]


def overprinted(made: MadeDocument) -> list[tuple[DrawnCharacter, DrawnCharacter]]:
    """Characters in whose middle another one has its middle."""
    middles = sorted(made.pdf_file.ink, key=lambda drawn: (drawn.page, drawn.left + drawn.right, drawn.bottom))
    return [(one, other) for one, other in pairwise(middles) if _meet(one, other)]


def _meet(one: DrawnCharacter, other: DrawnCharacter) -> bool:
    across = abs(one.left + one.right - other.left - other.right) / 2
    down = abs(one.bottom + one.top - other.bottom - other.top) / 2
    return one.page == other.page and across < 0.5 and down < 2


def test_every_page_is_a4(made: MadeDocument) -> None:
    boxes = [[round(float(value)) for value in page.MediaBox] for page in made.pdf_file.pdf.pages]
    assert boxes == [[0, 0, 595, 842]] * len(made.pdf_file.pages)


@pytest.mark.slow
def test_no_character_leaves_the_page(samples: dict[str, MadePack], others: dict[str, MadePack]) -> None:
    assert [drawn for made in documents_of(*samples.values(), *others.values()) for drawn in off_the_page(made)] == []


@pytest.mark.slow
def test_no_character_stands_on_another(samples: dict[str, MadePack], others: dict[str, MadePack]) -> None:
    assert [pair for made in documents_of(*samples.values(), *others.values()) for pair in overprinted(made)] == []
