"""`archive/`: the packs that were replaced, the last ten of them.

Each is a folder `<revision>-<digest>` that is a whole pack with its manifest. One that holds anything else as well is
somebody's work and is never deleted.
"""

import re
from pathlib import Path

from visitdocs.problems import StoreError
from visitdocs.store import disk
from visitdocs.store.manifest import read_manifest
from visitdocs.store.names import ARCHIVE, MANIFEST

KEPT = 10

_NAME = re.compile(r"-?\d+-[0-9a-f]{12}")


def keep(old: Path, folder: Path, name: str) -> None:
    """Move the folder `old` to `archive/name` and let the oldest archives go. May be done twice. Raises `OSError`."""
    archive = folder / ARCHIVE
    disk.make_folder(archive)
    if (archive / name).exists():
        disk.touch(archive / name)  # the same pack, replaced once more: as young as any
    elif old.exists():
        disk.touch(old)
        disk.replace(old, archive / name)
    disk.sync_folder(archive)
    disk.sync_folder(old.parent)
    _prune(archive, old.parent)


def _prune(archive: Path, work: Path) -> None:
    ours = [path for path in archive.iterdir() if _NAME.fullmatch(path.name) and _is_pack(path)]
    ours.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    for path in ours[KEPT:]:
        disk.replace(path, work / path.name)  # the work folder is deleted next, and again if that is cut short


def _is_pack(path: Path) -> bool:
    if disk.is_link(path) or not path.is_dir():
        return False
    try:
        manifest = read_manifest(path)
    except StoreError:
        return False
    if manifest is None:
        return False
    ours = {entry.name for entry in manifest.files} | {MANIFEST}
    return all(entry.is_file() and entry.name in ours for entry in path.iterdir())
