"""All words of each Word file are in its PDF, in the same order, and the other way round; every character too."""

import re

from made_packs import INVITATION, MadeDocument, MadePack
from meaning import words

HEADING_NUMBER = re.compile(r"^§\u00a0\d+\. ")


def uncounted(made: MadeDocument) -> list[str]:
    """The texts of the PDF's tag tree without what Word counts by itself: list labels, numbers of headings."""
    return [HEADING_NUMBER.sub("", text) for text in made.pdf_file.tree.without("Lbl").texts() if text]


def capitals(made: MadeDocument) -> list[str]:
    """The paragraphs that are shown in capitals."""
    file = made.word_file
    shown = [file.is_all_capitals(paragraph) for paragraph in file.paragraphs()]
    return [text for text, is_shown in zip(file.raw_texts(), shown, strict=True) if is_shown]


def test_the_pack_of_the_sample_is_made_without_a_warning(sample: MadePack) -> None:
    assert len(sample.documents) == 3
    assert sample.problems == ()


def test_every_character_of_the_word_file_is_in_the_tag_tree_and_none_more(made: MadeDocument) -> None:
    expected = [re.sub("[\t\n]", " ", text) for text in made.word_file.raw_texts() if text]
    assert len(words(" ".join(expected))) > 300
    assert uncounted(made) == expected


def test_no_text_of_the_pdf_stands_outside_its_tag_tree_but_the_footers(made: MadeDocument) -> None:
    assert made.pdf_file.left_over() == []
    pages = made.pdf_file.pages
    for number, page in enumerate(pages, 1):
        assert page.loose == ""
        artifacts = [(kind, text) for kind, text in page.artifacts if text]
        assert {kind for kind, _ in artifacts} == {"/Footer"}
        assert [text for _, text in artifacts] == made.word_file.footer(number, len(pages))


def test_pdfium_reads_the_words_of_the_word_file_and_none_more(made: MadeDocument) -> None:
    pages = made.pdf_file.seen_by_pdfium()
    found: list[str] = []
    for number, (_, copied) in enumerate(pages, 1):
        footer = words(" ".join(made.word_file.footer(number, len(pages))))
        on_page = words(copied)
        assert on_page[-len(footer) :] == footer
        found += on_page[: -len(footer)]
    assert found == words(" ".join(made.word_file.tree.texts()))


def test_pdfium_finds_every_character_drawn(made: MadeDocument) -> None:
    pages = made.pdf_file.seen_by_pdfium()
    found = ""
    for number, (drawn, _) in enumerate(pages, 1):
        footer = unspaced("".join(made.word_file.footer(number, len(pages))))
        assert unspaced(drawn).endswith(footer)
        found += unspaced(drawn).removesuffix(footer)
    assert found == unspaced("".join(made.word_file.tree.texts()))


def unspaced(text: str) -> str:
    """A text without its ordinary and em spaces: PDFium leaves them out at the end of a line and next to each other."""
    return text.replace(" ", "").replace("\u2003", "")


def test_texts_in_capitals_read_as_they_were_typed(sample: MadePack) -> None:
    made = sample.documents[INVITATION]
    assert capitals(made) == ["Zaproszenie z\u00a0programem"]
    assert "Zaproszenie z\u00a0programem" in list(made.pdf_file.tree.texts())
