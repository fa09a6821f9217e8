"""An `os` that counts every operation of the store and lets the chosen one fail, or kills the process at it."""

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from visitdocs.store import disk, lock

CHANGES = frozenset(
    {"open", "write", "fsync", "close", "replace", "rename", "unlink", "mkdir", "rmdir", "utime", "link", "fchmod"}
)
"""The operations that change something, or after which something may be lost."""
LOOKS = frozenset({"lstat", "listdir", "fstat"})
"""The operations that only look."""
Fault = Callable[[str, tuple], object]
"""What happens instead of the operation of that name with those arguments."""


class Killed(BaseException):
    """Stands for the end of the process: no `except` of the store's catches it."""


class FaultyOs:
    """An `os` that calls `fault` instead of operation `number` (from 1), and of `also` or, if `for_good`, all after it.

    With `afterwards` the operation is carried out and then the fault happens. `system` is what operations are really
    done with.
    """

    def __init__(
        self,
        number: int,
        fault: Fault,
        *,
        for_good: bool = False,
        afterwards: bool = False,
        also: int = 0,
        counted: frozenset[str] = CHANGES,
        system: ModuleType | object = os,
    ) -> None:
        self.number, self.fault, self.for_good, self.afterwards, self.calls = number, fault, for_good, afterwards, 0
        self._also, self._counted, self._system = also, counted, system

    def __getattr__(self, name: str) -> object:
        real = getattr(self._system, name)
        if name not in self._counted:
            return real

        def operation(*arguments: object, **options: object) -> object:
            self.calls += 1
            met = self.calls in (self.number, self._also) or (self.for_good and self.calls > self.number)
            if met and not self.afterwards:
                return self.fault(name, arguments)
            done = None if name == "fsync" else real(*arguments, **options)
            if not met:
                return done
            if name == "open":
                os.close(done)
            return self.fault("", arguments)

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
