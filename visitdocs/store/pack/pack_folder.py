"""One pack into its folder, as a whole: what has changed is written, what has not is not touched."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.messages import FileName, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk
from visitdocs.store.failures import explained
from visitdocs.store.lock import held
from visitdocs.store.pack import journal
from visitdocs.store.pack.archive import archive_name
from visitdocs.store.pack.manifest import DamagedManifestError, FileEntry, Manifest, read_manifest
from visitdocs.store.pack.names import ARCHIVE, MANIFEST, check_names, folded
from visitdocs.store.pack.obstacles import refuse_foreign, refuse_obstacles
from visitdocs.store.pack.transition import Transition, transition
from visitdocs.store.reading import digest, digest_of_file


class Earlier(Enum):
    """What a run knows of the pack that was there when it began."""

    ANY = auto()
    """Nothing: whatever is there may be replaced."""


@dataclass(frozen=True)
class Commit:
    """What a commit did to the files of a pack, by name. `archive` is where the old pack is kept, "" if it was not.

    `changed_by_hand` are the files that were not as the last run had left them and have been replaced or removed.
    `problems` tells what was damaged and has been put right.
    """

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed_by_hand: tuple[str, ...] = ()
    archive: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def written(self) -> tuple[str, ...]:
        """The files that are new or other than before."""
        return self.added + self.replaced


def commit(
    folder: Path,
    files: Mapping[str, bytes],
    manifest: Manifest,
    earlier: Manifest | Earlier | None = Earlier.ANY,
) -> Commit:
    """Make `folder` hold exactly these files of ours, all of them or, should it fail, none.

    `earlier` is the pack that stood there when the work began: one that another run has put there since is newer, and
    is not replaced. Raises `StoreError`: a name is not a plain one, a file of somebody else stands in the way, a file
    is held open by another program, another run is at work or has been, or the disk refuses. What the folder then
    holds is told by `standing`.
    """
    check_names(folder.name, files)
    with explained(folder):
        refuse_obstacles(folder)
        disk.make_folder(folder)
        with held(folder):
            problems = _recover(folder)
            before, damaged = _pack_there(folder)
            if earlier not in (Earlier.ANY, before) and before != manifest:
                raise StoreError(_newer(folder))
            done = _commit(folder, files, manifest, before, damaged=damaged)
    if damaged:
        problems += (_repaired(folder, done),)
    return replace(done, problems=problems)


def recover(folder: Path) -> tuple[Problem, ...]:
    """Finish or undo what a run that was cut short left in `folder`; touch nothing else.

    Gives a warning if that could not be made out. Raises `StoreError`.
    """
    with explained(folder):
        if not disk.is_folder(folder) or not disk.exists(folder / journal.WORK):
            return ()
        refuse_obstacles(folder)
        with held(folder):
            return _recover(folder)


def read_pack(folder: Path) -> tuple[Manifest, dict[str, bytes]] | None:
    """A pack's manifest and its files' bytes as one commit left them, None where there is none.

    Waits for a run that is at work and finishes or undoes one that was cut short, so that what is read is never a
    mixture. Raises `StoreError`, also for a file that is gone or that somebody has changed.
    """
    with explained(folder):
        refuse_obstacles(folder)
        if not disk.is_folder(folder):
            return None
        with held(folder):
            _recover(folder)
            manifest = read_manifest(folder)
            if manifest is None:
                return None
            files = {entry.name: _as_written(folder, entry) for entry in manifest.files}
    return manifest, files


def kept_files(folder: Path, manifest: Manifest, names: Iterable[str]) -> dict[str, bytes] | None:
    """The bytes of some of a pack's files, None unless each of them is on the disk as it was written."""
    entries = {entry.name: entry for entry in manifest.files}
    try:
        files = {name: disk.read(folder / name, entries[name].size) for name in names}
    except (OSError, KeyError):
        return None
    return files if all(digest(data) == entries[name].sha256 for name, data in files.items()) else None


def is_intact(folder: Path, manifest: Manifest) -> bool:
    """Whether every file of the manifest is on the disk as it was written, and no run was cut short."""
    with explained(folder):
        return not disk.exists(folder / journal.WORK) and all(_is_as_written(folder, entry) for entry in manifest.files)


