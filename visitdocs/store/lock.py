"""One run at a time in an output folder: an operating-system lock that dies with the process that holds it.

The lock file stays for good: deleting it would let two runs hold locks on two files of one name.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from visitdocs.messages import message, phrase
from visitdocs.problems import Place, Problem, Severity, StoreError

LOCK = ".visitdocs.lock"

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _give_back(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def held(folder: Path, patience: float = 1.0, mode: int = 0o666) -> Iterator[None]:
    """Hold the folder's lock, a file of this mode; wait `patience` seconds for another run to let go of it.

    Raises `StoreError` if it does not.
    """
    handle = os.open(folder / LOCK, _OPEN, mode)
    try:
        _wait(handle, folder, patience)
        try:
            yield
        finally:
            _give_back(handle)
    finally:
        os.close(handle)


def _wait(handle: int, folder: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not take(handle):
        if time.monotonic() > deadline:
            busy = message("folder-busy", "another run of the program is at work in this folder")
            hint = phrase("wait until it has finished and run again")
            raise StoreError(Problem(Severity.ERROR, busy, Place(file=str(folder)), hint))
        time.sleep(0.02)


def take(handle: int) -> bool:
    """Lock an open file, unless another run holds it; the lock goes when the file is closed. Raises `OSError`."""
    try:
        _take(handle)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True


def is_free(path: Path) -> bool:
    """Whether no run holds a lock on the file. Raises `OSError`."""
    handle = os.open(path, _OPEN & ~os.O_CREAT)
    try:
        return take(handle)
    finally:
        os.close(handle)
