"""Run again: what the forms say now and what staff made of the register both stand."""

from dataclasses import replace
from io import BytesIO

from made_registers import ANNA, JAN, cell, edited, found, one, opened, register, saved
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from said import refused

from visitdocs.problems import StoreError
from visitdocs.register import csv_of, figures, participants
from visitdocs.register.rows import register_rows


def changed(registration: object, **answers: object) -> object:
    """The same person's form, which says something else now."""
    return replace(registration, answers={**registration.answers, **answers})


def set_(number: str, heading: str, value: object) -> object:
    """An edit of one cell."""

    def edit(sheet: Worksheet) -> None:
        cell(sheet, number, heading).value = value

    return edit


def turned(sheet: Worksheet) -> None:
    """Sort the rows the other way round."""
    rows = [[one.value for one in row] for row in sheet.iter_rows(min_row=2)]
    for place, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            sheet.cell(place, column).value = value


def test_nothing_new_writes_nothing() -> None:
    assert register(ANNA, JAN, before=saved(ANNA, JAN)).workbook is None


def test_decisions_and_corrections_of_staff_stay() -> None:
    before = edited(saved(ANNA), set_("Z-0001", "Decyzja", "tak"))
    before = edited(before, set_("Z-0001", "Telefon", "600 000 000"))
    sheet = opened(saved(ANNA, JAN, before=before)).worksheets[0]
    assert cell(sheet, "Z-0001", "Decyzja").value == "tak"
    assert cell(sheet, "Z-0001", "Telefon").value == "600 000 000"
    assert cell(sheet, "Z-0002", "Imię i nazwisko").value == "=1+2"


def test_what_the_form_says_now_replaces_what_it_said() -> None:
    sheet = opened(saved(changed(ANNA, phone="22 111 22 33"), before=saved(ANNA))).worksheets[0]
    assert cell(sheet, "Z-0001", "Telefon").value == "22 111 22 33"


def test_where_both_changed_the_cell_stays_and_it_is_told() -> None:
    before = edited(saved(ANNA), set_("Z-0001", "Telefon", "600 000 000"))
    book = opened(saved(changed(ANNA, phone="22 111 22 33"), before=before))
    assert cell(book.worksheets[0], "Z-0001", "Telefon").value == "600 000 000"
    rows = [[one.value for one in row] for row in book["Problemy"].iter_rows(min_row=2)]
    assert [(row[0], row[2]) for row in rows] == [("Z-0001", "Telefon")]
    assert "„600 000 000”" in rows[0][3]
    assert "„22 111 22 33”" in rows[0][3]


def test_rows_that_were_sorted_are_found_and_deleted_ones_stay_deleted() -> None:
    before = edited(saved(ANNA, JAN), turned)
    sheet = opened(saved(changed(ANNA, phone="22 111 22 33"), JAN, before=before)).worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["Z-0002", "Z-0001"]
    assert cell(sheet, "Z-0001", "Telefon").value == "22 111 22 33"
    gone = edited(saved(ANNA, JAN), lambda sheet: sheet.delete_rows(2))
    later = opened(saved(ANNA, JAN, one("ola", name="Ola Nowa"), before=gone)).worksheets[0]
    assert [row[0].value for row in later.iter_rows(min_row=2)] == ["Z-0002", "Z-0003"]


def test_columns_of_staff_stay_and_a_column_taken_out_stays_out() -> None:
    def work(sheet: Worksheet) -> None:
        sheet.delete_cols(6)
        sheet.cell(1, sheet.max_column + 1).value = "Uwagi"
        sheet.cell(2, sheet.max_column).value = "zadzwonić"

    sheet = opened(saved(ANNA, JAN, before=edited(saved(ANNA), work))).worksheets[0]
    headings = [one.value for one in sheet[1]]
    assert "Telefon" not in headings
    assert cell(sheet, "Z-0001", "Uwagi").value == "zadzwonić"


def test_a_later_form_of_the_same_person_keeps_the_row() -> None:
    later = replace(one("later", name="Anna Dobra", phone="22"), earlier=(ANNA,))
    sheet = opened(saved(later, before=saved(ANNA))).worksheets[0]
    assert [(row[0].value, row[5].value) for row in sheet.iter_rows(min_row=2)] == [("Z-0001", "22")]


