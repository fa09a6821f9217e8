"""Opening the file: a document is read with whatever parts it has, or refused by name."""

import pytest
from said import polish
from word_files import MAIN_TYPE, docx, paragraph, root, run, unzipped, zipped

from visitdocs.document import read_document
from visitdocs.document.document_dump import dump_blocks
from visitdocs.problems import DocumentError

GOOD = docx(paragraph(run("Dzień dobry")))

REFUSED = {
    "nothing": (b"", "plik jest pusty", ""),
    "broken styles": (
        zipped(unzipped(GOOD) | {"word/styles.xml": b"<w:styles"}),
        "plik jest uszkodzony: część dokumentu nie jest poprawnym XML (Namespace prefix w on styles is not defined, "
        "line 1, column 10)",
        "word/styles.xml",
    ),
    "no body": (
        zipped(unzipped(GOOD) | {"word/document.xml": root("document", "").encode()}),
        "plik jest uszkodzony: dokument nie ma treści",
        "",
    ),
    "too many paragraphs": (docx("<w:p/>" * 120_000), "dokument jest zbyt długi", ""),
}


@pytest.mark.parametrize(("data", "message", "where"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_read_is_refused_by_name(data: bytes, message: str, where: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        read_document(data, "zaproszenie.docx")
    (problem,) = refusal.value.problems
    assert (polish(problem.message), problem.place.file, polish(problem.place.where)) == (
        message,
        "zaproszenie.docx",
        where,
    )


def test_a_template_file_is_read_like_a_document() -> None:
    data = docx(paragraph(run("Wzór")), main_type=MAIN_TYPE.replace("document.main", "template.main"))
    assert "„Wzór”" in dump_blocks(read_document(data).document.sections[0].blocks)


def test_a_document_is_read_without_styles_settings_and_numbering() -> None:
    files = unzipped(docx(paragraph(run("Sam tekst"), '<w:numPr><w:numId w:val="7"/></w:numPr>')))
    for name in ("word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels"):
        del files[name]
    blocks = read_document(zipped(files)).document.sections[0].blocks
    assert dump_blocks(blocks) == "paragraph [] Times New Roman 10\n  „Sam tekst”"
