"""Footnotes stand at the foot of the page of their mark, endnotes at the end; both are tagged and linked."""

from dataclasses import replace

import pytest
from printed import Printed, tree
from sample_documents import cell, document, item, lines, note, paragraph, row, section, table, text

from visitdocs.document.model import Block, Note, Start

FOOT = 170.0  # where the body of the sample page ends, from the page's upper edge
LINE = 12.0


def filler(count: int, name: str = "w") -> list[Block]:
    """Lines of one word each."""
    return [paragraph(f"{name}{number}") for number in range(1, count + 1)]


def pages(*blocks: Block | str) -> list[list[str]]:
    """The lines of each page without the raised marks; a mark alone is no line."""
    printed = Printed(document(*blocks))
    return [[line.text for line in page.lines if not line.text.isdigit()] for page in printed.pages]


def test_a_note_stands_at_the_foot_of_the_page_under_a_short_rule() -> None:
    printed = Printed(document(paragraph("słowo", note(1)), "dalej"))
    (page,) = printed.pages
    last = page.lines[-1]
    assert (last.text, last.left) == ("nota 1", pytest.approx(50.0 + 3.77 + 2.0, abs=1.0))
    assert last.baseline == pytest.approx(FOOT - LINE + 0.8 * LINE, abs=0.1)
    rule = FOOT - LINE - 6.0
    assert page.inked(60.0, rule - 2.0, 190.0, rule + 2.0)
    assert not page.inked(196.0, rule - 2.0, 250.0, rule + 2.0)


def test_the_mark_in_the_text_is_raised_and_sticks_to_its_word() -> None:
    printed = Printed(document(paragraph("a" * 36, " bardzo-", "długie", note(1), " x")))
    texts = [line.text for line in printed.lines]
    marks = [line for line in printed.lines if line.text == "1"]
    assert len(marks) == 2
    assert texts[-1] == "nota 1"


def test_notes_take_room_from_the_text_of_their_page() -> None:
    body = filler(12)
    body[2] = paragraph("z notą", note(1))
    first, second = pages(*body)
    # Ten lines fit: the note takes one and the rule above it one.
    assert first == ["w1", "w2", "z notą", "w4", "w5", "w6", "w7", "w8", "nota 1"]
    assert second == ["w9", "w10", "w11", "w12"]


def test_a_line_goes_over_to_the_next_page_if_its_note_has_no_room() -> None:
    body = [*filler(8), paragraph("z notą", note(1)), "dalej"]
    assert pages(*body) == [[f"w{n}" for n in range(1, 9)], ["z notą", "dalej", "nota 1"]]


def test_a_paragraph_is_cut_before_the_line_whose_note_has_no_room() -> None:
    long = paragraph(*lines(5, "l"), note(1), widow_control=False)
    first, second = pages(*filler(5), long)
    assert first == ["w1", "w2", "w3", "w4", "w5", "l1", "l2", "l3", "l4"]
    assert second == ["l5", "nota 1"]


def test_a_long_note_goes_on_at_the_foot_of_the_next_page() -> None:
    long = note(1, *(paragraph(f"n{number}") for number in range(1, 8)))
    first, second = pages(*filler(5), paragraph("z notą", long), *filler(3, "d"))
    assert first == ["w1", "w2", "w3", "w4", "w5", "z notą", "d1", "d2", "n1"]
    assert second == ["d3", "n2", "n3", "n4", "n5", "n6", "n7"]


def test_a_note_longer_than_any_page_ends_on_pages_of_its_own() -> None:
    long = note(1, *(paragraph(f"n{number}") for number in range(1, 26)))
    made = pages(paragraph("z notą", long))
    assert [line for page in made for line in page] == ["z notą", *(f"n{number}" for number in range(1, 26))]
    assert len(made) == 3


def test_notes_of_table_cells_stand_at_the_foot_in_the_width_of_the_page() -> None:
    said = "nota dość długa na jedną całą linijkę"
    inside = cell(paragraph("a", note(1, paragraph(said))))
    printed = Printed(document(table(row(inside, "b"), widths=(30.0, 30.0))))
    assert printed.lines[-1].text == said


def test_a_repeated_header_row_does_not_repeat_its_note() -> None:
    head = row(cell(paragraph("głowa", note(1))), header=True)
    printed = Printed(document(table(head, *(row(f"r{n}") for n in range(15)), widths=(100.0,))))
    texts = [line.text for page in printed.pages for line in page.lines]
    assert texts.count("głowa") == 2
    assert texts.count("nota 1") == 1


