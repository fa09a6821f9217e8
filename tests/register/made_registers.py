"""Registrations made by hand, and what a register of them says."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from visitdocs.fields.field_type import FieldType
from visitdocs.messages import language_named, message, phrase
from visitdocs.register import Written, updated
from visitdocs.returns import AskedField, AskedForm, Collected, Finding, Refused, Registration, State, Unusable
from visitdocs.returns.returned_form import Format

FORM = AskedForm(
    "E",
    frozenset({"P"}),
    (
        AskedField("name", FieldType.TEXT, "Imię i nazwisko", required=True),
        AskedField("phone", FieldType.PHONE, "Telefon"),
        AskedField("track", FieldType.SINGLE_CHOICE, "Ścieżka", options={"a": "PES i JST", "b": "OWES"}),
        AskedField("meals", FieldType.MULTIPLE_CHOICE, "Posiłki", options={"m": "mięsne", "v": "wegańskie"}),
        AskedField("needs", FieldType.MULTILINE, "Dostępność", consent="health"),
        AskedField("people", FieldType.NUMBER, "Liczba osób"),
        AskedField("from", FieldType.DATE, "Data dołączenia"),
        AskedField("health", FieldType.CONSENT, "Zgoda"),
        AskedField("sign", FieldType.SIGNATURE, "Podpis"),
    ),
)
HEADINGS = [
    *("Nr", "Stan", "Decyzja", "Obecność", "Imię i nazwisko", "Telefon", "Ścieżka", "Posiłki", "Dostępność"),
    *("Liczba osób", "Data dołączenia", "Zgoda", "Plik", "Otrzymano", "Podpisy elektroniczne"),
]


def one(source: str, **answers: object) -> Registration:
    """A registration; the answers by field name, `from_` for „from”."""
    named = {key.rstrip("_"): answer for key, answer in answers.items()}
    return Registration((f"{source}.pdf",), source, datetime(2017, 11, 20, 9, 30, tzinfo=UTC), Format.PDF, named)


def found(registration: Registration, *fields: str) -> Registration:
    """The registration with something to say of these fields."""
    findings = (Finding(State.INCOMPLETE, message("x", "it is wrong"), name, phrase("Please.")) for name in fields)
    return replace(registration, findings=tuple(findings))


ANNA = one("anna", name="Anna Dobra", phone="+48 71 000 00 00", track=("a",), meals=("m", "v"), people=2)
JAN = one("jan", name="=1+2", phone="0048 22", track=("b",), from_=date(2017, 11, 28), needs="rampa", health=True)
LOST = Refused(("cut.pdf",), None, Unusable(message("returned-damaged", "the file is damaged"), phrase("ask")))


def register(
    *registrations: Registration, before: bytes | None = None, refused: tuple[Refused, ...] = (), language: str = "pl"
) -> Written:
    """The register after a run."""
    visits = language_named(language)
    return updated(before, "register.xlsx", Collected(registrations, refused), FORM, 40, visits, "../forms")


def saved(*registrations: Registration, before: bytes | None = None) -> bytes:
    """Its bytes; it must have changed."""
    workbook = register(*registrations, before=before).workbook
    assert workbook is not None
    return workbook


def opened(workbook: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return load_workbook(BytesIO(workbook))


def edited(workbook: bytes, edit: object) -> bytes:
    """The workbook after somebody has worked in its first sheet."""
    book = opened(workbook)
    edit(book.worksheets[0])
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def cell(sheet: Worksheet, number: str, heading: str) -> object:
    """The cell of a registration under a heading."""
    row = next(row for row in sheet.iter_rows(min_row=2) if row[_column(sheet, "Nr")].value == number)
    return row[_column(sheet, heading)]


def _column(sheet: Worksheet, heading: str) -> int:
    return [one.value for one in sheet[1]].index(heading)
