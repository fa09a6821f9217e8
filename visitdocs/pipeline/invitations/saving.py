"""Copies into a folder: what is there and right stays, the rest is made and written, copy by copy."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path

from visitdocs.addressees import Addressee, Addressees
from visitdocs.dataclass import dataclass
from visitdocs.messages import counted, message, phrase
from visitdocs.pipeline.invitations.copy_order import CopyMade, CopyOrder
from visitdocs.pipeline.invitations.copy_values import Saved
from visitdocs.pipeline.invitations.problems_of_rows import ProblemsOfRows
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.pipeline.public.private_places import holds_project, is_public
from visitdocs.problems import DocumentError, Place, Problem, Severity, UsageError
from visitdocs.store import Found, PersonalFolder, digest, is_taken, personal_folder

MAXIMUM_FAILED = 20
"""Copies that cannot be made until no more are tried."""


@dataclass(frozen=True)
class Job:
    """Whose copies are wanted, of what, under which names; `making` makes those of some people, in their order."""

    wanted: CopyOrder
    addressees: Addressees
    names: tuple[str, ...]
    making: Callable[[Sequence[Addressee]], AbstractContextManager[Iterator[CopyMade]]]


@dataclass(frozen=True)
class _Task:
    """A copy of which not all files are right. `inputs` is a digest of all that it is made from."""

    person: Addressee
    name: str
    inputs: str


@dataclass(frozen=True)
class Put:
    """What became of a job's copies."""

    made: int
    unchanged: int
    failed: int


def save(job: Job, folder: Path, progress: Progress, *, force: bool) -> Saved:
    """Bring a folder up to date. Raises `StoreError`, or `DocumentError` if too many copies cannot be made."""
    total, problems = len(job.addressees.people), ProblemsOfRows(job.addressees.file)
    with personal_folder(folder) as kept:
        put = put_copies(
            job, kept, lambda number: progress(Step(phrase("making the copies"), number, total)), problems, force=force
        )
        left = kept.left_over([name + suffix for name in job.names for suffix in (".docx", ".pdf")])
    return Saved(put.made, put.unchanged, put.failed, problems.all(total) + _left_over(left, folder))


def put_copies(
    job: Job, kept: PersonalFolder, begin: Callable[[int], None], problems: ProblemsOfRows, *, force: bool
) -> Put:
    """Make the copies that an open folder lacks; `begin` is told the number of each, and `problems` what is wrong.

    Raises `StoreError`, or `DocumentError` if too many cannot be made.
    """
    everybody, failed = job.addressees.people, 0
    tasks = _tasks(job, kept)
    unchanged = len(everybody) - len(tasks)
    with job.making([task.person for task in tasks]) as copies:
        for number, task in enumerate(tasks, unchanged + 1):
            begin(number)
            (made,) = islice(copies, 1)
            problems.add(task.person.row, made.problems)
            refused = _put(kept, task, made, force=force)
            problems.add(task.person.row, refused)
            failed += bool(refused) or (made.docx is None and made.pdf is None)
            if failed >= MAXIMUM_FAILED:
                raise DocumentError(*problems.all(len(everybody)))
    return Put(len(tasks) - failed, unchanged, failed)


def _tasks(job: Job, kept: PersonalFolder) -> list[_Task]:
    """The copies of which a file is missing, or is not what would be made now."""
    shaping, tasks = job.wanted.digest, []
    for person, name in zip(job.addressees.people, job.names, strict=True):
        asked = [(column, person.values[column]) for column in sorted(job.wanted.columns)]
        task = _Task(person, name, digest(f"{shaping} {asked!a}".encode()))
        suffixes = [suffix for suffix, wanted in ((".docx", job.wanted.docx), (".pdf", job.wanted.pdf)) if wanted]
        if not all(kept.found(name + suffix, task.inputs) is Found.RIGHT for suffix in suffixes):
            tasks.append(task)
    return tasks


def _put(kept: PersonalFolder, task: _Task, made: CopyMade, *, force: bool) -> list[Problem]:
    """Write a copy's files. What stands there and is nobody knows whose stays, and is told, unless `force`."""
    refused = []
    for suffix, data in ((".docx", made.docx), (".pdf", made.pdf)):
        if data is None:
            continue
        found = kept.found(task.name + suffix, task.inputs)
        if found is Found.RIGHT or (found is not Found.NOTHING and kept.holds(task.name + suffix, data)):
            kept.remember(task.name + suffix, data, task.inputs)
        elif found is Found.FOREIGN and not force:
            refused.append(_FOREIGN)
        else:
            kept.put(task.name + suffix, data, task.inputs)
    return refused


_FOREIGN = Problem(
    Severity.ERROR,
    message("copy-is-there", "a file with the name of this copy is there, and is not as the program made it"),
    hint=phrase("move the file elsewhere, or add --force to replace it"),
)


def _left_over(number: int, folder: Path) -> tuple[Problem, ...]:
    if not number:
        return ()
    said = counted(
        "copies-left-over",
        "the folder still holds {number} file of an earlier list",
        "the folder still holds {number} files of an earlier list",
        number,
    )
    hint = phrase("look which of them are not in the list any more, and delete them")
    return (Problem(Severity.HINT, said, Place(file=str(folder)), hint),)


def refuse_public(folder: Path, programme: Programme) -> None:
    """Raise `UsageError` for a folder that lies where packs do."""
    if is_public(folder, programme):
        said = message("folder-public", "personal copies must not go where the documents for everybody are")
        raise UsageError(Problem(Severity.ERROR, said, Place(file=str(folder)), phrase("name another folder")))


def refused_if_unfit(folder: Path, programme: Programme) -> Path:
    """Give the folder. Raises `UsageError` if it lies where packs do, or holds the project or other files."""
    refuse_public(folder, programme)
    if holds_project(folder, programme):
        said = message(
            "folder-of-project", "personal copies need a folder of their own, and this one holds the project"
        )
        hint = phrase("name a new folder, for example {example}", example=str(folder / "letters"))
        raise UsageError(Problem(Severity.ERROR, said, Place(file=str(folder)), hint))
    if is_taken(folder):
        said = message("folder-of-others", "personal copies need a folder of their own, and this one holds other files")
        hint = phrase("name a new folder, for example {example}", example=str(folder / "letters"))
        raise UsageError(Problem(Severity.ERROR, said, Place(file=str(folder)), hint))
    return folder
