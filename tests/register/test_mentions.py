"""Where people who are forgotten are still named by what staff have typed: told by sheet and cell, nobody else is."""

import pytest
from made_registers import FORM, edited, one
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.fields.field_type import FieldType
from visitdocs.messages import language_named
from visitdocs.register import Mention, mentions, sought_people, updated, without
from visitdocs.returns import AskedField, AskedForm, Collected

ASKED = AskedForm("E", frozenset({"P"}), (*FORM.fields, AskedField("mail", FieldType.EMAIL, "E-mail")))
ANNA = one("anna", name="Anna Kowalska", phone="+48 71 100 20 30", mail="ak@x.pl")
JAN = one("jan", name="Jan Kowalski", phone="71 100 20 30")
EWA = one("ewa", name="Ewa Anna Żak", phone="600 100 200")


def left(edit: object, *gone: str) -> list[Mention]:
    """Where they are named once these are gone from a register of three in which staff have worked."""
    written = updated(None, "register.xlsx", Collected((ANNA, JAN, EWA)), ASKED, 40, language_named("pl"))
    book = edited(written.workbook, edit)
    return list(mentions(without(book, set(gone), ASKED, 40), sought_people(book, set(gone), ASKED)))


def sheet_with(*texts: object, title: str = "Pokoje") -> object:
    """Staff have made a sheet of their own, with these texts below each other."""

    def edit(people: Worksheet) -> None:
        sheet = people.parent.create_sheet(title)
        for text in texts:
            sheet.append([text])

    return edit


@pytest.mark.parametrize(
    "text",
    [
        *("Anna Kowalska", "KOWALSKA, Anna – 12", "Kowalska", "pokój Kowalskiej", "z Kowalską", "a.kowalska"),
        *("AK@X.PL", "tel. 711002030", "+48 (71) 100-20-30", 711002030),
    ],
)
def test_every_way_to_name_somebody_is_found(text: object) -> None:
    assert left(sheet_with("Pokój", text), "Z-0001") == [Mention("Pokoje", "A2")]


@pytest.mark.parametrize("text", ["Ewa", "Anna", "Ewa Żak", "600100200", "kowal", "Kowalczykiewicz", "100", "żaki"])
def test_others_and_other_words_are_not_taken_for_them(text: str) -> None:
    assert left(sheet_with(text), "Z-0001") == []


def test_a_first_name_tells_somebody_where_nobody_else_has_it() -> None:
    assert left(sheet_with("Anna", "Ewa", "Żak", "Żaka"), "Z-0003") == [
        Mention("Pokoje", "A2"),
        Mention("Pokoje", "A3"),
    ]


def test_a_name_of_a_sheet_is_told_by_its_number_and_never_printed() -> None:
    named = sheet_with("Żak", title="Pani Żak")
    assert left(named, "Z-0003") == [Mention(4), Mention(4, "A1")]


def test_columns_notes_and_comments_of_staff_are_looked_into_and_what_is_others_own_is_not() -> None:
    def work(sheet: Worksheet) -> None:
        sheet.cell(1, 17, "Pokój z")
        sheet.cell(3, 17, "Żak")
        sheet.cell(2, 3, "po Ewa Anna Żak")
        sheet.cell(3, 4).comment = Comment("dzwonić 600 100 200", "biuro")

    assert left(work, "Z-0003") == [
        Mention("Uczestnicy", "C2", in_csv=True),
        Mention("Uczestnicy", "D3", in_csv=True),
        Mention("Uczestnicy", "Q3", in_csv=True),
    ]


def test_an_answer_of_somebody_else_that_names_them_is_told_by_the_whole_name() -> None:
    def work(sheet: Worksheet) -> None:
        sheet.cell(3, 9, "pokój z Anną Kowalską")
        sheet.cell(4, 9, "nie z Kowalskim")

    assert left(work, "Z-0001") == [Mention("Uczestnicy", "I2", in_csv=True), Mention("Podsumowanie", "A16")]


def test_nobody_is_named_where_nothing_was_typed() -> None:
    assert left(sheet_with(), "Z-0002", "Z-0003") == []
