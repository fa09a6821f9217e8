"""Headings that skip a level, and long documents without any."""

import pytest
from found_failures import failures, heading, problems, table, the_problem, words_row
from said import polish
from word_files import paragraph, run, style

from visitdocs.problems import Severity

MISSING = "dokument jest dłuższy niż strona, a nie ma żadnego nagłówka | "


def test_a_heading_that_skips_a_level_is_told_with_its_words_and_the_style_that_would_be_right() -> None:
    problem = the_problem(heading("Cele", 1) + heading("Kto może wziąć udział", 3))
    assert problem.severity is Severity.WARNING
    assert polish(problem.message) == "nagłówek poziomu 3 nie ma nad sobą nagłówka poziomu 2"
    assert polish(problem.place) == "plik.docx, akapit „Kto może wziąć udział”"
    assert polish(problem.hint) == "nadaj mu styl „Nagłówek 2” albo dodaj brakujący nagłówek"


@pytest.mark.parametrize(
    ("levels", "skipping"),
    [
        ((1, 2, 3, 2, 3, 1), []),
        ((1, 2, 3, 1, 2), []),
        ((1, 3, 4, 4), ["t1"]),
        ((1, 3, 3), ["t1", "t2"]),
        ((2, 3), ["t0"]),
        ((1, 2, 4, 2, 4), ["t2", "t4"]),
    ],
)
def test_only_the_heading_below_the_gap_is_told(levels: tuple[int, ...], skipping: list[str]) -> None:
    body = "".join(heading(f"t{number}", level) for number, level in enumerate(levels))
    assert [polish(problem.place.where) for problem in problems(body)] == [f"akapit „{name}”" for name in skipping]


def test_headings_without_words_and_those_in_headers_do_not_count() -> None:
    assert failures(heading("a", 1) + paragraph("", '<w:outlineLvl w:val="2"/>')) == []
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    assert failures(heading("a", 1) + section, header1=heading("b", 3)) == []


def test_a_heading_in_a_table_counts() -> None:
    inside = table(f"<w:tr><w:tc>{heading('b', 3)}</w:tc></w:tr>")
    assert failures(heading("a", 1) + inside) == ["nagłówek poziomu 3 nie ma nad sobą nagłówka poziomu 2 | akapit „b”"]


def test_a_document_longer_than_a_page_has_a_heading_or_a_title() -> None:
    long = paragraph(run("słowo " * 900))
    assert failures(long) == [MISSING]
    assert failures(heading("Cele", 1) + long) == []
    title = style("Title", "")
    assert failures(paragraph(run("Zaproszenie"), '<w:pStyle w:val="Title"/>') + long, styles=title) == []


def test_a_letter_of_one_page_may_do_without() -> None:
    assert failures(paragraph(run("słowo " * 500))) == []
    assert failures(paragraph(run("wiersz")) * 46) == []
    assert failures(paragraph(run("wiersz")) * 47) == [MISSING]


def test_a_row_is_as_long_as_its_longest_cell() -> None:
    rows = [words_row("słowo " * 40, "a", header=True)] * 12
    assert failures(table(*rows)) == []
    assert failures(table(*rows * 2)) == [MISSING]
