"""What is read out of the PDF is what the document says, whatever is drawn for it."""

import pytest
from lato import width
from printed import Printed
from sample_documents import document, paragraph, section, text

from visitdocs.document.model import BLACK, Break, Case, Colour, Position, Tab

RED = Colour(255, 0, 0)


def copied(*contents: object, **style: object) -> str:
    """The text that a reader copies out of a document of one paragraph."""
    (page,) = Printed(document(section(paragraph(*contents, **style), width=400.0))).pages
    return page.copied


@pytest.mark.parametrize(
    "words",
    [
        "Zażółć gęślą jaźń, ŻÓŁĆ",
        "w\u00a0Poznaniu",
        "A\u20112",
        "10\u202f000\u00a0zł",
        "a\u2007b\u2003c\u2009d",
        "„cudzysłów” ‚i’ «ten»",
        "27–28 — … § 3 ½ €",
        "αβγ Жук",
        "e\u0301 Z\u0307",
    ],
)
def test_every_character_is_read_as_it_is_written(words: str) -> None:
    assert copied(words) == words


@pytest.mark.parametrize("mark", ["\u200b", "\u200d", "\ufeff", "\u200e", "\ufe0f", "\u2028", "\x85"])
def test_characters_without_ink_are_kept_and_draw_nothing(mark: str) -> None:
    printed = Printed(document(paragraph(f"ab{mark}cd", "|")))
    assert printed.pages[0].copied == f"ab{mark}cd|"
    assert printed.lines[0].glyph("|").left == pytest.approx(50 + width("abcd"), abs=0.02)
    assert printed.problems == []


def test_a_word_joiner_says_where_no_line_ends_and_is_not_copied() -> None:
    printed = Printed(document(section(paragraph("od 8:00–\u20609:30"), width=width("8:00–9:30") + 1)))
    assert [line.text for line in printed.lines] == ["od", "8:00–9:30"]
    assert printed.pages[0].copied.split() == ["od", "8:00–9:30"]


def test_text_that_is_nothing_but_inkless_or_empty_draws_nothing() -> None:
    assert copied("a", text(""), text("\u200b"), "b") == "ab"


def test_a_character_that_no_font_has_is_drawn_as_a_sign_read_as_itself_and_told() -> None:
    printed = Printed(document("ab 中 cd"))
    assert printed.pages[0].copied == "ab 中 cd"
    assert printed.problems == ["żadna czcionka nie ma znaku U+4E2D; w PDF stoi w tym miejscu znak zastępczy"]
    gap = printed.lines[0].glyph("中")
    assert printed.pages[0].inked(gap.left, gap.baseline - 7, gap.left + width("?"), gap.baseline)


def test_a_private_character_is_read_as_itself() -> None:
    assert copied("ab\ue000") == "ab\ue000"


@pytest.mark.parametrize("case", [Case.ALL_CAPS, Case.SMALL_CAPS])
@pytest.mark.parametrize("words", ["Zażółć gęślą jaźń", "Ulica Straße 5", "aж中b", "m" * 100])
def test_capitals_are_drawn_and_the_text_as_typed_is_read(case: Case, words: str) -> None:
    assert copied(text(words, case=case)).replace("\r\n", "") == words


def test_all_capitals_are_as_wide_as_capitals() -> None:
    (line,) = Printed(document(paragraph(text("żółć", case=Case.ALL_CAPS), Tab(), "|"), default_tab=100.0)).lines
    assert line.glyphs[0].left == 50.0
    (line,) = Printed(document(paragraph(text("żółć", case=Case.ALL_CAPS), "|"))).lines
    assert line.glyph("|").left == pytest.approx(50 + width("ŻÓŁĆ"), abs=0.02)


def test_small_capitals_are_four_fifths_of_the_size() -> None:
    (line,) = Printed(document(paragraph(text("Żółć", case=Case.SMALL_CAPS), "|"))).lines
    assert line.glyph("|").left == pytest.approx(50 + width("Ż") + width("ÓŁĆ", 8.0), abs=0.02)


def test_tabs_and_line_ends_part_words() -> None:
    assert copied("jeden", Tab(), "dwa", Break(), "trzy").split() == ["jeden", "dwa", "trzy"]


def test_raised_and_lowered_text_is_smaller_and_off_the_line() -> None:
    contents = ["m", text("2", position=Position.SUPERSCRIPT), "H", text("2", position=Position.SUBSCRIPT), "|"]
    high, line, low = Printed(document(paragraph(*contents))).lines
    assert (high.text, line.text, low.text) == ("2", "mH|", "2")
    assert (line.baseline - high.baseline, low.baseline - line.baseline) == pytest.approx((3.5, 1.4), abs=0.02)
    assert line.right == pytest.approx(50 + width("mH|") + 2 * width("2", 6.5), abs=0.02)


def test_spacing_is_added_after_every_character() -> None:
    (line,) = Printed(document(paragraph(text("abc", spacing=2.0), "|"))).lines
    assert [glyph.left for glyph in line.glyphs] == pytest.approx(
        [50, 52 + width("a"), 54 + width("ab"), 56 + width("abc")], abs=0.02
    )


# ------------------------------------------------------------------ colours, seen as pixels


def test_highlight_underline_and_strike_are_drawn_where_the_words_are() -> None:
    words = "mmmm"
    contents = [
        text(words, highlight=Colour(255, 255, 0)),
        " ",
        text(words, underline=True, colour=RED),
        " ",
        text(words, strike=True, colour=RED),
    ]
    printed = Printed(document(paragraph(*contents)))
    page, step, wide = printed.pages[0], width("mmmm "), width(words)
    baseline = 59.6
    assert page.colour(50.5, 51.0) == (255, 255, 0)
    assert page.colour(50.0 + wide - 0.5, 61.0) == (255, 255, 0)
    assert page.colour(50.0 + wide + 1.0, 55.0) == (255, 255, 255)
    for share in (0.1, 0.5, 0.9):
        assert page.colour(50 + step + wide * share, baseline + 1.2) == RED
        assert page.colour(50 + 2 * step + wide * share, baseline - 2.6) == RED
    assert page.colour(50 + step + wide + 1.0, baseline + 1.2) == (255, 255, 255)


def test_the_space_at_a_lines_end_is_not_underlined() -> None:
    printed = Printed(document(section(paragraph(text("mmmm mmmm", underline=True)), width=width("mmmm") + 1)))
    assert [line.text for line in printed.lines] == ["mmmm", "mmmm"]
    assert not printed.pages[0].inked(50 + width("mmmm") + 0.5, 50, 130, 62)


def test_text_has_the_colour_that_its_style_says() -> None:
    printed = Printed(document(paragraph(text("mmmm", size=40.0, colour=RED), line_spacing=50.0)))
    colours = {colour for _, colour in printed.pages[0].image.getcolors(1 << 20)}
    assert RED in colours
    assert BLACK not in colours
