"""The sample visit with a register of people, all of them made up, as staff leave it."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import visitdocs
from visitdocs.messages import language_named
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.register import updated
from visitdocs.returns import Collected, Registration, asked_form
from visitdocs.returns.returned_form import Format

ROOT = Path(__file__).parents[2]
SLUG = "2017-11-wielkopolska"
NEED = "pętla indukcyjna"
ANNA: Mapping[str, object] = {
    "person.name": "Anna Przykładowa",
    "institution.name": "Gmina Przykładowo",
    "track": ("owes",),
    "accommodation": ("shared",),
    "meals": ("vegan",),
    "diets": ("gluten-free",),
    "accessibility": NEED,
    "consent.health": True,
}
JAN: Mapping[str, object] = {"person.name": "Jan Źdźbło", "institution.name": "Fundacja „Próba”", "track": ("pes-jst",)}
OLA: Mapping[str, object] = {"person.name": "Ola Łoś", "track": ("pes-jst",)}
STAFF = {"Decyzja": "tak", "Obecność": "tak"}


def project_in(folder: Path, *people: Mapping[str, object], slug: str = SLUG) -> visitdocs.OpenProgramme:
    """A project with a register in which these people answered so; nothing is decided yet."""
    for part in ("programmes", "templates"):
        shutil.copytree(ROOT / part, folder / part)
    visit = visitdocs.open(folder / "programmes" / f"{slug}.yaml", font_folders=())
    definition = read_definition_file(visit).visit
    form = replace(asked_form(definition, frozenset({slug}), "", (), {}), visit=slug)
    registrations = tuple(
        Registration((f"{number}.pdf",), f"s{number}", datetime(2017, 11, 20, 9, tzinfo=UTC), Format.PDF, answers)
        for number, answers in enumerate(people)
    )
    language = language_named(definition.visit.language)
    written = updated(None, "register.xlsx", Collected(registrations), form, 40, language, "../forms")
    assert written.workbook is not None
    visit.personal_files.mkdir(parents=True)
    register_of(visit).write_bytes(written.workbook)
    return visit


def register_of(visit: visitdocs.OpenProgramme) -> Path:
    """Where the register is."""
    return visit.personal_files / "register.xlsx"


def staff_write(visit: visitdocs.OpenProgramme, row: int, **cells: object) -> None:
    """What staff type into a row, by heading; `_` stands for a space, and a heading that is new becomes a column."""
    workbook = load_workbook(BytesIO(register_of(visit).read_bytes()))
    sheet = workbook.worksheets[0]
    for name, value in cells.items():
        sheet.cell(row, column(sheet, name.replace("_", " "))).value = value
    workbook.save(register_of(visit))


def staff_sheet(visit: visitdocs.OpenProgramme, edit: object) -> None:
    """What staff do with the whole sheet."""
    workbook = load_workbook(BytesIO(register_of(visit).read_bytes()))
    edit(workbook.worksheets[0])
    workbook.save(register_of(visit))


def column(sheet: Worksheet, heading: str) -> int:
    """The column of a heading, made if there is none."""
    headings = [cell.value for cell in sheet[1]]
    if heading not in headings:
        sheet.cell(1, len(headings) + 1).value = heading
        return len(headings) + 1
    return headings.index(heading) + 1


def files_of(visit: visitdocs.OpenProgramme) -> list[str]:
    """The documents that are there."""
    folder = visit.personal_files / "documents"
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) if folder.exists() else []


def pdf_of(visit: visitdocs.OpenProgramme, name: str) -> bytes:
    """One of them."""
    return (visit.personal_files / "documents" / f"{name}.pdf").read_bytes()


def words_of(pdf: bytes) -> str:
    """All words of a PDF, with plain spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join(text.replace("\xa0", " ").replace("\ufffe", "-").split())


def everything(paths: Iterable[Path]) -> bytes:
    """All bytes of some files."""
    return b"\n".join(path.read_bytes() for path in paths)
