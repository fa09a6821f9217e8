"""When people are forgotten, what hangs on the places of the other rows goes with these rows."""

from made_registers import ANNA, FORM, JAN, cell, edited, found, one, opened, saved
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.register import without

OLA = one("ola", name="Ola Nowa")


def arranged(sheet: Worksheet) -> None:
    """A row that a filter hides, and one that is high."""
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[4].height = 60


def test_links_heights_and_hidden_rows_stay_with_their_people() -> None:
    sheet = opened(without(edited(saved(ANNA, JAN, OLA), arranged), {"Z-0001"}, FORM, 40)).worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == ["Z-0002", "Z-0003"]
    links = [cell(sheet, number, "Plik").hyperlink.target for number in ("Z-0002", "Z-0003")]
    assert links == ["../forms/jan.pdf", "../forms/ola.pdf"]
    assert [(sheet.row_dimensions[row].hidden, sheet.row_dimensions[row].height) for row in (2, 3, 4)] == [
        (True, None),
        (False, 60),
        (False, None),
    ]


def test_links_that_a_script_left_behind_are_no_rows() -> None:
    before = edited(saved(ANNA, JAN, OLA), lambda sheet: sheet.delete_rows(2))
    sheet = opened(saved(ANNA, JAN, OLA, one("ewa", name="Ewa Żółta"), before=before)).worksheets[0]
    assert [(row[0].value, row[12].value, row[12].hyperlink.target) for row in sheet.iter_rows(min_row=2)] == [
        ("Z-0002", "jan.pdf", "../forms/jan.pdf"),
        ("Z-0003", "ola.pdf", "../forms/ola.pdf"),
        ("Z-0004", "ewa.pdf", "../forms/ewa.pdf"),
    ]


def test_nothing_is_left_of_somebody_in_sheets_that_staff_have_moved_and_their_own_sheets_stay() -> None:
    def work(sheet: Worksheet) -> None:
        book = sheet.parent
        book.create_sheet("Pokoje", 0).append(["Nr", "Pokój"])
        book["Pokoje"].append(["Z-0001", "12"])
        book["Problemy"].title = "Problemy z listopada"
        book.move_sheet(sheet, 3)

    book = opened(without(edited(saved(found(ANNA, "phone"), JAN), work), {"Z-0001"}, FORM, 40))
    assert [one[0].value for one in book["Uczestnicy"].iter_rows(min_row=2)] == ["Z-0002"]
    assert list(book["Problemy z listopada"].iter_rows(min_row=2)) == []
    assert list(book["Pokoje"].values) == [("Nr", "Pokój"), ("Z-0001", "12")]
