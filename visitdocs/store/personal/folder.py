"""A folder of personal files, each written as a whole, with a record by which a run goes on where another stopped.

Nobody but the user may look into it. The record is a file of digests, a line for each file that was ever written: of
its name, of what it was made from, and of its bytes; no name stands in it. The line is written first, so that a file
whose bytes are in no line is known to be somebody else's work.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path

from visitdocs.store import disk
from visitdocs.store.failures import explained
from visitdocs.store.lock import LOCK, held
from visitdocs.store.reading import digest, digest_of_file
from visitdocs.store.single_file import PRIVATE, make_private_folder, put_private, sweep

RECORD = ".visitdocs-copies"
GITIGNORE = ".gitignore"
"""Keeps all that is in the folder out of a repository that the folder lies in (gitignore(5))."""
_LINE = re.compile(rb"([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{64})")


_OF_A_RUN = (".visitdocs", GITIGNORE)
"""How the names begin of what a run that was killed before it noted anything has left."""
_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What macOS and Windows put into a folder that is only looked at."""


class Found(Enum):
    """What stands under a name."""

    NOTHING = auto()
    RIGHT = auto()
    """The file that this run would make."""
    OURS = auto()
    """One that was made from something else."""
    FOREIGN = auto()
    """One of which no run knows, or that was changed by hand."""


class PersonalFolder:
    """Files by name. Only `personal_folder` opens one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last: dict[str, tuple[str, str]] = {}
        self._written: dict[str, set[str]] = {}
        record = disk.read(path / RECORD) if disk.is_file(path / RECORD) else b""
        *lines, cut_short = record.split(b"\n")
        for found in filter(None, map(_LINE.fullmatch, lines)):
            self._note(*(group.decode("ascii") for group in found.groups()))
        if cut_short:
            disk.append(path / RECORD, b"\n")

    def found(self, name: str, inputs: str) -> Found:
        """Tell what stands under a name, if the digest of what it is to be made from is `inputs`. Raises `OSError`."""
        if not disk.exists(self._path / name):
            return Found.NOTHING
        key, content = digest(name.encode()), digest_of_file(self._path / name)
        if self._last.get(key) == (inputs, content):
            return Found.RIGHT
        return Found.OURS if content in self._written.get(key, ()) else Found.FOREIGN

    def holds(self, name: str, data: bytes) -> bool:
        """Tell whether just these bytes stand under a name. Raises `OSError`."""
        return digest_of_file(self._path / name) == digest(data)

    def put(self, name: str, data: bytes, inputs: str) -> None:
        """Write a file; what stands under its name is replaced. Raises `StoreError`."""
        with explained(self._path):
            self.remember(name, data, inputs)
            put_private(self._path / name, data)

    def remember(self, name: str, data: bytes, inputs: str) -> None:
        """Note that these bytes are what is made from `inputs`. Raises `OSError`."""
        line = digest(name.encode()), inputs, digest(data)
        disk.append(self._path / RECORD, " ".join(line).encode("ascii") + b"\n")
        self._note(*line)

    def others(self, names: Collection[str]) -> dict[str, Found]:
        """Tell of files that runs have written and that are none of `names` whether they are still as written.

        Raises `OSError`.
        """
        keys = {name: digest(name.encode("utf-8", "surrogatepass")) for name in disk.names(self._path)}
        ours = [name for name, key in keys.items() if key in self._written and name not in names]
        return {name: self.found(name, "") for name in sorted(ours)}

    def remove(self, name: str) -> None:
        """Delete a file. Raises `StoreError`."""
        with explained(self._path):
            disk.remove(self._path / name)

    def left_over(self, names: Iterable[str]) -> int:
        """Count the files that earlier runs have written and that are none of `names`. Raises `OSError`."""
        return len(self.others({*names}))

    def _note(self, key: str, inputs: str, content: str) -> None:
        self._last[key] = inputs, content
        self._written.setdefault(key, set()).add(content)


def is_taken(path: Path) -> bool:
    """Tell whether a folder is there, holds files, and no run has noted any of its own in it. Raises `StoreError`."""
    with explained(path):
        if not disk.is_folder(path) or disk.is_file(path / RECORD):
            return False
        return any(not name.startswith(_OF_A_RUN) and name not in _OF_THE_SYSTEM for name in disk.names(path))


def written_files(path: Path) -> dict[str, Found]:
    """Tell of the files that runs have written into a folder whether they are still as written.

    Raises `StoreError`.
    """
    with explained(path):
        return PersonalFolder(path).others(()) if disk.is_file(path / RECORD) else {}


def discard_folder(path: Path) -> None:
    """Delete the record of a folder, and the folder if nothing else is in it. Raises `StoreError`."""
    with explained(path):
        if not disk.is_folder(path):
            return
        for name in (RECORD, GITIGNORE, LOCK):
            disk.remove(path / name)
        if not disk.names(path):
            disk.remove_folder(path)


@contextmanager
def personal_folder(path: Path) -> Iterator[PersonalFolder]:
    """Open the folder, made if it is not there, while no other run is at work in it. Raises `StoreError`."""
    with explained(path):
        disk.make_private_folder(path)
        with held(path, mode=PRIVATE):
            sweep(path)
            if not disk.exists(path / GITIGNORE):
                put_private(path / GITIGNORE, b"*\n")
            try:
                yield PersonalFolder(path)
            finally:
                disk.sync_folder(path)


@contextmanager
def private_folder_held(path: Path, patience: float) -> Iterator[None]:
    """Make the folder if it is not there, and keep other runs from it meanwhile; nobody else may look into it.

    Raises `StoreError` if another run does not let go of it in `patience` seconds.
    """
    make_private_folder(path)
    with explained(path), held(path, patience, PRIVATE):
        yield
