"""The protocol that makes many files change as one.

1. Everything new is written to `.visitdocs.work/new`, copies of everything old to `.visitdocs.work/old`, all synced.
2. `forward.json` appears by one rename: **the commit point**. It names the files added, replaced and removed.
3. Removed names are deleted, new files moved onto their names, the manifest last.
4. `forward.json` becomes `done.json`: the new pack is whole.
5. `old` moves to `archive/<revision>-<digest>`, the oldest archives go, the work folder is deleted.
If step 3 fails, or Ctrl+C stops it, `forward.json` becomes `back.json`, the old copies are moved back and the work
folder is deleted.

The next run finds no journal (before 2: delete the work folder), `forward` (go on with 3), `back` (go on moving back)
or `done` (go on with 5). Each step may be done again after it was done: a file that has left the work folder is in
its place. So a process killed anywhere leaves the whole old or the whole new pack to the run after it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from visitdocs.store import disk
from visitdocs.store.archive import keep

WORK = ".visitdocs.work"

_NEW, _OLD, _DRAFT = "new", "old", "draft.json"
_FORWARD, _BACK, _DONE = "forward.json", "back.json", "done.json"


@dataclass(frozen=True)
class Change:
    """What happens to the names of one folder, in this order. `archive` names the old pack's copy, "" keeps none."""

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    archive: str = ""


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
        _discard(work)
        raise
    disk.sync_folder(work)
    _forward(folder, change)


def recover(folder: Path) -> None:
    """Finish or undo what a run before this one left unfinished. Raises `OSError`."""
    work = folder / WORK
    for name, go_on in ((_FORWARD, _forward), (_BACK, _back), (_DONE, _finish)):
        if (work / name).exists():
            return go_on(folder, _change_in(work / name))
    return _discard(work)


def _change_in(path: Path) -> Change:
    content = json.loads(disk.read(path))
    removed, added, replaced = (tuple(content[key]) for key in ("removed", "added", "replaced"))
    return Change(removed, added, replaced, content["archive"])


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
        for name in change.removed:
            disk.remove(folder / name)
        for name in change.added + change.replaced:
            if (work / _NEW / name).exists():
                disk.replace(work / _NEW / name, folder / name)
        disk.sync_folder(folder)
    except (OSError, KeyboardInterrupt):
        disk.replace(work / _FORWARD, work / _BACK)
        disk.sync_folder(work)
        _back(folder, change)
        raise
    disk.replace(work / _FORWARD, work / _DONE)
    disk.sync_folder(work)
    _finish(folder, change)


def _back(folder: Path, change: Change) -> None:
    work = folder / WORK
    for name in change.added:
        disk.remove(folder / name)
    for name in change.replaced + change.removed:
        if (work / _OLD / name).exists():
            disk.replace(work / _OLD / name, folder / name)
    disk.sync_folder(folder)
    disk.remove(work / _BACK)
    _discard(work)


def _finish(folder: Path, change: Change) -> None:
    work = folder / WORK
    if change.archive:
        keep(work / _OLD, folder, change.archive)
    disk.remove(work / _DONE)
    _discard(work)


def _discard(work: Path) -> None:
    """Delete the work folder, which is two levels deep and all ours."""
    if not work.exists():
        return
    for entry in sorted(work.iterdir()):
        if entry.is_dir():
            for file in sorted(entry.iterdir()):
                disk.remove(file)
            disk.remove_folder(entry)
        else:
            disk.remove(entry)
    disk.remove_folder(work)
    disk.sync_folder(work.parent)
