"""How a programme stands: its definition, its pack, what is public of it, what differs, and how many days are left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.pipeline.builder import State, current_pack, last_pack
from visitdocs.pipeline.programme import CHANGES, Programme
from visitdocs.pipeline.public.revision_check import revision_problems
from visitdocs.pipeline.returned.returned_figures import ReturnedFigures, figures_of_visit
from visitdocs.problems import DefinitionError, Problem, Severity

if TYPE_CHECKING:
    from visitdocs.changes import ChangeReport
    from visitdocs.definition import Definition, Visit
    from visitdocs.publication import PublicPack


@dataclass(frozen=True)
class PublicSince:
    """Which revision is public, and since when."""

    revision: int
    day: date


@dataclass(frozen=True)
class ProgrammeStatus:
    """How a programme stands on the day `today`.

    `problems` are those of the definition and of the record of what is public. `first`, `last` and `deadline` are None
    where the definition cannot be read. `record_doubt` is set if the record cannot be read or lies under another name,
    so that it is not known what is public. `differs` is what the definition, and the pack if it is up to date, changes
    of what is public; None if nothing is.
    """

    today: date
    problems: tuple[Problem, ...]
    pack: State
    public: PublicSince | None = None
    record_doubt: Problem | None = None
    differs: ChangeReport | None = None
    first: date | None = None
    last: date | None = None
    deadline: date | None = None
    returned: ReturnedFigures | None = None

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return len([problem for problem in self.problems if problem.severity is Severity.ERROR])

    @property
    def is_over(self) -> bool:
        """Whether the last day of the visit is before today."""
        return self.last is not None and self.last < self.today


def status_of(programme: Programme, today: date, register: Path | None = None) -> ProgrammeStatus:
    """Look how a programme stands; nothing is made and nothing is written.

    `register` is where the register is, None for where `collect` puts it.
    Raises `VisitdocsError`, also for what is no visit.
    """
    from visitdocs.pipeline.inputs.definition_file import read_definition_file, refuse_shared

    refuse_shared(programme)
    problems: list[Problem] = []
    definition, visit, found = None, None, _Public()
    try:
        definition = read_definition_file(programme)
        visit, problems = definition.visit, list(definition.warnings)
    except DefinitionError as error:
        problems += error.problems
    try:
        found = _Public(_public(programme, definition))
    except DefinitionError as error:
        problems += error.problems
        found = _Public(doubt=error.problems[0])
    public, state = found.pack, _state(programme)
    if visit:
        problems += _of_revision(programme, visit)
    return ProgrammeStatus(
        today=today,
        problems=tuple(problems),
        pack=state,
        public=PublicSince(public.revision, public.day) if public else None,
        record_doubt=found.doubt,
        differs=_differs(programme, visit, public, state) if public and visit else None,
        first=visit.visit.dates.first if visit else None,
        last=visit.visit.dates.last if visit else None,
        deadline=visit.registration.deadline if visit else None,
        returned=figures_of_visit(programme, visit, today, register) if visit else None,
    )


@dataclass(frozen=True)
class _Public:
    """The pack that is public, if one is; `doubt` is what is wrong with the record that would say so."""

    pack: PublicPack | None = None
    doubt: Problem | None = None


def _public(programme: Programme, definition: Definition | None) -> PublicPack | None:
    """What is public. Raises `DefinitionError`, also, if the definition can be read, for a record of another name."""
    from visitdocs.pipeline.inputs.sources import published_record
    from visitdocs.publication import read_record

    record = published_record(programme, definition) if definition else read_record(programme.definition)
    return record.public if record else None


def _of_revision(programme: Programme, visit: Visit) -> tuple[Problem, ...]:
    """What `check` says of the revision."""
    about = {"revision": visit.visit.revision, "revised": visit.visit.revised.isoformat()}
    return revision_problems(programme, {"visit": {"visit": about}}, last_pack(programme))


def _state(programme: Programme) -> State:
    if current_pack(programme):
        return State.CURRENT
    return State.MISSING if last_pack(programme) is None else State.STALE


def _differs(programme: Programme, visit: Visit, public: PublicPack, state: State) -> ChangeReport:
    from visitdocs.changes import Edition, compare
    from visitdocs.definition import visit_of
    from visitdocs.publication import Snapshot, changes_between

    pack = store.read_pack(programme.output) if state is State.CURRENT else None
    if pack is None:
        titles = public.facts.get("titles", {})
        return compare(Edition(visit_of(public.facts.get("visit")), titles, ()), Edition(visit, titles, ()))
    manifest, files = pack
    told: Sequence[store.FileEntry] = [entry for entry in manifest.files if entry.name != CHANGES]
    return changes_between(Snapshot.of_public_pack(public), Snapshot.of_pack(manifest, told, files.__getitem__))
