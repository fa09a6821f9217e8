"""Files that people sent back, in a folder → the register: read, judged, merged with what staff made of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path, PurePath

from visitdocs import store
from visitdocs.messages import FileName, Language, Message, language_named, message, phrase
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.pipeline.returned.collected_forms import CollectedForms
from visitdocs.pipeline.returned.editions import known_editions
from visitdocs.pipeline.returned.returned_files import BACKUPS, MAXIMUM_RETURNED, returned_files, sent_file
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.register import csv_of, updated
from visitdocs.returns import collect

_OPEN_IN = ("~${name}", ".~lock.{name}#")
"""The files that Excel and LibreOffice keep beside a workbook while it is open."""


def collect_forms(
    programme: Programme, folder: Path, register: Path, progress: Progress, *, with_csv: bool = False
) -> CollectedForms:
    """Read all files in a folder and its subfolders into the register, which is made if it is not there.

    `progress` is told how many files are done. A file that cannot be read is a row of the register and never stops
    the work. Raises `VisitdocsError` if the definition is wrong or the register cannot be written.
    """
    definition = read_definition_file(programme)
    editions = known_editions(programme, definition)
    before = _register(register)
    paths = returned_files(folder, register)
    collected = collect(paths, lambda path: sent_file(folder, path), editions, _counter(progress, len(paths)))
    places, say = definition.visit.registration.places, _language().say
    written = updated(before, register.name, collected, editions.now, places, say, _way(folder, register))
    if written.workbook is not None:
        _keep(register, before)
        store.write_file(register, written.workbook, private=True)
    csv = register.with_suffix(".csv") if with_csv else None
    if csv is not None:
        store.write_file(csv, csv_of(written.workbook or before or b""), private=True)
    unchanged = written.workbook is None
    return CollectedForms(register, len(paths), written.registrations, written.added, written.problems, unchanged, csv)


def _counter(progress: Progress, files: int) -> Callable[[], None]:
    """What is told when a file is done; some twenty times in all."""
    done, every = count(1), max(1, files // 20)

    def tell() -> None:
        number = next(done)
        if number % every == 0:
            progress(Step(phrase("reading the forms"), number, files))

    return tell


def _language() -> Language:
    """The language of the visit."""
    return language_named("pl")


def _register(path: Path) -> bytes | None:
    """The register as staff left it; None if there is none. Raises `StoreError` while it is open elsewhere."""
    for pattern in _OPEN_IN:
        if os.path.lexists(path.with_name(pattern.format(name=path.name))):
            opened = message(
                "register-open", "the register {name} is open in another program", name=FileName(path.name)
            )
            raise _refusal(path, opened, phrase("save it, close it there, and run the command again"))
    if not os.path.lexists(path):
        return None
    try:
        return store.read_input(path, MAXIMUM_RETURNED)
    except store.UnreadableError as error:
        unreadable = message("register-unreadable", "the register cannot be read ({reason})", reason=error.reason)
        raise _refusal(path, unreadable, phrase("check what stands there, and that you may read it")) from error


def _refusal(path: Path, sentence: Message, hint: Message) -> StoreError:
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=str(path)), hint))


def _keep(register: Path, before: bytes | None) -> None:
    """Keep a copy of the register that is about to be replaced, under the next number."""
    folder = register.parent / BACKUPS
    store.make_private_folder(register.parent)
    if before is None:
        return
    store.make_private_folder(folder)
    numbers = [
        int(path.stem.rpartition("-")[2])
        for path in folder.glob(f"{register.stem}-[0-9]*.xlsx")
        if path.stem.rpartition("-")[2].isdigit()
    ]
    store.write_file(folder / f"{register.stem}-{max(numbers, default=0) + 1:04}.xlsx", before, private=True)


def _way(folder: Path, register: Path) -> str:
    """The way from the register to the folder of the forms, as links have it; "" if they lie on different drives."""
    try:
        return PurePath(os.path.relpath(folder, register.parent)).as_posix()
    except ValueError:
        return folder.absolute().as_uri()
