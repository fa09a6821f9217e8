"""What staff did to the register in LibreOffice 7.4 stands, and a further run goes on from it.

`tests/cases/resaved/register.xlsx` is a register of three people in which a decision was made, a telephone number
corrected, a column of their own put between the others, a row deleted and the rest sorted there. It is made anew with
`python tests/register/test_libreoffice_register.py`, which needs what `tests/libreoffice.py` names.
"""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("", "register")]

from libreoffice import saved_by_libreoffice
from made_registers import ANNA, HEADINGS, JAN, cell, one, opened, register, saved

from visitdocs.register import Figures, csv_of, figures

KEPT = Path(__file__).parents[1] / "cases" / "resaved" / "register.xlsx"
EWA = one("ewa", name="Ewa Żółta", phone="0048 71", track=("b",), needs="„pętla”\nІндукція")
OLA = one("ola", name="Ola Nowa", phone="007")
WORK = """
from com.sun.star.table import CellRangeAddress
sheet = document.Sheets.getByIndex(0)
sheet.getCellByPosition(2, 1).String = "tak"
sheet.getCellByPosition(5, 1).String = "600 000 007"
sheet.getCellByPosition(8, 3).String = "„pętla” i tłumacz"
sheet.Columns.insertByIndex(1, 1)
sheet.getCellByPosition(1, 0).String = "Uwagi"
sheet.getCellByPosition(1, 1).String = "=zadzwonić"
sheet.Rows.removeByIndex(2, 1)
table = sheet.getCellRangeByPosition(0, 1, 15, 2)
order = uno.createUnoStruct("com.sun.star.table.TableSortField")
order.Field, order.IsAscending = 5, False
fields = uno.Any("[]com.sun.star.table.TableSortField", (order,))
table.sort((named("SortFields", fields), named("ContainsHeader", False)))
"""


def worked_in() -> bytes:
    """The register after that work."""
    return saved_by_libreoffice(saved(ANNA, JAN, EWA), ".xlsx", WORK)


def rows(workbook: bytes) -> list[list[object]]:
    """What stands in the rows: number, decision, telephone, needs, and the column of staff."""
    sheet = opened(workbook).worksheets[0]
    numbers = [row[0].value for row in sheet.iter_rows(min_row=2)]
    headings = ("Nr", "Decyzja", "Telefon", "Dostępność", "Uwagi")
    return [[cell(sheet, number, heading).value for heading in headings] for number in numbers]


def test_what_staff_did_there_stands_and_only_what_is_new_is_added() -> None:
    assert rows(KEPT.read_bytes()) == [
        ["Z-0003", None, "0048 71", "„pętla” i tłumacz", None],
        ["Z-0001", "tak", "600 000 007", None, "=zadzwonić"],
    ]
    assert register(ANNA, JAN, EWA, before=KEPT.read_bytes()).workbook is not None
    moved = replace(EWA, answers={**EWA.answers, "phone": "0048 22"})
    after = saved(ANNA, JAN, moved, OLA, before=KEPT.read_bytes())
    assert rows(after) == [
        ["Z-0003", None, "0048 22", "„pętla” i tłumacz", None],
        ["Z-0001", "tak", "600 000 007", None, "=zadzwonić"],
        ["Z-0004", None, "007", None, None],
    ]
    assert opened(after)["_visitdocs"].sheet_state == "veryHidden"
    assert figures(after) == Figures(3, complete=3, incomplete=0, accepted=1)
    assert csv_of(after).decode("utf-8-sig").splitlines()[0].split(";") == [HEADINGS[0], "Uwagi", *HEADINGS[1:]]


@pytest.mark.libreoffice
def test_the_kept_file_is_what_libreoffice_makes() -> None:
    assert rows(worked_in()) == rows(KEPT.read_bytes())


@pytest.mark.libreoffice
def test_a_register_that_was_only_saved_there_has_not_changed() -> None:
    assert register(ANNA, JAN, EWA, before=saved_by_libreoffice(saved(ANNA, JAN, EWA), ".xlsx")).workbook is None


if __name__ == "__main__":
    KEPT.write_bytes(worked_in())
