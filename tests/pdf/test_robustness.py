"""Numbers that make no sense: the typesetter neither hangs nor falls over, and what it makes keeps the rules."""

from collections import Counter
from dataclasses import is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printed import Printed, written
from said import polish
from sample_documents import BOX, cell, document, item, lines, paragraph, row, section, table, text
from sample_pictures import picture

from visitdocs.document.model import (
    Alignment,
    Block,
    Border,
    Borders,
    Break,
    BreakKind,
    Colour,
    HeadersFooters,
    LineRule,
    Margins,
    PageField,
    PageFieldKind,
    Picture,
    Tab,
    TabAlignment,
    TabStop,
    Text,
)
from visitdocs.pdf import typeset
from visitdocs.pdf.pages import page_maker
from visitdocs.problems import DocumentError

HUGE = 1e9
ABSURD = [0.0, -0.0, -1.0, -HUGE, 1e-9, HUGE]


def words(printed: Printed) -> str:
    return "".join(page.copied for page in printed.pages).replace("\r\n", "")


def letters_of(*blocks: Block) -> str:
    """Every letter of a document, sorted; it may stand where PDFium sees nothing."""
    return "".join(sorted("".join(written(Printed(document(*blocks)).data).split())))


@pytest.mark.parametrize("name", ["left", "right", "first_line", "space_before", "space_after", "line_spacing"])
@pytest.mark.parametrize("rule", LineRule)
def test_no_measure_of_a_paragraph_loses_a_word(name: str, rule: LineRule) -> None:
    style = {"line_rule": rule, "line_spacing": 1.0 if rule is LineRule.MULTIPLE else 12.0}
    blocks = [paragraph("ab cd", Tab(), "ef", **{**style, name: value}) for value in ABSURD]
    assert letters_of(*blocks) == "".join(letter * len(ABSURD) for letter in "abcdef")


@pytest.mark.parametrize("name", ["size", "spacing", "rise"])
def test_no_measure_of_a_text_loses_a_word(name: str) -> None:
    marked = {"underline": True, "highlight": Colour(1, 2, 3)}
    blocks = [paragraph(text("ab cd", **marked, **{name: value})) for value in ABSURD]
    assert letters_of(*blocks) == "".join(letter * len(ABSURD) for letter in "abcd")


@pytest.mark.parametrize("leader", ["", ".", "\u0301", "中", "\u200b"])
def test_no_tab_stop_hangs_or_falls(leader: str) -> None:
    blocks = [
        paragraph("a", Tab(), text("b,c", size=0.0), Tab(), "d", tab_stops=(TabStop(value, alignment, leader),))
        for value in ABSURD
        for alignment in TabAlignment
    ]
    found = letters_of(*blocks)
    assert [found.count(letter) for letter in "abcd"] == [len(blocks)] * 4


@pytest.mark.parametrize("value", ABSURD)
def test_no_default_tab_hangs(value: float) -> None:
    assert "".join(words(Printed(document(paragraph("a", Tab(), "b"), default_tab=value))).split()) == "ab"


@pytest.mark.parametrize("value", ABSURD)
@pytest.mark.parametrize("name", ["page_width", "page_height", "header_distance", "footer_distance"])
def test_no_measure_of_a_page_hangs_or_falls(name: str, value: float) -> None:
    furniture = HeadersFooters((paragraph("h"),))
    printed = Printed(document(section(paragraph(*lines(12)), headers=furniture, footers=furniture, **{name: value})))
    assert words(printed).count("w") == 12


@pytest.mark.parametrize("value", ABSURD)
@pytest.mark.parametrize("edge", ["top", "right", "bottom", "left"])
def test_no_margin_hangs_or_falls(edge: str, value: float) -> None:
    printed = Printed(document(section("ab cd", "ef", margins=Margins(**{edge: value}))))
    assert words(printed).replace(" ", "") == "abcdef"


@pytest.mark.parametrize("size", [(10.0, 10.0), (100.0, 100.0), (101.0, 130.0)])
def test_text_stays_on_a_page_that_is_smaller_than_its_margins(size: tuple[float, float]) -> None:
    printed = Printed(document(section("a", "b", page_width=size[0], page_height=size[1])))
    assert words(printed) == "ab"
    places = [(glyph.baseline, page.height) for page in printed.pages for glyph in page.glyphs]
    assert [0 < baseline <= height for baseline, height in places] == [True, True]


def test_a_header_taller_than_the_page_leaves_room_for_the_text() -> None:
    printed = Printed(document(section(paragraph(*lines(5)), headers=HeadersFooters((paragraph(*lines(40, "h")),)))))
    assert 1 <= len(printed.pages) <= 5
    for page in printed.pages:
        assert any(glyph.character == "w" and glyph.baseline < page.height for glyph in page.glyphs)


def test_no_measure_of_a_table_loses_a_word() -> None:
    blocks = []
    for value in ABSURD:
        edge = Border(value, space=value)
        framed = cell("ab", margins=Margins(value, value, value, value), borders=Borders(edge, edge, edge, edge))
        blocks += [
            table(row(framed, "c")),
            table(row("ab", "c"), widths=(value, value)),
            table(row("ab", "c"), indent=value),
            table(row("ab", "c", height=value)),
            table(row("ab", "c", height=value, exact_height=True)),
        ]
    assert letters_of(*blocks) == "".join(letter * len(blocks) for letter in "abc")