def _recover(folder: Path) -> tuple[Problem, ...]:
    left = journal.recover(folder)
    return (_unfinished(folder, left),) if left else ()


def _pack_there(folder: Path) -> tuple[Manifest | None, bool]:
    """The pack's manifest, and whether it was damaged."""
    try:
        return read_manifest(folder), False
    except DamagedManifestError:
        return None, True


def _commit(
    folder: Path, files: Mapping[str, bytes], manifest: Manifest, before: Manifest | None, *, damaged: bool
) -> Commit:
    """With `damaged`, nobody knows which files are ours: those in the way go into the archive, like a pack."""
    new = {**files, MANIFEST: manifest.to_bytes()}
    wanted = {name: digest(data) for name, data in new.items()}
    old = {entry.name: entry.sha256 for entry in before.files} if before else {}
    if before:
        old[MANIFEST] = ""
    planned = transition(folder, dict.fromkeys(wanted, "") if damaged else old, wanted)
    refuse_foreign(folder, planned.foreign())
    keep = damaged or (before is not None and (_says_otherwise(before, manifest) or _loses(planned)))
    archive = _archive(folder, planned, before) if keep else ""
    change = journal.Change(planned.removed, planned.added, planned.replaced, archive)
    if change != journal.Change():
        copies = planned.present if change.archive else planned.removed + planned.replaced
        journal.apply(folder, change, {name: new[name] for name in change.added + change.replaced}, copies)
    return Commit(
        added=_packed(planned.added),
        replaced=_packed(planned.replaced),
        unchanged=_packed(planned.unchanged),
        removed=planned.removed,
        changed_by_hand=() if damaged else planned.changed_by_hand,
        archive=f"{ARCHIVE}/{change.archive}" if change.archive else "",
    )


def _archive(folder: Path, planned: Transition, before: Manifest | None) -> str:
    """Where the old pack is to be kept."""
    contents = {name: planned.there[name] for name in _packed(planned.present)}
    return archive_name(folder, before.revision if before else None, contents)


def _says_otherwise(before: Manifest, manifest: Manifest) -> bool:
    """Whether a pack says other things than the one before, or has other files."""
    names = [[entry.name for entry in of.files] for of in (before, manifest)]
    return before.facts != manifest.facts or names[0] != names[1]


def _loses(planned: Transition) -> bool:
    return bool(_packed(planned.replaced + planned.removed))


def _packed(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if folded(name) != MANIFEST)


def _is_as_written(folder: Path, entry: FileEntry) -> bool:
    path = folder / entry.name
    return disk.is_file(path) and digest_of_file(path) == entry.sha256


def _as_written(folder: Path, entry: FileEntry) -> bytes:
    data = disk.read(folder / entry.name)
    if digest(data) != entry.sha256:
        changed = message("file-changed-by-hand", "the file {name} was changed by hand", name=FileName(entry.name))
        hint = phrase("run the program without a command: it makes the file anew and keeps your version in the archive")
        raise StoreError(Problem(Severity.ERROR, changed, Place(file=str(folder)), hint))
    return data


def _newer(folder: Path) -> Problem:
    newer = message("pack-newer", "while this run was at work, another one has made the files in this folder anew")
    hint = phrase("what it made stays; run again if the files are out of date")
    return Problem(Severity.ERROR, newer, Place(file=str(folder)), hint)


def _repaired(folder: Path, done: Commit) -> Problem:
    repaired = message("manifest-repaired", "manifest.json was damaged; the program has made every file anew")
    hint = phrase("what was there is in {archive}; other files in the folder stayed", archive=done.archive)
    return Problem(Severity.WARNING, repaired, Place(file=str(folder)), hint)


def _unfinished(folder: Path, left: str) -> Problem:
    unfinished = message(
        "journal-damaged", "a run before this one was cut short, and what it noted for the next one is damaged"
    )
    hint = phrase("what it left is in {archive}; delete it when nothing is missing", archive=left)
    return Problem(Severity.WARNING, unfinished, Place(file=str(folder)), hint)
