"""The register: made the first time, brought up to date ever after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from visitdocs.dataclass import dataclass
from visitdocs.messages import Language, Listed, Message, Quoted, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.register.cells import saved
from visitdocs.register.columns import Say, columns
from visitdocs.register.losses import would_be_lost
from visitdocs.register.memory import Memory, remember, remembered, written
from visitdocs.register.people import of_sheet, sheet_of_people
from visitdocs.register.sheets.cell_pictures import pictures_in
from visitdocs.register.sheets.look import lay_out
from visitdocs.register.sheets.participants import HeadingsMovedError, ParticipantsSheet
from visitdocs.register.sheets.problem_rows import ProblemRow, problem_rows
from visitdocs.register.sheets.problems import write_problems
from visitdocs.register.sheets.summary import write_summary
from visitdocs.returns import AskedForm, Collected, path


@dataclass(frozen=True)
class Written:
    """The new register, None if nothing in it changes; how many registrations it has now, and how many are new.

    `problems` counts the rows of the sheet of problems; `language` is the one in which the register was begun.
    """

    workbook: bytes | None
    language: Language
    registrations: int
    added: int
    problems: int


def updated(
    before: bytes | None,
    file: str,
    collected: Collected,
    form: AskedForm,
    places: int,
    language: Language,
    way: str = ".",
) -> Written:
    """Merge what was collected into the register `before`, None if there is none yet; `file` is its name in problems.

    A new register is in `language`, any other stays in its own. `way` leads from it to the folder of the forms.

    Raises StoreError if saving it would lose something, or if it is no register.
    """
    workbook, memory = _opened(before, file, language)
    say = memory.language.say
    if memory.programme and memory.programme not in form.programmes:
        raise _of_another_visit(memory.programme, file)
    at_first, elsewhere = _contents(workbook) if before else None, memory.way != way
    people = sheet_of_people(workbook, memory.headings)
    sheet = ParticipantsSheet(people, memory, columns(form, say), say(phrase("R-")), way)
    try:
        sheet.write(collected.registrations, form, say)
    except HeadingsMovedError as error:
        raise headings_moved(file) from error
    collected = replace(collected, registrations=tuple(sheet.written))
    about_files = problem_rows(collected, sheet.numbers, sheet.taken_out, form, say, language.say)
    rows = [*_disagreements(sheet, say), *_doubled(sheet, say), *about_files]
    write_problems(workbook, rows, say, set(_read(collected)) if elsewhere else None)
    write_summary(workbook, form, of_sheet(people, memory.headings), places, say)
    memory.way, memory.programme = way, form.visit
    remember(workbook, memory)
    changed = _contents(workbook) != at_first
    return Written(
        workbook=saved(workbook) if changed else None,
        language=memory.language,
        registrations=len(collected.registrations),
        added=sheet.added,
        problems=len(rows),
    )


def _opened(before: bytes | None, file: str, language: Language) -> tuple[Workbook, Memory]:
    if before is None:
        workbook = Workbook()
        workbook.worksheets[0].title = language.say(phrase("Participants"))
        lay_out(workbook.worksheets[0], "B2")
        return workbook, Memory(language)
    try:
        lost = would_be_lost(before)
        if lost:
            raise _refusal_to_lose(lost, file)
        workbook = load_workbook(BytesIO(before), rich_text=True)
        memory = remembered(workbook)
    except (BadZipFile, InvalidFileException, KeyError, TypeError, ValueError) as error:
        no_register = message("not-a-register", "the file is no register that this program has written")
        hint = phrase("move it away, or name another file with -o")
        raise StoreError(Problem(Severity.ERROR, no_register, Place(file=file), hint)) from error
    return workbook, memory


def _of_another_visit(programme: str, file: str) -> StoreError:
    sentence = message(
        "register-of-another-visit", "the register is that of the visit {visit}", visit=Quoted(programme)
    )
    hint = phrase("name the register of this visit with -o, or a new one")
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=file), hint))


def headings_moved(file: str) -> StoreError:
    """Say that the register's headings are not where they were."""
    sentence = message(
        "register-headings-moved",
        "the headings are not in the first row of the first sheet, or the column of numbers is missing",
    )
    hint = phrase("put the headings back into the first row, with the column of numbers as it was")
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=file), hint))


def _read(collected: Collected) -> Iterator[str]:
    """The files that were read, as the sheet of problems names them."""
    for registration in collected.registrations:
        yield from (path(one.trail[:1]) for one in (registration, *registration.earlier))
    yield from (path(refused.trail[:1]) for refused in collected.refused)


def _refusal_to_lose(lost: tuple[Message, ...], file: str) -> StoreError:
    sentence = message("register-would-lose", "saving the register would lose {what}", what=Listed(lost))
    hint = phrase("take them out of the register, for example into a workbook of their own, and run the command again")
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=file), hint))


def _disagreements(sheet: ParticipantsSheet, say: Say) -> Iterator[ProblemRow]:
    for one in sheet.disagreements:
        sentence = message(
            "register-disagreement",
            "somebody changed the cell to {kept}, and the form now says {answer}; the cell was left as it is",
            kept=Quoted(one.kept),
            answer=Quoted(one.answer),
        )
        yield ProblemRow(one.number, "", one.heading, say(sentence), "")


def _doubled(sheet: ParticipantsSheet, say: Say) -> Iterator[ProblemRow]:
    for number, other in sheet.doubled:
        sentence = message(
            "register-doubled",
            "the forms of this row turned out to be of a person who has another row, {number}, which alone follows the "
            "last form; take this row out, or write no as its decision",
            number=other,
        )
        yield ProblemRow(number, "", "", say(sentence), "")


def _contents(workbook: Workbook) -> list[tuple[object, ...]]:
    """All values and pictures of all sheets, by which a change is noticed."""
    return [
        (
            sheet.title,
            [tuple(map(written, row)) for row in sheet.iter_rows(values_only=True)],
            sorted(pictures_in(sheet)),
        )
        for sheet in workbook.worksheets
    ]
