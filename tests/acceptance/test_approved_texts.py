"""The samples' documents say what somebody has read and approved."""

import difflib
from collections.abc import Callable

import pytest
from approved_texts import approved, current
from made_packs import SAMPLES, MadePack

SHOWN = str.maketrans({"\u00a0": "⍽", "\u2003": "⇥"})
"""Spaces that would look alike in a comparison."""


def comparison(name: str, old: str, new: str) -> str:
    """What has changed, to be read by whoever changed it."""
    lines = [text.translate(SHOWN).splitlines() for text in (old, new)]
    return "\n".join(difflib.unified_diff(*lines, f"approved/{name}", "now", lineterm="", n=1))


@pytest.mark.parametrize("slug", SAMPLES)
def test_the_texts_of_a_sample_are_the_approved_ones(pack_of: Callable[[str], MadePack], slug: str) -> None:
    now, before = current(slug, pack_of(slug)), approved(slug)
    assert now.keys() == before.keys()
    changes = "\n".join(comparison(name, before[name], now[name]) for name in now if before[name] != now[name])
    if changes:
        pytest.fail(f"{changes}\n\nIf this is what the documents should say: python tests/approve.py", pytrace=False)


def test_a_comparison_shows_a_space_that_does_not_break() -> None:
    assert comparison("x.txt", "w domu\n", "w\u00a0domu\n").splitlines()[-2:] == ["-w domu", "+w⍽domu"]
