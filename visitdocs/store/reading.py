"""A file that somebody names, read within a limit; digests tell whether bytes are the same."""

import hashlib
import stat
from pathlib import Path

from visitdocs.messages import Message, phrase
from visitdocs.store import disk


class UnreadableError(Exception):
    """A file cannot be read; `reason` says why."""

    def __init__(self, reason: Message | str) -> None:
        super().__init__(reason)
        self.reason = reason


def read_input(path: Path, maximum: int) -> bytes:
    """All bytes of a file that has at most `maximum` megabytes. Raises `UnreadableError`."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise UnreadableError(phrase("it is a folder"))
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError(phrase("it is no plain file"))
        if found.st_size > maximum * 2**20:
            raise UnreadableError(phrase("it has more than {limit} MB", limit=maximum))
        return disk.read(path, maximum * 2**20)
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    except ValueError as error:
        raise UnreadableError(phrase("no file can have this name")) from error


def digest(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: Path) -> str:
    """The digest of what a plain file holds. Raises `OSError`."""
    return digest(disk.read(path))
