"""How paragraphs stand, from the Word file's XML to ink: indents, tabs, spacing, frames, pages, headings."""

import pytest
from corpus_files import COLUMN, LEFT, TOP
from lato import ascent, line_height, width
from places import first_baseline, height, line, lines, near, page, pages, pieces, set_lines, tags
from polish_texts import ACCESS, ALL, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from printed import Line, parted

BLUE, BLACK, WHITE = (0x2E, 0x74, 0xB5), (0, 0, 0), (255, 255, 255)
LINE = line_height()
RIGHT = LEFT + COLUMN
LINES_A_PAGE = 58


def of(name: str, text: str) -> list[Line]:
    """The lines of a paragraph, as many as its text would have in the whole column; at least the first."""
    found = lines(name)
    start = next(index for index, one in enumerate(found) if text.startswith(one.text[:12]))
    return found[start:]


def test_indents_move_the_edges_that_they_name() -> None:
    narrow = set_lines(VISIT, COLUMN - 28.35 - 42.55)
    found = lines("indents")
    assert [one.text for one in found[: len(narrow)]] == narrow
    assert [one.left for one in found[: len(narrow)]] == [near(LEFT + 28.35)] * len(narrow)
    first = of("indents", TRAVEL)
    assert [one.text for one in first[:2]] == set_lines(TRAVEL, first=COLUMN - 35.45)[:2]
    assert [one.left for one in first[:2]] == [near(LEFT + 35.45), near(LEFT)]
    hanging = of("indents", RULES)
    assert [one.left for one in hanging[:2]] == [near(LEFT), near(LEFT + 35.45)]
    assert of("indents", PRIVACY)[0].left - LEFT == near(RIGHT - of("indents", PRIVACY)[0].right)
    assert of("indents", ACCESS)[0].right == near(RIGHT)


def test_tabs_lead_to_their_stops() -> None:
    first, second, third, default = lines("tab-stops")[:4]
    assert first.glyph("I").left == near(LEFT + 56.7)
    for found in (first, second, third):
        assert found.glyph(",").left == near(LEFT + 311.85)
        assert found.right == near(RIGHT)
    start = second.text.index("nocleg")
    middle = second.glyphs[start].left + width("nocleg") / 2
    assert middle == near(LEFT + 198.45)
    assert [found.left - LEFT for found in parted(default)] == [near(0), near(72), near(108)]


def test_alignment_tabs_lead_to_the_middle_and_to_the_right_of_the_line() -> None:
    left, middle, right = pieces("alignment-tabs")[:3]
    assert left.left == near(LEFT)
    assert (middle.left + middle.right) / 2 == near(LEFT + COLUMN / 2)
    assert right.right == near(RIGHT)


@pytest.mark.parametrize(
    ("text", "pitch"), [(VISIT, 16.0), (TRAVEL, 18.0), (RULES, 1.5 * LINE), (PRIVACY, 11.0), (ACCESS, 0.9 * LINE)]
)
def test_baselines_are_as_far_apart_as_the_line_spacing_says(text: str, pitch: float) -> None:
    first, second = of("line-spacing", text)[:2]
    assert second.baseline - first.baseline == near(pitch)


def test_of_the_space_after_and_before_the_larger_counts() -> None:
    tops = [of("paragraph-spacing", text)[0].baseline - ascent() for text in (VISIT, TRAVEL, RULES, PRIVACY)]
    assert tops[0] == near(TOP + 12)
    gaps = [below - above - height(text) for above, below, text in zip(tops[:-1], tops[1:], ALL[:3], strict=True)]
    assert gaps == [near(15), near(20), near(0)]


def test_paragraphs_of_one_style_do_without_the_space_between_them() -> None:
    tops = [of("contextual-spacing", text)[0].baseline for text in (VISIT, TRAVEL, RULES, PRIVACY, ACCESS)]
    texts = (VISIT, TRAVEL, RULES, PRIVACY)
    gaps = [below - above - height(text) for above, below, text in zip(tops[:-1], tops[1:], texts, strict=True)]
    assert gaps == [near(10), near(0), near(0), near(10)]


def test_automatic_space_is_14_points_and_none_at_the_top() -> None:
    tops = [of("automatic-spacing", text)[0].baseline for text in (VISIT, TRAVEL, RULES)]
    assert tops == [near(first_baseline()), near(first_baseline() + height(VISIT) + 14),
                    near(first_baseline() + height(VISIT) + height(TRAVEL) + 28)]  # fmt: skip


def test_a_frame_stands_outside_the_text_and_shading_behind_it() -> None:
    seen = page("borders-and-shading")
    assert seen.lines[0].baseline == near(first_baseline() + 1 + 4)
    for x in (LEFT - 4.5, RIGHT + 4.5):
        assert seen.colour(x, TOP + 20) == BLUE
    assert seen.colour(LEFT - 6, TOP + 20) == WHITE
    top = TOP + 10 + height(VISIT) + 12
    assert seen.colour(RIGHT - 2, top + 1) == (0xFF, 0xF2, 0xCC)
    assert seen.colour(RIGHT - 2, top - 2) == WHITE
    rule = top + height(TRAVEL) + 12 + height(RULES) + 1 + 0.75
    assert seen.colour(RIGHT - 2, rule) == (0xC0, 0, 0)


