"""An `os` that counts every operation of the store and lets the chosen one fail, or kills the process just before it.

As a program, `python faulty_os.py FOLDER NUMBER`, it commits NEW and dies at that operation by a real SIGKILL.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from packs import NEW, manifest

from visitdocs.store import commit, disk, lock

COUNTED = frozenset({"open", "write", "fsync", "close", "replace", "rename", "unlink", "makedirs", "rmdir", "utime"})
Fault = Callable[[str, tuple], object]
"""What happens instead of the operation of that name with those arguments."""


class Killed(BaseException):
    """Stands for the end of the process: no `except` of the store's catches it."""


class FaultyOs:
    """An `os` that calls `fault` instead of operation `number` (from 1), and of all after it if `for_good`."""

    def __init__(self, number: int, fault: Fault, *, for_good: bool = False) -> None:
        self.number, self.fault, self.for_good, self.calls = number, fault, for_good, 0

    def __getattr__(self, name: str) -> object:
        real = getattr(os, name)
        if name not in COUNTED:
            return real

        def operation(*arguments: object, **options: object) -> object:
            self.calls += 1
            if self.calls == self.number or (self.for_good and self.calls > self.number):
                return self.fault(name, arguments)
            return None if name == "fsync" else real(*arguments, **options)

        return operation


def failing_with(code: int) -> Fault:
    """A fault that raises `OSError` with that number; a handle is closed all the same."""

    def fail(name: str, arguments: tuple) -> object:
        if name == "close":
            os.close(arguments[0])
        raise OSError(code, os.strerror(code), *(str(path) for path in arguments[:1] if isinstance(path, Path)))

    return fail


def short_write_then_full(name: str, arguments: tuple) -> object:
    """Half of the bytes are written and then the disk is full; an operation that writes nothing fails at once."""
    if name == "write":
        os.write(arguments[0], arguments[1][: len(arguments[1]) // 2])
    return failing_with(28)(name, arguments)


def interrupted(name: str, arguments: tuple) -> object:
    """Ctrl+C is pressed; a handle is closed all the same."""
    if name == "close":
        os.close(arguments[0])
    raise KeyboardInterrupt


def killed(_name: str, _arguments: tuple) -> object:
    """The process ends here, as far as the store can tell."""
    raise Killed


def install(faulty: FaultyOs) -> None:
    """Put `faulty` in the place of the store's `os`."""
    disk.os = faulty  # type: ignore[assignment]
    lock.os = faulty  # type: ignore[assignment]


def _die(_name: str, _arguments: tuple) -> object:
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    return os._exit(9)


if __name__ == "__main__":
    install(FaultyOs(int(sys.argv[2]), _die))
    commit(Path(sys.argv[1]), NEW, manifest(NEW, revision=2))
