"""Documents for participants into their folder: what is right stays, the rest is made, what nobody is due goes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs.dataclass import dataclass
from visitdocs.messages import message, phrase
from visitdocs.pipeline.invitations.copying import make_copies
from visitdocs.pipeline.invitations.personal_copies import FEW
from visitdocs.pipeline.invitations.problems_of_rows import ProblemsOfRows
from visitdocs.pipeline.invitations.saving import Job, put_copies
from visitdocs.pipeline.invitations.side_by_side import one_after_another, processes, processors, side_by_side
from visitdocs.pipeline.participants.values import DocumentForPeople, SavedDocuments
from visitdocs.pipeline.progress import Progress, Step
from visitdocs.pipeline.returned.made_files import MadeFor, key_of, read_made, write_made
from visitdocs.problems import Place, Problem, Severity
from visitdocs.store import Found, PersonalFolder, personal_folder

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from visitdocs.addressees import Addressee
    from visitdocs.pipeline.invitations.copy_order import CopyMade

SUFFIXES = (".docx", ".pdf")


@dataclass(frozen=True)
class Wanted:
    """Which documents are wanted in a folder, and what makes them; see `ParticipantDocuments`."""

    folder: Path
    documents: tuple[DocumentForPeople, ...]
    only: tuple[str, ...]
    executor: Executor | None
    jobs: int


def save(wanted: Wanted, progress: Progress, *, force: bool) -> SavedDocuments:
    """Bring the folder of documents up to date. Raises `StoreError`, or `DocumentError` if too many cannot be made."""
    due = {name: made_for for document in wanted.documents for name, made_for in _files(document)}
    if not due and not os.path.lexists(wanted.folder):
        return SavedDocuments(made=0, unchanged=0, removed=0, failed=0, problems=())
    with personal_folder(wanted.folder) as kept, _workers(wanted) as executor:
        before = read_made(wanted.folder)
        noted = before | {key_of(name): made_for for name, made_for in due.items()}
        write_made(wanted.folder, noted)
        saving = _Saving(wanted, kept, progress, executor, force=force)
        for document in wanted.documents:
            saving.put(document)
        gone = _remove(wanted, kept, due, noted, saving.problems)
        write_made(wanted.folder, {key: of for key, of in noted.items() if key not in gone})
    return SavedDocuments(saving.made, saving.unchanged, len(gone), saving.failed, tuple(saving.problems))


def _files(document: DocumentForPeople) -> Iterator[tuple[str, MadeFor]]:
    for name, numbers in zip(document.names, document.numbers, strict=True):
        for suffix in SUFFIXES:
            yield name + suffix, MadeFor(document.key, numbers, document.for_each)


@contextmanager
def _workers(wanted: Wanted) -> Iterator[Executor | None]:
    """What makes many copies side by side; its processes begin with the first copy handed over."""
    jobs = wanted.jobs or processors()
    own: AbstractContextManager[Executor | None] = processes(jobs) if jobs > 1 else nullcontext()
    with nullcontext(wanted.executor) if wanted.executor else own as executor:
        yield executor


@dataclass
class _Saving:
    """One run; the numbers and `problems` are its outcome."""

    wanted: Wanted
    kept: PersonalFolder
    progress: Progress
    executor: Executor | None
    force: bool = field(kw_only=True)
    made: int = 0
    unchanged: int = 0
    failed: int = 0
    problems: list[Problem] = field(default_factory=list)

    def put(self, document: DocumentForPeople) -> None:
        """Make what the folder lacks of a document."""
        begun = self.made + self.unchanged + self.failed
        problems = ProblemsOfRows(document.addressees.file)
        job = Job(document.wanted, document.addressees, document.names, partial(self._making, document))
        put = put_copies(job, self.kept, lambda number: self._tell(begun + number), problems, force=self.force)
        self.made, self.unchanged = self.made + put.made, self.unchanged + put.unchanged
        self.failed += put.failed
        self.problems += problems.all(len(document.names), of_rows=document.for_each)

    @contextmanager
    def _making(self, document: DocumentForPeople, people: Sequence[Addressee]) -> Iterator[Iterator[CopyMade]]:
        work = partial(make_copies, document.wanted)
        if self.executor is None or (len(people) <= FEW and self.wanted.executor is None):
            yield one_after_another(work, people)
        else:
            yield side_by_side(self.executor, work, people, self.wanted.jobs or processors())

    def _tell(self, number: int) -> None:
        self.progress(
            Step(phrase("making the documents"), number, sum(len(document.names) for document in self.wanted.documents))
        )


def _remove(
    wanted: Wanted,
    kept: PersonalFolder,
    due: Mapping[str, MadeFor],
    noted: Mapping[str, MadeFor],
    problems: list[Problem],
) -> frozenset[str]:
    """Delete what was made and is due to nobody; give the keys of its names. What was changed by hand is told."""
    gone = set()
    for name, found in kept.others(due).items():
        made_for = noted.get(key_of(name))
        if wanted.only and (made_for is None or made_for.document not in wanted.only):
            continue
        if found is Found.FOREIGN:
            problems.append(_changed(wanted, made_for))
        else:
            kept.remove(name)
            gone.add(key_of(name))
    return frozenset(gone)


def _changed(wanted: Wanted, made_for: MadeFor | None) -> Problem:
    said = message(
        "undue-document-changed",
        "a document that is not due any more was changed by hand, and stays ({document}, registration {number})",
        document=made_for.document if made_for else "?",
        number=made_for.numbers[0] if made_for and made_for.for_each else "?",
    )
    hint = phrase("delete it yourself, if nobody needs it")
    return Problem(Severity.WARNING, said, Place(file=str(wanted.folder)), hint)
