"""Files that people sent back, in a folder → the register: read, judged, merged with what staff made of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path, PurePath

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.pipeline.public.private_places import holds_project, is_in, is_public
from visitdocs.pipeline.public.reminders import kept_too_long
from visitdocs.pipeline.returned.editions import known_editions
from visitdocs.pipeline.returned.register_file import register_bytes, register_held, replace_register
from visitdocs.pipeline.returned.returned_files import returned_files, sent_file
from visitdocs.problems import Place, Problem, Severity, UsageError
from visitdocs.register import Written, csv_of, problems_title, updated
from visitdocs.returns import Collected, collect
from visitdocs.wording import wording_of


@dataclass(frozen=True)
class CollectedForms:
    """What came of a folder: files looked at, registrations, those that are new, rows in the sheet of
    problems, and its name.

    `csv` is where the register stands as CSV as well; `unchanged`: there was nothing to write. `warnings` are about the
    register itself.
    """

    register: Path
    files: int
    registrations: int
    added: int
    problems: int
    sheet: str
    unchanged: bool
    csv: Path | None
    warnings: tuple[Problem, ...] = ()


def collect_forms(
    programme: Programme,
    folder: Path,
    register: Path,
    progress: Progress,
    *,
    with_csv: bool = False,
    today: date | None = None,
) -> CollectedForms:
    """Read all files in a folder and its subfolders into the register, which is made if it is not there.

    `progress` is told how many files are done. A file that cannot be read is a row of the register and never stops
    the work; given `today`, a warning tells if the data are kept too long. Raises `VisitdocsError` if the definition is
    wrong or the register cannot be written.
    """
    refuse_public_places(programme, folder, register)
    definition = read_definition_file(programme)
    editions = known_editions(programme, definition)
    paths = returned_files(folder, register)
    places = definition.visit.registration.places
    language, way = wording_of(definition.visit.visit.language).language, _way(folder, register)

    def merged(before: bytes | None, collected: Collected) -> Written:
        return updated(before, register.name, collected, editions.now, places, language, way)

    merged(register_bytes(register), Collected())  # what stands in the way is told before the forms are read
    collected = collect(paths, lambda path: sent_file(folder, path), editions, _counter(progress, len(paths)))
    csv = register.with_suffix(".csv") if with_csv else None
    with register_held(register):
        before = register_bytes(register)  # others may have worked in it meanwhile
        written = merged(before, collected)
        if written.workbook is not None:
            replace_register(register, written.workbook, before)
        if csv is not None:
            store.write_file(csv, csv_of(written.workbook or before or b""), private=True)
    unchanged = written.workbook is None
    return CollectedForms(
        register=register,
        files=len(paths),
        registrations=written.registrations,
        added=written.added,
        problems=written.problems,
        sheet=problems_title(written.language.say),
        unchanged=unchanged,
        csv=csv,
        warnings=(
            *(() if written.language == language else (_in_another_language(register),)),
            *(kept_too_long(programme, definition.visit.data_protection.kept_until, today) if today else ()),
        ),
    )


def _in_another_language(register: Path) -> Problem:
    """Say that the visit's language has changed since the register was begun."""
    stays = message(
        "register-in-another-language",
        "the register {name} was begun in another language than the visit's, and stays in it",
        name=FileName(register.name),
    )
    hint = phrase("for a register in the visit's language move this one away, or name a new one with -o")
    return Problem(Severity.WARNING, stays, Place(file=str(register)), hint)


def _counter(progress: Progress, files: int) -> Callable[[], None]:
    """What is told when a file is done; some twenty times in all."""
    done, every = count(1), max(1, files // 20)

    def tell() -> None:
        number = next(done)
        if number % every == 0:
            progress(Step(phrase("reading the forms"), number, files))

    return tell


def _way(folder: Path, register: Path) -> str:
    """The way from the register to the folder of the forms, as links have it; an address if they lie on two drives."""
    try:
        return PurePath(os.path.relpath(folder, register.parent)).as_posix()
    except ValueError:
        return folder.absolute().as_uri()


def refuse_public_places(programme: Programme, folder: Path, register: Path) -> None:
    """Refuse to read the project as forms, and to put the register where packs, definitions or templates are.

    Raises `UsageError`.
    """
    if holds_project(folder, programme) or is_in(programme.output, folder):
        project = message("returned-folder-of-project", "the folder holds the project, and is no folder of forms alone")
        raise _refusal(folder, project, phrase("put the forms into a folder of their own, for example returned/forms"))
    own = (programme.definition.parent, programme.templates)
    if is_public(register, programme) or any(is_in(register, place) for place in own):
        public = message("register-public", "the register must not go where documents, definitions or templates are")
        raise _refusal(register, public, phrase("leave -o out, or name a file in another folder"))


def _refusal(place: Path, sentence: Message, hint: Message) -> UsageError:
    return UsageError(Problem(Severity.ERROR, sentence, Place(file=str(place)), hint))
