"""Lists typed by hand, and empty paragraphs for distance."""

import pytest
from found_failures import cell, failures, row, table, the_problem
from said import polish
from word_files import paragraph, piece, run, style


def lines(*texts: str) -> str:
    return "".join(paragraph(run(text) if text else "") for text in texts)


@pytest.mark.parametrize("marks", ["--", "••", "––", ("1.", "2."), ("a)", "b)"), ("1)", "2)")])
def test_two_typed_items_in_a_row_are_told(marks: tuple[str, str]) -> None:
    problem = the_problem(lines("Zabierz:", f"{marks[0]} dowód", f"{marks[1]} kurtkę", "Do zobaczenia"))
    assert polish(problem.message) == "2\u00a0akapity z rzędu ze znakiem listy wpisanym ręcznie"
    assert polish(problem.place.where) == f"akapit „{marks[0]} dowód”"
    assert polish(problem.hint) == "usuń wpisane znaki i użyj: Narzędzia główne → Punktory albo Numerowanie"


def test_a_tab_after_the_mark_is_like_a_space_and_each_list_is_told_once() -> None:
    items = "".join(paragraph(run(f"{number}.") + "<w:r><w:tab/></w:r>" + run("punkt")) for number in range(1, 6))
    assert failures(items + lines("Dalej") + items) == [
        "5\u00a0akapitów z rzędu ze znakiem listy wpisanym ręcznie | akapit „1. punkt”"
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("- jeden",),
        ("- jeden", "Tekst", "- dwa"),
        ("1. jeden", "- dwa"),
        ("27.11.2017 Puszczykowo", "28.11.2017 Poznań"),
        ("W programie: a) i b)", "Z udziałem"),
        ("–", "–"),
        ("-5 stopni", "-6 stopni"),
    ],
)
def test_what_only_looks_a_little_like_a_list_is_none(texts: tuple[str, ...]) -> None:
    assert failures(lines(*texts)) == []


def test_automatic_lists_and_typed_marks_in_neighbouring_cells_are_none() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = paragraph(run("- punkt"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert failures(item * 3, numbering=numbering) == []
    assert failures(table(row(cell(run("- a"))), row(cell(run("- b"))))) == []


def test_a_table_of_contents_is_no_typed_list() -> None:
    entries = paragraph(run("1. Cele"), '<w:pStyle w:val="Spistreci1"/>') * 2
    styles = style("Spistreci1", "").replace('w:name w:val="Spistreci1"', 'w:name w:val="toc 1"')
    assert failures(entries, styles=styles) == []


def test_notes_are_checked_with_the_paragraph_that_leads_to_them() -> None:
    pale = paragraph(run("blady", '<w:color w:val="999999"/>'))
    body = paragraph(run("Tekst") + piece('<w:footnoteReference w:id="1"/>'))
    (failure,) = failures(body, footnotes=f'<w:footnote w:id="1">{pale}</w:footnote>')
    assert failure.endswith("| przypis, akapit „blady”")


def test_three_empty_paragraphs_in_a_row_are_told() -> None:
    problem = the_problem(lines("Wrocław", "", " ", "", "Zapraszamy"))
    assert polish(problem.message) == "3\u00a0puste akapity z rzędu zamiast odstępu"
    assert polish(problem.place.where) == "po tekście „Wrocław”"
    assert polish(problem.hint) == "usuń je i ustaw odstęp: Układ → Odstępy → Przed albo Po"
    assert failures(lines("", "", "", "", "", "a")) == ["5\u00a0pustych akapitów z rzędu zamiast odstępu | "]
    assert failures(lines("a", "", "", "b", "", "", "c")) == []


LINE = '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'


@pytest.mark.parametrize(
    "empty",
    [
        paragraph("", LINE),
        paragraph('<w:r><w:br w:type="page"/></w:r>'),
        paragraph(run("          ", '<w:u w:val="single"/>')),
        paragraph("<w:r><w:tab/></w:r>"),
    ],
    ids=["a line", "a page break", "underlined spaces", "a tab with a leader"],
)
def test_paragraphs_without_words_that_are_of_use_are_no_distance(empty: str) -> None:
    assert failures(lines("a") + empty * 3 + lines("b")) == []
