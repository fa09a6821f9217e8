"""How text looks, from the Word file's XML to ink: sizes, weights, colours, rises, spaces, languages."""

import pytest
from corpus_files import COLUMN, LEFT, TOP
from lato import ascent, line_height, width
from places import first_baseline, line, lines, near, page, set_lines, tags
from polish_texts import ENGLISH, GERMAN, RULES, SHORT, TRAVEL, VISIT
from printed import Line, Page
from printed_corpus import made

BLUE = (0x1F, 0x38, 0x64)


def inks(seen: Page, found: Line, left: float, right: float) -> set[tuple[int, int, int]]:
    """The colours of the pixels where the small letters of a line stand, between two places."""
    scale = seen.image.width / seen.width
    area = (int(left * scale), int((found.baseline - 5) * scale), int(right * scale), int((found.baseline) * scale))
    return {colour for _, colour in seen.image.crop(area).getcolors(1_000_000)}


def test_the_cascade_gives_each_paragraph_its_size_indent_and_spacing() -> None:
    found = lines("style-cascade")
    rows = [len(set_lines(VISIT))]
    pitch, larger = line_height() * 1.15, line_height(11) * 1.15
    assert found[0].baseline == near(first_baseline())
    assert found[1].baseline - found[0].baseline == near(pitch)
    second = line("style-cascade", "Organizator")
    assert second.baseline == near(TOP + rows[0] * pitch + 10 + ascent(11))
    third = line("style-cascade", "Zgłoszenia")
    index = found.index(third)
    assert third.left == near(LEFT + 28.35)
    assert found[index + 1].baseline - third.baseline == near(larger)
    assert third.right - third.left == near(width(third.text, 11, weight=700))
    assert BLUE in inks(page("style-cascade"), third, third.left, third.right)
    assert line("style-cascade", "Dane").left == near(LEFT)


def test_two_bolds_of_styles_turn_each_other_off() -> None:
    def word(found: Line, text: str) -> float:
        start = found.text.index(text)
        return found.glyphs[start + len(text)].left - found.glyphs[start].left

    light, heavy = lines("character-styles")[1], line("character-styles", RULES[:20])
    assert word(light, "Ważne:") == near(width("Ważne:", weight=700))
    assert word(heavy, "Zgłoszenia") == near(width("Zgłoszenia", weight=700))
    marked = next(found for found in lines("character-styles") if "uwaga" in found.text)
    assert word(marked, "uwaga") == near(width("uwaga"))


def test_direct_formatting_changes_weight_size_and_colour() -> None:
    seen = page("direct-formatting")
    bold, large = seen.lines[0], seen.lines[1]
    assert bold.glyphs[len(SHORT)].left - LEFT == near(width(SHORT, weight=700))
    assert (0x00, 0xB0, 0x50) in inks(seen, large, large.left, large.right)
    assert large.baseline - bold.baseline == near(line_height() - ascent() + ascent(14))


@pytest.mark.parametrize(
    ("index", "colour"), [(0, (0x44, 0x72, 0xC4)), (1, (0x8E, 0xA9, 0xDB)), (2, (0x2F, 0x54, 0x96))]
)
def test_theme_colours_are_tinted_and_shaded(index: int, colour: tuple[int, int, int]) -> None:
    seen = page("theme-fonts-and-colours")
    found = [one for one in seen.lines if one.text == SHORT][index]
    darkest = min(inks(seen, found, found.left, found.right), key=sum)
    assert darkest == pytest.approx(colour, abs=2)


def test_theme_fonts_are_those_of_headings_and_of_text() -> None:
    first, second = [one for one in lines("theme-fonts-and-colours") if one.text == SHORT][:2]
    assert first.right - first.left == near(width(SHORT, weight=900))
    assert second.right - second.left == near(width(SHORT))


def test_the_theme_shades_a_paragraph() -> None:
    last = lines("theme-fonts-and-colours")[-1]
    beside = page("theme-fonts-and-colours").colour(LEFT + COLUMN - 3, last.baseline)
    assert beside == pytest.approx((0xE2, 0xEF, 0xD9), abs=2)


def test_raised_text_stands_above_the_line_and_lowered_below_it() -> None:
    base = line("raised-and-lowered-text", "Wyżej")
    found = {one.text.strip(): one.baseline - base.baseline for one in lines("raised-and-lowered-text")}
    assert found["o trzy punkty"] == near(-3)
    assert found["o dwa"] == near(2)
    first = line("raised-and-lowered-text", "Powierzchnia")
    twos = sorted(one.baseline - first.baseline for one in lines("raised-and-lowered-text") if one.text == "2")
    assert [offset < -2 for offset in twos] == [True, False]
    assert twos[1] > 0.5


def test_capitals_are_drawn_and_small_ones_are_smaller() -> None:
    found = lines("capitals")
    assert found[0].right - LEFT == near(width(set_lines(VISIT.upper())[0]))
    small = line("capitals", "Organizator")
    assert small.baseline == near(first_baseline() + len(set_lines(VISIT.upper())) * line_height())
    words = set_lines(TRAVEL)[0].split(" ")
    assert small.text.startswith(words[0])
    mixed = line("capitals", "Regulamin")
    assert mixed.glyph("Z").left - LEFT == near(width("REGULAMIN "))


def test_strikes_and_highlights_are_seen() -> None:
    seen = page("struck-and-highlighted-text")
    found = seen.lines[0]
    space = found.glyphs[9]
    assert sum(seen.colour(space.left + 1, found.baseline - 2.6)) < 200 * 3
    marked = found.glyphs[found.text.index("zaznaczone") + 10]
    assert seen.colour(marked.right, found.baseline + 1.5) == (255, 255, 0)
    shaded = found.glyphs[found.text.index("na tle") + 2]
    assert seen.colour((shaded.left + shaded.right) / 2, found.baseline - 3) == (0xD9, 0xE2, 0xF3)


@pytest.mark.parametrize(("text", "points"), [(VISIT, 1.0), (TRAVEL, -0.5)])
def test_letters_are_set_wider_and_closer(text: str, points: float) -> None:
    found = line("character-spacing", text[:12])
    word = text.split()[0] + " "
    assert found.glyphs[len(word)].left - LEFT == near(width(word) + points * len(word))


def test_lines_end_at_soft_hyphens_and_never_at_firm_ones() -> None:
    soft, firm = lines("hyphens-and-spaces")[:3], lines("hyphens-and-spaces")[3:]
    assert [one.text.endswith("-") for one in soft] == [True, True, False]
    assert soft[0].text.endswith(" Nad-")
    assert soft[1].text.startswith("zwyczajnie ")
    assert all(one.right - LEFT <= COLUMN for one in soft)
    assert {one.text.split(" ")[0] for one in firm} == {"biało\u2011czerwony", "i\u00a0niebieski"}


def test_signs_become_the_letters_they_look_like() -> None:
    assert [one.text[0] for one in lines("symbols")[1:5]] == ["□", "•", "α", "≥"]


def test_other_languages_are_spans_that_say_so() -> None:
    found = [row.split()[1] for row in tags("languages").splitlines() if "Span" in row]
    assert found == ["Lang='en-GB'", "Lang='de-DE'"]
    assert made("languages").pdf_file.tree.children[1].text == GERMAN
    assert ENGLISH in made("languages").pdf_file.tree.children[0].text
