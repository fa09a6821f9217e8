"""A folder with what can be made again at any time, kept from run to run: bytes by name, which nobody has to believe.

What is missing, damaged or in a folder that others may write to is not there, and what cannot be written is not kept;
neither is worth a word to anybody.
"""

import os
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from visitdocs.dataclass import dataclass
from visitdocs.store import disk

MAXIMUM_FILES = 100
"""With so many files the folder is emptied, because most of them are of earlier programs."""
MAXIMUM_BYTES = 20_000_000
_DIGEST_SIZE = sha256().digest_size


@dataclass(frozen=True)
class Cache:
    """What one version of the program keeps in a folder.

    A file is called by the digest of its name and begins with that of its name and its other bytes, so that one under
    the name of another is as good as damaged.
    """

    folder: Path
    version: str

    def take(self, name: str) -> bytes | None:
        """The bytes of that name; None if there are none, or others than were put there."""
        try:
            data = disk.read(self._path(name), MAXIMUM_BYTES) if self._is_private() else b""
        except OSError:
            return None
        kept = data[_DIGEST_SIZE:]
        return kept if data[:_DIGEST_SIZE] == self._seal(name, kept) else None

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name."""
        with suppress(OSError):
            disk.make_private_folder(self.folder)
            names = disk.names(self.folder)
            for each in names if len(names) >= MAXIMUM_FILES else ():
                disk.remove(self.folder / each)
            disk.write_soon(self._path(name), self._seal(name, data) + data)

    def _path(self, name: str) -> Path:
        return self.folder / sha256(self._key(name)).hexdigest()

    def _seal(self, name: str, data: bytes) -> bytes:
        return sha256(self._key(name) + b"\n" + data).digest()

    def _key(self, name: str) -> bytes:
        return f"{self.version}\n{name}".encode()

    def _is_private(self) -> bool:
        """Whether nobody else can have put anything there."""
        found = os.lstat(self.folder)
        if disk.WINDOWS:
            return stat.S_ISDIR(found.st_mode)
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022