def test_neighbours_share_a_frame_and_a_line_between_parts_them() -> None:
    seen = page("joined-borders")
    second = of("joined-borders", TRAVEL)[0]
    assert second.baseline == near(first_baseline() + 5 + height(VISIT))
    assert seen.colour(LEFT - 4.5, second.baseline - 10) == BLUE
    assert not any(seen.colour(RIGHT - 2, second.baseline - ascent() + step) == BLUE for step in (-1, 0, 1))
    rules, privacy = of("joined-borders", RULES)[0], of("joined-borders", PRIVACY)[0]
    assert privacy.baseline - rules.baseline == near(height(RULES) + 4 + 1 + 4)
    assert seen.colour(RIGHT - 2, privacy.baseline - ascent() - 4.5) == BLUE


def test_a_shared_frame_and_shade_go_on_over_the_space_between() -> None:
    seen = page("frames-over-spaces")
    gap = TOP + 5 + height(VISIT) + 5
    assert seen.colour(LEFT - 4.5, gap) == BLUE
    assert seen.colour(LEFT + 50, gap) == (0xE2, 0xEF, 0xD9)
    below = of("frames-over-spaces", SHORT)[0].baseline - ascent() + LINE + 5
    assert seen.colour(LEFT + 50, below + 5) == WHITE
    rules, access = (of("frames-over-spaces", text)[0].baseline for text in (RULES, ACCESS))
    assert access - rules == near(height(RULES) + 12)
    assert seen.colour(RIGHT - 2, access - ascent() - 6) == (0xE2, 0xEF, 0xD9)


def test_justified_lines_fill_the_column_but_for_the_last_also_those_ended_by_hand() -> None:
    found = of("justified-text", VISIT)[: len(set_lines(VISIT))]
    assert [one.right for one in found[:-1]] == [near(RIGHT)] * (len(found) - 1)
    assert found[-1].right - LEFT == near(width(found[-1].text))
    ended = of("justified-text", RULES)
    first = set_lines(RULES[:120].strip())
    assert ended[0].right == near(RIGHT)
    assert ended[len(first) - 1].right == near(RIGHT)


def test_words_are_hyphenated_where_the_document_asks_and_the_paragraph_does_not_decline() -> None:
    found, plain = lines("automatic-hyphenation"), set_lines(TRAVEL, COLUMN - 255)
    hyphenated = [one for one in found if one.text.endswith("-")]
    assert hyphenated
    assert all(one in found[: -len(plain)] for one in hyphenated)
    assert [one.text for one in found[-len(plain) :]] == plain
    assert max(one.right for one in found) <= RIGHT - 255


def test_no_line_of_a_paragraph_stands_alone() -> None:
    first, second = pages("widows-and-orphans")
    assert len(first.lines) == LINES_A_PAGE - 1
    assert [one.text for one in second.lines] == [*set_lines(VISIT), "Koniec strony."]


def test_a_line_may_stand_alone_where_nothing_forbids_it() -> None:
    first, second = pages("no-widow-control")
    assert first.lines[-1].text == set_lines(VISIT)[0]
    assert [one.text for one in second.lines] == [*set_lines(VISIT)[1:], "Koniec strony."]


def test_a_heading_goes_with_its_text_and_lines_hold_together() -> None:
    _, second = pages("kept-with-next")
    assert [one.text for one in second.lines[:2]] == ["Zasady naboru", set_lines(RULES)[0]]
    first, second = pages("kept-lines")
    assert first.lines[-1].text == f"55. {SHORT}"
    assert second.lines[0].baseline == near(first_baseline())
    assert second.lines[0].text == set_lines(VISIT)[0]


def test_pages_end_where_a_paragraph_or_a_run_says() -> None:
    first, second, third = pages("page-break-before")
    assert first.texts == set_lines(VISIT)
    assert second.lines[0].baseline == near(first_baseline() + 12)
    assert second.texts == [*set_lines(TRAVEL), "Przed podziałem."]
    assert third.texts == ["Po podziale."]


def test_headings_have_the_levels_of_their_outline() -> None:
    kinds = [row.split()[0] for row in tags("headings").splitlines()[1:]]
    assert kinds == ["Title", "H1", "P", "H2", "P", "H3", "P", "H2", "P"]
    title, heading = lines("headings")[:2]
    assert title.baseline == near(first_baseline(20))
    assert heading.baseline == near(TOP + line_height(20) + 12 + ascent(16))
    assert line("headings", "Postanowienia").baseline == heading.baseline


def test_text_of_several_pages_is_cut_where_the_lines_no_longer_fit() -> None:
    pitch = LINE * 259 / 240
    for found in pages("many-pages"):
        assert found.lines[0].baseline == near(first_baseline())
        assert found.lines[-1].baseline - ascent() + pitch < 841.9 - 70.85 + 0.1
    assert len(pages("many-pages")) == 3
