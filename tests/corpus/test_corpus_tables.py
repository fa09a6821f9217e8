"""Tables, from the Word file's XML to ink and tags: columns, heights, shades, lines, merged cells, pages."""

import pytest
from corpus_files import COLUMN, LEFT, TOP
from lato import ascent, greedy, line_height, width
from places import first_baseline, height, near, page, pages, piece, pieces, tags
from polish_texts import ACCESS, RULES, SHORT, TRAVEL, VISIT

MARGIN, RULE, THIRD = 5.4, 0.5, 151.2
INNER = THIRD - 2 * MARGIN
LINE = line_height()
RIGHT = LEFT + COLUMN
BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def test_a_table_style_dresses_rows_columns_and_the_corner() -> None:
    seen = page("table-style")
    top = TOP + height(VISIT) + RULE

    def fill(text: str) -> tuple[int, int, int]:
        found = piece("table-style", text)
        return seen.colour(found.left - 3, found.baseline)

    assert piece("table-style", "Godzina").baseline == near(top + ascent())
    assert fill("Godzina") == (0xC0, 0, 0)
    assert fill("Wydarzenie") == (0x1F, 0x4E, 0x79)
    assert fill("9.00") == fill("10.00") == (0xBD, 0xD6, 0xEE)
    assert fill("Parking") == fill("Sala B") == (0xDE, 0xEA, 0xF6)
    assert fill("Sala A") == fill("Sala C") == WHITE
    assert fill("cztery") == (0xFF, 0xE5, 0x99)


def test_text_of_the_first_row_is_white_and_bold() -> None:
    seen = page("table-style")
    found = piece("table-style", "Wydarzenie")
    assert found.right - found.left == near(width("Wydarzenie", weight=700))
    scale = seen.image.width / seen.width
    area = (found.left, found.baseline - 6, found.right, found.baseline)
    colours = seen.image.crop(tuple(int(edge * scale) for edge in area)).getcolors(100_000)
    assert WHITE in {colour for _, colour in colours}


@pytest.mark.parametrize(
    ("text", "second", "column"),
    [
        ("Koszt", "Sala", 60.0),
        ("Termin", "Zapraszamy", 113.4),
        ("Zakres", "Organizator", THIRD),
        ("Miejsce", "Zgł", 75.0),
    ],
)
def test_columns_are_as_wide_as_the_table_says(text: str, second: str, column: float) -> None:
    first, other = piece("table-widths", text), piece("table-widths", second)
    assert first.left == near(LEFT + MARGIN)
    assert other.left == near(LEFT + column + MARGIN)


def test_each_row_is_as_tall_as_its_text_and_the_line_above_it() -> None:
    tops = [piece("table-widths", text).baseline for text in ("Koszt", "Termin", "Zakres", "Miejsce")]
    texts = ((ACCESS, 200.0), (VISIT, 113.4), (TRAVEL, THIRD))
    expected = [first_baseline() + RULE]
    for text, column in texts:
        expected.append(expected[-1] + height(text, column - 2 * MARGIN) + RULE + LINE + RULE)
    assert tops == [near(baseline) for baseline in expected]


def test_merged_cells_cover_their_columns_and_rows() -> None:
    assert piece("merged-cells", "Sala").left == near(LEFT + 2 * THIRD + MARGIN)
    assert piece("merged-cells", "Zapraszamy").baseline == piece("merged-cells", "9.00").baseline
    assert piece("merged-cells", "10.00").left == near(LEFT + THIRD + MARGIN)
    seen = page("merged-cells")
    lower = piece("merged-cells", "10.00").baseline - ascent() - RULE / 2
    assert seen.colour(LEFT + 1.5 * THIRD, lower) != WHITE
    assert "Table.ColSpan=2" in tags("merged-cells")
    assert tags("merged-cells").count("Table.RowSpan=3") == 1


def test_rows_under_a_merged_cell_are_parted_where_the_page_ends() -> None:
    first, second = pages("merged-cells-over-pages")
    bottom, pitch = 841.9 - 70.85, LINE + RULE
    fitting = int((bottom - (TOP + 53 * LINE) - RULE) / pitch)
    assert f"{fitting}." in [one.text for one in pieces("merged-cells-over-pages", 0)]
    assert piece("merged-cells-over-pages", f"{fitting + 1}.", 1).baseline == near(first_baseline() + RULE)
    said = greedy(VISIT, INNER)
    assert said[fitting - 1] in " ".join(first.texts)
    assert said[fitting] in " ".join(second.texts)
    assert tags("merged-cells-over-pages").count("Table.RowSpan=8") == 1


