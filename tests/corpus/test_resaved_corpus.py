"""Documents of the corpus that LibreOffice 7.4 has opened and saved again say and look the same.

They are in `tests/cases/resaved_corpus`, named like the documents that they were.
"""

from functools import cache
from pathlib import Path

import pytest
from docx_words import docx_words
from printed_corpus import Made, made, made_of
from test_corpus_words import check_words
from verapdf import violations

FOLDER = Path(__file__).parents[1] / "cases" / "resaved_corpus"
NAMES = sorted(path.stem for path in FOLDER.glob("*.docx"))
assert len(NAMES) == 6


@cache
def resaved(name: str) -> Made:
    """The file that LibreOffice made of a document of the corpus."""
    return made_of((FOLDER / f"{name}.docx").read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_all_words_of_a_resaved_file_are_in_its_pdf(name: str) -> None:
    check_words(resaved(name))
    assert docx_words(resaved(name).docx) == docx_words(made(name).docx)


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_end_where_the_originals_do(name: str) -> None:
    assert dashed(resaved(name).printed.texts) == dashed(made(name).printed.texts)


def dashed(pages: list[list[str]]) -> list[list[str]]:
    """Lines in which LibreOffice's bullet, the minus of the font Symbol, is the dash that it was."""
    return [[line.replace("\u2212", "–") for line in lines] for lines in pages]


@pytest.mark.slow
def test_pdfs_of_resaved_files_keep_every_rule() -> None:
    broken = violations({name: resaved(name).printed.data for name in NAMES})
    assert {name: rules for name, rules in broken.items() if rules} == {}
