"""`archive/`: the packs that were replaced, the last ten of them.

Each is a folder `<revision>-<digest>` that is a whole pack with its manifest; the digest is that of its contents. One
that has lost or changed files, or holds anything else as well, is left alone: it is no copy of a pack, and it may be
somebody's work.
"""

import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from visitdocs.store import disk
from visitdocs.store.digests import digest, digest_of_file
from visitdocs.store.names import ARCHIVE, MANIFEST

KEPT = 10

NAME = re.compile(r"(?:-?\d{1,18}|damaged)-([0-9a-f]{12})(?:-\d{1,6})?")
"""A pack's revision, or that its manifest was damaged; the digest of its contents; a number, if the name was taken."""
_OF_A_PACK = re.compile(r"-?\d{1,18}-.*")


def archive_name(folder: Path, label: str, contents: Mapping[str, str]) -> str:
    """Where in the archive a pack with these files and digests is to be kept, or is kept already. Raises `OSError`."""
    return _free(folder / ARCHIVE, f"{label}-{_digest_of(contents)}")


def keep(old: Path, folder: Path, name: str) -> None:
    """Move the folder `old` to `archive/name` and let the oldest archives go. May be done twice. Raises `OSError`."""
    archive = folder / ARCHIVE
    disk.make_folder(archive)
    if disk.exists(old):
        target = archive / _free(archive, name)
        if disk.exists(target):
            disk.touch(target)  # the same pack, replaced once more: as young as any
        else:
            disk.touch(old)
            disk.replace(old, target)
    disk.sync_folder(archive)
    disk.sync_folder(old.parent)
    _prune(archive, old.parent)


def set_aside(path: Path, folder: Path) -> str:
    """Move a folder that nobody can make sense of into the archive; its path from `folder`. Raises `OSError`."""
    archive = folder / ARCHIVE
    disk.make_folder(archive)
    name = next(name for number in count(1) if not disk.exists(archive / (name := f"unfinished-{number}")))
    disk.replace(path, archive / name)
    disk.sync_folder(archive)
    disk.sync_folder(folder)
    return f"{ARCHIVE}/{name}"


def _free(archive: Path, name: str) -> str:
    """The name, or the first with a number after it, that is free or that of the same whole pack."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(name for name in names if not disk.exists(archive / name) or _is_whole(archive / name))


def _prune(archive: Path, work: Path) -> None:
    ours = [archive / name for name in disk.names(archive) if NAME.fullmatch(name) and _OF_A_PACK.fullmatch(name)]
    if len(ours) <= KEPT:
        return
    whole = [(status.st_mtime_ns, path) for path in ours if _is_whole(path) and (status := disk.status(path))]
    for _, path in sorted(whole, reverse=True)[KEPT:]:
        disk.replace(path, work / path.name)  # the work folder is deleted next, and again if that is cut short


def _is_whole(path: Path) -> bool:
    """Whether the folder holds a manifest and just the files that its name vouches for."""
    name = NAME.fullmatch(path.name)
    if name is None or not disk.is_folder(path):
        return False
    entries = disk.names(path)
    if MANIFEST not in entries or not all(disk.is_file(path / entry) for entry in entries):
        return False
    return _digest_of({entry: digest_of_file(path / entry) for entry in entries if entry != MANIFEST}) == name[1]


def _digest_of(contents: Mapping[str, str]) -> str:
    listed = "".join(f"{name}\0{contents[name]}\n" for name in sorted(contents))
    return digest(listed.encode("utf-8", "surrogatepass"))[:12]
