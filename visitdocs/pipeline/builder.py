"""What can be asked of a programme: build its pack, or check it. A run with nothing to do imports no stage."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from visitdocs import store
from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, Language, message, phrase
from visitdocs.pipeline.program_version import program_version
from visitdocs.pipeline.programme import CHANGES, MAXIMUM_DEFINITION, Programme
from visitdocs.pipeline.progress import Progress, unseen
from visitdocs.pipeline.public.revision_check import revision_problems
from visitdocs.problems import Problem, Severity
from visitdocs.store import Commit, Manifest

if TYPE_CHECKING:
    from visitdocs.changes import ChangeReport


@dataclass(frozen=True)
class Built:
    """A pack that is in its folder: what it holds, what the commit did, and every warning. `idle`: nothing was done.

    `changes` is what differs from the pack that people have, None if there is none or nothing was done.
    """

    manifest: Manifest
    commit: Commit
    problems: tuple[Problem, ...]
    idle: bool = False
    changes: ChangeReport | None = None


class State(Enum):
    """How a pack on the disk stands to its definition."""

    CURRENT = auto()
    STALE = auto()
    MISSING = auto()


@dataclass(frozen=True)
class Checked:
    """What a check found: the state of the pack, and every warning. `manifest` is that of the pack as it should be."""

    state: State
    problems: tuple[Problem, ...]
    manifest: Manifest


def build(
    programme: Programme,
    progress: Progress = unseen,
    *,
    strict: bool = False,
    force: bool = False,
) -> Built:
    """Bring a programme's pack up to date; with `force`, make it even if nothing has changed.

    Raises `VisitdocsError`; what the folder then holds is told by `store.standing`.
    """
    repaired = store.recover(programme.output)
    manifest = None if force else current_pack(programme)
    if manifest and not (strict and manifest.problems):
        unchanged = Commit(unchanged=tuple(entry.name for entry in manifest.files))
        problems = repaired + manifest.problems + revision_problems(programme, manifest.facts)
        return Built(manifest, unchanged, problems, idle=True)

    from visitdocs.pipeline.change_report import (
        report_changes,
        revision_hints,
        undated_regulations,
        with_changes,
    )
    from visitdocs.pipeline.pack import make_pack

    last = last_pack(programme)
    pack = make_pack(programme, progress, strict=strict, last=None if force else last)
    report = report_changes(pack, programme)
    pack = with_changes(pack, report)
    done = store.commit(programme.output, pack.files, pack.manifest, last)
    problems = repaired + pack.problems + revision_hints(pack, report, programme) + _about_hand_made_changes(done)
    problems += done.problems + revision_problems(programme, pack.manifest.facts, last)
    problems += undated_regulations(pack, report)
    return Built(pack.manifest, done, problems, changes=report)


def last_pack(programme: Programme) -> Manifest | None:
    """What the pack that stands in the programme's folder says of itself; None, too, if that is damaged.

    Raises `StoreError` if no run of this program wrote it.
    """
    try:
        return store.read_manifest(programme.output)
    except store.DamagedManifestError:
        return None


def check(programme: Programme, progress: Progress = unseen, *, strict: bool = False) -> Checked:
    """Find every problem of a definition and its templates, and whether the pack is up to date. Writes nothing.

    Raises `VisitdocsError`.
    """
    manifest = current_pack(programme)
    if manifest and not (strict and manifest.problems):
        return Checked(State.CURRENT, manifest.problems + revision_problems(programme, manifest.facts), manifest)

    from visitdocs.pipeline.change_report import report_changes, undated_regulations
    from visitdocs.pipeline.pack import make_pack

    pack = make_pack(programme, progress, strict=strict, last=last_pack(programme))
    manifest = store.read_manifest(programme.output)
    problems = pack.problems + revision_problems(programme, pack.manifest.facts, manifest)
    if pack.record and pack.record.public:
        problems += undated_regulations(pack, report_changes(pack, programme))
    if manifest is None:
        return Checked(State.MISSING, problems, pack.manifest)
    files = tuple(entry for entry in manifest.files if entry.name != CHANGES)
    same = files == pack.manifest.files and store.is_intact(programme.output, manifest)
    return Checked(State.CURRENT if same else State.STALE, problems, pack.manifest)


def write_schema(target: Path, language: Language) -> None:
    """Write the JSON Schema that editors use, its descriptions in a language. Raises `StoreError`."""
    from visitdocs.definition import json_schema

    store.write_file(target, json_schema(language).encode("utf-8"))


def is_schema(path: Path) -> bool:
    """Whether a file is a schema that `write_schema` has written, by any version of the program."""
    from visitdocs.definition import is_schema

    try:
        return is_schema(store.read_input(path, MAXIMUM_DEFINITION))
    except store.UnreadableError:
        return False


def current_pack(programme: Programme) -> Manifest | None:
    """The manifest, if the pack on the disk is just what this program makes of the inputs as they are now."""
    manifest = last_pack(programme)
    if manifest is None or manifest.program != program_version():
        return None
    inputs = programme.digests({programme.definition_name, programme.record_name, *manifest.inputs})
    return manifest if inputs == manifest.inputs and store.is_intact(programme.output, manifest) else None


def _about_hand_made_changes(done: Commit) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            Severity.WARNING,
            message(
                "hand-made-change-replaced",
                "the file {name} was changed by hand; the program has replaced it",
                name=FileName(name),
            ),
            hint=phrase(
                "your version is in {archive}; make changes in the definition or in a template, where they are kept",
                archive=done.archive,
            ),
        )
        for name in done.changed_by_hand
    )
