"""The protocol that makes many files change as one.

1. Everything new is written to `.visitdocs.work/new`, copies of everything old to `.visitdocs.work/old`, all synced.
2. `forward.json` appears by one rename: **the commit point**. It names the files added, replaced and removed.
3. Removed names are deleted, new files moved onto their names, the manifest last.
4. `forward.json` becomes `done.json`: the new pack is whole.
5. `old` moves to its place in the archive (see `archive`), the oldest archives go, the work folder is deleted.
If step 3 fails, or Ctrl+C stops it, `forward.json` becomes `back.json`, the old copies are moved back and the work
folder is deleted.

The next run finds no journal (before 2: delete the work folder), `forward` (go on with 3), `back` (go on moving back)
or `done` (go on with 5). Each step may be done again after it was done: a file that has left the work folder is in
its place. So a process killed anywhere leaves the whole old or the whole new pack to the run after it.

A journal is not trusted: one that this program cannot have written is not obeyed, and the work folder goes into the
archive for people to look at.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.store import disk
from visitdocs.store.pack import archive
from visitdocs.store.pack.names import folded, is_plain

WORK = ".visitdocs.work"
MAXIMUM_JOURNAL = 10_000_000
"""In bytes; one of a pack of a hundred files has ten thousand."""

_NEW, _OLD, _DRAFT = "new", "old", "draft.json"
_FORWARD, _BACK, _DONE = "forward.json", "back.json", "done.json"


@dataclass(frozen=True)
class Change:
    """What happens to the names of one folder, in this order. `archive` names the old pack's copy, "" keeps none.

    A name may be removed and added again in other capitals: for some file systems the two are one file.
    """

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    archive: str = ""

    def __post_init__(self) -> None:
        """Raises `ValueError` for names that are no plain files of one folder, or stand there twice."""
        for names in (self.removed, self.added + self.replaced):
            if len({folded(name) for name in names}) != len(names):
                raise ValueError("a name stands there twice")
        if not all(map(is_plain, self.removed + self.added + self.replaced)):
            raise ValueError("not the name of a plain file")
        if self.archive and not archive.NAME.fullmatch(self.archive):
            raise ValueError("not the name of an archive")


def apply(folder: Path, change: Change, new: Mapping[str, bytes], old: tuple[str, ...]) -> None:
    """Carry the change out as a whole. `new` holds the bytes to write, `old` names the files to copy first.

    Raises `OSError`; the folder then holds what it held before, or the next `recover` sees to it.
    """
    work = folder / WORK
    try:
        _stage(folder, new, old)
        for name in change.removed + change.replaced:
            disk.probe(folder / name)
        disk.write_new(work / _DRAFT, json.dumps(asdict(change)).encode("ascii"))
        disk.replace(work / _DRAFT, work / _FORWARD)
    except (OSError, KeyboardInterrupt):
        with suppress(OSError):
            _discard(work)
        raise
    disk.sync_folder(work)
    _forward(folder, change)


def recover(folder: Path) -> str:
    """Finish or undo what a run before this one left unfinished; "" if nothing of it is in doubt. Raises `OSError`.

    What is left of a change whose journal is damaged is moved into the archive; given is its path from the folder.
    """
    work = folder / WORK
    for name, go_on in ((_FORWARD, _forward), (_BACK, _back), (_DONE, _finish)):
        if disk.exists(work / name):
            change = _change_in(work, name)
            if change is None:
                return archive.set_aside(work, folder)
            go_on(folder, change)
            return ""
    _discard(work)
    return ""


def unfinished(folder: Path) -> bool:
    """Whether a change has begun to show in the folder and its end is still to come."""
    return any(disk.exists(folder / WORK / name) for name in (_FORWARD, _BACK))


def _change_in(work: Path, journal: str) -> Change | None:
    """The change that a journal tells of; None if this program did not write it so."""
    if not disk.is_file(work / journal) or not all(disk.is_folder(work / name) for name in _folders_of(journal)):
        return None
    try:
        content = json.loads(disk.read(work / journal, MAXIMUM_JOURNAL))
        removed, added, replaced = (_texts(content[key]) for key in ("removed", "added", "replaced"))
        change = Change(removed, added, replaced, _text(content["archive"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    lost = change.removed + change.replaced
    return change if journal != _FORWARD or all(disk.is_file(work / _OLD / name) for name in lost) else None


def _folders_of(journal: str) -> tuple[str, ...]:
    """The folders beside a journal: `old` leaves when the change is done."""
    return () if journal == _DONE else (_NEW, _OLD)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(map(_text, value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _stage(folder: Path, new: Mapping[str, bytes], old: tuple[str, ...]) -> None:
    work = folder / WORK
    disk.make_folder(work / _NEW)
    disk.make_folder(work / _OLD)
    for name, data in new.items():
        disk.write_new(work / _NEW / name, data)
    for name in old:
        disk.copy(folder / name, work / _OLD / name)
    for place in (work / _NEW, work / _OLD, work, folder):
        disk.sync_folder(place)


def _forward(folder: Path, change: Change) -> None:
    work = folder / WORK
    try:
        _put_in_place(folder, work / _NEW, change.added + change.replaced, new=change.added, gone=change.removed)
    except (OSError, KeyboardInterrupt):
        with suppress(OSError):  # why it failed is what matters; what the folder holds is looked at afterwards
            disk.replace(work / _FORWARD, work / _BACK)
            disk.sync_folder(work)
            _back(folder, change)
        raise
    disk.replace(work / _FORWARD, work / _DONE)
    disk.sync_folder(work)
    _finish(folder, change)


def _back(folder: Path, change: Change) -> None:
    work = folder / WORK
    _put_in_place(folder, work / _OLD, change.replaced + change.removed, new=change.removed, gone=change.added)
    disk.remove(work / _BACK)
    _discard(work)


def _put_in_place(
    folder: Path, source: Path, names: tuple[str, ...], *, new: tuple[str, ...], gone: tuple[str, ...]
) -> None:
    """Delete what is `gone` and move `names` in from `source`; those that are `new` replace no file."""
    for name in _to_remove(gone, new, source):
        disk.remove(folder / name)
    for name in names:
        if disk.exists(source / name):
            disk.replace(source / name, folder / name)
    disk.sync_folder(folder)


def _to_remove(names: tuple[str, ...], coming: tuple[str, ...], source: Path) -> list[str]:
    """The names to delete before those that come from `source` are moved in.

    Where only capitals tell a name from one that comes, the file system may take both for one file: it is deleted
    only as long as the other waits in `source`.
    """
    twins = {folded(name): name for name in coming}
    return [name for name in names if folded(name) not in twins or disk.exists(source / twins[folded(name)])]


def _finish(folder: Path, change: Change) -> None:
    work = folder / WORK
    if change.archive:
        archive.keep(work / _OLD, folder, change.archive)
    disk.remove(work / _DONE)
    _discard(work)


def _discard(work: Path) -> None:
    """Delete the work folder, which is all ours."""
    if disk.exists(work):
        disk.remove_tree(work)
        disk.sync_folder(work.parent)
