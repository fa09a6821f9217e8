"""Measures of nothing or less, and what a document is counted by."""

import pytest
from said import refused
from test_read_pictures import drawing, file, pic, pictures
from word_files import docx, paragraph, piece, read, run

from visitdocs.document import read_document
from visitdocs.document.model import Paragraph
from visitdocs.problems import DocumentError


@pytest.mark.parametrize(("across", "down"), [("0", "381000"), ("762000", "0"), ("-762000", "381000"), ("x", "381000")])
def test_a_picture_of_no_size_is_not_shown(across: str, down: str) -> None:
    inside = drawing(pic()).replace('cx="762000" cy="381000"', f'cx="{across}" cy="{down}"')
    assert pictures(inside, file()) == []


@pytest.mark.parametrize(
    "style", ["width:0;height:9pt", "width:9pt;height:0", "width:-9pt;height:9pt", "", "width:9pt"]
)
def test_an_older_picture_of_no_size_is_not_shown(style: str) -> None:
    shape = f'<v:shape style="{style}"><v:imagedata r:id="obraz"/></v:shape>'
    assert pictures(f"<w:r><w:pict>{shape}</w:pict></w:r>", file()) == []


def test_the_line_above_footnotes_is_the_files_own() -> None:
    separator = f'<w:footnote w:id="0" w:type="separator">{paragraph(run("***"))}</w:footnote>'
    further = f'<w:footnote w:id="1" w:type="continuationSeparator">{paragraph(run("---"))}</w:footnote>'
    note = f'<w:footnote w:id="2">{paragraph(run("Przypis"))}</w:footnote>'
    body = paragraph(run("Tu") + piece('<w:footnoteReference w:id="2"/>'))
    assert read(body, footnotes=further + separator + note).document.note_rule.inlines[0].text == "***"
    assert read(body, footnotes=further + note).document.note_rule == Paragraph()


def cells(count: int) -> bytes:
    """A table of so many cells, each with a paragraph that weighs as much again, fifty in a row."""
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 50 + "</w:tr>"
    return docx(f"<w:tbl>{row * (count // 50)}</w:tbl>")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("fits", "too_long"),
    [
        (lambda: docx("<w:p/>" * 116_660), lambda: docx("<w:p/>" * 116_670)),
        (lambda: cells(58_300), lambda: cells(58_350)),
        (lambda: docx(paragraph(run("a" * 6_999_900))), lambda: docx(paragraph(run("a" * 7_000_000)))),
        (lambda: docx(paragraph(run("a " * 999_950))), lambda: docx(paragraph(run("a " * 1_000_000)))),
    ],
    ids=["paragraphs", "cells", "letters", "words"],
)
def test_a_document_may_be_just_so_long(fits: object, too_long: object) -> None:
    assert read_document(fits(), "plik.docx").document.sections
    with refused(DocumentError, "document-too-long"):
        read_document(too_long(), "plik.docx")
