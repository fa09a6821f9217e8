"""All words of each Word file are in its PDF, in the same order, and the other way round; every character too."""

import re

from made_packs import INVITATION, MadeDocument, MadePack
from meaning import words
from pdf_eyes import PageText

HEADING_NUMBER = re.compile(r"^(?:§\u00a0)?\d+\. ")


def uncounted(made: MadeDocument) -> list[str]:
    """The texts of the PDF's tag tree without what Word counts by itself: list labels, numbers of headings."""
    return [HEADING_NUMBER.sub("", text) for text in made.pdf_file.tree.without("Lbl").texts() if text]


def capitals(made: MadeDocument) -> list[str]:
    """The paragraphs that are shown in capitals."""
    file = made.word_file
    shown = [file.is_all_capitals(paragraph) for paragraph in file.paragraphs()]
    return [text for text, is_shown in zip(file.raw_texts(), shown, strict=True) if is_shown]


def test_the_packs_of_the_samples_are_made_without_a_warning(samples: dict[str, MadePack]) -> None:
    assert [len(pack.documents) for pack in samples.values()] == [3, 3, 3, 3]
    assert [pack.problems for pack in samples.values()] == [()] * 4


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
        assert [text for kind, text in artifacts if kind == "/Footer"] == made.word_file.footer(number, len(pages))
        heads = ["".join(node.text for node in head.nodes("TH")) for head in made.word_file.tree.nodes("THead")]
        assert "".join(repeated(page)) in ["", *heads]


def test_pdfium_reads_the_words_of_the_word_file_and_none_more(made: MadeDocument) -> None:
    pages = made.pdf_file.seen_by_pdfium()
    found: list[str] = []
    for number, (_, copied) in enumerate(pages, 1):
        footer = words(" ".join(made.word_file.footer(number, len(pages))))
        on_page = words(copied)
        assert on_page[-len(footer) :] == footer
        again = words(" ".join(repeated(made.pdf_file.pages[number - 1])))
        assert on_page[: len(again)] == again
        found += on_page[len(again) : -len(footer)]
    assert found == words(" ".join(made.word_file.tree.texts()))


def test_pdfium_finds_every_character_drawn(made: MadeDocument) -> None:
    pages = made.pdf_file.seen_by_pdfium()
    found = ""
    for number, (drawn, _) in enumerate(pages, 1):
        footer = unspaced("".join(made.word_file.footer(number, len(pages))))
        again = unspaced("".join(repeated(made.pdf_file.pages[number - 1])))
        assert unspaced(drawn).startswith(again)
        assert unspaced(drawn).endswith(footer)
        found += unspaced(drawn).removeprefix(again).removesuffix(footer)
    assert found == unspaced("".join(made.word_file.tree.texts()))


def repeated(page: PageText) -> list[str]:
    """What a page says again: the heads of a table that goes on."""
    return [text for kind, text in page.artifacts if text and kind != "/Footer"]


def unspaced(text: str) -> str:
    """A text without its ordinary and em spaces: PDFium leaves them out at the end of a line and next to each other."""
    return text.replace(" ", "").replace("\u2003", "")


def test_texts_in_capitals_read_as_they_were_typed(sample: MadePack) -> None:
    made = sample.documents[INVITATION]
    assert capitals(made) == ["Zaproszenie z\u00a0programem"]
    assert "Zaproszenie z\u00a0programem" in list(made.pdf_file.tree.texts())
