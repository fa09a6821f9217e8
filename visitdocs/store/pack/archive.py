"""`archive/`: the packs that were replaced, the last ten of them, and the first one of every revision for good.

Each is a folder `<revision>-<digest>`, or `<revision>-first-<digest>`, that is a whole pack with its manifest; the
digest is that of its contents. One that has lost or changed files, or holds anything else as well, is left alone: it is
no copy of a pack, and it may be somebody's work.
"""

import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.problems import StoreError
from visitdocs.store import disk
from visitdocs.store.failures import explained
from visitdocs.store.pack.manifest import Manifest, read_manifest
from visitdocs.store.pack.names import ARCHIVE, MANIFEST
from visitdocs.store.reading import digest, digest_of_file

KEPT = 10

FIRST = "first"

NAME = re.compile(r"(?:(?P<revision>-?\d{1,18})(?P<first>-first)?|damaged)-(?P<digest>[0-9a-f]{12})(?:-\d{1,6})?")
"""A pack's revision, and whether it was the first of that, or that its manifest was damaged; the digest of its
contents; a number, if the name was taken."""


@dataclass(frozen=True)
class KeptPack:
    """A pack that was made earlier: where it is, and what it says of itself."""

    folder: Path
    manifest: Manifest

    def read(self, name: str) -> bytes:
        """Give the bytes of a file of the pack, none if it is no longer there."""
        try:
            return disk.read(self.folder / name)
        except OSError:
            return b""


def archive_name(folder: Path, revision: int | None, contents: Mapping[str, str]) -> str:
    """Where in the archive a pack with these files and digests is to be kept, or is kept already.

    `revision` is None for one whose manifest is damaged. Raises `OSError`.
    """
    archive, sign = folder / ARCHIVE, _digest_of(contents)
    if revision is None:
        return _free(archive, f"damaged-{sign}")
    first = f"{revision}-{FIRST}-{sign}"
    is_first = disk.exists(archive / first) or not any(of == revision for of, _ in kept(archive))
    return _free(archive, first if is_first else f"{revision}-{sign}")


def kept(archive: Path) -> list[tuple[int, str]]:
    """The revisions and names of what an archive holds of replaced packs: the first of a revision before its others,
    and those by age. Raises `OSError`."""
    if not disk.is_folder(archive):
        return []
    found = []
    for name in disk.names(archive):
        match, status = NAME.fullmatch(name), disk.status(archive / name)
        if match and match["revision"] and status and disk.is_folder(archive / name):
            found.append((int(match["revision"]), not match["first"], status.st_mtime_ns, name))
    return [(revision, name) for revision, _, _, name in sorted(found)]


def first_packs(folder: Path) -> list[KeptPack]:
    """The first pack of each revision that is known, the lowest revision first.

    Of a revision of which none was replaced yet, the pack in `folder` itself is the first. Raises `StoreError`.
    """
    with explained(folder):
        names = kept(folder / ARCHIVE)
    packs: dict[int, KeptPack] = {}
    for path in (*(folder / ARCHIVE / name for _, name in names), folder):
        try:
            manifest = read_manifest(path)
        except StoreError:  # damaged, or somebody else's
            continue
        if manifest is not None:
            packs.setdefault(manifest.revision, KeptPack(path, manifest))
    return [packs[revision] for revision in sorted(packs)]


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
    names = map(NAME.fullmatch, disk.names(archive))
    ours = [archive / name[0] for name in names if name and name["revision"] and not name["first"]]
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
    return _digest_of({entry: digest_of_file(path / entry) for entry in entries if entry != MANIFEST}) == name["digest"]


def _digest_of(contents: Mapping[str, str]) -> str:
    listed = "".join(f"{name}\0{contents[name]}\n" for name in sorted(contents))
    return digest(listed.encode("utf-8", "surrogatepass"))[:12]