def test_endnotes_follow_the_text() -> None:
    body = [paragraph("a", note(1, at_end=True)), paragraph("b", note(2, at_end=True)), "c"]
    assert pages(*body) == [["a", "b", "c", "nota 1", "nota 2"]]


def test_endnotes_stand_under_a_short_rule_in_the_room_of_a_line() -> None:
    printed = Printed(document(paragraph("a", note(1, at_end=True)), "b"))
    (page,) = printed.pages
    assert page.lines[-1].baseline == pytest.approx(50.0 + 3 * LINE + 0.8 * LINE, abs=0.1)
    rule = 50.0 + 2 * LINE + 6.0
    assert page.inked(60.0, rule - 2.0, 190.0, rule + 2.0)
    assert not page.inked(196.0, rule - 2.0, 250.0, rule + 2.0)


def test_the_rule_above_endnotes_stands_on_the_page_of_the_first_one() -> None:
    body = [paragraph("z notą", note(1, at_end=True)), *filler(8)]
    first, second = Printed(document(*body)).pages
    assert second.lines[-1].text == "nota 1"
    assert not first.inked(50.0, 50.0 + 9 * LINE, 250.0, FOOT)
    assert second.inked(60.0, 50.0 + 4.0, 190.0, 50.0 + 8.0)


def test_notes_of_two_sections_on_one_page_stand_together() -> None:
    printed = Printed(
        document(section(paragraph("a", note(1))), section(paragraph("b", note(2)), start=Start.CONTINUOUS))
    )
    (page,) = printed.pages
    assert [line.text for line in page.lines if not line.text.isdigit()] == ["a", "b", "nota 1", "nota 2"]


STRUCTURE = """\
Document
  P [2]
    Reference
      Link [1]
  Note ID='note-1'
    Lbl
      Link [1]
    P [1]
  P [1]
  L List.ListNumbering=Decimal
    LI
      Lbl [1]
      LBody [1]
        Reference
          Link [1]
        Note ID='note-2'
          Lbl
            Link [1]
          P [1]"""


def test_a_note_follows_its_paragraph_wherever_it_is_drawn() -> None:
    listed = replace(item("", "1."), inlines=(text("d"), note(2)))
    printed = Printed(document(paragraph("a", note(1), " b"), "c", listed))
    assert tree(printed.pdf) == printed.typeset.structure == STRUCTURE


def test_notes_of_one_paragraph_follow_it_in_the_order_of_their_marks() -> None:
    printed = Printed(document(paragraph("a", note(1), " b", note(2, at_end=True), " c", note(3)), "d"))
    rows = [row.strip() for row in tree(printed.pdf).splitlines() if len(row) - len(row.lstrip()) == 2]
    assert rows == ["P [3]", "Note ID='note-1'", "Note ID='note-2'", "Note ID='note-3'", "P [1]"]


def test_a_note_of_a_list_item_stands_before_the_list_in_it() -> None:
    outer = replace(item("", "1."), inlines=(text("d"), note(1)))
    printed = Printed(document(outer, item("e", "a)", level=1)))
    tags = [line.split()[0] for line in printed.typeset.structure.splitlines()]
    assert tags[tags.index("LBody") :] == [
        "LBody", "Reference", "Link", "Note", "Lbl", "Link", "P", "L", "LI", "Lbl", "LBody",
    ]  # fmt: skip


def test_marks_lead_to_the_note_and_back_and_the_note_is_found_by_its_identifier() -> None:
    printed = Printed(document(paragraph("a", note(1))))
    there, back = printed.pdf.pages[0].Annots
    assert (str(there.Contents), str(back.Contents)) == ("Przypis 1", "Powrót do tekstu, przypis 1")
    assert float(there.Dest[3]) < float(back.Dest[3])
    names = printed.pdf.Root.StructTreeRoot.IDTree.Names
    assert (str(names[0]), str(names[1].S)) == ("note-1", "/Note")


def test_a_note_without_a_label_has_its_mark_in_the_text() -> None:
    printed = Printed(document(paragraph("a", text("*"), Note("note-1", "", (paragraph("* nota"),)))))
    assert [line.text for line in printed.lines] == ["a*", "* nota"]
    assert "/Annots" not in printed.pdf.pages[0]