def test_tables_of_nothing_are_nothing() -> None:
    printed = Printed(document("a", table(), table(row(), row()), table(row(), widths=()), table(widths=(0.0,)), "b"))
    assert words(printed).split() == ["a", "b"] or words(printed) == "ab"


def test_a_cell_without_content_is_a_cell() -> None:
    assert words(Printed(document(table(row(cell(), cell("b", column=1)))))) == "b"


def test_no_size_of_a_picture_hangs_or_falls() -> None:
    images = [Picture(picture(), value, value, "P") for value in [*ABSURD, 5000.0]]
    assert (
        letters_of(*(paragraph("a", image, "b", line_rule=LineRule.MULTIPLE) for image in images)) == "a" * 7 + "b" * 7
    )


def test_no_border_of_a_paragraph_hangs_or_falls() -> None:
    edges = [Border(value, space=value, style=style) for value in ABSURD for style in ("dotted", "double")]
    assert letters_of(*(paragraph("a", borders=Borders(edge, edge, edge, edge)) for edge in edges)) == "a" * len(edges)


@pytest.mark.parametrize("level", [-1, 0, 9, 1000])
def test_no_level_of_a_list_falls(level: int) -> None:
    assert "a" in words(Printed(document(item("a", "1.", level=level, left=20.0))))


def test_headers_of_every_page_may_be_anything() -> None:
    odd = HeadersFooters((table(row("a" * 100, "b")), paragraph(PageField(PageFieldKind.PAGES), borders=BOX)))
    assert "b" in words(Printed(document(section("x", headers=odd, footers=odd))))


def test_tables_may_be_nested_deeply() -> None:
    inner = table(row("a"), widths=(100.0,))
    for _ in range(25):
        inner = table(row(cell(inner)), widths=(100.0,))
    assert words(Printed(document(inner))) == "a"


def test_a_document_without_end_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_maker, "MAXIMUM_PAGES", 20)
    endless = document(*(paragraph("x", page_break_before=True) for _ in range(21)))
    with pytest.raises(DocumentError) as caught:
        typeset(endless, "pismo.docx")
    assert [polish(problem.message) for problem in caught.value.problems] == ["dokument ma ponad 5000 stron"]


NUMBERS = st.one_of(st.sampled_from(ABSURD), st.floats(-300, 300))
SMALL = st.integers(-2, 5)
WORDS = st.text("abcdefgh ", min_size=1, max_size=40)


@st.composite
def absurd_blocks(draw: st.DrawFn, depth: int = 0) -> list:
    blocks: list = []
    for _ in range(draw(st.integers(0, 4))):
        if draw(st.booleans()) or depth > 1:
            contents = draw(
                st.lists(st.one_of(WORDS, st.sampled_from([Tab(), Break(), Break(BreakKind.PAGE)])), max_size=5)
            )
            style = {
                name: draw(NUMBERS)
                for name in ("left", "right", "first_line", "space_before", "space_after", "line_spacing")
                if draw(st.integers(0, 3)) == 0
            }
            flags = {name: draw(st.booleans()) for name in ("keep_with_next", "keep_lines", "widow_control")}
            flags |= {"page_break_before": draw(st.integers(0, 5)) == 0, "alignment": draw(st.sampled_from(Alignment))}
            blocks.append(paragraph(*contents, **style, **flags))
        else:
            blocks.append(draw(absurd_tables(depth + 1)))
    return blocks


@st.composite
def absurd_tables(draw: st.DrawFn, depth: int) -> object:
    rows = []
    for _ in range(draw(st.integers(0, 4))):
        cells = [
            cell(*draw(absurd_blocks(depth)), column=draw(SMALL), column_span=draw(SMALL), row_span=draw(SMALL))
            for _ in range(draw(st.integers(0, 3)))
        ]
        flags = {"header": draw(st.booleans()), "can_split": draw(st.booleans()), "exact_height": draw(st.booleans())}
        rows.append(row(*cells, height=draw(NUMBERS), **flags))
    return table(*rows, widths=tuple(draw(st.lists(NUMBERS, max_size=3))), header_column=draw(st.booleans()))


def letters(node: object) -> Counter[str]:
    """How often each letter is written in a block and all that it holds."""
    found: Counter[str] = Counter(node.text.replace(" ", "")) if isinstance(node, Text) else Counter()
    for child in node if isinstance(node, tuple | list) else vars(node).values() if is_dataclass(node) else ():
        found += letters(child)
    return found


@settings(derandomize=True, max_examples=30, deadline=None)
@given(absurd_blocks(), st.sampled_from([20.0, 200.0]), st.sampled_from([20.0, 120.0]))
def test_whatever_is_put_together_is_typeset_and_keeps_its_words(blocks: list, width: float, height: float) -> None:
    done = typeset(document(section(*blocks, width=width, height=height)))
    assert letters(blocks) <= Counter(written(done.pdf))
