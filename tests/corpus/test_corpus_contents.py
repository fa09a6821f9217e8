"""Tables of contents and references, from the Word file's XML to ink, links and tags."""

import re

import pytest
from corpus_files import HEIGHT, LEFT
from lato import ascent, width
from places import near, pages, tags
from printed import Line
from printed_corpus import made
from recipes_contents import FIGURES, HEADINGS, INDENT, STALE

LISTED = {"table-of-contents": [text for _, text in HEADINGS], "table-of-figures": list(FIGURES)}


def page_of(name: str, text: str) -> int:
    """The number of the page on which a line says a text and no more."""
    (number,) = [number for number, found in enumerate(pages(name), 1) if text in found.texts]
    return number


def entries(name: str) -> list[Line]:
    """The lines of the table, which stands where the document begins."""
    return pages(name)[0].lines[: len(LISTED[name])]


@pytest.mark.parametrize("name", LISTED)
def test_entries_show_the_pages_that_their_texts_stand_on(name: str) -> None:
    found = [re.fullmatch(r"(.+?) ?\.{3,} ?(\d+)", one.text) for one in entries(name)]
    assert [match[1] for match in found] == LISTED[name]
    assert [int(match[2]) for match in found] == [page_of(name, text) for text in LISTED[name]]
    assert len({match[2] for match in found}) > 1
    assert not any(STALE in text for one in pages(name) for text in one.texts)


@pytest.mark.parametrize("name", LISTED)
def test_numbers_end_at_the_right_margin_after_leaders(name: str) -> None:
    for one, text in zip(entries(name), LISTED[name], strict=True):
        assert one.right == near(LEFT + 453.1)
        dots = [glyph.left for glyph in one.glyphs if glyph.character == "."][text.count(".") :]
        assert dots[0] < one.left + width(text) + 6
        assert dots[-1] > one.right - width("00") - 6


def test_entries_of_the_second_level_stand_further_in() -> None:
    found = [one.left for one in entries("table-of-contents")]
    assert found == [near(LEFT + (level - 1) * INDENT) for level, _ in HEADINGS]


def test_the_tags_are_those_of_a_table_of_contents_with_its_levels() -> None:
    rows = [row for row in tags("table-of-contents").splitlines() if row.strip() in ("TOC", "TOCI")]
    levels = [(len(row) - len(row.lstrip())) // 2 for row in rows if row.strip() == "TOCI"]
    assert levels == [2 if level == 1 else 3 for level, _ in HEADINGS]
    assert tags("table-of-figures").count("TOCI") == len(FIGURES)


@pytest.mark.parametrize("name", LISTED)
def test_entries_lead_to_their_texts(name: str) -> None:
    pdf = made(name).printed.pdf
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    for link, text in zip(pdf.pages[0].Annots, LISTED[name], strict=True):
        number = numbers[link.Dest[0].objgen]
        target = next(one for one in pages(name)[number].lines if one.text == text)
        assert number + 1 == page_of(name, text)
        assert float(link.Dest[3]) == near(HEIGHT - target.baseline + ascent())


def test_references_show_the_words_and_the_page_of_what_they_refer_to() -> None:
    shown = " ".join(pages("cross-references")[0].texts)
    assert "Zob. Ochrona danych na stronie 2. Organizator" in shown
    assert "Dane: Ochrona danych, s. 2. Prosimy" in shown
    assert page_of("cross-references", "Ochrona danych") == 2


def test_only_references_with_a_link_lead_to_their_place() -> None:
    words, number = made("cross-references").printed.pdf.pages[0].Annots
    assert (str(words.Contents), str(number.Contents)) == ("Ochrona danych", "strona 2")
    target = pages("cross-references")[1].lines[0]
    for link in (words, number):
        assert float(link.Dest[3]) == near(HEIGHT - target.baseline + ascent())


def test_a_caption_is_counted_and_stands_below_its_picture() -> None:
    assert [node.facts["Alt"] for node in made("table-of-figures").pdf_file.tree.nodes("Figure")] == [
        "Obraz 1", "Obraz 2",
    ]  # fmt: skip
    caption = next(one for one in pages("table-of-figures")[0].lines if one.text == FIGURES[0])
    assert pages("table-of-figures")[0].inked(LEFT, caption.baseline - 45, LEFT + 80, caption.baseline - 12)
