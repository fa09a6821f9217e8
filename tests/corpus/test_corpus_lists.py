"""Automatic numbers, from the Word file's XML to ink and tags: what labels say, where they and their texts stand."""

import pytest
from corpus_files import COLUMN, LEFT
from lato import greedy, line_height, width
from places import lines, near, tags
from polish_texts import RULES, SHORT, TRAVEL, VISIT
from printed_corpus import made

LABELS = {
    "nested-lists": ["1.", "1)", "2)", "a)", "b)", "–", "3)", "2.", "1)"],
    "bullets": ["•", "–", "–", "•"],
    "restarted-numbers": ["1.", "1)", "a)", "b)", "2)", "c)", "2.", "3)", "a)"],
    "overridden-starts": ["1.", "2.", "7.", "8.", "9."],
    "legal-and-roman-numbers": [
        "Rozdział I.", "Rozdział II.", "II-A", "II-B", "2.2.1", "2.2.2", "(i)", "(ii)", "(iii)", "poz. 01", "poz. 02",
        "Rozdział III.",
    ],
    "numbering-switched-off": ["1.", "2."],
    "label-alignment": ["I.", "II.", "III.", "I.", "II.", "III.", "IV."],
    "label-suffixes": ["§ 1.", "1/", "Artykuł 1.", "Artykuł 2."],
}  # fmt: skip


@pytest.mark.parametrize("name", LABELS)
def test_labels_say_what_word_counts(name: str) -> None:
    assert [node.text.strip() for node in made(name).pdf_file.tree.nodes("Lbl")] == LABELS[name]


def test_each_level_hangs_eighteen_points_further_in() -> None:
    found = [one for one in lines("nested-lists") if one.text.split(" ")[0] in {"1.", "1)", "a)", "–"}]
    assert [one.left - LEFT for one in found[:4]] == [near(0), near(18), near(36), near(54)]
    first, second = lines("nested-lists")[:2]
    assert first.glyph("Zapraszamy").left == near(LEFT + 18)
    assert second.left == near(LEFT + 18)
    assert second.text == greedy(VISIT, COLUMN - 18)[1]


def test_lists_nest_in_the_items_that_they_belong_to() -> None:
    shape = [row for row in tags("nested-lists").splitlines() if row.split()[0] in ("L", "LI")]
    assert [(len(row) - len(row.lstrip())) // 2 for row in shape] == [
        1, 2, 4, 5, 5, 7, 8, 8, 10, 11, 5, 2, 4, 5,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("nested-lists", ["Decimal", "Decimal", "LowerAlpha", "Disc", "Decimal"]),
        ("legal-and-roman-numbers", ["UpperRoman", "UpperAlpha", "Decimal", "LowerRoman", "Decimal"]),
        ("label-alignment", ["UpperRoman", "UpperRoman"]),
        ("bullets", ["Disc", "Disc"]),
    ],
)
def test_a_list_says_how_it_is_numbered(name: str, kinds: list[str]) -> None:
    rows = [row.strip() for row in tags(name).splitlines()]
    assert [row.partition("=")[2] for row in rows if row.startswith("L ")] == kinds


def test_labels_end_at_their_place_or_are_centred_there() -> None:
    found = lines("label-alignment")
    place = LEFT + 36 - 18
    for one, label in zip(found[:3], ("I.", "II.", "III."), strict=True):
        assert one.left + width(label) == near(place)
        assert one.glyph("Prosimy").left == near(LEFT + 36)
    for one, label in zip(found[3:6], ("I.", "II.", "III."), strict=True):
        assert one.left + width(label) / 2 == near(place)


def test_a_label_is_parted_by_a_space_by_nothing_or_by_a_tab() -> None:
    found = lines("label-suffixes")
    spaced = found[0]
    assert spaced.glyph("Zapraszamy").left == near(LEFT + width("§ 1. "))
    joined = next(one for one in found if one.text.startswith("1/"))
    assert joined.left == near(LEFT + 18)
    assert joined.glyph("Organizator").left == near(LEFT + 18 + width("1/"))
    tabbed = next(one for one in found if one.text.startswith("Artykuł 1."))
    assert tabbed.left == near(LEFT + 36)
    stop = next(place for place in range(36, 200, 36) if place > 36 + width("Artykuł 1."))
    assert tabbed.glyph("Zgłoszenia").left == near(LEFT + stop)


def test_a_paragraph_that_declines_its_styles_number_has_neither_label_nor_indent() -> None:
    plain = next(one for one in lines("numbering-switched-off") if one.text.startswith("Organizator"))
    assert plain.left == near(LEFT)
    assert plain.text == greedy(TRAVEL, COLUMN)[0]
    kinds = [
        row.split()[0] for row in tags("numbering-switched-off").splitlines() if row.startswith("  ") and row[2] != " "
    ]
    assert kinds == ["L", "P", "L"]


def test_headings_show_their_numbers_and_the_bookmarks_too() -> None:
    shown = ["1. Cel wizyty", "2. Nabór", "2.1. Zgłoszenia", "2.2. Dane osobowe"]
    assert made("numbered-headings").pdf_file.bookmarks() == list(zip((1, 1, 2, 2), shown, strict=True))
    heading = next(one for one in lines("numbered-headings") if one.text.startswith("2."))
    assert heading.glyph("Nabór").left == near(LEFT + 18)


def test_items_of_several_lines_are_as_tall_as_their_lines() -> None:
    found = lines("overridden-starts")
    first, second = (next(one for one in found if one.text.startswith(label)) for label in ("1.", "2."))
    assert second.baseline - first.baseline == near(len(greedy(VISIT, COLUMN - 18)) * line_height())
    assert second.glyph(SHORT[:7]).left == near(LEFT + 18)
    assert next(one for one in found if one.text.startswith("8.")).glyph(RULES[:7]).left == near(LEFT + 18)
