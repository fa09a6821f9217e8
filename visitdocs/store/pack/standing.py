"""What stands in a pack's folder after a run that failed: found out by looking, not from what the run meant to do."""

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.problems import StoreError
from visitdocs.store import disk
from visitdocs.store.pack import journal
from visitdocs.store.pack.manifest import read_manifest
from visitdocs.store.pack.names import ARCHIVE
from visitdocs.store.reading import digest_of_file


class Standing(Enum):
    """What a look at a folder finds, in comparison with an earlier look."""

    NOTHING = auto()
    """No file was there and none is."""
    AS_IT_WAS = auto()
    WHOLE = auto()
    """Another pack than before, and every file of it as it was made."""
    MIXTURE = auto()
    """Some files are as before and some are not; the next run finishes or undoes that."""
    IN_DOUBT = auto()
    """Neither as it was nor a whole pack, and no run has noted how to put it right."""
    UNSEEN = auto()
    """The disk does not let itself be looked at."""


@dataclass(frozen=True)
class Look:
    """The files of a folder, each with its size in bytes and the time of its last change; None if that failed."""

    files: Mapping[str, tuple[int, int]] | None


def look(folder: Path) -> Look:
    """Look at a folder, quickly. Hidden files, those of Word while it has one open, and the archive do not count."""
    try:
        if not disk.is_folder(folder):
            return Look({})
        names = [name for name in disk.names(folder) if not name.startswith((".", "~$")) and name != ARCHIVE]
        found = {name: disk.status(folder / name) for name in names}
    except OSError:
        return Look(None)
    return Look({name: (status.st_size, status.st_mtime_ns) for name, status in found.items() if status})


def standing(folder: Path, before: Look) -> Standing:
    """Say how the folder stands now, after it was `before`. Never raises `OSError`."""
    now = look(folder)
    if before.files is None or now.files is None:
        return Standing.UNSEEN
    if now == before:
        return Standing.AS_IT_WAS if now.files else Standing.NOTHING
    try:
        if _is_whole_pack(folder):
            return Standing.WHOLE
        return Standing.MIXTURE if journal.unfinished(folder) else Standing.IN_DOUBT
    except (OSError, StoreError):
        return Standing.UNSEEN


def _is_whole_pack(folder: Path) -> bool:
    manifest = read_manifest(folder)
    if manifest is None:
        return False
    files = {entry.name: entry.sha256 for entry in manifest.files}
    return all(disk.is_file(folder / name) and digest_of_file(folder / name) == files[name] for name in files)