def test_a_row_that_begins_late_has_a_line_on_its_left() -> None:
    seen, late = page("row-that-begins-late"), piece("row-that-begins-late", "Prosimy")
    assert late.left == near(LEFT + THIRD + MARGIN)
    assert seen.inked(LEFT + THIRD - 1, late.baseline - 4, LEFT + THIRD + 1, late.baseline)
    assert not seen.inked(LEFT - 1, late.baseline - 4, LEFT + THIRD - 1, late.baseline + LINE)


def test_a_table_in_a_cell_stands_inside_its_margins() -> None:
    inner = piece("nested-tables", "Śniadanie")
    assert inner.left == near(LEFT + THIRD + MARGIN + MARGIN)
    assert inner.baseline == near(first_baseline() + 2 * RULE)
    assert tags("nested-tables").count("Table\n") == 2


def test_text_stands_at_the_top_in_the_middle_and_at_the_bottom() -> None:
    found = [one.baseline for one in pieces("vertical-alignment") if one.text.startswith("Prosimy")][:3]
    rows = len(greedy(SHORT, INNER))
    spare = 80.0 - RULE - rows * LINE
    top = first_baseline() + RULE
    assert sorted(found) == [near(top), near(top + spare / 2), near(top + spare)]


def test_rows_are_at_least_or_exactly_as_tall_as_they_say() -> None:
    tops = [piece("row-heights", text).baseline for text in ("co najmniej", "dokładnie", "jak treść")]
    assert tops == [
        near(first_baseline() + RULE),
        near(first_baseline() + RULE + 50),
        near(first_baseline() + RULE + 85),
    ]


def test_head_rows_stand_on_every_page_and_are_tagged_once() -> None:
    for number, found in enumerate(pages("repeated-header-row")):
        assert any(one.text.startswith("Lp.") for one in found.lines), number
    for number in range(1, len(pages("repeated-header-row"))):
        assert piece("repeated-header-row", "Lp.", number).baseline == near(first_baseline() + RULE)
    assert tags("repeated-header-row").count("Table.Scope=Column") == 3
    assert tags("repeated-header-row").count("THead") == 1


def test_rows_that_hold_together_are_not_parted() -> None:
    first, last = RULES.split()[0], RULES.split()[-1]
    begun = [sum(first in one.text for one in found.lines) for found in pages("repeated-header-row")]
    ended = [sum(last in one.text for one in found.lines) for found in pages("repeated-header-row")]
    assert begun == ended
    assert sum(begun) == 14


def test_a_row_goes_on_on_the_next_pages() -> None:
    first, *others = pages("split-rows")
    assert any(one.text.startswith("Krótko") for one in first.lines)
    assert first.lines[-1].baseline + LINE + LINE > 841.9 - 70.85
    assert others[0].lines[0].baseline == near(first_baseline() + RULE)
    assert others[0].lines[0].left == near(LEFT + THIRD + MARGIN)
    assert tags("split-rows").count("TR") == 2


def test_tables_are_moved_in_centred_and_on_the_right() -> None:
    found = [one.left - MARGIN for one in pieces("table-places") if one.text.startswith("Termin")]
    assert found == [near(LEFT + 42.5), near(LEFT + (COLUMN - 240) / 2), near(RIGHT - 240)]


def test_cells_keep_their_margins_and_the_rows_first_lines_agree() -> None:
    first, second = piece("cell-margins", "Zapraszamy"), piece("cell-margins", "Organizator")
    assert first.left == near(LEFT + 10)
    assert second.left == near(LEFT + THIRD + 20)
    assert first.baseline == second.baseline == near(first_baseline() + RULE + 10)
    lower = piece("cell-margins", "A").baseline
    assert lower - first.baseline == near(height(VISIT, THIRD - 20) + 15 + RULE + 10)


def test_the_heavier_of_two_lines_is_seen_and_takes_its_room() -> None:
    seen = page("border-conflicts")
    marked = piece("border-conflicts", "Prosimy")
    assert marked.baseline == near(first_baseline() + RULE + LINE + 3)
    middle = marked.baseline - 3
    for x in (LEFT + THIRD, LEFT + 2 * THIRD):
        assert seen.colour(x, middle) == (0xC0, 0, 0)


def test_space_of_paragraphs_counts_in_cells_and_around_tables() -> None:
    above = TOP + 6 + height(VISIT) + 6
    assert piece("table-between-paragraphs", "Prosimy").baseline == near(above + RULE + 6 + ascent())
    assert piece("table-between-paragraphs", "Organizator").baseline == near(above + RULE + ascent())
    tall = max(6 + len(greedy(SHORT, INNER)) * LINE + 6, height(TRAVEL, INNER))
    below = above + RULE + tall + RULE + LINE + RULE
    assert piece("table-between-paragraphs", RULES[:10]).baseline == near(below + 6 + ascent())
