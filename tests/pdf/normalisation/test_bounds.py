"""Every number of a document is brought within what Word and PDF allow, and no further."""

import math
from dataclasses import replace

import pytest
from sample_documents import cell, document, paragraph, row, section, table

from visitdocs.document.model import Document, ListLabel, Picture, Text
from visitdocs.document.model.styles import Border, Borders, LineRule, Margins, ParagraphStyle, TabStop, TextStyle
from visitdocs.pdf.normalisation.bounds import within_bounds

LONGEST = 1584.0
ANY, POSITIVE, VISIBLE = (-LONGEST, LONGEST), (0.0, LONGEST), (1.0, LONGEST)


def styled(**style: object) -> Document:
    """A document of one paragraph with that style."""
    return document(paragraph("a", **style))


def of_text(name: str, value: float) -> float:
    made = within_bounds(document(paragraph(Text("a", TextStyle(**{name: value})))))
    return getattr(made.sections[0].blocks[0].inlines[0].style, name)


def of_paragraph(name: str, value: float) -> float:
    return getattr(within_bounds(styled(**{name: value})).sections[0].blocks[0].style, name)


def of_tab(name: str, value: float) -> float:
    made = within_bounds(styled(tab_stops=(TabStop(**{name: value}),)))
    return getattr(made.sections[0].blocks[0].style.tab_stops[0], name)


def of_border(name: str, value: float) -> float:
    made = within_bounds(styled(borders=Borders(top=Border(**{"width": 1.0, name: value}))))
    return getattr(made.sections[0].blocks[0].style.borders.top, name)


def of_label(name: str, value: float) -> float:
    label = replace(ListLabel("1.", "1", 0, True, TextStyle()), **{name: value})
    return getattr(within_bounds(document(paragraph("a", label=label))).sections[0].blocks[0].label, name)


def of_picture(name: str, value: float) -> float:
    made = within_bounds(document(paragraph(replace(Picture(b"", 9.0, 9.0), **{name: value}))))
    return getattr(made.sections[0].blocks[0].inlines[0], name)


def of_margins(name: str, value: float) -> float:
    return getattr(within_bounds(document(section("a", margins=Margins(**{name: value})))).sections[0].margins, name)


def of_section(name: str, value: float) -> float:
    return getattr(within_bounds(document(section("a", **{name: value}))).sections[0], name)


def of_row(name: str, value: float) -> float:
    return getattr(within_bounds(document(table(row(cell("a"), **{name: value})))).sections[0].blocks[0].rows[0], name)


def of_table(name: str, value: float) -> float:
    return getattr(within_bounds(document(table(row("a"), **{name: value}))).sections[0].blocks[0], name)


def of_document(name: str, value: float) -> float:
    return getattr(within_bounds(document("a", **{name: value})), name)


def of_multiple(name: str, value: float) -> float:
    made = within_bounds(styled(line_rule=LineRule.MULTIPLE, **{name: value}))
    return getattr(made.sections[0].blocks[0].style, name)


def of_least(name: str, value: float) -> float:
    made = within_bounds(styled(line_rule=LineRule.AT_LEAST, **{name: value}))
    return getattr(made.sections[0].blocks[0].style, name)


BOUNDS = [
    (of_text, "size", (1.0, 1638.0)),
    (of_text, "spacing", ANY),
    (of_text, "rise", ANY),
    *((of_paragraph, name, ANY) for name in ("left", "right", "first_line")),
    *((of_paragraph, name, POSITIVE) for name in ("space_before", "space_after")),
    (of_paragraph, "line_spacing", (0.7, LONGEST)),  # the samples' lines are exact
    (of_multiple, "line_spacing", (0.06, 132.0)),
    (of_least, "line_spacing", POSITIVE),
    (of_tab, "position", ANY),
    (of_border, "width", (0.0, 31.0)),
    (of_border, "space", (0.0, 31.0)),
    (of_label, "level", (0, 8)),
    (of_picture, "width", VISIBLE),
    (of_picture, "height", VISIBLE),
    *((of_margins, name, POSITIVE) for name in ("top", "right", "bottom", "left")),
    *((of_section, name, (36.0, 14400.0)) for name in ("page_width", "page_height")),
    *((of_section, name, POSITIVE) for name in ("header_distance", "footer_distance")),
    (of_row, "height", POSITIVE),
    (of_table, "indent", ANY),
    (of_document, "default_tab", VISIBLE),
]


@pytest.mark.parametrize(("read", "name", "bounds"), BOUNDS)
def test_a_number_stays_within_its_bounds(read: object, name: str, bounds: tuple[float, float]) -> None:
    lowest, highest = bounds
    assert [read(name, lowest), read(name, highest)] == [lowest, highest]
    assert [read(name, lowest - 1), read(name, highest + 1)] == [lowest, highest]
    middle = (lowest + highest) // 2
    assert read(name, middle) == middle


def test_columns_of_a_table_are_bounded_each() -> None:
    made = within_bounds(document(table(row("a", "b"), widths=(0.5, LONGEST + 1))))
    assert made.sections[0].blocks[0].column_widths == (1.0, LONGEST)


@pytest.mark.parametrize("value", [math.inf, -math.inf])
def test_what_has_no_end_is_bounded(value: float) -> None:
    assert of_text("size", value) in (1.0, 1638.0)


def test_a_document_within_bounds_is_the_very_same() -> None:
    made = styled(left=10.0)
    assert within_bounds(made) is made
    assert isinstance(made.sections[0].blocks[0].style, ParagraphStyle)
