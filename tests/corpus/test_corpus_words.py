"""All words of each Word file are in its PDF, in the same order, and the other way round."""

import re
from itertools import zip_longest

import pytest
from corpus import NAMES
from docx_words import PAGE_NUMBER, docx_words
from pdf_eyes import PdfFile
from printed_corpus import Made, made
from said import polish

HEADING_NUMBER = re.compile(r"^\d+\.(\d+\.)?")
HYPHENS = re.compile("[-\u00ad\u2010\u2011\u0002\ufffe]")  # PDFium makes one thing of all that end a line


def words_of_tags(file: PdfFile) -> list[str]:
    """The words of the tag tree without what Word counts by itself: labels of list items, numbers of headings."""
    text = []
    for block in file.tree.without("Lbl").children:
        text += [HEADING_NUMBER.sub("", block.text)] if block.tag.startswith("H") else block.texts()
    return " ".join(text).replace("\u00ad", "").split()


def letters(text: str) -> str:
    """A text without spaces and hyphens, in small letters: what is the same whoever reads a page."""
    return HYPHENS.sub("", "".join(text.split())).lower()


def drawn(file: PdfFile) -> str:
    """What PDFium finds on the pages."""
    return letters("".join(characters for characters, _ in file.seen_by_pdfium()))


def tagged(file: PdfFile) -> str:
    """What the pages say by their operators: the tag tree, and artifacts such as headers where they are drawn."""
    assert all(page.loose == "" for page in file.pages)
    return letters(file.tree.text)


def artifacts(file: PdfFile, kind: str) -> list[str]:
    """The headers or the footers of the pages, one after the other."""
    return [" ".join(text for name, text in page.artifacts if name == kind and text) for page in file.pages]


def with_page_numbers(known: list[str], found: list[str]) -> list[str]:
    """The words of a Word file with the numbers of pages that were found: the file only remembers old ones."""
    return [
        word if PAGE_NUMBER in expected and re.fullmatch(expected.replace(PAGE_NUMBER, r"\d+"), word) else expected
        for expected, word in zip_longest(known, found[: len(known)], fillvalue="")
    ]


def check_words(made_file: Made) -> None:
    """Words of the DOCX and of the tags are the same; PDFium finds their letters and those of headers and footers."""
    file = made_file.pdf_file
    found = words_of_tags(file)
    assert found == with_page_numbers(docx_words(made_file.docx), found)
    assert len(found) > 15
    assert file.left_over() == []
    repeated = letters("".join("".join(text for _, text in page.artifacts) for page in file.pages))
    assert sorted(drawn(file)) == sorted(tagged(file) + repeated)


@pytest.mark.parametrize("name", NAMES)
def test_all_words_of_the_word_file_are_in_the_pdf_in_order_and_none_more(name: str) -> None:
    check_words(made(name))


@pytest.mark.parametrize("name", sorted({*NAMES} - {"symbols", "automatic-hyphenation", "controls-of-one-tag"}))
def test_nothing_in_the_corpus_is_complained_of(name: str) -> None:
    assert [polish(problem.message) for problem in made(name).problems] == []
    assert made(name).printed.problems == []
