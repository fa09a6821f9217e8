"""What can be asked for beside a pack: a document typeset, the form filled in, copies, returned forms read.

The stages are imported when they are needed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs.messages import Language
from visitdocs.pipeline.invitations import PersonalCopies
from visitdocs.pipeline.made_documents import FilledForm, TypesetDocument
from visitdocs.pipeline.participants.documents import ParticipantDocuments
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress
from visitdocs.pipeline.returned.collected_forms import CollectedForms
from visitdocs.pipeline.returned.forgotten import Forgetting, StillNamed
from visitdocs.pipeline.returned.read_form_values import ReadForms
from visitdocs.problems import DocumentError, Problem, Severity

if TYPE_CHECKING:
    from concurrent.futures import Executor


def typeset_document(
    docx: bytes,
    name: str,
    *,
    strict: bool = False,
    with_fields: bool = True,
    font_folders: tuple[Path, ...] | None = None,
) -> TypesetDocument:
    """Typeset any Word document; `name` names it in problems.

    With `strict` a problem is an error; without `with_fields` controls are set as the text that they show. Fonts are
    looked for in `font_folders`, too; None: where the system keeps its own. Raises `DocumentError`.
    """
    from visitdocs.accessibility import check_accessibility
    from visitdocs.document import read_document
    from visitdocs.pdf import typeset

    reading = read_document(docx, name, with_fields=with_fields)
    pdf = typeset(reading.document, name, font_folders)
    problems = reading.problems + check_accessibility(reading.document, name) + pdf.problems
    if strict and problems:
        raise DocumentError(*(replace(problem, severity=Severity.ERROR) for problem in problems))
    return TypesetDocument(pdf.pdf, pdf.pages, problems)


def fill_form(programme: Programme, data: bytes, name: str) -> FilledForm:
    """Fill in a programme's form with the answers in `data`, YAML whose file is called `name` in problems.

    No problem quotes the answers. Raises `VisitdocsError`.
    """
    from visitdocs.pipeline.form_filling import fill_form

    return fill_form(programme, data, name)


def invite(
    programme: Programme,
    people: Path | Iterable[Mapping[str, str]],
    *,
    document: str = "",
    formats: Sequence[str] = ("pdf",),
    name: str = "",
    executor: Executor | None = None,
    jobs: int = 0,
) -> PersonalCopies:
    """Get personal copies of a document ready, for people in a list or given by columns; nothing is made yet.

    Raises `VisitdocsError` with all that is wrong with the list or the template.
    """
    from visitdocs.pipeline.invitations.inviting import invite

    return invite(programme, people, document=document, formats=formats, name=name, executor=executor, jobs=jobs)


def collect_forms(
    programme: Programme,
    folder: Path,
    register: Path,
    progress: Progress,
    *,
    with_csv: bool = False,
    today: date | None = None,
) -> CollectedForms:
    """Read the files that people sent back, in `folder`, into the workbook `register`.

    `progress` is told how many files are done; given `today`, it is told if the data are kept too long.
    Raises `VisitdocsError`.
    """
    from visitdocs.pipeline.returned.collection import collect_forms

    return collect_forms(programme, folder, register, progress, with_csv=with_csv, today=today)


def participant_documents(
    programme: Programme, register: Path, only: Sequence[str] = (), *, executor: Executor | None = None, jobs: int = 0
) -> ParticipantDocuments:
    """Get the documents for the people in a register ready; nothing is made yet. Raises `VisitdocsError`."""
    from visitdocs.pipeline.participants.planning import participant_documents

    return participant_documents(programme, register, only, executor=executor, jobs=jobs)


def check_participants(programme: Programme, register: Path) -> tuple[Problem, ...]:
    """Tell what is wrong with the documents for participants. Raises `VisitdocsError`."""
    from visitdocs.pipeline.participants.right_before import check_participants

    return check_participants(programme, register)


def untranslated_lines(programme: Programme, register: Path, language: Language) -> str:
    """Give lines of YAML for all texts that documents print untranslated. Raises `VisitdocsError`."""
    from visitdocs.pipeline.projects.untranslated import untranslated_lines

    return untranslated_lines(programme, register, language)


def read_returned(programme: Programme, sent: bytes | Path, name: str) -> ReadForms:
    """Read the forms in a file that somebody sent back, bytes that are called `name`; nothing is written.

    Raises `VisitdocsError`.
    """
    from visitdocs.pipeline.returned.form_reading import read_returned

    return read_returned(programme, sent, name)


def plan_forgetting(
    programme: Programme, register: Path, numbers: Collection[str] | None, copies: Sequence[Path] = ()
) -> Forgetting:
    """Find all that is kept of people, by the numbers of their rows in a register; None: of everybody.

    `copies` are folders of copies made with `invite`, beside those among the personal files. Raises `StoreError`.
    """
    from visitdocs.pipeline.returned.forgetting import plan_forgetting

    return plan_forgetting(programme, register, numbers, copies)


def forget(programme: Programme, plan: Forgetting) -> tuple[StillNamed, ...]:
    """Delete what a plan says; tell where people are still named. Raises `VisitdocsError`."""
    from visitdocs.pipeline.returned.forgetting import forget

    return forget(programme, plan)
