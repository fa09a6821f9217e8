"""The documents for the people in a register: nothing is made before it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs.dataclass import dataclass
from visitdocs.pipeline.participants.values import DocumentForPeople, SavedDocuments
from visitdocs.pipeline.programme import Programme
from visitdocs.pipeline.progress import Progress, unseen
from visitdocs.pipeline.returned.made_files import DOCUMENTS
from visitdocs.problems import Problem

if TYPE_CHECKING:
    from concurrent.futures import Executor


@dataclass(frozen=True)
class ParticipantDocuments:
    """The documents for the people in a register. Nothing is made before `save`.

    `problems` are those of the register; `left_out` counts people for whom nothing can be made. `only` are the keys
    that were asked for, () for all. `jobs` are processes to make them in, 0 for as many as there are processors;
    `executor` takes their place.
    """

    programme: Programme
    documents: tuple[DocumentForPeople, ...]
    problems: tuple[Problem, ...]
    left_out: int = 0
    only: tuple[str, ...] = ()
    executor: Executor | None = None
    jobs: int = 0

    @property
    def folder(self) -> Path:
        """Where they are put: among the personal files."""
        return self.programme.personal_files / DOCUMENTS

    def __len__(self) -> int:
        return sum(len(document.names) for document in self.documents)

    def save(self, progress: Progress = unseen, *, force: bool = False) -> SavedDocuments:
        """Bring the folder up to date, for the user alone to read: what is there and right stays untouched.

        What was made for somebody who is not entitled to it any more is deleted. A file that was changed by hand stays,
        unless `force`. Raises `VisitdocsError`; what was written until then stays, and the next run goes on.
        """
        from visitdocs.pipeline.invitations.saving import refuse_public
        from visitdocs.pipeline.participants.saving import Wanted, save

        refuse_public(self.folder, self.programme)
        return save(Wanted(self.folder, self.documents, self.only, self.executor, self.jobs), progress, force=force)
