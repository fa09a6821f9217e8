"""The tags say what the document means: by the typesetter's own account and, the same, in the file."""

import pikepdf
import pytest
from lato import width
from printed import Printed, tree
from sample_documents import cell, document, item, lines, paragraph, row, section, table, text
from sample_pictures import picture

from visitdocs.document.model import (
    Alignment,
    Block,
    Bookmark,
    HeadersFooters,
    Link,
    ListLabel,
    PageField,
    PageFieldKind,
    Picture,
    Tab,
    TextStyle,
)


def structure(*blocks: Block | str) -> str:
    """The tags of a document, the same in the typesetter's account and in the file."""
    printed = Printed(document(section(*blocks, width=300.0, height=600.0)))
    assert tree(printed.pdf) == printed.typeset.structure
    return printed.typeset.structure


EVERYTHING = """\
Document
  Title [1]
  H1 [1]
  P [3]
    Span Lang='en-GB' [1]
    Link [1]
  L List.ListNumbering=Decimal
    LI
      Lbl [1]
      LBody [1]
        L List.ListNumbering=LowerAlpha
          LI
            Lbl [1]
            LBody [1]
          LI
            Lbl [1]
            LBody [1]
    LI
      Lbl [1]
      LBody [1]
  H2 [1]
  Table Table.Summary=Plan dnia
    THead
      TR
        TH Table.Scope=Column
          P [1]
        TH Table.Scope=Column Table.ColSpan=2
          P [1]
    TBody
      TR
        TH Table.Scope=Row Table.RowSpan=2
          P [1]
        TD
          P [1]
        TD
          P [1]
      TR
        TD Table.ColSpan=2
          L List.ListNumbering=Disc
            LI
              Lbl [1]
              LBody [1]
          Table
            TBody
              TR
                TD
                  P [1]
  P [2]
    Figure Alt='Herb' Layout.BBox=[74.66, 272.4, 94.66, 282.4] [1]"""


def test_a_document_with_everything_has_the_tags_of_everything() -> None:
    english = text("study visit", language="en-GB")
    plan = table(
        row(cell("Godzina"), cell("Dwa", column=1, column_span=2), header=True),
        row(cell("8:00", row_span=2), cell("a", column=1), cell("b", column=2)),
        row(cell(item("kawa", "•"), table(row("w środku"), widths=(80.0,)), column=1, column_span=2)),
        widths=(60.0, 100.0, 100.0),
        header_column=True,
        alt="Plan dnia",
    )
    printed = Printed(
        document(
            section(
                paragraph("Regulamin", heading=0),
                paragraph("Cele", heading=1, label=ListLabel("§ 1", "h", style=TextStyle(size=10.0))),
                paragraph("Wizyta (", english, ") pod ", Link("https://example.org", (text("adresem"),)), "."),
                paragraph(),
                item("pierwszy", "1."),
                item("zagnieżdżony", "a)", level=1),
                item("drugi", "b)", level=1),
                paragraph(),
                item("drugi", "2."),
                paragraph("Plan", heading=2),
                plan,
                paragraph(
                    "Herb:", Bookmark("herb"), Picture(picture(), 20.0, 10.0, "Herb"), Picture(picture(), 5, 5), "."
                ),
                width=300.0,
                height=400.0,
                headers=HeadersFooters((paragraph("nagłówek", heading=1),)),
                footers=HeadersFooters((paragraph(PageField(PageFieldKind.PAGE)), table(row("x")))),
            )
        )
    )
    assert printed.typeset.structure == EVERYTHING
    assert tree(printed.pdf) == EVERYTHING


def test_marked_content_of_every_page_leads_back_to_its_element() -> None:
    printed = Printed(document(item("a " * 200, "1."), "b " * 300))
    pdf = printed.pdf
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
    assert len(pdf.pages) > 1
    for page in pdf.pages:
        marks = [
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        ]
        assert marks == list(range(len(owners[int(page.StructParents)])))
        for mark, owner in enumerate(owners[int(page.StructParents)]):
            assert any("/MCID" in kid and int(kid.MCID) == mark and kid.Pg.objgen == page.objgen for kid in owner.K)


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    assert Printed(document(paragraph(*lines(15)))).typeset.structure == "Document\n  P [15]"


