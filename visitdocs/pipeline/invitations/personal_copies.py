"""The copies of a document for everybody in a list: given one after another, or kept in a folder.

Nothing is made before it is asked for, and no more is held than is being made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs.dataclass import dataclass
from visitdocs.pipeline.invitations.copy_values import MadeCopy, Saved
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, unseen
from visitdocs.problems import Problem

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from visitdocs.addressees import Addressee, Addressees
    from visitdocs.pipeline.invitations.copy_order import CopyMade, CopyOrder

FEW = 12
"""Copies that are made by the time that other processes have started."""


@dataclass(frozen=True)
class PersonalCopies:
    """The copies of one document. Iterating over them makes them, each time anew; `save` makes those that are missing.

    `problems` are those of all of them.
    `jobs` are processes to make them in, 0 for as many as there are processors; `executor` takes their place.
    """

    wanted: CopyOrder
    addressees: Addressees
    names: tuple[str, ...]
    programme: Programme
    problems: tuple[Problem, ...] = ()
    executor: Executor | None = None
    jobs: int = 0

    def __len__(self) -> int:
        return len(self.addressees.people)

    def __iter__(self) -> Iterator[MadeCopy]:
        with self.making(self.addressees.people) as copies:
            for person, name, made in zip(self.addressees.people, self.names, copies, strict=True):
                yield MadeCopy(person.row, name, made.docx, made.pdf, made.problems)

    def save(self, folder: Path | str, progress: Progress = unseen, *, force: bool = False) -> Saved:
        """Bring `folder` up to date: a file for each copy and format, readable by the user alone.

        A file that is there and right is not made again. One that was changed by hand stays, unless `force`. Raises
        `StoreError`; what was written until then stays, and the next run goes on.
        """
        from visitdocs.pipeline.invitations.saving import Job, refused_if_unfit, save

        target = refused_if_unfit(Path(folder), self.programme)
        job = Job(self.wanted, self.addressees, self.names, self.making)
        return save(job, target, progress, force=force)

    @contextmanager
    def making(self, people: Sequence[Addressee]) -> Iterator[Iterator[CopyMade]]:
        """Make the copies for these people, in their order."""
        from visitdocs.pipeline.invitations.copying import make_copies
        from visitdocs.pipeline.invitations.side_by_side import (
            one_after_another,
            processes,
            processors,
            side_by_side,
        )

        work: Callable[[Sequence[Addressee]], list[CopyMade]] = partial(make_copies, self.wanted)
        jobs = self.jobs or (processors() if len(people) > FEW else 1)
        if self.executor is not None:
            yield side_by_side(self.executor, work, people)
        elif jobs == 1:
            yield one_after_another(work, people)
        else:
            with processes(jobs) as executor:
                yield side_by_side(executor, work, people, jobs)
