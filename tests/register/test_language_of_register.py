"""A register is in the visit's language; one that was begun in another stays in it and is read all the same."""

from io import BytesIO

import pytest
from made_registers import ANNA, FORM, JAN, LOST, edited, found, opened, register
from openpyxl import load_workbook

from visitdocs.register import Figures, figures, participants, without

WITHOUT_ANSWERS = ["No.", "State", "Decision", "Attendance", "File", "Received", "Signed by"]


def english() -> bytes:
    """A register of an English visit."""
    workbook = register(found(ANNA, "phone"), JAN, refused=(LOST,), language="en").workbook
    assert workbook is not None
    return workbook


def rows(workbook: bytes, sheet: int) -> list[list[object]]:
    """The rows of a sheet below its headings."""
    return [[cell.value for cell in row] for row in opened(workbook).worksheets[sheet].iter_rows(min_row=2)]


def test_every_sheet_of_an_english_visit_is_english() -> None:
    book = opened(english())
    assert book.sheetnames == ["Participants", "Problems", "Summary", "_visitdocs"]
    headings = [cell.value for cell in book.worksheets[0][1]]
    assert [*headings[:4], *headings[-3:]] == WITHOUT_ANSWERS
    assert [(row[0], row[1]) for row in rows(english(), 0)] == [("R-0001", "incomplete"), ("R-0002", "complete")]
    lists = {str(one.sqref): one.formula1 for one in book.worksheets[0].data_validations.dataValidation}
    assert lists == {"C2:C5000": '"yes,no,reserve,withdrawn"', "D2:D5000": '"yes,no"'}
    assert [cell.value for cell in book["Problems"][1]] == [
        *("No.", "File", "Field", "What is wrong", "What to write to the person", "Notes")
    ]
    assert rows(english(), 1) == [
        ["R-0001", "anna.pdf", "Telefon", "it is wrong", "Please.", None],
        [None, "cut.pdf", None, "the file is damaged", "ask", None],
    ]
    assert [row[:2] for row in rows(english(), 2)[:5]] == [
        ["All registrations", 2],
        ["– incomplete", 1],
        ["– complete", 1],
        ["Places offered", 40],
        ["Places taken (decision: yes)", 0],
    ]


@pytest.mark.parametrize(
    ("begun", "now", "titles", "states"),
    [
        ("pl", "en", ["Uczestnicy", "Problemy", "Podsumowanie", "_visitdocs"], ["kompletny", "niekompletny"]),
        ("en", "pl", ["Participants", "Problems", "Summary", "_visitdocs"], ["complete", "incomplete"]),
    ],
)
def test_a_register_stays_in_the_language_that_it_was_begun_in(
    begun: str, now: str, titles: list[str], states: list[str]
) -> None:
    prefix = {"pl": "Z", "en": "R"}[begun]
    first = register(ANNA, language=begun).workbook
    assert first is not None
    later = register(ANNA, found(JAN, "phone"), before=first, language=now)
    assert later.workbook is not None
    assert later.language.code == begun
    assert opened(later.workbook).sheetnames == titles
    assert [(row[0], row[1]) for row in rows(later.workbook, 0)] == [
        (f"{prefix}-000{number}", state) for number, state in enumerate(states, 1)
    ]
    assert register(ANNA, found(JAN, "phone"), before=later.workbook, language=now).workbook is None


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(("decision", "accepted", "declined"), [("tak", 1, 0), ("Yes", 1, 0), ("wycofane", 0, 1)])
def test_figures_and_decisions_are_understood_in_both_languages(
    language: str, decision: str, accepted: int, declined: int
) -> None:
    workbook = register(found(ANNA, "phone"), JAN, language=language).workbook
    assert workbook is not None
    decided = edited(workbook, lambda sheet: sheet.cell(2, 3, decision))
    assert figures(decided) == Figures(2 - declined, complete=1, incomplete=1 - declined, accepted=accepted)
    assert [(one.accepted, one.declined) for one in participants(decided)] == [
        (bool(accepted), bool(declined)),
        (False, False),
    ]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_people_are_forgotten_in_both_languages(language: str) -> None:
    workbook = register(found(ANNA, "phone"), JAN, language=language).workbook
    assert workbook is not None
    left = without(workbook, {f"{'Z' if language == 'pl' else 'R'}-0001"}, FORM, 40)
    said = [str(cell) for sheet in opened(left) for row in sheet.iter_rows(values_only=True) for cell in row]
    assert [word for word in said if "Anna" in word or "anna.pdf" in word] == []
    assert opened(left).sheetnames == opened(workbook).sheetnames


def test_a_register_of_before_that_names_no_language_is_polish() -> None:
    book = load_workbook(BytesIO(register(ANNA).workbook or b""))
    book["_visitdocs"]["A2"] = None
    output = BytesIO()
    book.save(output)
    assert register(ANNA, JAN, before=output.getvalue(), language="en").language.code == "pl"