def test_what_the_document_repeats_on_every_page_is_no_part_of_its_structure() -> None:
    furniture = HeadersFooters((paragraph("Strona ", PageField(PageFieldKind.PAGE), heading=1),))
    printed = Printed(document(section("a", headers=furniture, footers=furniture)))
    assert printed.typeset.structure == "Document\n  P [1]"
    contents = printed.pdf.pages[0].Contents.read_bytes()
    assert contents.count(b"/Artifact <</Type /Pagination /Subtype /Header>> BDC") == 1
    assert contents.count(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC") == 1


def test_paragraphs_of_nothing_leave_no_empty_tags() -> None:
    assert structure("a", paragraph(), paragraph("  "), paragraph(Tab()), paragraph(heading=1), "b") == (
        "Document\n  P [1]\n  P [1]"
    )


# ------------------------------------------------------------------ lists


def test_a_list_goes_on_after_an_empty_paragraph_and_ends_at_a_full_one() -> None:
    one = "\n    LI\n      Lbl [1]\n      LBody [1]"
    opened = "\n  L List.ListNumbering=Decimal"
    assert structure(item("a", "1."), paragraph(), item("b", "2."), "text", item("c", "3.")) == (
        f"Document{opened}{one}{one}\n  P [1]{opened}{one}"
    )


def test_lists_of_two_identifiers_are_two_lists() -> None:
    one = "\n  L List.ListNumbering=Decimal\n    LI\n      Lbl [1]\n      LBody [1]"
    assert structure(item("a", "1.", "first"), item("b", "1.", "second")) == f"Document{one}{one}"


def test_an_item_of_a_deeper_level_nests_in_the_item_above_it_whatever_is_skipped() -> None:
    assert structure(item("a", "1."), item("b", "i)", level=4), item("c", "2.")) == (
        "Document\n"
        "  L List.ListNumbering=Decimal\n"
        "    LI\n"
        "      Lbl [1]\n"
        "      LBody [1]\n"
        "        L List.ListNumbering=LowerRoman\n"
        "          LI\n"
        "            Lbl [1]\n"
        "            LBody [1]\n"
        "    LI\n"
        "      Lbl [1]\n"
        "      LBody [1]"
    )


@pytest.mark.parametrize(
    ("label", "numbering"),
    [
        ("1.", "Decimal"),
        ("§ 2", "Decimal"),
        ("a)", "LowerAlpha"),
        ("B.", "UpperAlpha"),
        ("i)", "LowerRoman"),
        ("iv)", "LowerRoman"),
        ("Rozdział I.", "UpperRoman"),
        ("c)", "LowerAlpha"),
        ("XII.", "UpperRoman"),
        ("•", "Disc"),
    ],
)
def test_the_kind_of_numbering_is_told_from_the_label(label: str, numbering: str) -> None:
    assert structure(item("a", label)).splitlines()[1] == f"  L List.ListNumbering={numbering}"


def test_a_label_without_text_still_makes_an_item() -> None:
    assert structure(item("a", "")) == "Document\n  L List.ListNumbering=Decimal\n    LI\n      LBody [1]"


def test_a_hanging_label_stands_left_of_its_text_and_the_text_hangs() -> None:
    one, two = Printed(document(item("słowo " * 8, "1."))).lines
    assert (one.left, one.glyph("s").left, two.left) == pytest.approx((50.0, 70.0, 70.0), abs=0.01)


# ------------------------------------------------------------------ headings


@pytest.mark.parametrize(
    ("levels", "tags"),
    [
        ([1, 2, 3, 2, 3, 1], "H1 H2 H3 H2 H3 H1"),
        ([1, 3, 3, 2, 1], "H1 H2 H2 H2 H1"),
        ([2, 3, 3, 1, 2], "H1 H2 H2 H1 H2"),
        ([6, 5, 4], "H1 H1 H1"),
    ],
)
def test_headings_skip_no_rank(levels: list[int], tags: str) -> None:
    told = structure(*(paragraph(f"t{level}", heading=level) for level in levels))
    assert [line.split()[0] for line in told.splitlines()[1:]] == tags.split()


# ------------------------------------------------------------------ languages


@pytest.mark.parametrize("language", ["", "pl-PL", "PL-pl", "nie wiem!"])
def test_text_in_the_documents_language_needs_no_tag(language: str) -> None:
    assert structure(paragraph(text("abc", language=language))) == "Document\n  P [1]"


@pytest.mark.parametrize(("language", "tag"), [("", "pl-PL"), ("en-GB", "en-GB"), ("de_AT", "de-AT"), ("?", "pl-PL")])
def test_the_document_always_says_its_language(language: str, tag: str) -> None:
    assert str(Printed(document("abc", language=language)).pdf.Root.Lang) == tag


@pytest.mark.parametrize(
    ("alignment", "share"), [(Alignment.LEFT, 0.0), (Alignment.CENTRE, 0.5), (Alignment.RIGHT, 1.0)]
)
def test_a_label_begins_at_ends_at_or_stands_around_the_first_lines_edge(alignment: Alignment, share: float) -> None:
    label = ListLabel("viii.", "1", style=TextStyle(size=10.0), alignment=alignment)
    (line,) = Printed(document(paragraph("x", label=label, left=60.0, first_line=-20.0))).lines
    assert line.left == pytest.approx(90.0 - share * width("viii."), abs=0.02)
    assert line.glyph("x").left == pytest.approx(110.0, abs=0.02)
