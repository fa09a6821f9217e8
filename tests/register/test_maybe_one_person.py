"""Two rows that may be of one person are both kept until somebody decides; what was joined once is parted again."""

from dataclasses import replace

from made_registers import FORM, cell, edited, one, opened, register, saved
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.fields.field_type import FieldType
from visitdocs.messages import language_named
from visitdocs.register import Written, updated
from visitdocs.returns import AskedField, AskedForm, Collected, Registration
from visitdocs.returns.judging import one_for_each

ASKED = AskedForm("E", FORM.programmes, (*FORM.fields, AskedField("mail", FieldType.EMAIL, "E-mail")))
OFFICE = {"phone": "71 100 20 30"}
JAN, OTHER = (
    one("jan", name="Jan Nowy", mail="jan@x.pl", **OFFICE),
    one("jn", name="Jan Nowy", mail="jn@x.pl", **OFFICE),
)


def collected(*registrations: Registration, before: bytes | None = None) -> Written:
    """The register after a run over these forms."""
    found = Collected(one_for_each(registrations, ASKED))
    return updated(before, "register.xlsx", found, ASKED, 40, language_named("pl"), "../forms")


def questions(workbook: bytes) -> list[tuple[object, object]]:
    """The number and the state of each row that *Problemy* asks about, as to whether it is another's."""
    book = opened(workbook)
    rows = [row for row in book["Problemy"].iter_rows(min_row=2, values_only=True) if "od tej samej osoby" in row[3]]
    return [(row[0], cell(book["Uczestnicy"], row[0], "Stan").value) for row in rows]


def decided(workbook: bytes, *decisions: tuple[int, str]) -> bytes:
    """The register after somebody has decided about rows."""

    def decide(sheet: Worksheet) -> None:
        for row, decision in decisions:
            sheet.cell(row, 3, decision)

    return edited(workbook, decide)


def test_both_rows_are_kept_and_marked_and_name_each_others_file() -> None:
    workbook = collected(JAN, OTHER).workbook
    assert questions(workbook) == [("Z-0001", "do sprawdzenia"), ("Z-0002", "do sprawdzenia")]
    said = [row[1:4:2] for row in opened(workbook)["Problemy"].iter_rows(min_row=2, values_only=True)]
    assert [(file, "„jn.pdf”" in what, "„jan.pdf”" in what) for file, what in said] == [
        ("jan.pdf", True, False),
        ("jn.pdf", False, True),
    ]


def test_decisions_about_both_settle_it_and_so_does_one_no_and_a_row_that_was_taken_out() -> None:
    workbook = collected(JAN, OTHER).workbook
    for decisions, left in (
        ([(2, "tak")], 2),
        ([(2, "tak"), (3, "tak")], 0),
        ([(3, "Nie")], 0),
        ([(2, "wycofane")], 0),
        ([(2, "rezerwa")], 2),
    ):
        again = collected(JAN, OTHER, before=decided(workbook, *decisions)).workbook
        assert len(questions(again or workbook)) == left, decisions
    taken_out = edited(workbook, lambda sheet: sheet.delete_rows(3))
    assert questions(collected(JAN, OTHER, before=taken_out).workbook) == []


def test_two_who_were_once_taken_for_one_get_a_row_each_and_the_last_one_keeps_the_row() -> None:
    before = saved(replace(OTHER, answers={"name": "Jan Nowy", **OFFICE}, earlier=(JAN,)))
    later = replace(OTHER, received=JAN.received.replace(day=21))
    workbook = collected(JAN, later, before=decided(before, (2, "tak"))).workbook
    sheet = opened(workbook)["Uczestnicy"]
    assert [[one.value for one in row[:3]] + [row[12].value] for row in sheet.iter_rows(min_row=2)] == [
        ["Z-0001", "do sprawdzenia", "tak", "jn.pdf"],
        ["Z-0002", "do sprawdzenia", None, "jan.pdf"],
    ]
    assert collected(JAN, later, before=workbook).workbook is None


def test_two_rows_that_turn_out_to_be_of_one_person_are_told_until_one_is_taken_out() -> None:
    before = register(JAN, OTHER).workbook
    joined = replace(OTHER, earlier=(JAN,))
    workbook = saved(joined, before=before)
    told = [row for row in opened(workbook)["Problemy"].iter_rows(min_row=2, values_only=True) if row[0] == "Z-0002"]
    assert ["ma też inny wiersz, Z-0001" in row[3] for row in told] == [True]
    declined = saved(joined, before=decided(workbook, (3, "nie")))
    assert [row[0] for row in opened(declined)["Problemy"].iter_rows(min_row=2, values_only=True)] == ["Z-0001"]
