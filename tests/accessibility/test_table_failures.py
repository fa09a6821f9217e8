"""Tables of data without headers, headers without words; and the tables that need none."""

import pytest
from found_failures import cell, failures, field, picture, picture_file, row, table, the_problem, words_row
from said import polish
from word_files import paragraph, run

HOURS = words_row("9:00", "Otwarcie"), words_row("10:00", "Wykład")
NO_HEADER = "tabela nie ma wiersza nagłówka"


def test_a_table_of_data_without_headers_is_told() -> None:
    problem = the_problem(table(*HOURS))
    assert polish(problem.message) == NO_HEADER
    assert polish(problem.place.where) == "tabela „9:00 Otwarcie 10:00 Wykład”"
    assert "Powtórz wiersze nagłówka" in polish(problem.hint)
    assert failures(table(words_row("Godzina", "Zajęcia", header=True), *HOURS)) == []
    assert failures(table(*HOURS, header_column=True)) == []


def test_a_bold_first_row_that_is_not_marked_is_told_even_beside_a_header_column() -> None:
    first = words_row("Godzina", "Zajęcia", bold=True)
    assert failures(table(first, *HOURS, header_column=True)) == [
        "pierwszy wiersz tabeli wygląda jak nagłówek, a nie jest nim oznaczony | "
        "tabela „Godzina Zajęcia 9:00 Otwarcie 10:00 Wykład”"
    ]
    assert failures(table(*[first] * 3, header_column=True)) == []


FIELDS = [row(cell(run(name)), cell(field(name))) for name in ("nazwisko", "telefon")]
NO_LINES = [row(cell(run(name), ""), cell(run("......"), "")) for name in ("Organizator", "Uczestnik")]
TO_FILL_IN = [words_row("", "")] * 3


@pytest.mark.parametrize(
    "rows",
    [
        HOURS[:1],
        [words_row("jedna"), words_row("kolumna")],
        FIELDS,
        [row(cell(run("Dane osoby"), '<w:gridSpan w:val="2"/>')), *FIELDS],
        NO_LINES,
        TO_FILL_IN,
    ],
    ids=[
        "one row",
        "one column",
        "labels beside fields",
        "a form with parts",
        "signatures side by side",
        "to fill in with a pen",
    ],
)
@pytest.mark.parametrize("header_column", [False, True])
def test_a_table_that_only_sets_things_side_by_side_needs_no_header(rows: list[str], header_column: bool) -> None:
    assert failures(table(*rows, header_column=header_column)) == []


def test_fields_in_some_rows_only_do_not_make_a_table_a_form() -> None:
    assert failures(table(*FIELDS, *HOURS))[0].startswith(NO_HEADER)


def test_shading_alone_makes_a_table_one_of_data() -> None:
    shaded = [row(cell(run("a"), '<w:shd w:val="clear" w:fill="EEEEEE"/>'), cell(run("b"), "")) for _ in range(2)]
    assert failures(table(*shaded)) == [f"{NO_HEADER} | tabela „a b a b”"]


def test_an_empty_header_cell_is_told() -> None:
    assert failures(table(words_row("Godzina", "", header=True), *HOURS)) == [
        "pusta komórka w wierszu nagłówka tabeli | wiersz tabeli „Godzina”"
    ]
    assert failures(table(*HOURS, words_row("", "Obiad"), header_column=True)) == [
        "pusta komórka w pierwszej kolumnie, która nazywa wiersze tabeli | wiersz tabeli „Obiad”"
    ]


def test_a_corner_between_a_header_row_and_a_header_column_may_be_empty() -> None:
    first = words_row("", "Zajęcia", header=True)
    assert failures(table(first, *HOURS, header_column=True)) == []
    assert failures(table(first, *HOURS)) == ["pusta komórka w wierszu nagłówka tabeli | wiersz tabeli „Zajęcia”"]


def test_a_row_without_words_and_a_cell_with_a_field_are_no_empty_headers() -> None:
    body = table(*HOURS, words_row("", ""), row(cell(field("zgoda")), cell(run("Zgoda"))), header_column=True)
    assert failures(body) == []


def test_an_automatic_number_names_a_row() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = paragraph("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    rows = [row(cell(number), cell(run(name))) for name in ("a", "b")]
    body = table(words_row("Lp.", "Nazwa", header=True), *rows, header_column=True)
    assert failures(body, numbering=numbering) == []


def test_a_header_row_without_any_word_is_found_by_its_table() -> None:
    assert failures(table(words_row("", "", header=True), *HOURS)) == [
        "pusta komórka w wierszu nagłówka tabeli | tabela „9:00 Otwarcie 10:00 Wykład”"
    ]


def test_a_cell_merged_downwards_names_all_its_rows() -> None:
    first = row(cell(run("9:00"), '<w:vMerge w:val="restart"/>'), cell(run("a")))
    body = table(first, row(cell("", "<w:vMerge/>"), cell(run("b"))), header_column=True)
    assert failures(body) == []


def test_a_table_in_a_cell_is_looked_at_too() -> None:
    outer = row(cell(table(*HOURS).replace("<w:tbl>", paragraph(run("Plan")) + "<w:tbl>", 1)))
    assert failures(table(outer)) == [f"{NO_HEADER} | tabela „9:00 Otwarcie 10:00 Wykład”"]


def test_what_has_no_words_is_found_behind_the_table_before_it() -> None:
    hours = table(words_row("Godzina", "Zajęcia", header=True), *HOURS)
    place = "obraz nie ma tekstu alternatywnego | po tekście „Godzina Zajęcia 9:00 Otwarcie 10:00 Wykład”"
    for between in ("", table(row(cell(), cell()))):
        body = paragraph(run("Przed")) + hours + between + paragraph(picture())
        assert failures(body, more=picture_file()) == [place]
