"""Each PDF of the corpus keeps every rule of PDF/UA-1 and of PDF/A-2a, and is the same bytes each time it is made."""

import pytest
from corpus import NAMES, RECIPES
from printed_corpus import made, made_of
from verapdf import violations

pytestmark = pytest.mark.slow


def test_every_pdf_of_the_corpus_keeps_every_rule() -> None:
    broken = violations({name: made(name).printed.data for name in NAMES})
    assert {name: rules for name, rules in broken.items() if rules} == {}
    assert broken.keys() == {*NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_second_run_gives_the_same_bytes(name: str) -> None:
    again = made_of(RECIPES[name]())
    assert again.docx == made(name).docx
    assert again.printed.data == made(name).printed.data
