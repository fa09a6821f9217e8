"""Handwriting is shown in the cell that it is to be typed into, in every run, and goes with its person."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from made_registers import ANNA, FORM, JAN, cell, edited, one, opened, register, saved
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from visitdocs.messages import message
from visitdocs.register import without
from visitdocs.returns import Finding, Registration, State


def picture(shade: int) -> bytes:
    """A picture of a word."""
    output = BytesIO()
    Image.new("L", (300, 50), shade).save(output, "PNG")
    return output.getvalue()


def scanned(source: str, shade: int) -> Registration:
    """A form of which name and telephone were written by hand, and a consent is doubtful."""
    finding = Finding(State.TO_BE_CHECKED, message("returned-handwritten", "type it in"), settled_by=("name", "phone"))
    pictures = {"name": (picture(shade),), "phone": (picture(shade),), "health": (picture(shade), picture(shade))}
    return replace(one(source, track=("a",)), findings=(finding,), pictures=pictures)


EWA, OLA = scanned("ewa", 60), scanned("ola", 120)


def shown(sheet: Worksheet) -> dict[str, tuple[str, str, str]]:
    """Pictures by name: the number of the row and the heading of the column that each is in, its alternative text."""
    found = {}
    for image in sheet._images:
        start = image.anchor._from
        about = image.anchor.pic.nvPicPr.cNvPr
        found[about.name] = (sheet.cell(start.row + 1, 1).value, sheet.cell(1, start.col + 1).value, about.descr)
    return found


def typed(number: str, **texts: str) -> object:
    """An edit: somebody types answers in, given by heading."""

    def edit(sheet: Worksheet) -> None:
        for heading, text in texts.items():
            cell(sheet, number, heading.replace("_", " ")).value = text

    return edit


def turned(sheet: Worksheet) -> None:
    """Sort the rows the other way round, and leave the pictures where they are."""
    rows = [[one.value for one in row] for row in sheet.iter_rows(min_row=2)]
    for place, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            sheet.cell(place, column).value = value


def test_a_picture_lies_in_the_cell_of_its_answer() -> None:
    sheet = opened(saved(ANNA, EWA)).worksheets[0]
    assert shown(sheet) == {
        "visitdocs Z-0002 name 1": ("Z-0002", "Imię i nazwisko", "Z-0002: Imię i nazwisko"),
        "visitdocs Z-0002 phone 1": ("Z-0002", "Telefon", "Z-0002: Telefon"),
        "visitdocs Z-0002 health 1": ("Z-0002", "Zgoda", "Z-0002: Zgoda"),
        "visitdocs Z-0002 health 2": ("Z-0002", "Zgoda", "Z-0002: Zgoda"),
    }
    assert [cell(sheet, "Z-0002", heading).value for heading in ("Imię i nazwisko", "Telefon", "Zgoda")] == [None] * 3
    for image in sheet._images:
        assert (image.anchor._from.row, image.anchor._from.col) == (image.anchor.to.row, image.anchor.to.col)
        assert image.anchor.to.rowOff / 12700 <= sheet.row_dimensions[image.anchor.to.row + 1].height


def test_pictures_stay_and_nothing_new_writes_nothing() -> None:
    before = saved(EWA)
    assert register(EWA, before=before).workbook is None
    assert shown(opened(saved(EWA, JAN, before=before)).worksheets[0]) == shown(opened(before).worksheets[0])


def test_pictures_follow_rows_that_were_sorted() -> None:
    before = saved(EWA, ANNA, OLA)
    after = opened(saved(EWA, ANNA, OLA, before=edited(before, turned))).worksheets[0]
    assert [row[0].value for row in after.iter_rows(min_row=2)] == ["Z-0003", "Z-0002", "Z-0001"]
    assert shown(after) == shown(opened(before).worksheets[0])
    assert after.row_dimensions[3].height is None


def test_what_is_typed_in_stays_and_settles_what_was_asked() -> None:
    before = edited(saved(EWA), typed("Z-0001", Imię_i_nazwisko="Ewa Ręczna"))
    book = opened(register(EWA, before=before).workbook or before)
    assert cell(book.worksheets[0], "Z-0001", "Stan").value == "do sprawdzenia"
    before = edited(before, typed("Z-0001", Telefon="600 000 000"))
    book = opened(saved(EWA, before=before))
    assert cell(book.worksheets[0], "Z-0001", "Imię i nazwisko").value == "Ewa Ręczna"
    assert cell(book.worksheets[0], "Z-0001", "Stan").value == "kompletny"
    assert [row[3].value for row in book.worksheets[1].iter_rows(min_row=2)] == []
    assert len(shown(book.worksheets[0])) == 4


def test_a_picture_that_somebody_removed_stays_away_once_the_answer_is_typed_in() -> None:
    def edit(sheet: Worksheet) -> None:
        typed("Z-0001", Telefon="600 000 000")(sheet)
        sheet._images = [image for image in sheet._images if image.anchor.pic.nvPicPr.cNvPr.name.split()[2] == "name"]

    book = opened(saved(EWA, JAN, before=edited(saved(EWA), edit)))
    assert sorted(shown(book.worksheets[0])) == [
        "visitdocs Z-0001 health 1",
        "visitdocs Z-0001 health 2",
        "visitdocs Z-0001 name 1",
    ]


def test_pictures_of_people_are_forgotten_with_them_and_those_of_others_stay() -> None:
    before = saved(EWA, OLA)
    after = without(before, ["Z-0001"], FORM, 40)
    assert {number for number, *_ in shown(opened(after).worksheets[0]).values()} == {"Z-0002"}
    with ZipFile(BytesIO(before)) as had, ZipFile(BytesIO(after)) as has:
        media = [[name for name in book.namelist() if name.startswith("xl/media/")] for book in (had, has)]
        kept = {has.read(name) for name in media[1]}
        assert (len(media[0]), len(media[1])) == (8, 4)
        assert {had.read(name) for name in media[0]} > kept
        assert "Z-0001" not in "".join(has.read(name).decode() for name in has.namelist() if "drawing" in name)


def test_a_picture_of_staff_is_left_alone() -> None:
    def edit(sheet: Worksheet) -> None:
        from openpyxl.drawing.image import Image as Pasted

        sheet.add_image(Pasted(BytesIO(picture(0))), "C9")

    book = opened(saved(EWA, JAN, before=edited(saved(EWA), edit)))
    assert len(book.worksheets[0]._images) == 5