def test_notes_beside_problems_stay() -> None:
    from made_registers import found

    book = opened(saved(found(ANNA, "phone")))
    book["Problemy"]["F2"] = "napisano 21 listopada"
    output = BytesIO()
    book.save(output)
    after = opened(saved(found(ANNA, "phone"), JAN, before=output.getvalue()))
    assert after["Problemy"]["F2"].value == "napisano 21 listopada"


def test_a_note_beside_a_problem_that_is_solved_stays_and_it_is_said() -> None:
    from made_registers import found

    book = opened(saved(found(ANNA, "phone")))
    book["Problemy"]["F2"] = "napisano 21 listopada"
    output = BytesIO()
    book.save(output)
    after = opened(saved(ANNA, before=output.getvalue()))
    (row,) = after["Problemy"].iter_rows(min_row=2, values_only=True)
    assert (row[0], row[5]) == ("Z-0001", "napisano 21 listopada")
    assert row[4] == "To już nieaktualne. Wiersz pozostaje ze względu na notatkę."


def test_a_workbook_that_is_no_register_is_refused_and_so_is_one_that_would_lose_something() -> None:
    output = BytesIO()
    Workbook().save(output)
    with refused(StoreError, "not-a-register"):
        register(ANNA, before=output.getvalue())
    with refused(StoreError, "not-a-register"):
        register(ANNA, before=b"PK no")
    with refused(StoreError, "register-would-lose"):
        register(ANNA, before=with_sparkline(saved(ANNA)))


def with_sparkline(workbook: bytes) -> bytes:
    """The workbook with a sparkline, as Excel writes it."""
    from zipfile import ZipFile

    output = BytesIO()
    with ZipFile(BytesIO(workbook)) as source, ZipFile(output, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = data.replace(
                    b"</worksheet>",
                    b'<extLst><ext uri="x" xmlns:x14="urn:x14"><x14:sparklineGroups/></ext></extLst></worksheet>',
                )
            target.writestr(name, data)
    return output.getvalue()


def test_headings_that_were_moved_and_the_register_of_another_visit_are_told() -> None:
    with refused(StoreError, "register-headings-moved"):
        register(JAN, before=edited(saved(ANNA), lambda sheet: sheet.insert_rows(1)))
    with refused(StoreError, "register-headings-moved"):
        register(JAN, before=edited(saved(ANNA), lambda sheet: sheet.delete_cols(1)))
    with refused(StoreError, "register-of-another-visit"):
        register(JAN, before=edited_memory(saved(ANNA)))


def edited_memory(workbook: bytes) -> bytes:
    """The register of another visit."""
    book = load_workbook(BytesIO(workbook))
    book["_visitdocs"]["A1"] = "2018-05-inna"
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def test_notes_beside_the_same_problem_of_two_people_in_one_file_stay_apart() -> None:
    from made_registers import found

    two = [replace(found(one, "phone"), trail=("razem.pdf",)) for one in (ANNA, JAN)]
    book = opened(saved(*two))
    book["Problemy"]["F2"], book["Problemy"]["F3"] = "pierwsza", "druga"
    output = BytesIO()
    book.save(output)
    after = opened(saved(*two, one("ola", name="Ola"), before=output.getvalue()))
    assert [row[5].value for row in after["Problemy"].iter_rows(min_row=2)] == ["pierwsza", "druga"]


def test_the_sheet_with_the_people_is_known_wherever_staff_have_moved_it_and_whatever_they_call_it() -> None:
    def work(sheet: Worksheet) -> None:
        set_("Z-0001", "Decyzja", "tak")(sheet)
        sheet.title = "Lista"
        sheet.parent.move_sheet(sheet, 2)
        sheet.parent.create_sheet("Pokoje", 0).append(["Nr", "Pokój"])

    moved = edited(saved(found(ANNA, "phone")), work)
    later = saved(found(ANNA, "phone"), JAN, before=moved)
    people = opened(later)["Lista"]
    assert [one[0].value for one in people.iter_rows(min_row=2)] == ["Z-0001", "Z-0002"]
    assert cell(people, "Z-0001", "Decyzja").value == "tak"
    assert list(opened(later)["Pokoje"].values) == [("Nr", "Pokój")]
    assert [(one.number, one.accepted) for one in participants(later)] == [("Z-0001", True), ("Z-0002", False)]
    assert [row.number for row in register_rows(later, ()).rows] == ["Z-0001", "Z-0002"]
    assert figures(later).registrations == 2
    assert csv_of(later).decode("utf-8-sig").splitlines()[1].startswith("Z-0001;")
