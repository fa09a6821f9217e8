"""What is kept of people is deleted: rows, backups, the CSV file, what they sent, and what was made for them."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from zipfile import BadZipFile

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.fields.field_type import FieldType
from visitdocs.messages import FileName, Listed, Quoted, message, phrase
from visitdocs.pipeline.inputs.definition_file import read_definition_file
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.returned.documents_for_people import discard_all, documents_of
from visitdocs.pipeline.returned.editions import known_editions, programme_names
from visitdocs.pipeline.returned.invited_copies import CopiesOf, copies_of, copy_folders
from visitdocs.pipeline.returned.register_file import (
    BACKUPS,
    MAXIMUM_REGISTER,
    backups,
    refusal,
    refuse_other_visit,
    register_bytes,
    register_held,
)
from visitdocs.publication import read_record
from visitdocs.register import Traces, csv_of, headings_moved, mentions, participants, sought_people, traces, without


@dataclass(frozen=True)
class Forgetting:
    """A plan: people by their numbers in the register, and files that they sent.

    `shared` are files that hold others, too, `elsewhere` those that are not where they were collected, or are something
    else now, `unread` those that nothing could be read from: they are named and not deleted. `everybody`: the register
    goes as well. `documents` were made for these people, `documents_of_all` name others as well; both can be made again
    and are deleted. `copies` were made for them with `invite`, in the folders `copy_folders`.
    """

    register: Path
    everybody: bool
    numbers: tuple[str, ...]
    files: tuple[Path, ...] = ()
    shared: tuple[Path, ...] = ()
    elsewhere: tuple[Path, ...] = ()
    unread: tuple[Path, ...] = ()
    documents: tuple[Path, ...] = ()
    documents_of_all: tuple[Path, ...] = ()
    copies: tuple[Path, ...] = ()
    copy_folders: tuple[Path, ...] = ()


@dataclass(frozen=True)
class StillNamed:
    """Where somebody who was forgotten is still named, or may be, by what staff have typed.

    `file` is the register, a backup of it or its CSV file. `sheet` is the name of the sheet, its number from 1 if that
    name names somebody itself; `cell` is "" for the name of a sheet, and both are "" of a CSV file.
    """

    file: Path
    sheet: str | int = ""
    cell: str = ""


def plan_forgetting(
    programme: Programme, register: Path, numbers: Collection[str] | None, copies: Sequence[Path] = ()
) -> Forgetting:
    """Find all that is kept of people, by the numbers of their rows; None: of everybody. Deletes nothing.

    `copies` are folders of copies made with `invite` that do not lie among the personal files.
    Raises `StoreError` if there is no register, it is of another visit, or nobody in it has one of the numbers.
    """
    found = _traces(register, numbers)
    refuse_other_visit(register, found.programme, programme_names(programme, read_record(programme.definition)))
    unknown = sorted(set(numbers or ()) - set(found.numbers))
    if unknown:
        listed = Listed(tuple(map(Quoted, unknown)))
        nobody = message("nobody-of-this-number", "nobody in the register has this number: {numbers}", numbers=listed)
        raise refusal(register, nobody, phrase("look at the first column of the register"))
    own, changed = _as_collected(register, found.own)
    shared, _ = _as_collected(register, found.shared)
    made = documents_of(programme, None if numbers is None else found.numbers)
    folders = copy_folders(programme, copies)
    invited = _invited(programme, register, folders, numbers)
    return Forgetting(
        register=register,
        everybody=numbers is None,
        numbers=found.numbers,
        files=own,
        shared=(*shared, *invited.shared),
        elsewhere=(*changed, *made.changed, *invited.changed),
        unread=tuple(Path(os.path.normpath(register.parent / way)) for way in found.unread),
        documents=made.own,
        documents_of_all=made.of_all,
        copies=invited.own,
        copy_folders=folders,
    )


def _invited(
    programme: Programme, register: Path, folders: Sequence[Path], numbers: Collection[str] | None
) -> CopiesOf:
    """The copies made with `invite`; people are known by their names, as the register has them."""
    if numbers is None or not folders:
        return copies_of(folders, None, ())
    fields = read_definition_file(programme).visit.registration.all_fields()
    name = next((field.name for field in fields if field.type is FieldType.TEXT), "")
    people = participants(register_bytes(register) or b"")
    gone, stay = (
        [one.values.get(name, "") for one in people if (one.number in numbers) is out] for out in (True, False)
    )
    return copies_of(folders, gone, stay)


def forget(programme: Programme, plan: Forgetting) -> tuple[StillNamed, ...]:
    """Carry out a plan; tell where people are still named by what staff have typed, which is left.

    Raises `VisitdocsError`; begun again, it goes on with what is left.
    """
    named: tuple[StillNamed, ...] = ()
    with register_held(plan.register):
        register_bytes(plan.register)  # told before anything is deleted if it is open elsewhere
        for path in (*plan.documents, *plan.documents_of_all, *plan.copies, *plan.files):
            store.delete_file(path)
        if plan.everybody:
            for path in (*backups(plan.register), plan.register.with_suffix(".csv"), plan.register):
                store.delete_file(path)
        else:
            named = _without(programme, plan)
    if plan.everybody:
        discard_all(programme)
        for folder in (*plan.copy_folders, plan.register.parent / BACKUPS):
            store.discard_folder(folder)
    return named


def _without(programme: Programme, plan: Forgetting) -> tuple[StillNamed, ...]:
    versions, csv = backups(plan.register), plan.register.with_suffix(".csv")
    definition = read_definition_file(programme)
    form, places = known_editions(programme, definition).now, definition.visit.registration.places
    sought = sought_people(store.read_input(plan.register, MAXIMUM_REGISTER), plan.numbers, form)
    named: list[StillNamed] = []
    for path in (*versions, plan.register):
        try:
            kept = without(store.read_input(path, MAXIMUM_REGISTER), plan.numbers, form, places)
            found = mentions(kept, sought)
        except (BadZipFile, KeyError, TypeError, ValueError) as error:
            raise headings_moved(str(path)) from error
        store.write_file(path, kept, private=True)
        named += (StillNamed(path, one.sheet, one.cell) for one in found)
    if os.path.lexists(csv):
        store.write_file(csv, csv_of(kept), private=True)
        named += [StillNamed(csv)] if any(one.in_csv for one in found) else []
    return tuple(named)


def _traces(register: Path, numbers: Collection[str] | None) -> Traces:
    data = register_bytes(register)
    if data is None:
        missing = message("register-missing", "there is no register {name}", name=FileName(register.name))
        raise refusal(register, missing, phrase("name the register with --register"))
    try:
        return traces(data, numbers)
    except (BadZipFile, KeyError, TypeError, ValueError) as error:
        no_register = message("not-a-register", "the file is no register that this program has written")
        raise refusal(register, no_register, phrase("name the register with --register")) from error


def _as_collected(register: Path, files: Mapping[str, str]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The files that are still what was collected, and those that are gone or hold something else now."""
    there: list[Path] = []
    changed: list[Path] = []
    for way, digest in files.items():
        path = Path(os.path.normpath(register.parent / way))
        try:
            same = store.digest(store.read_input(path, MAXIMUM_REGISTER)) == digest
        except store.UnreadableError:
            same = False
        (there if same else changed).append(path)
    return tuple(there), tuple(changed)
