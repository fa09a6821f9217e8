"""A call in a process of its own, with limits on time and memory: what outsiders sent can hurt nothing else.

On POSIX a process that has the readers loaded is forked for each file (`forkserver`), elsewhere one is started. Where
the system sets no limit on memory, memory is watched, and the process is ended.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from typing import Any, TypeVar

Result = TypeVar("Result")
LOOKS_A_SECOND = 20


@dataclass(frozen=True)
class Limits:
    """Seconds of work, seconds on the clock (a busy machine gives a process little work a second), megabytes."""

    work: int = 10
    clock: int = 60
    megabytes: int = 500


ORDINARY = Limits()


@dataclass(frozen=True)
class Returned:
    """What the call gave."""

    value: Any


@dataclass(frozen=True)
class Broken:
    """The call ended without a result; `costly` tells that a limit was met."""

    costly: bool


class ChildProcess:
    """Makes calls, each in a process of its own; where the system can fork, `modules` are loaded once for all."""

    def __init__(self, modules: tuple[str, ...], limits: Limits = ORDINARY) -> None:
        self._context: SpawnContext | ForkServerContext = multiprocessing.get_context("spawn")
        if sys.platform != "win32":
            self._context = multiprocessing.get_context("forkserver")
            self._context.set_forkserver_preload(["__main__", *modules])
        self._limits = limits

    def call(self, function: Callable[[Any], Any], argument: object) -> Returned | Broken:
        """Call a function of a module with one argument; both, and what it gives, travel between processes."""
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_work, args=(theirs, function, argument, self._limits), daemon=True)
        process.start()
        theirs.close()
        try:
            return self._wait(ours, process)
        finally:
            process.kill()
            process.join()
            process.close()
            ours.close()

    def _wait(self, connection: Connection, process: Any) -> Returned | Broken:
        for _ in range(self._limits.clock * LOOKS_A_SECOND):
            if connection.poll(1 / LOOKS_A_SECOND):
                return _received(connection, process)
            if _memory(process.pid) > self._limits.megabytes * 1_000_000:
                return Broken(costly=True)
        return Broken(costly=True)


def _received(connection: Connection, process: Any) -> Returned | Broken:
    try:
        return Returned(connection.recv())
    except EOFError:
        process.join()
        return Broken(costly=process.exitcode in _COSTLY)


_TOO_MUCH_MEMORY = 99
_COSTLY = (_TOO_MUCH_MEMORY, -9, -24)
"""Our own sign, and those of a process that the system ended for its memory or its time (SIGKILL, SIGXCPU)."""


def _work(connection: Connection, function: Callable[[Any], Any], argument: object, limits: Limits) -> None:
    """The child's side. It says nothing: what a traceback quotes may be personal."""
    sys.stderr = StringIO()
    _limit(limits)
    try:
        connection.send(function(argument))
    except MemoryError:
        os._exit(_TOO_MUCH_MEMORY)
    connection.close()


def _limit(limits: Limits) -> None:
    """Set the system's own limits where it has them."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (limits.work, limits.work + 1))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (limits.megabytes * 1_000_000,) * 2)


def _memory(process: int | None) -> int:
    """Bytes that a process holds, where the system sets no limit itself; 0 where it does."""
    if sys.platform == "linux" or process is None:
        return 0
    import psutil

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0
