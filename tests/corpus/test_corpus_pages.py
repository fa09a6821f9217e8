"""Pages, from the Word file's XML to ink: their sizes, headers and footers, numbers, sections, links, fields."""

import pytest
from corpus_files import COLUMN, HEIGHT, LEFT, WIDTH
from lato import ascent, greedy, line_height, width
from places import first_baseline, height, line, lines, near, page, pages, set_lines
from polish_texts import PRIVACY, RULES, SHORT, TRAVEL, VISIT
from printed import Line
from printed_corpus import made

LINE = line_height()
EDGE = 35.4
"""How far headers and footers stand from the page's edge."""
SPACE_AFTER = 8.0
"""What the documents of several pages leave below each paragraph, whose lines are 1.15 times as tall as others."""


def test_each_section_has_its_own_paper_margins_and_measure() -> None:
    upright, across, small = pages("sections-of-different-sizes")
    assert [(found.width, found.height) for found in (upright, across, small)] == [
        (near(WIDTH), near(HEIGHT)), (near(HEIGHT), near(WIDTH)), (near(419.55), near(WIDTH)),
    ]  # fmt: skip
    assert across.lines[0].left == near(56.7)
    assert across.lines[0].baseline == near(56.7 + ascent())
    assert across.texts[:-1] == greedy(TRAVEL, HEIGHT - 2 * 56.7)
    assert small.lines[0].left == near(42.5)
    assert small.texts == [*greedy(RULES, 419.55 - 85), *greedy(PRIVACY, 419.55 - 85)]


def test_the_first_page_and_even_pages_have_headers_and_footers_of_their_own() -> None:
    first, second = pages("first-and-even-headers")
    assert (first.texts[0], second.texts[0]) == ("header pierwszy", "header parzysty")
    assert (first.texts[-1], second.texts[-1]) == ("footer pierwszy", "footer parzysty")
    for found in (first, second):
        assert found.lines[0].baseline == near(EDGE + ascent())
        assert found.lines[-1].baseline == near(HEIGHT - EDGE - SPACE_AFTER - 1.15 * LINE + ascent())
        assert found.lines[1].baseline == near(first_baseline())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("page-numbers", ["Strona 1 z 2", "Strona 2 z 2"]),
        ("restarted-page-numbers", ["strona 1", "strona 10"]),
    ],
)
def test_footers_show_the_number_of_each_page(name: str, shown: list[str]) -> None:
    assert [found.texts[-1] for found in pages(name)] == shown


def test_footers_are_aligned_as_their_paragraphs_are() -> None:
    assert [found.lines[-1].right for found in pages("page-numbers")] == [near(LEFT + COLUMN)] * 2
    middles = [(found.lines[-1].left + found.lines[-1].right) / 2 for found in pages("restarted-page-numbers")]
    assert middles == [near(LEFT + COLUMN / 2)] * 2


def test_headers_and_footers_are_artifacts() -> None:
    shown = [
        {(kind, text[:7]) for kind, text in found.artifacts if text} for found in made("page-numbers").pdf_file.pages
    ]
    assert shown == [{("/Footer", "Strona ")}] * 2


def test_a_tall_header_pushes_the_text_down() -> None:
    found = line("tall-header", RULES[:12])
    assert found.baseline == near(EDGE + height(VISIT) + height(TRAVEL) + ascent())


def test_a_continuous_section_goes_on_below_with_margins_of_its_own() -> None:
    found = line("continuous-section", TRAVEL[:12])
    assert found.left == near(150)
    assert found.baseline == near(first_baseline() + height(VISIT) + LINE)
    start = lines("continuous-section").index(found)
    measure = WIDTH - 300
    assert [one.text for one in lines("continuous-section")[start:]] == [
        *greedy(TRAVEL, measure),
        *greedy(RULES, measure),
    ]


def test_the_gutter_is_room_on_the_left() -> None:
    assert lines("gutter")[0].left == near(LEFT + 42.5)
    assert [one.text for one in lines("gutter")] == [
        *set_lines(VISIT, COLUMN - 42.5),
        *set_lines(TRAVEL, COLUMN - 42.5),
    ]


def place_of(name: str, text: str) -> tuple[Line, float, float]:
    """The line that holds a text, and where the text begins and ends in it."""
    found = next(one for one in lines(name) if text in one.text)
    start = found.text.index(text)
    return found, found.glyphs[start].left, found.glyphs[start + len(text) - 1].right


def test_links_cover_their_words_and_lead_where_they_say() -> None:
    pdf = made("links-and-bookmarks").printed.pdf
    web, first_half, second_half = pdf.pages[0].Annots
    assert (str(web.A.URI), str(web.Contents)) == ("https://www.example.org/wizyta", "Strona urzędu")
    found, start, end = place_of("links-and-bookmarks", "stronie internetowej urzędu")
    left, lower, right, upper = (float(edge) for edge in web.Rect)
    assert (left, right) == (near(start), near(end))
    assert lower < HEIGHT - found.baseline < upper
    target = line("links-and-bookmarks", PRIVACY[:12])
    for half in (first_half, second_half):
        assert str(half.Contents) == "ostatnim punkcie"
        assert float(half.Dest[3]) == near(HEIGHT - target.baseline + ascent())
    below = [page("links-and-bookmarks").colour(start + 20, found.baseline + step / 4) for step in range(1, 10)]
    assert (0x05, 0x63, 0xC1) in below


def test_fields_show_their_results_and_pages_are_counted() -> None:
    texts = [one.text for one in lines("fields")]
    assert any(text.startswith("Sporządzono: 16 listopada 2017. Organizator") for text in texts)
    assert f"Termin: 27 listopada, strona 1 z 1. {SHORT}" in texts
    (reference,) = made("fields").printed.pdf.pages[0].Annots
    _, start, end = place_of("fields", "27 listopada, strona")
    assert float(reference.Rect[0]) == near(start)
    assert float(reference.Rect[2]) == near(start + width("27 listopada"))
    assert end > float(reference.Rect[2])
