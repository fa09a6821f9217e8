"""One pack into its folder, as a whole: what has changed is written, what has not is not touched."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from visitdocs.messages import FileName, Message, message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError
from visitdocs.store import disk, journal
from visitdocs.store.failures import explained
from visitdocs.store.lock import LOCK, held
from visitdocs.store.manifest import FileEntry, Manifest, digest, read_manifest
from visitdocs.store.names import ARCHIVE, MANIFEST, check_names


@dataclass(frozen=True)
class Commit:
    """What a commit did to the files of a pack, by name. `archive` is where the old pack is kept, "" if it was not.

    `changed_by_hand` are the files that were not as the last run had left them and have been replaced or removed.
    """

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed_by_hand: tuple[str, ...] = ()
    archive: str = ""

    @property
    def written(self) -> tuple[str, ...]:
        """The files that are new or other than before."""
        return self.added + self.replaced


def commit(folder: Path, files: Mapping[str, bytes], manifest: Manifest) -> Commit:
    """Make `folder` hold exactly these files of ours, all of them or, should it fail, none.

    Raises `StoreError`: a name is not a plain one, a file of somebody else stands in the way, a file is held open by
    another program, another run is at work, or the disk refuses. The pack is then as it was.
    """
    check_names(folder.name, files)
    with explained(folder):
        _refuse_links(folder)
        disk.make_folder(folder)
        with held(folder):
            journal.recover(folder)
            return _commit(folder, {**files, MANIFEST: manifest.to_bytes()}, read_manifest(folder))


def recover(folder: Path) -> None:
    """Finish or undo what a run that was cut short left in `folder`; touch nothing else. Raises `StoreError`."""
    with explained(folder):
        if disk.is_link(folder) or not (folder / journal.WORK).exists():
            return
        _refuse_links(folder)
        with held(folder):
            journal.recover(folder)


def read_pack(folder: Path) -> tuple[Manifest, dict[str, bytes]] | None:
    """A pack's manifest and its files' bytes as one commit left them, None where there is none.

    Waits for a run that is at work and finishes or undoes one that was cut short, so that what is read is never a
    mixture. Raises `StoreError`, also for a file that is gone or that somebody has changed.
    """
    with explained(folder):
        _refuse_links(folder)
        if not folder.is_dir():
            return None
        with held(folder):
            journal.recover(folder)
            manifest = read_manifest(folder)
            if manifest is None:
                return None
            files = {entry.name: _as_written(folder, entry) for entry in manifest.files}
    return manifest, files


def is_intact(folder: Path, manifest: Manifest) -> bool:
    """Whether every file of the manifest is on the disk as it was written, and no run was cut short."""
    with explained(folder):
        return not (folder / journal.WORK).exists() and all(
            _digest_on_disk(folder / entry.name) == entry.sha256 for entry in manifest.files
        )


def write_file(path: Path, data: bytes) -> None:
    """Write one file as a whole: `path` holds its old bytes or `data`, never a part. Raises `StoreError`."""
    if path.is_dir():
        raise _no_place(
            path,
            message("folder-in-the-way", "a folder stands in this place"),
            phrase("give another name for the file"),
        )
    if not path.parent.is_dir():
        raise _no_place(
            path,
            message("folder-missing", "the folder in which the file is to be made is not there"),
            phrase("make the folder, or name another one"),
        )
    draft = path.with_name(f".{path.name}.visitdocs")
    with explained(path.parent):
        try:
            disk.write_new(draft, data)
            disk.replace(draft, path)
        except OSError:
            disk.remove(draft)
            raise
        disk.sync_folder(path.parent)


def _no_place(path: Path, sentence: Message, hint: Message) -> StoreError:
    return StoreError(Problem(Severity.ERROR, sentence, Place(file=str(path)), hint))


def _commit(folder: Path, new: Mapping[str, bytes], before: Manifest | None) -> Commit:
    old = {entry.name: entry.sha256 for entry in before.files} if before else {}
    there = {name: _digest_on_disk(folder / name) for name in [*old, *new]}
    wanted = {name: digest(data) for name, data in new.items()}
    _refuse_foreign(folder, there, wanted, ours={*old, MANIFEST} if before else set())

    added = tuple(name for name in new if there[name] is None)
    replaced = tuple(name for name in new if there[name] not in (None, wanted[name]))
    removed = tuple(name for name in old if name not in new and there[name] is not None)
    present = tuple(name for name in old if there[name] is not None)
    loses_files = before is not None and any(name != MANIFEST for name in replaced + removed)
    archive = _archive_name(before, {name: there[name] for name in present}) if loses_files and before else ""
    change = journal.Change(removed, added, replaced, archive)
    if change != journal.Change():
        copies = (*present, MANIFEST) if archive else replaced
        journal.apply(folder, change, {name: new[name] for name in added + replaced}, copies)
    return Commit(
        added=_packed(added),
        replaced=_packed(replaced),
        unchanged=_packed(tuple(name for name in new if there[name] == wanted[name])),
        removed=removed,
        changed_by_hand=tuple(name for name in removed + replaced if name in old and there[name] != old[name]),
        archive=f"{ARCHIVE}/{archive}" if archive else "",
    )


def _packed(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name != MANIFEST)


def _archive_name(before: Manifest, there: Mapping[str, str | None]) -> str:
    contents = "".join(f"{name}\0{there[name]}\n" for name in sorted(there))
    return f"{before.revision}-{digest(contents.encode('utf-8'))[:12]}"


def _digest_on_disk(path: Path) -> str | None:
    """The digest of a plain file; None if there is none, "" for what is not a plain file."""
    if disk.is_link(path) or path.is_dir():
        return ""
    return digest(disk.read(path)) if path.exists() else None


def _as_written(folder: Path, entry: FileEntry) -> bytes:
    data = disk.read(folder / entry.name)
    if digest(data) != entry.sha256:
        changed = message("file-changed-by-hand", "the file {name} was changed by hand", name=FileName(entry.name))
        hint = phrase("run the program without a command: it makes the file anew and keeps your version in the archive")
        raise StoreError(Problem(Severity.ERROR, changed, Place(file=str(folder)), hint))
    return data


def _refuse_foreign(folder: Path, there: Mapping[str, str | None], wanted: Mapping[str, str], ours: set[str]) -> None:
    """A file that we did not write is never replaced, unless it already holds what we would write."""
    names = [
        name for name, found in there.items() if found == "" or (name not in ours and found not in (None, wanted[name]))
    ]
    if names:
        raise StoreError(*(_foreign(name, folder) for name in names))


def _foreign(name: str, folder: Path) -> Problem:
    foreign = message(
        "file-foreign", "the program did not make the file {name}, so it does not replace it", name=FileName(name)
    )
    hint = phrase("move the file somewhere else or rename it, and run again; nothing has been changed")
    return Problem(Severity.ERROR, foreign, Place(file=str(folder)), hint)


def _refuse_links(folder: Path) -> None:
    for path in (folder, folder / ARCHIVE, folder / journal.WORK, folder / LOCK):
        if disk.is_link(path):
            link = message(
                "folder-is-link", "this link leads to another place; the program writes into plain folders only"
            )
            hint = phrase("remove the link, or name the right folder: --output FOLDER")
            raise StoreError(Problem(Severity.ERROR, link, Place(file=str(path)), hint))
