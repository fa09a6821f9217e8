"""Notes, from the Word file's XML to ink and tags: marks in the text, notes at the foot of the page or at the end."""

import pytest
from corpus_files import COLUMN, HEIGHT, LEFT, TOP
from lato import ascent, line_height
from places import line, lines, near, page, pages, tags
from polish_texts import ACCESS, SHORT
from printed import Line
from printed_corpus import made
from recipes_notes import ACT, DEADLINE, LEAFLET, LONG, SIZE

BOTTOM = HEIGHT - TOP
"""Where the text of a page ends."""
NOTE_LINE = line_height(SIZE)
LAST = BOTTOM - NOTE_LINE + ascent(SIZE)
"""The baseline of the last line of notes."""
RULE = 144.0


def note_lines(name: str, number: int = 0) -> list[Line]:
    """The lines of a page whose letters are as tall as those of notes."""
    found = pages(name)[number].lines
    return [one for one in found if one.baseline > BOTTOM - 60.0 and len(one.text) > 3]


def marks(name: str) -> list[str]:
    """What stands in front of the notes."""
    return [node.text for node in made(name).pdf_file.tree.nodes("Lbl")]


def test_the_last_note_ends_at_the_foot_of_the_page_and_the_others_stand_above_it() -> None:
    found = note_lines("footnotes")
    assert [one.baseline for one in found] == [near(LAST - NOTE_LINE * (3 - number)) for number in range(4)]
    assert [one.text.split()[0] for one in (found[0], found[1], found[3])] == ["Ustawa", "Szczegóły", "Termin"]
    assert found[2].text.split()[-1] == DEADLINE.split()[-1]


def test_a_rule_of_two_inches_stands_above_the_notes() -> None:
    seen = page("footnotes")
    top = BOTTOM - 4 * NOTE_LINE - line_height()
    assert seen.inked(LEFT + 1, top, LEFT + RULE - 1, top + line_height() - 1)
    assert not seen.inked(LEFT + RULE + 2, top, LEFT + COLUMN, top + line_height() - 1)
    assert not seen.inked(LEFT, top - 200, LEFT + COLUMN, top)


def test_marks_are_raised_in_the_text_and_stick_to_their_word() -> None:
    word = next(one for one in lines("footnotes") if "integracji społecznej." in one.text)
    end = word.glyph("społecznej.").left
    raised = [one for one in lines("footnotes") if one.text == "1" and one.baseline < word.baseline]
    assert len(raised) == 1
    assert 2 < word.baseline - raised[0].baseline < 6
    assert end < raised[0].left < word.right
    assert raised[0].right - raised[0].left < 5


def test_notes_follow_their_paragraph_with_identifiers() -> None:
    rows = [row for row in tags("footnotes").splitlines() if len(row) - len(row.lstrip()) == 2]
    assert [row.strip().split(" [")[0] for row in rows] == [
        "P", "Note ID='footnote-1'", "P", "Note ID='footnote-2'", "Note ID='footnote-3'", "P",
    ]  # fmt: skip
    names = [str(name) for name in made("footnotes").printed.pdf.Root.StructTreeRoot.IDTree.Names[::2]]
    assert names == ["footnote-1", "footnote-2", "footnote-3"]
    assert tags("footnotes").count("Reference") == 3


def test_marks_lead_to_the_note_and_back() -> None:
    links = {str(link.Contents): link for link in made("footnotes").printed.pdf.pages[0].Annots}
    assert sorted(links) == sorted(
        text.format(number) for text in ("Przypis {}", "Powrót do tekstu, przypis {}") for number in (1, 2, 3)
    )
    there, back = links["Przypis 1"], links["Powrót do tekstu, przypis 1"]
    assert float(there.Dest[3]) == near(float(back.Rect[3]))
    assert float(back.Dest[3]) > float(there.Dest[3]) + 400


def test_a_long_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first, second = ([one for one in note_lines("footnote-overleaf", page) if one.text in LONG] for page in (0, 1))
    assert line("footnote-overleaf", SHORT[:8]).baseline < first[0].baseline
    assert [found[-1].baseline for found in (first, second)] == [near(LAST)] * 2
    assert pages("footnote-overleaf")[0].texts[-1] in LONG
    assert second[-1].text.split() == LONG.split()[-len(second[-1].text.split()) :]
    assert tags("footnote-overleaf").count("Note ID") == 1


def test_a_note_of_a_cell_is_as_wide_as_the_page_and_tagged_in_the_cell() -> None:
    first = note_lines("footnote-in-a-cell")[0]
    assert first.left < LEFT + 10
    assert first.right > LEFT + COLUMN / 2
    rows = tags("footnote-in-a-cell").splitlines()
    depth = {name: next(len(row) - len(row.lstrip()) for row in rows if row.strip().startswith(name))
             for name in ("TD", "Note")}  # fmt: skip
    assert depth["Note"] == depth["TD"] + 2
    assert f"{ACT} {LEAFLET}".startswith(first.text[:30])


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("footnotes", ["1", "2", "3"]),
        ("footnotes-in-roman-numbers", ["i", "ii", "iii", "iv"]),
        ("footnotes-in-chicago-marks", ["*", "†", "‡", "§"]),
        ("footnote-with-a-custom-mark", ["1", "2"]),
        ("endnotes", ["i", "ii"]),
    ],
)
def test_notes_are_counted_in_the_way_asked_for(name: str, known: list[str]) -> None:
    assert marks(name) == known


def test_a_custom_mark_stands_in_the_text_and_in_its_note() -> None:
    texts = [one.text for one in lines("footnote-with-a-custom-mark")]
    assert sum(text.count("#") for text in texts) == 2
    assert "Note ID='footnote-2'" in tags("footnote-with-a-custom-mark")
    assert len(made("footnote-with-a-custom-mark").printed.pdf.pages[0].Annots) == 4


def test_endnotes_stand_below_the_text_under_a_rule() -> None:
    last, first, second = [one for one in lines("endnotes") if len(one.text) > 3][-3:]
    assert last.text == ACCESS.split()[-1]
    end = last.baseline - ascent() + line_height()
    assert first.baseline == near(end + line_height() + ascent(SIZE))
    assert second.baseline == near(first.baseline + NOTE_LINE)
    assert page("endnotes").inked(LEFT + 1, end + 3, LEFT + RULE - 1, end + line_height() - 3)
    assert not page("endnotes").inked(LEFT + RULE + 2, end + 1, LEFT + COLUMN, end + line_height())


def test_endnotes_are_tagged_after_their_paragraphs() -> None:
    rows = [row.strip() for row in tags("endnotes").splitlines() if len(row) - len(row.lstrip()) == 2]
    assert [row.split(" [")[0] for row in rows] == ["P", "Note ID='endnote-1'", "P", "Note ID='endnote-2'", "P"]
