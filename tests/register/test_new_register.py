"""The register as staff first see it."""

from datetime import datetime

from made_registers import ANNA, HEADINGS, JAN, LOST, cell, found, opened, register, saved

from visitdocs.register import csv_of, participants


def test_headings_stand_in_the_first_row_and_every_answer_is_what_it_is() -> None:
    sheet = opened(saved(ANNA, JAN)).worksheets[0]
    assert [one.value for one in sheet[1]] == HEADINGS
    rows = [[one.value for one in row] for row in sheet.iter_rows(min_row=2)]
    assert rows == [
        [
            "Z-0001",
            "kompletny",
            None,
            None,
            "Anna Dobra",
            "+48 71 000 00 00",
            "PES i JST",
            "mięsne; wegańskie",
            None,
            2,
            None,
            "nie",
            "anna.pdf",
            datetime(2017, 11, 20, 10, 30),
            None,
        ],
        [
            "Z-0002",
            "kompletny",
            None,
            None,
            "=1+2",
            "0048 22",
            "OWES",
            None,
            "rampa",
            None,
            datetime(2017, 11, 28),
            "tak",
            "jan.pdf",
            datetime(2017, 11, 20, 10, 30),
            None,
        ],
    ]


def test_no_text_becomes_a_formula_and_links_lead_to_the_files() -> None:
    sheet = opened(saved(ANNA, JAN)).worksheets[0]
    name = cell(sheet, "Z-0002", "Imię i nazwisko")
    assert (name.data_type, name.quotePrefix, name.number_format) == ("s", True, "@")
    assert cell(sheet, "Z-0001", "Plik").hyperlink.target == "../forms/anna.pdf"


def test_it_is_ready_to_work_in_and_to_print() -> None:
    sheet = opened(saved(ANNA)).worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:O2")
    assert (sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == (
        "$1:$1",
        "landscape",
        0,
    )
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert lists == {"C2:C5000": '"tak,nie,rezerwa,wycofane"', "D2:D5000": '"tak,nie"'}


def test_problems_name_the_file_the_field_and_what_to_write() -> None:
    workbook = register(found(ANNA, "phone"), refused=(LOST,)).workbook
    assert workbook is not None
    rows = [[one.value for one in row] for row in opened(workbook)["Problemy"].iter_rows()]
    assert rows[0] == ["Nr", "Plik", "Pole", "Co jest nie tak", "Co napisać do tej osoby", "Notatki"]
    assert [row[:3] for row in rows[1:]] == [["Z-0001", "anna.pdf", "Telefon"], [None, "cut.pdf", None]]


def test_the_summary_counts_and_draws_and_keeps_needs_to_the_organiser() -> None:
    sheet = opened(saved(ANNA, JAN))["Podsumowanie"]
    rows = [[one.value for one in row] for row in sheet.iter_rows(max_col=3) if row[0].value]
    assert ["Wszystkie zgłoszenia", 2, None] in rows
    assert ["Miejsca oferowane", 40, None] in rows
    assert rows[rows.index(["Ścieżka", "Zgłoszenia", "Zakwalifikowani"]) + 1 :][:2] == [
        ["PES i JST", 1, 0],
        ["OWES", 1, 0],
    ]
    assert ["Dostępność: rampa", "Z-0002", None] in rows
    assert len(sheet._charts) == 1


def test_the_csv_says_the_same_and_can_do_no_harm() -> None:
    lines = csv_of(saved(ANNA, JAN)).decode("utf-8-sig").splitlines()
    assert lines[0].split(";") == HEADINGS
    assert lines[2].split(";")[4:6] == ["'=1+2", "0048 22"]


def test_the_rows_are_read_back_with_their_decisions() -> None:
    people = participants(saved(ANNA, JAN))
    assert [(one.number, one.values["name"], one.accepted, one.present) for one in people] == [
        ("Z-0001", "Anna Dobra", False, False),
        ("Z-0002", "=1+2", False, False),
    ]
